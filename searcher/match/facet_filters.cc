// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/facet_filters.h"

#include <algorithm>
#include <string>
#include <utility>

#include "common/schema.h"
#include "common/wire.h"
#include "searcher/query/field_value.h"
#include "searcher/query/pattern.h"

namespace newsfold {
namespace {

using Kind = QueryTree::Kind;

std::uint64_t key_of_value(Facet facet, const std::string& value) {
  switch (facet) {
    case Facet::Source:
      return source_key(value);
    case Facet::Language:
      return language_key(value);
    default:
      return value == kNoWire ? 0 : wire_key(value);
  }
}

QueryTree joined(Kind kind, std::vector<QueryTree> children) {
  if (children.size() == 1) return std::move(children.front());
  return node(kind, std::move(children));
}

// The values that one of the chosen stands for: itself, or what matches it.
Result<std::vector<std::string>> values_of(const QueryTree& chosen,
                                           const Xapian::Database& database) {
  if (chosen.kind != Kind::Pattern) return chosen.terms;
  return words_of_pattern(database, chosen.field, chosen.terms.front());
}

}  // namespace

Result<FacetFilters::Filter> FacetFilters::filter(
    Facet facet, const Field& field, const std::vector<std::string>& chosen,
    const Xapian::Database& database) {
  Filter filter;
  filter.facet = facet;
  std::vector<QueryTree> any;
  for (const std::string& value : chosen) {
    if (auto pattern = pattern_of_values(field, value)) {
      any.push_back(*std::move(pattern));
    } else {
      Result<QueryTree> exact = exact_value(field, value);
      if (!exact) return exact.error();
      any.push_back(*std::move(exact));
    }
    const auto values = values_of(any.back(), database);
    if (!values) return values.error();
    for (const std::string& one : *values) {
      filter.keys.insert(key_of_value(facet, one));
    }
  }
  filter.any = joined(Kind::Or, std::move(any));
  return filter;
}

Result<FacetFilters> FacetFilters::of(const SearchRequest& request,
                                      const Xapian::Database& database) {
  const struct {
    Facet facet;
    const Field& field;
    const std::vector<std::string>& values;
  } wanted[] = {{Facet::Source, field::kSource, request.sources},
                {Facet::Language, field::kLanguage, request.languages},
                {Facet::Wire, field::kWire, request.wires}};
  FacetFilters filters;
  for (const auto& [facet, field, values] : wanted) {
    if (values.empty()) continue;
    Result<Filter> one = filter(facet, field, values, database);
    if (!one) return one.error();
    filters.filters_.push_back(*std::move(one));
  }
  return filters;
}

QueryTree FacetFilters::passing_all(QueryTree tree) const {
  std::vector<QueryTree> all;
  all.push_back(std::move(tree));
  for (const Filter& filter : filters_) all.push_back(filter.any);
  return joined(Kind::And, std::move(all));
}

// All filters but one hold, for one or the other.
QueryTree FacetFilters::failing_one_at_most(QueryTree tree) const {
  if (filters_.size() < 2) return tree;
  std::vector<QueryTree> ways;
  for (const Filter& left_out : filters_) {
    std::vector<QueryTree> others;
    for (const Filter& filter : filters_) {
      if (&filter != &left_out) others.push_back(filter.any);
    }
    ways.push_back(joined(Kind::And, std::move(others)));
  }
  return node(Kind::And, {std::move(tree), joined(Kind::Or, std::move(ways))});
}

std::vector<FacetFilters::NearMisses> FacetFilters::part(
    std::vector<Match>* matches) const {
  std::vector<NearMisses> near_misses;
  for (const Filter& filter : filters_) {
    const auto misses = std::stable_partition(
        matches->begin(), matches->end(), [&](const Match& match) {
          return filter.keys.contains(facet_key(filter.facet, match.record));
        });
    near_misses.push_back({filter.facet, {misses, matches->end()}});
    matches->erase(misses, matches->end());
  }
  return near_misses;
}

}  // namespace newsfold
