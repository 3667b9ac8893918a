// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/arc_reader.h"

#include <algorithm>

#include "indexer/read/content_kind.h"
#include "indexer/read/header_fields.h"

namespace newsfold {

std::size_t ArcReader::header_end(std::string_view bytes,
                                  std::size_t from) const {
  const std::size_t newline = bytes.find('\n', from);
  return newline == std::string_view::npos ? newline : newline + 1;
}

Result<std::uint64_t> ArcReader::read_header(std::string_view header,
                                             Page* page) {
  const Result<ArcHeader> parsed = parse_arc_header(take_header_line(&header));
  if (!parsed) return parsed.error();
  page->url = parsed->url;
  page->captured = parsed->date;
  page->content_type = parsed->content_type;
  return parsed->content_bytes;
}

void ArcReader::classify(std::string_view content, Page* page) {
  if (page->url.starts_with("filedesc:")) {
    page->kind = "filedesc";
    return skip("ARC file header", page);
  }
  page->kind = "response";
  classify_capture(content, page);
}

bool ArcReader::starts_record(std::string_view bytes) const {
  const std::size_t newline = bytes.substr(0, kMaxArcHeaderBytes).find('\n');
  return newline != std::string_view::npos &&
         parse_arc_header(bytes.substr(0, newline)).ok();
}

// A line end alone is too common for evidence.
bool ArcReader::closes_record(std::string_view behind) const {
  return take_header_line(&behind).empty() && resembles_arc_header(behind);
}

std::size_t ArcReader::next_candidate(std::string_view bytes,
                                      std::size_t from) const {
  // The line end before it may be the byte before `from`.
  const std::size_t newline =
      bytes.find('\n', from - std::min<std::size_t>(from, 1));
  return newline == std::string_view::npos ? bytes.size() : newline + 1;
}

}  // namespace newsfold
