// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/about_view.h"

#include <algorithm>
#include <utility>

#include "searcher/cgi/facet_view.h"
#include "searcher/cgi/histogram_view.h"

namespace newsfold {
namespace {

constexpr std::size_t kListedValues = 50;

ViewList facts_view(const PageContext& page, const SearchResult& all) {
  FactsView facts(page.reader);
  const auto is_known = [](const FacetValue& one) {
    return !one.value.empty();
  };
  const auto& sources = all.facets.sources;
  const auto known = std::count_if(sources.begin(), sources.end(), is_known);
  facts.add("stories", page.reader.number(all.counts.stories));
  facts.add("articles", page.reader.number(all.counts.articles));
  facts.add("sources", page.reader.number(static_cast<std::uint64_t>(known)));
  facts.add("archive_id", all.archive.id);
  facts.add("archive_revision", std::to_string(all.archive.revision));
  return facts.list();
}

// The search of the whole archive.
PageRequest everything(const PageContext& page) {
  PageRequest request;
  request.archive = page.request.archive;
  request.ui = page.request.ui;
  return with_query(std::move(request), "*");
}

// The largest values, each with the search of it.
ViewList values_view(const PageContext& page, const Menu& menu,
                     const Facets& facets) {
  ViewList list;
  for (const FacetValue& value : facets.*menu.values) {
    if (list.size() == kListedValues) break;
    if (value.value.empty()) continue;
    PageRequest request = everything(page);
    request.search.*menu.chosen = {value.value};
    View view;
    view.set("label", value_label(page.reader, menu.name, value.value));
    view.set("stories", page.reader.number(value.stories));
    view.set("articles", page.reader.number(value.articles));
    view.set("href", page.links.search(request));
    list.push_back(view);
  }
  return list;
}

ViewList tables_view(const PageContext& page, const Facets& facets) {
  ViewList tables;
  for (const Menu& menu : menus()) {
    const ViewList values = values_view(page, menu, facets);
    if (values.empty()) continue;
    View view;
    view.set("legend", page.reader.phrase(menu.table_legend));
    view.set("values", values);
    tables.push_back(view);
  }
  return tables;
}

}  // namespace

View about_view(const PageContext& page, const SearchResult& all) {
  View view = frame_view(page, page.reader.phrase("about"));
  const Facets& facets = all.facets;
  view.set("facts", facts_view(page, all));
  view.set("tables", tables_view(page, facets));
  const PageRequest request = everything(page);
  const PageContext searching{page.settings,  page.languages, page.reader,
                              page.templates, request,        page.links};
  view.set("histogram", histogram_view(searching, histogram_of(facets)));
  return view;
}

}  // namespace newsfold
