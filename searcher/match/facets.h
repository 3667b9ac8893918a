// SPDX-License-Identifier: GPL-3.0-or-later
// Facets: how matches spread over sources, languages, agencies and time, in
// stories and in articles.

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "searcher/match/collector.h"
#include "searcher/match/folding.h"
#include "searcher/match/result.h"

namespace newsfold {

enum class Facet { Source, Language, Wire, Year, Month, Day, Decade };

// What an article counts for under a facet: the field of its record, or of its
// time of publication the digits YYYY, YYYYMM or YYYYMMDD, or YYY0; 0 if that
// is unknown, or there is none.
std::uint64_t facet_key(Facet facet, const FacetRecord& record);

// The name of a FacetRecord::source; "" for 0.
using SourceName = std::function<std::string(std::uint64_t)>;

// `stories` is fold_matches(matches, Fold::Story).  In the order that Facets
// (result.h) states.
std::vector<FacetValue> count_facet(Facet facet,
                                    const std::vector<Match>& matches,
                                    const FoldedMatches& stories,
                                    const SourceName& source_name);

}  // namespace newsfold
