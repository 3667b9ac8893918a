// SPDX-License-Identifier: GPL-3.0-or-later
// Counts and facets as tables and as JSON.

#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "searcher/render/facets_csv.h"
#include "searcher/render/facets_json.h"
#include "searcher/render/facets_text.h"

namespace newsfold {
namespace {

SearchResult counted_result() {
  SearchResult result;
  result.parsed = "ferry";
  result.counts = {1'200, 3'400, 1'200};
  result.facets.sources = {
      {"a.example", 900, 2'000}, {"b.ex\x1b[1mample", 300, 1'399}, {"", 1, 1}};
  result.facets.languages = {{"en", 1'200, 3'400}};
  result.facets.years = {
      {"2011", 1'100, 3'000}, {"2012", 1, 1}, {"undated", 99, 399}};
  return result;
}

std::string printed(const std::vector<Facet>& asked) {
  std::ostringstream out;
  print_facets(counted_result(), asked, out);
  return out.str();
}

TEST_CASE("counts in both units", "[facets]") {
  SearchResult result;
  result.counts = {1, 2, 1};
  result.archive.missing = {"far.example:9001"};
  std::ostringstream out;
  print_counts(result, out);

  CHECK(out.str() ==
        "1 story (2 articles)\n"
        "incomplete: far.example:9001 does not answer\n");
}

TEST_CASE("facets as tables", "[facets]") {
  CHECK(printed({Facet::Source}) ==
        "1,200 stories (3,400 articles)\n"
        "\n"
        "source                             stories  articles\n"
        "a.example                              900     2,000\n"
        "b.ex [1mample                          300     1,399\n"
        "unknown                                  1         1\n");
}

TEST_CASE("dates have bars, and what counts at all is seen", "[facets]") {
  std::string full;
  for (int i = 0; i < 32; ++i) full += "█";

  CHECK(printed({Facet::Year}) ==
        "1,200 stories (3,400 articles)\n"
        "\n"
        "year                               stories  articles\n"
        "2011                                 1,100     3,000  " +
            full +
            "\n"
            "2012                                     1         1  █\n"
            "undated                                 99       399  ███\n");
}

TEST_CASE("all facets if none is asked for, but those without values",
          "[facets]") {
  const std::string text = printed({});

  for (const char* name : {"\nsource ", "\nlang ", "\nyear "}) {
    CHECK(text.find(name) != std::string::npos);
  }
  for (const char* name : {"\nwire ", "\nmonth ", "\nday "}) {
    CHECK(text.find(name) == std::string::npos);
  }
}

TEST_CASE("facets as CSV", "[facets]") {
  SearchResult result = counted_result();
  result.facets.sources = {{"=a,b", 2, 3}, {"", 1, 1}};
  std::ostringstream out;
  print_facets_csv(result, {Facet::Source, Facet::Language}, out);

  CHECK(out.str() ==
        "facet,value,stories,articles\r\n"
        "source,\"'=a,b\",2,3\r\n"
        "source,,1,1\r\n"
        "lang,en,1200,3400\r\n");
}

TEST_CASE("facets as JSON are a search without results", "[facets]") {
  const auto json = facets_json(counted_result(), {Facet::Language});

  CHECK(json["query"].dump() == "\"ferry\"");
  CHECK(json["counts"]["articles"].get<int>() == 3'400);
  CHECK_FALSE(json.contains("results"));
  CHECK(json["facets"].dump() ==
        R"({"language":[{"value":"en","stories":1200,"articles":3400}]})");
  CHECK(facets_json(counted_result(), {})["facets"].size() == 6);
}

TEST_CASE("counts as JSON have no facets", "[facets]") {
  const auto json = count_json(counted_result());

  CHECK(json["counts"]["stories"].get<int>() == 1'200);
  CHECK_FALSE(json.contains("facets"));
  CHECK_FALSE(json.contains("results"));
}

}  // namespace
}  // namespace newsfold
