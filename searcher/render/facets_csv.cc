// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/facets_csv.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include "searcher/render/csv.h"
#include "searcher/render/facet_tables.h"

namespace newsfold {

void print_facets_csv(const SearchResult& result,
                      const std::vector<Facet>& asked, std::ostream& out) {
  fmt::print(out, "facet,value,stories,articles\r\n");
  for (const FacetTable& table : facet_tables(asked)) {
    for (const FacetValue& value : result.facets.*table.values) {
      fmt::print(out, "{},{},{},{}\r\n", table.name, csv_field(value.value),
                 value.stories, value.articles);
    }
  }
}

}  // namespace newsfold
