// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/source_names.h"

#include "common/article.h"
#include "common/schema.h"

namespace newsfold {

std::string SourceNames::of(std::uint64_t source_key) {
  if (source_key == 0) return "";
  const auto [at, is_new] = names_.try_emplace(source_key);
  if (is_new) {
    const auto names = archive_.metadata(std::string(metadata_key::kSource) +
                                         format_id(source_key));
    if (!names.empty()) at->second = names.front();
  }
  return at->second;
}

}  // namespace newsfold
