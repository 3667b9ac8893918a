// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/facets.h"

#include <algorithm>

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

// An agency that only later versions know counts as none.
std::uint32_t known_wire(std::uint32_t key) {
  return wire_of_key(key).empty() ? 0 : key;
}

}  // namespace

std::uint64_t facet_key(Facet facet, const FacetRecord& record) {
  constexpr std::uint64_t kBelowDay = 1'000'000;  // HHMMSS
  switch (facet) {
    case Facet::Source:
      return record.source;
    case Facet::Language:
      return record.language;
    case Facet::Wire:
      return known_wire(record.wire);
    case Facet::Year:
      return record.published / (kBelowDay * 10'000);
    case Facet::Month:
      return record.published / (kBelowDay * 100);
    case Facet::Day:
      return record.published / kBelowDay;
    case Facet::Decade:
      return record.published / (kBelowDay * 100'000) * 10;
  }
  return 0;
}

namespace {

constexpr const char* kUndated = "undated";

// From YYYY, YYYYMM or YYYYMMDD, with 00 where it is unknown; 0 is undated.
std::string date_name(std::uint64_t date) {
  if (date == 0) return kUndated;
  while (date > 9999 && date % 100 == 0) date /= 100;
  if (date <= 9999) return fmt::format("{:04}", date);
  if (date <= 999'999)
    return fmt::format("{:04}-{:02}", date / 100, date % 100);
  return fmt::format("{:04}-{:02}-{:02}", date / 10'000, date / 100 % 100,
                     date % 100);
}

std::string name_of(Facet facet, std::uint64_t key,
                    const SourceName& source_name) {
  switch (facet) {
    case Facet::Source:
      return source_name(key);
    case Facet::Language:
      return language_of_key(static_cast<std::uint32_t>(key));
    case Facet::Wire:
      return std::string(wire_of_key(static_cast<std::uint32_t>(key)));
    default:
      return date_name(key);
  }
}

void sort_by_stories(std::vector<FacetValue>* values) {
  std::sort(values->begin(), values->end(),
            [](const FacetValue& a, const FacetValue& b) {
              return std::tuple(b.stories, b.articles, a.value) <
                     std::tuple(a.stories, a.articles, b.value);
            });
}

void sort_by_time(std::vector<FacetValue>* dates) {
  std::sort(dates->begin(), dates->end(),
            [](const FacetValue& a, const FacetValue& b) {
              const bool undated_a = a.value == kUndated;
              const bool undated_b = b.value == kUndated;
              return std::tie(undated_a, a.value) <
                     std::tie(undated_b, b.value);
            });
}

Tallies tally(Facet facet, const std::vector<Match>& matches,
              const FoldedMatches& stories) {
  Tallies tallies;
  std::vector<std::uint64_t> keys;  // of the story at hand
  for (const MatchGroup& story : stories.groups) {
    if (story.count == 1) {  // as most are
      Tally& one = tallies[facet_key(facet, matches[story.best].record)];
      ++one.stories;
      ++one.articles;
      continue;
    }
    keys.clear();
    for (const std::uint32_t i : stories.members_of(story)) {
      keys.push_back(facet_key(facet, matches[i].record));
      ++tallies[keys.back()].articles;
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (const std::uint64_t key : keys) ++tallies[key].stories;
  }
  return tallies;
}

}  // namespace

std::vector<FacetValue> count_facet(Facet facet,
                                    const std::vector<Match>& matches,
                                    const FoldedMatches& stories,
                                    const SourceName& source_name) {
  std::vector<FacetValue> values;
  for (const auto& [key, tally] : tally(facet, matches, stories)) {
    values.push_back(
        {name_of(facet, key, source_name), tally.stories, tally.articles});
  }
  const bool by_time = facet >= Facet::Year;
  by_time ? sort_by_time(&values) : sort_by_stories(&values);
  return values;
}

}  // namespace newsfold
