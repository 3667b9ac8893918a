// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/about_view.h"

#include <algorithm>
#include <array>
#include <utility>

#include "searcher/cgi/facet_view.h"
#include "searcher/cgi/histogram_view.h"

namespace newsfold {
namespace {

constexpr std::size_t kListedValues = 50;

ViewList facts_view(const PageContext& page, const SearchResult& all) {
  ViewList facts;
  const auto add = [&](const char* label, const std::string& text) {
    View fact;
    fact.set("label", page.reader.phrase(label));
    fact.set("text", text);
    facts.push_back(fact);
  };
  const auto is_known = [](const FacetValue& one) {
    return !one.value.empty();
  };
  const auto& sources = all.facets.sources;
  const auto known = std::count_if(sources.begin(), sources.end(), is_known);
  add("stories", page.reader.number(all.counts.stories));
  add("articles", page.reader.number(all.counts.articles));
  add("sources", page.reader.number(static_cast<std::uint64_t>(known)));
  add("archive_id", all.archive.id);
  add("archive_revision", std::to_string(all.archive.revision));
  return facts;
}

// The search of the whole archive.
PageRequest everything(const PageContext& page) {
  PageRequest request;
  request.archive = page.request.archive;
  request.ui = page.request.ui;
  return with_query(std::move(request), "*");
}

// A facet as a table, each value with the search of it.
struct Table {
  const char* legend;  // a phrase
  const char* facet;   // the name of its parameter
  std::vector<FacetValue> Facets::*values;
  std::vector<std::string> SearchRequest::*filter;
};

constexpr std::array kTables{
    Table{"sources", "source", &Facets::sources, &SearchRequest::sources},
    Table{"language", "lang", &Facets::languages, &SearchRequest::languages},
    Table{"agency", "wire", &Facets::wires, &SearchRequest::wires},
};

ViewList values_view(const PageContext& page, const Table& table,
                     const Facets& facets) {
  ViewList list;
  for (const FacetValue& value : facets.*table.values) {
    if (list.size() == kListedValues) break;
    if (value.value.empty()) continue;
    PageRequest request = everything(page);
    request.search.*table.filter = {value.value};
    View view;
    view.set("label", value_label(page.reader, table.facet, value.value));
    view.set("stories", page.reader.number(value.stories));
    view.set("articles", page.reader.number(value.articles));
    view.set("href", page.links.search(request));
    list.push_back(view);
  }
  return list;
}

ViewList tables_view(const PageContext& page, const Facets& facets) {
  ViewList tables;
  for (const Table& table : kTables) {
    const ViewList values = values_view(page, table, facets);
    if (values.empty()) continue;
    View view;
    view.set("legend", page.reader.phrase(table.legend));
    view.set("values", values);
    tables.push_back(view);
  }
  return tables;
}

}  // namespace

View about_view(const PageContext& page, const SearchResult& all) {
  View view = frame_view(
      page, page.reader.phrase("about") + " – " + page.settings.title);
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
