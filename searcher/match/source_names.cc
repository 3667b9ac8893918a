// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/source_names.h"

#include "common/article.h"
#include "common/schema.h"

namespace newsfold {

std::string SourceNames::of(std::uint64_t source_key) {
  if (source_key == 0) return "";
  const auto known = names_.find(source_key);
  if (known != names_.end()) return known->second;
  const auto names = archive_.metadata(std::string(metadata_key::kSource) +
                                       format_id(source_key));
  return names_[source_key] = names.empty() ? "" : names.front();
}

}  // namespace newsfold
