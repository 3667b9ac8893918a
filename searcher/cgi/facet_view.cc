// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/facet_view.h"

#include <algorithm>
#include <array>
#include <set>

#include "common/schema.h"
#include "searcher/query/field_value.h"

namespace newsfold {
namespace {

constexpr std::size_t kShownValues = 8;
constexpr std::size_t kMoreValues = 42;

// The value of the facet that was typed, if it is one; a pattern as it is.
std::string facet_value(const Field& field, const std::string& typed) {
  if (pattern_of_values(field, typed)) return typed;
  const Result<QueryTree> value = exact_value(field, typed);
  return value ? value->terms.front() : typed;
}

// The value as the form sends it; empty if it cannot be asked for.
std::string sent_value(const Menu& menu, const FacetValue& value) {
  if (!value.value.empty()) return value.value;
  return menu.name == "wire" ? std::string(kNoWire) : "";
}

class MenuMaker {
 public:
  MenuMaker(const PageContext& page, const Menu& menu)
      : page_(page), menu_(menu) {
    for (const std::string& typed : page.request.search.*menu.chosen) {
      chosen_.insert(facet_value(menu.field, typed));
    }
  }

  // False if there is nothing to choose.
  View view(const Facets& facets) {
    const std::vector<FacetValue>& values = facets.*menu_.values;
    add_chosen(values);
    std::size_t told = 0;
    std::uint64_t untold = 0;
    for (const FacetValue& value : values) {
      const std::string sent = sent_value(menu_, value);
      if (sent.empty() || chosen_.contains(sent)) continue;
      if (++told > kShownValues + kMoreValues) {
        ++untold;
        continue;
      }
      (told > kShownValues ? more_ : shown_).push_back(value_view(value, sent));
    }
    if (shown_.size() < 2 && chosen_.empty()) return false;
    return menu_view(untold);
  }

 private:
  // First: what is chosen can be let go.  A pattern, and what the archive does
  // not have, has no counts.
  void add_chosen(const std::vector<FacetValue>& values) {
    for (const std::string& sent : chosen_) {
      const auto at = std::find_if(values.begin(), values.end(),
                                   [&](const FacetValue& value) {
                                     return sent_value(menu_, value) == sent;
                                   });
      shown_.push_back(at == values.end() ? label_view(sent, sent)
                                          : value_view(*at, sent));
    }
  }

  View label_view(const std::string& value, const std::string& sent) const {
    View view;
    view.set("value", sent);
    view.set("label", value_label(page_.reader, menu_.name, value));
    view.set("chosen", chosen_.contains(sent));
    view.set("count_text", false);
    return view;
  }

  View value_view(const FacetValue& value, const std::string& sent) const {
    View view = label_view(value.value, sent);
    view.set("stories", page_.reader.number(value.stories));
    view.set("articles", page_.reader.number(value.articles));
    view.set("count_text",
             counts_text(page_.reader, value.stories, value.articles));
    return view;
  }

  View menu_view(std::uint64_t untold) const {
    View view;
    view.set("name", menu_.name);
    view.set("legend", page_.reader.phrase(menu_.legend));
    view.set("values", shown_);
    view.set("more", more_);
    set_optional(&view, "more_text",
                 more_.empty() ? ""
                               : page_.reader.phrase(
                                     "show_more", {{"count", more_.size()}}));
    set_optional(&view, "untold_text",
                 untold == 0
                     ? ""
                     : page_.reader.phrase(
                           "untold_values",
                           {{"count", untold}, {"example", menu_.example}}));
    return view;
  }

  const PageContext& page_;
  const Menu& menu_;
  std::set<std::string> chosen_;
  ViewList shown_;
  ViewList more_;
};

View filter_view(const PageContext& page, const std::string& label,
                 PageRequest without) {
  without.page = 1;
  View view;
  view.set("label", label);
  view.set("remove_href", page.links.search(without));
  view.set("remove_text",
           page.reader.phrase("remove_filter", {{"filter", label}}));
  return view;
}

// As typed for a day, a month or a year, for people; else as typed.
std::string typed_date(const ReaderLanguage& reader, const std::string& typed) {
  const Result<Date> date = parse_date(typed);
  return date ? reader.date(*date) : printable(typed);
}

// "2011-09", "2011-09 – 2012", "from 2011-09", "until 2012".
std::string range_label(const ReaderLanguage& reader,
                        const PageRequest& request) {
  const std::string from = typed_date(reader, request.from);
  const std::string to = typed_date(reader, request.to);
  if (to.empty()) return reader.phrase("filter_from", {{"date", from}});
  if (from.empty()) return reader.phrase("filter_to", {{"date", to}});
  return from == to ? from : from + " – " + to;
}

// From and to go together: a bar of the histogram sets both.
void add_date_filters(const PageContext& page, ViewList* filters) {
  const PageRequest& request = page.request;
  if (!request.from.empty() || !request.to.empty()) {
    PageRequest without = request;
    without.from.clear();
    without.to.clear();
    filters->push_back(filter_view(page, range_label(page.reader, request),
                                   std::move(without)));
  }
  if (!request.date.empty()) {
    PageRequest without = request;
    without.date.clear();
    const std::string label = request.date == "undated"
                                  ? page.reader.phrase("filter_undated")
                                  : typed_date(page.reader, request.date);
    filters->push_back(filter_view(page, label, std::move(without)));
  }
}

}  // namespace

std::span<const Menu> menus() {
  static const std::array<Menu, 3> all{{
      {"source", field::kSource, "source", "sources", &Facets::sources,
       &SearchRequest::sources, "filter_source", "source:bbc*"},
      {"lang", field::kLanguage, "language", "language", &Facets::languages,
       &SearchRequest::languages, "filter_language", "lang:de"},
      {"wire", field::kWire, "agency", "agency", &Facets::wires,
       &SearchRequest::wires, "filter_wire", "wire:reuters"},
  }};
  return all;
}

std::string value_label(const ReaderLanguage& reader, std::string_view facet,
                        const std::string& value) {
  if (facet == "lang") {
    return value.empty() ? reader.phrase("language_unknown")
                         : printable(reader.language_name(value));
  }
  if (facet == "wire") {
    return value.empty() || value == kNoWire ? reader.phrase("agency_none")
                                             : agency_name(value);
  }
  return value.empty() ? reader.phrase("source_unknown") : printable(value);
}

ViewList facets_view(const PageContext& page, const Facets& facets) {
  ViewList list;
  for (const Menu& menu : menus()) {
    View view = MenuMaker(page, menu).view(facets);
    if (!view.is_false()) list.push_back(view);
  }
  return list;
}

ViewList filters_view(const PageContext& page) {
  ViewList filters;
  add_date_filters(page, &filters);
  for (const Menu& menu : menus()) {
    const auto& chosen = page.request.search.*menu.chosen;
    for (const std::string& typed : chosen) {
      PageRequest without = page.request;
      std::erase(without.search.*menu.chosen, typed);
      const std::string label = page.reader.phrase(
          menu.filter,
          {{"value", value_label(page.reader, menu.name,
                                 facet_value(menu.field, typed))}});
      filters.push_back(filter_view(page, label, std::move(without)));
    }
  }
  return filters;
}

}  // namespace newsfold
