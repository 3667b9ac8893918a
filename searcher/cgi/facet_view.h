// SPDX-License-Identifier: GPL-3.0-or-later
// The menus beside the results, and what is chosen.

#pragma once

#include <span>
#include <string>
#include <vector>

#include "common/schema.h"
#include "searcher/cgi/page_context.h"
#include "searcher/match/result.h"

namespace newsfold {

// A facet that is a filter of the form.
struct Menu {
  std::string name;  // of the parameter
  const Field& field;
  std::string legend;        // a phrase
  std::string table_legend;  // likewise, above a table of all
  std::vector<FacetValue> Facets::*values;
  std::vector<std::string> SearchRequest::*chosen;
  std::string filter;   // a phrase
  std::string example;  // how a value is typed
};

// Source, language and agency.
std::span<const Menu> menus();

// Menus of source, language and agency; none of those with nothing to choose.
ViewList facets_view(const PageContext& page, const Facets& facets);

// Each filter of the request, with a link that takes it away.
ViewList filters_view(const PageContext& page);

// "German", "Associated Press", "bbc.co.uk": a value of a facet for people.
std::string value_label(const ReaderLanguage& reader, std::string_view facet,
                        const std::string& value);

}  // namespace newsfold
