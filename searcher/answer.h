// SPDX-License-Identifier: GPL-3.0-or-later
// Answer: a page of results and, if there are none, why; what newsfold-search
// and the page both show.

#pragma once

#include <optional>

#include <nlohmann/json.hpp>

#include "common/archive.h"
#include "common/result.h"
#include "searcher/match/engine.h"
#include "searcher/match/nothing_found.h"
#include "searcher/render/json.h"

namespace newsfold {

struct Answer {
  SearchResult result;
  // If no article matches, unless that takes too long to tell.
  std::optional<NothingFound> nothing;
  // If hardly any matches; only under Reasons::AndSpelling.
  std::optional<BetterQuery> better = {};
};

enum class Reasons { Unwanted, Wanted, AndSpelling };

// Fails where SearchEngine::search() does.  `engine` is one of `archive`.  The
// deadline bounds both: what the search leaves of it is for the reasons.
// Throws Xapian::Error.
Result<Answer> answer(SearchEngine* engine, const ArchiveReader& archive,
                      const SearchRequest& request, Reasons reasons);

// By the grammar of searcher/json_output.md.
nlohmann::ordered_json answer_json(const Answer& answer,
                                   const JsonOptions& options = {});

}  // namespace newsfold
