// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/facets_json.h"

#include "searcher/render/facet_tables.h"
#include "searcher/render/json.h"

namespace newsfold {

using Json = nlohmann::ordered_json;

Json count_json(const SearchResult& result, const Provenance* provenance) {
  Json json = result_json(result, {.provenance = provenance});
  json.erase("results");
  json.erase("facets");
  return json;
}

Json facets_json(const SearchResult& result, const std::vector<Facet>& asked,
                 const Provenance* provenance) {
  Json json = result_json(result, {.provenance = provenance});
  json.erase("results");
  Json facets = Json::object();
  for (const FacetTable& table : facet_tables(asked)) {
    const std::string key(table.key);
    facets[key] = std::move(json["facets"][key]);
  }
  json["facets"] = std::move(facets);
  return json;
}

}  // namespace newsfold
