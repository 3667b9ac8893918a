// SPDX-License-Identifier: GPL-3.0-or-later
// Counts and facets as tables for people.

#pragma once

#include <ostream>
#include <vector>

#include "searcher/match/facets.h"
#include "searcher/match/result.h"

namespace newsfold {

// "412 stories (1,906 articles)", and a line for each segment that is missing.
void print_counts(const SearchResult& result, std::ostream& out);

// The counts, then a table of every value for each facet that was asked for,
// all if `asked` is empty; dates with a bar.  Facets without values are passed
// over.
void print_facets(const SearchResult& result, const std::vector<Facet>& asked,
                  std::ostream& out);

}  // namespace newsfold
