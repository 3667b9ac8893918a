// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/facets.h"

#include <algorithm>
#include <numeric>

#include <boost/unordered/unordered_flat_map.hpp>
#include <fmt/format.h>

#include "common/wire.h"

namespace newsfold {
namespace {

struct Tally {
  std::uint64_t stories = 0;
  std::uint64_t articles = 0;
};
using Tallies = boost::unordered_flat_map<std::uint64_t, Tally>;

// Matches ordered by story, so that a value's stories can be counted with a
// look at the neighbours alone.
std::vector<std::uint32_t> order_by_story(const FoldedMatches& stories) {
  std::vector<std::uint32_t> begin(stories.groups.size() + 1, 0);
  for (std::size_t i = 0; i < stories.groups.size(); ++i) {
    begin[i + 1] = begin[i] + stories.groups[i].count;
  }
  std::vector<std::uint32_t> order(stories.group_of.size());
  for (std::uint32_t i = 0; i < stories.group_of.size(); ++i) {
    order[begin[stories.group_of[i]]++] = i;
  }
  return order;
}

// Counts the values value_of(record) in articles and in stories.
template <typename ValueOf>
Tallies tally(const std::vector<Match>& matches, const FoldedMatches& stories,
              const std::vector<std::uint32_t>& order, ValueOf value_of) {
  Tallies tallies;
  std::vector<std::uint64_t> values;  // of the story at hand
  auto at = order.begin();
  for (const MatchGroup& story : stories.groups) {
    values.clear();
    for (std::uint32_t i = 0; i < story.count; ++i, ++at) {
      values.push_back(value_of(matches[*at].record));
      ++tallies[values.back()].articles;
    }
    if (values.size() > 1) {
      std::sort(values.begin(), values.end());
      values.erase(std::unique(values.begin(), values.end()), values.end());
    }
    for (const std::uint64_t value : values) ++tallies[value].stories;
  }
  return tallies;
}

template <typename NameOf>
std::vector<FacetValue> named(const Tallies& tallies, NameOf name_of) {
  std::vector<FacetValue> values;
  values.reserve(tallies.size());
  for (const auto& [value, tally] : tallies) {
    values.push_back({name_of(value), tally.stories, tally.articles});
  }
  return values;
}

void sort_by_stories(std::vector<FacetValue>* values) {
  std::sort(values->begin(), values->end(),
            [](const FacetValue& a, const FacetValue& b) {
              return std::tuple(b.stories, b.articles, a.value) <
                     std::tuple(a.stories, a.articles, b.value);
            });
}

constexpr const char* kUndated = "undated";

// From YYYYMM; 0 is undated, a month 00 unknown.
std::string month_name(std::uint64_t month) {
  if (month == 0) return kUndated;
  if (month % 100 == 0) return fmt::format("{:04}", month / 100);
  return fmt::format("{:04}-{:02}", month / 100, month % 100);
}

// An agency that only later versions know counts as none.
std::uint64_t known_wire(const FacetRecord& record) {
  return wire_of_key(record.wire).empty() ? 0 : record.wire;
}

void sort_by_time(std::vector<FacetValue>* months) {
  std::sort(months->begin(), months->end(),
            [](const FacetValue& a, const FacetValue& b) {
              const bool undated_a = a.value == kUndated;
              const bool undated_b = b.value == kUndated;
              return std::tie(undated_a, a.value) <
                     std::tie(undated_b, b.value);
            });
}

}  // namespace

Facets count_facets(
    const std::vector<Match>& matches, const FoldedMatches& stories,
    const std::function<std::string(std::uint64_t)>& source_name) {
  constexpr std::uint64_t kBelowMonth = 100000000;  // DDHHMMSS
  const std::vector<std::uint32_t> order = order_by_story(stories);
  Facets facets;
  facets.sources = named(
      tally(matches, stories, order,
            [](const FacetRecord& record) { return record.source; }),
      [&](std::uint64_t key) { return key == 0 ? "" : source_name(key); });
  facets.months = named(tally(matches, stories, order,
                              [](const FacetRecord& record) {
                                return record.published / kBelowMonth;
                              }),
                        month_name);
  facets.languages =
      named(tally(matches, stories, order,
                  [](const FacetRecord& record) {
                    return std::uint64_t{record.language};
                  }),
            [](std::uint64_t key) {
              return language_of_key(static_cast<std::uint32_t>(key));
            });
  facets.wires =
      named(tally(matches, stories, order, known_wire), [](std::uint64_t key) {
        return std::string(wire_of_key(static_cast<std::uint32_t>(key)));
      });
  sort_by_stories(&facets.sources);
  sort_by_time(&facets.months);
  sort_by_stories(&facets.languages);
  sort_by_stories(&facets.wires);
  return facets;
}

}  // namespace newsfold
