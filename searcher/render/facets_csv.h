// SPDX-License-Identifier: GPL-3.0-or-later
// Facets as CSV (RFC 4180): facet, value, stories, articles; a record each.

#pragma once

#include <ostream>
#include <vector>

#include "searcher/match/facets.h"
#include "searcher/match/result.h"

namespace newsfold {

// Those that were asked for: all if `asked` is empty.  The value is empty if it
// is unknown, and for articles from no agency.
void print_facets_csv(const SearchResult& result,
                      const std::vector<Facet>& asked, std::ostream& out);

}  // namespace newsfold
