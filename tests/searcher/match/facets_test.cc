// SPDX-License-Identifier: GPL-3.0-or-later
// Facets count articles and, once each, stories.

#include "searcher/match/facets.h"

#include <map>

#include <catch2/catch.hpp>

#include "common/wire.h"

namespace Catch {
template <>
struct StringMaker<newsfold::FacetValue> {
  static std::string convert(const newsfold::FacetValue& value) {
    return value.value + " " + std::to_string(value.stories) + " (" +
           std::to_string(value.articles) + ")";
  }
};
}  // namespace Catch

namespace newsfold {
namespace {

Match match(StoryId story, std::uint64_t source, std::uint64_t published,
            const char* language) {
  Match one;
  one.record.story = story;
  one.record.source = source;
  one.record.published = published;
  one.record.language = language_key(language);
  return one;
}

Facets facets_of(const std::vector<Match>& matches) {
  const std::map<std::uint64_t, std::string> names{
      {0, ""}, {1, "a.example"}, {2, "b.example"}, {3, "c.example"}};
  const FoldedMatches stories = fold_matches(matches, Fold::Story);
  const auto count = [&](Facet facet) {
    return count_facet(facet, matches, stories,
                       [&](std::uint64_t key) { return names.at(key); });
  };
  return {count(Facet::Source), count(Facet::Language), count(Facet::Wire),
          count(Facet::Year),   count(Facet::Month),    count(Facet::Day),
          count(Facet::Decade)};
}

using Values = std::vector<FacetValue>;

TEST_CASE("a story counts once for a value", "[facets]") {
  const Facets facets = facets_of(
      {match(7, 1, 20110919'000000, "en"), match(7, 1, 20110919'101112, "en"),
       match(7, 2, 20111001'000000, "en"), match(8, 2, 20110920'000000, "de")});

  CHECK(facets.sources == Values{{"b.example", 2, 2}, {"a.example", 1, 2}});
  CHECK(facets.months == Values{{"2011-09", 2, 3}, {"2011-10", 1, 1}});
  CHECK(facets.languages == Values{{"en", 1, 3}, {"de", 1, 1}});
}

TEST_CASE("most stories come first, then most articles, then names",
          "[facets]") {
  const Facets facets = facets_of({match(1, 3, 0, "de"), match(2, 3, 0, "fr"),
                                   match(3, 2, 0, "en"), match(3, 2, 0, "en"),
                                   match(4, 1, 0, "es")});

  CHECK(facets.sources ==
        Values{{"c.example", 2, 2}, {"b.example", 1, 2}, {"a.example", 1, 1}});
  CHECK(facets.languages ==
        Values{{"en", 1, 2}, {"de", 1, 1}, {"es", 1, 1}, {"fr", 1, 1}});
}

TEST_CASE("a story counts once for a decade", "[facets]") {
  const Facets facets = facets_of(
      {match(1, 1, 19120000'000000, "en"), match(1, 1, 19190231'000000, "en"),
       match(2, 1, 19191231'235959, "en"), match(3, 1, 19200101'000000, "en"),
       match(4, 1, 0, "en")});

  CHECK(facets.decades ==
        Values{{"1910", 2, 3}, {"1920", 1, 1}, {"undated", 1, 1}});
}

TEST_CASE("dates come by time, with what is unknown in its place", "[facets]") {
  const Facets facets = facets_of(
      {match(1, 1, 0, "en"), match(2, 1, 20110000'000000, "en"),
       match(3, 1, 20110100'000000, "en"), match(4, 1, 20110131'235960, "en"),
       match(5, 1, 19121231'000000, "en"), match(6, 1, 8000101'000000, "en")});

  CHECK(facets.months == Values{{"0800-01", 1, 1},
                                {"1912-12", 1, 1},
                                {"2011", 1, 1},
                                {"2011-01", 2, 2},
                                {"undated", 1, 1}});
  CHECK(facets.years ==
        Values{
            {"0800", 1, 1}, {"1912", 1, 1}, {"2011", 3, 3}, {"undated", 1, 1}});
  CHECK(facets.days == Values{{"0800-01-01", 1, 1},
                              {"1912-12-31", 1, 1},
                              {"2011", 1, 1},
                              {"2011-01", 1, 1},
                              {"2011-01-31", 1, 1},
                              {"undated", 1, 1}});
}

TEST_CASE("what is unknown is a value too", "[facets]") {
  const Facets facets = facets_of({match(1, 0, 0, ""), match(1, 1, 0, "en")});

  CHECK(facets.sources == Values{{"", 1, 1}, {"a.example", 1, 1}});
  CHECK(facets.languages == Values{{"", 1, 1}, {"en", 1, 1}});
}

TEST_CASE("agencies count by their codes", "[facets]") {
  std::vector<Match> matches{match(1, 1, 0, "en"), match(1, 2, 0, "en"),
                             match(2, 1, 0, "en"), match(3, 1, 0, "en")};
  matches[0].record.wire = wire_key("ap");
  matches[2].record.wire = wire_key("ap");
  matches[3].record.wire = 65535;  // of a later version

  const Facets facets = facets_of(matches);

  CHECK(facets.wires == Values{{"", 2, 2}, {"ap", 2, 2}});
}

TEST_CASE("nothing matches, nothing counts", "[facets]") {
  CHECK(facets_of({}) == Facets{});
}

}  // namespace
}  // namespace newsfold
