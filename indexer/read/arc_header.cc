// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/arc_header.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "common/text.h"

namespace newsfold {
namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kSchemeLetters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-";

bool is_number(std::string_view field) {
  return !field.empty() &&
         field.find_first_not_of(kDigits) == std::string_view::npos;
}

// 14 digits; some crawlers left out the seconds, some added milliseconds.
bool is_date(std::string_view field) {
  return field.size() >= 12 && field.size() <= 17 && is_number(field) &&
         (field.starts_with("19") || field.starts_with("20"));
}

// An address, or what stands in its place.
bool is_address(std::string_view field) {
  constexpr std::string_view kSigns = "0123456789abcdefABCDEF.:";
  return field == "-" || field == "unknown" ||
         (field.size() >= 2 &&
          field.find_first_not_of(kSigns) == std::string_view::npos &&
          field.find_first_of(".:") != std::string_view::npos);
}

// "http:", "dns:", "filedesc:" in front.
bool has_scheme(std::string_view url) {
  const std::size_t colon = url.find_first_not_of(kSchemeLetters);
  return colon != std::string_view::npos && colon >= 2 && url[colon] == ':' &&
         url.size() > colon + 1;
}

// Takes the last field of `line`.
std::string_view take_last(std::string_view* line) {
  const std::size_t blank = line->rfind(' ');
  const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
  const std::string_view field = line->substr(begin);
  line->remove_suffix(line->size() - (begin == 0 ? 0 : blank));
  return field;
}

// What stands before the length, cut where a date follows an address.
std::optional<ArcHeader> cut_fields(std::string_view line) {
  constexpr int kMaxFieldsBehindDate = 12;
  std::string_view rest = line;
  for (int i = 0; i <= kMaxFieldsBehindDate && !rest.empty(); ++i) {
    const std::string_view field = take_last(&rest);
    if (!is_date(field)) continue;
    std::string_view url = rest;
    if (!is_address(take_last(&url)) || !has_scheme(url)) continue;
    const std::size_t behind = rest.size() + 1 + field.size();
    ArcHeader header{url, field, line.substr(behind), 0};
    if (header.content_type.starts_with(' ')) {
      header.content_type.remove_prefix(1);
    }
    return header;
  }
  return std::nullopt;
}

}  // namespace

bool resembles_arc_header(std::string_view bytes) {
  constexpr std::ptrdiff_t kBlanks = 4;  // of version 1
  const std::string_view line = bytes.substr(0, bytes.find('\n'));
  if (line.size() == bytes.size() && bytes.size() < kMaxArcHeaderBytes) {
    const std::size_t colon = line.find_first_not_of(kSchemeLetters);
    return colon == std::string_view::npos || line[colon] == ':';
  }
  return has_scheme(line) &&
         std::count(line.begin(), line.end(), ' ') >= kBlanks;
}

Result<ArcHeader> parse_arc_header(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  std::string_view rest = line;
  const std::string_view length = take_last(&rest);
  std::optional<ArcHeader> header;
  if (is_number(length)) header = cut_fields(rest);
  if (!header) return Error{"no ARC header: \"" + shown(line) + "\""};
  const auto [stop, error] = std::from_chars(
      length.data(), length.data() + length.size(), header->content_bytes);
  if (error != std::errc()) {
    return Error{"a length that is no number: \"" + shown(length) + "\""};
  }
  // Of version 2, the result code and so on come behind the type.
  std::string_view& type = header->content_type;
  const std::size_t blank = type.find(' ');
  if (blank != std::string_view::npos &&
      !type.substr(0, blank).ends_with(';')) {
    type = type.substr(0, blank);
  }
  return *header;
}

}  // namespace newsfold
