// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a batch of searches.

#pragma once

#include <string>
#include <string_view>

#include "common/result.h"
#include "searcher/match/facets.h"
#include "searcher/match/request.h"

namespace newsfold {

struct BatchLine {
  std::string id;  // as given; empty if it gives none
  SearchRequest request;
};

// Reads {"query": "...", ...}; what it leaves out stands in `defaults`.
// Fails on anything else, and on keys it does not know.
Result<BatchLine> parse_batch_line(std::string_view line,
                                   const SearchRequest& defaults);

// The id that a line gives, also where the rest of it cannot be read; empty if
// it gives none.
std::string id_of_batch_line(std::string_view line);

// "source", "lang", ...  Fails listing what is known.
Result<Facet> parse_facet(std::string_view name);

}  // namespace newsfold
