// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/warc_header.h"

#include "common/numbers.h"
#include "common/text.h"
#include "indexer/read/header_fields.h"

namespace newsfold {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// "WARC/1.0", with blanks behind it.
bool is_version(std::string_view line) {
  if (!line.starts_with(kWarcMagic)) return false;
  const std::string_view number = trimmed(line.substr(kWarcMagic.size()));
  return number.size() >= 3 && number.size() <= 5 && is_digit(number[0]) &&
         number[1] == '.' && is_digit(number[2]) &&
         number.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

std::string value(const HeaderFields& fields, std::string_view name) {
  const std::string* found = fields.find(name);
  return found ? *found : "";
}

std::string url_value(const HeaderFields& fields, std::string_view name) {
  std::string url = value(fields, name);
  if (url.size() >= 2 && url.front() == '<' && url.back() == '>') {
    url = url.substr(1, url.size() - 2);
  }
  return url;
}

Result<std::uint64_t> parse_length(const HeaderFields& fields) {
  const std::string* text = fields.find("Content-Length");
  if (!text) return Error{"a WARC record without Content-Length"};
  const auto length = parse_number<std::uint64_t>(*text);
  if (!length) {
    return Error{"a Content-Length that is no number: \"" + shown(*text) +
                 "\""};
  }
  return *length;
}

}  // namespace

Result<WarcHeader> parse_warc_header(std::string_view header) {
  const bool complete = find_header_end(header) == header.size();
  const std::string_view version = take_header_line(&header);
  if (!is_version(version)) {
    return Error{"no WARC version: \"" + shown(version) + "\""};
  }
  if (!complete) return Error{"a WARC header that breaks off"};
  const HeaderFields fields(header);
  WarcHeader result;
  result.type = ascii_lower_case(value(fields, "WARC-Type"));
  if (result.type.empty()) return Error{"a WARC record without WARC-Type"};
  const Result<std::uint64_t> length = parse_length(fields);
  if (!length) return length.error();
  result.content_bytes = *length;
  result.url = url_value(fields, "WARC-Target-URI");
  result.refers_to = url_value(fields, "WARC-Refers-To-Target-URI");
  result.date = value(fields, "WARC-Date");
  result.content_type = value(fields, "Content-Type");
  result.is_segment = fields.find("WARC-Segment-Number") != nullptr;
  return result;
}

bool starts_warc_record(std::string_view bytes) {
  if (!bytes.starts_with(kWarcMagic)) return false;
  bytes = bytes.substr(0, kWarcStartBytes);
  if (!is_version(take_header_line(&bytes))) return false;
  const std::size_t colon = bytes.find(':');
  if (colon == 0 || colon == std::string_view::npos) return false;
  for (const char c : bytes.substr(0, colon)) {
    if (!is_letter(c) && !is_digit(c) && c != '-' && c != '_') return false;
  }
  return true;
}

}  // namespace newsfold
