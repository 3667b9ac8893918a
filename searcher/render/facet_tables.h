// SPDX-License-Identifier: GPL-3.0-or-later
// Facets by the names under which options, JSON and tables know them.

#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "searcher/match/facets.h"
#include "searcher/match/result.h"

namespace newsfold {

struct FacetTable {
  Facet facet;
  std::string_view name;   // as typed: --facet lang
  std::string_view key;    // in JSON
  std::string_view empty;  // shown for the empty value
  const std::vector<FacetValue> Facets::*values;
  bool is_date = false;
};

// In the order in which they are told.
inline constexpr std::array kFacetTables{
    FacetTable{Facet::Source, "source", "source", "unknown", &Facets::sources},
    FacetTable{Facet::Language, "lang", "language", "unknown",
               &Facets::languages},
    FacetTable{Facet::Wire, "wire", "wire", "none", &Facets::wires},
    FacetTable{Facet::Year, "year", "year", "undated", &Facets::years, true},
    FacetTable{Facet::Month, "month", "month", "undated", &Facets::months,
               true},
    FacetTable{Facet::Day, "day", "day", "undated", &Facets::days, true},
};

// Those that were asked for: all if `asked` is empty.
inline std::vector<FacetTable> facet_tables(const std::vector<Facet>& asked) {
  std::vector<FacetTable> tables;
  for (const FacetTable& table : kFacetTables) {
    bool wanted = asked.empty();
    for (const Facet facet : asked) wanted = wanted || facet == table.facet;
    if (wanted) tables.push_back(table);
  }
  return tables;
}

}  // namespace newsfold
