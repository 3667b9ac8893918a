// SPDX-License-Identifier: GPL-3.0-or-later
// MatchSet: what a request found, before anything of it is shown.

#pragma once

#include <string>
#include <vector>

#include "searcher/match/collector.h"
#include "searcher/match/facet_filters.h"
#include "searcher/match/folding.h"
#include "searcher/match/request.h"
#include "searcher/match/result.h"
#include "searcher/query/compiler.h"

namespace newsfold {

struct MatchSet {
  std::string parsed;  // the query as it was understood
  MarkedTerms terms;   // that snippets show and mark
  std::vector<Match> matches;
  std::vector<FacetFilters::NearMisses> near_misses;  // of the facets' filters
  FoldedMatches stories;                              // of `matches`
  FoldedMatches copies_or_articles;  // likewise, if such results are asked for
  Fold fold = Fold::Story;

  const FoldedMatches& results() const {
    return fold == Fold::Story ? stories : copies_or_articles;
  }
  Counts counts() const {
    return {stories.groups.size(), matches.size(), results().groups.size()};
  }
};

}  // namespace newsfold
