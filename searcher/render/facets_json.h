// SPDX-License-Identifier: GPL-3.0-or-later
// Counts and facets as JSON (searcher/json_output.md): a search without its
// results.

#pragma once

#include <vector>

#include <nlohmann/json.hpp>

#include "searcher/match/facets.h"
#include "searcher/match/result.h"

namespace newsfold {

nlohmann::ordered_json count_json(const SearchResult& result);

// With the facets that were asked for: all if `asked` is empty.
nlohmann::ordered_json facets_json(const SearchResult& result,
                                   const std::vector<Facet>& asked);

}  // namespace newsfold
