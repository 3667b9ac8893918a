// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/warc_reader.h"

#include <algorithm>

#include "indexer/read/content_kind.h"
#include "indexer/read/header_fields.h"

namespace newsfold {
namespace {

// The other types of records that there are, for accounts; what is no type at
// all must not lengthen them.
bool is_known_type(std::string_view type) {
  constexpr std::string_view kTypes[] = {"request", "metadata", "warcinfo",
                                         "continuation"};
  return std::find(std::begin(kTypes), std::end(kTypes), type) !=
         std::end(kTypes);
}

}  // namespace

std::size_t WarcReader::header_end(std::string_view bytes,
                                   std::size_t from) const {
  // The empty line may have begun in what was looked at.
  constexpr std::size_t kLongestEmptyLine = 8;
  return find_header_end(bytes, from - std::min(from, kLongestEmptyLine),
                         kWarcMagic);
}

Result<std::uint64_t> WarcReader::read_header(std::string_view header,
                                              Page* page) {
  Result<WarcHeader> parsed = parse_warc_header(header);
  if (!parsed) return parsed.error();
  header_ = *std::move(parsed);
  page->kind = header_.type;
  page->url = header_.url;
  page->captured = header_.date;
  page->content_type = header_.content_type;
  return header_.content_bytes;
}

void WarcReader::classify(std::string_view content, Page* page) {
  const std::string& type = header_.type;
  if (type == "revisit") {
    page->type = PageType::Revisit;
    if (!header_.refers_to.empty()) page->url = header_.refers_to;
  } else if (type == "response" && header_.is_segment) {
    skip("WARC response in segments", page);
  } else if (type == "response" || type == "resource" || type == "conversion") {
    classify_capture(content, page);
  } else if (is_known_type(type)) {
    skip("WARC " + type + " record", page);
  } else {
    page->kind = "unknown";
    skip("WARC record of unknown type", page);
  }
}

std::size_t WarcReader::next_candidate(std::string_view bytes,
                                       std::size_t from) const {
  const std::size_t at = bytes.find(kWarcMagic, from);
  if (at != std::string_view::npos) return at;
  // One that begins with the last bytes.
  const std::size_t tail = kWarcMagic.size() - 1;
  for (std::size_t i =
           std::max(from, bytes.size() - std::min(bytes.size(), tail));
       i < bytes.size(); ++i) {
    if (kWarcMagic.starts_with(bytes.substr(i))) return i;
  }
  return bytes.size();
}

}  // namespace newsfold
