// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/capture_notes.h"

#include <charconv>

#include <fmt/format.h>

#include "common/schema.h"

namespace newsfold {

void note_capture(ArticleId id, std::uint64_t captured,
                  EarliestCaptures* captures) {
  if (captured == 0) return;
  const auto [at, is_new] = captures->try_emplace(id, captured);
  if (!is_new && captured < at->second) at->second = captured;
}

void note_captures(const EarliestCaptures& more, EarliestCaptures* captures) {
  for (const auto& [id, captured] : more) note_capture(id, captured, captures);
}

std::map<std::string, std::string> capture_metadata(
    const EarliestCaptures& captures) {
  std::map<std::string, std::string> metadata;
  for (const auto& [id, captured] : captures) {
    metadata[std::string(metadata_key::kCaptured) + format_id(id)] =
        fmt::format("{:014}", captured);
  }
  return metadata;
}

EarliestCaptures captures_in(const Xapian::Database& segment) {
  const std::string prefix(metadata_key::kCaptured);
  EarliestCaptures captures;
  for (auto key = segment.metadata_keys_begin(prefix);
       key != segment.metadata_keys_end(prefix); ++key) {
    const auto id = parse_id((*key).substr(prefix.size()));
    const std::string value = segment.get_metadata(*key);
    std::uint64_t captured = 0;
    std::from_chars(value.data(), value.data() + value.size(), captured);
    if (id) note_capture(*id, captured, &captures);
  }
  return captures;
}

}  // namespace newsfold
