// SPDX-License-Identifier: GPL-3.0-or-later
// Counts and facets as JSON (searcher/json_output.md): a search without its
// results.

#pragma once

#include <vector>

#include <nlohmann/json.hpp>

#include "searcher/match/facets.h"
#include "searcher/match/result.h"
#include "searcher/render/provenance.h"

namespace newsfold {

// Headed by `provenance` if there is one.
nlohmann::ordered_json count_json(const SearchResult& result,
                                  const Provenance* provenance = nullptr);

// With the facets that were asked for: all if `asked` is empty.
nlohmann::ordered_json facets_json(const SearchResult& result,
                                   const std::vector<Facet>& asked,
                                   const Provenance* provenance = nullptr);

}  // namespace newsfold
