// SPDX-License-Identifier: GPL-3.0-or-later
// Facets: how the matches spread over sources, months, languages and agencies,
// in stories and in articles.

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "searcher/match/collector.h"
#include "searcher/match/folding.h"
#include "searcher/match/result.h"

namespace newsfold {

// `stories` is fold_matches(matches, Fold::Story); `source_name` gives the name
// of a FacetRecord::source other than 0.
Facets count_facets(
    const std::vector<Match>& matches, const FoldedMatches& stories,
    const std::function<std::string(std::uint64_t)>& source_name);

}  // namespace newsfold
