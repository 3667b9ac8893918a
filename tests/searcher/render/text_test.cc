// SPDX-License-Identifier: GPL-3.0-or-later
// What a terminal gets: small pages in full, and nothing in them that a
// terminal would obey.

#include "searcher/render/text.h"

#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "tests/searcher/render/invented_results.h"

namespace newsfold {
namespace {

using Catch::Contains;

Hit hit(const char* source, std::optional<Date> date) {
  Hit hit;
  hit.id = 0xAB;
  hit.article.title = "Ferry crews walk out";
  hit.article.source = source;
  hit.article.url = "https://" + std::string(source) + "/1";
  hit.article.date = date;
  return hit;
}

SearchResult result_of(std::vector<StoryResult> stories) {
  SearchResult result;
  result.counts = {stories.size(), 0, stories.size()};
  for (const StoryResult& story : stories) {
    result.counts.articles += story.matching;
  }
  result.results = std::move(stories);
  return result;
}

StoryResult story(std::vector<Hit> articles, std::uint64_t matching) {
  StoryResult story;
  story.matching = matching;
  story.articles = std::move(articles);
  story.snippet = {"A ferry strike.", {{2, 7}, {8, 14}}};
  return story;
}

std::string printed(const SearchResult& result,
                    const TextOptions& options = {}) {
  std::ostringstream out;
  print_text(result, options, out);
  return out.str();
}

const Date kDay{2011, 9, 20};

TEST_CASE("a story of one telling", "[text]") {
  const SearchResult result = result_of({story({hit("a.example", kDay)}, 1)});

  CHECK(printed(result) ==
        "1 story (1 article)\n"
        "\n"
        "1. Ferry crews walk out\n"
        "   a.example, 2011-09-20  00000000000000ab\n"
        "   A ferry strike.\n"
        "   https://a.example/1\n"
        "\n");
}

TEST_CASE("results are numbered from the offset", "[text]") {
  const StoryResult one = story({hit("a.example", kDay)}, 1);
  const std::string page = printed(result_of({one, one}), {.offset = 20});

  CHECK_THAT(page, Contains("\n21. Ferry") && Contains("\n22. Ferry"));
}

Hit related(Hit hit, Relation relation) {
  hit.relation = relation;
  return hit;
}

TEST_CASE("a story of several articles is told under its lead", "[text]") {
  const Hit copy = related(hit("b.example", kDay), Relation::Copy);
  const Hit undated = related(hit("c.example", std::nullopt), Relation::Copy);
  const Hit telling = related(hit("d.example", kDay), Relation::Telling);
  const Hit version = related(hit("a.example", kDay), Relation::Version);
  StoryResult told =
      story({hit("a.example", kDay), copy, version, undated, telling}, 1240);
  told.facts = {1240,         7, 1, "a.example", kDay, Date{2011, 9, 23},
                {"a.example"}};

  SECTION("all of which matches") {
    CHECK_THAT(
        printed(result_of({told})),
        Contains("   A ferry strike.\n"
                 "   1,240 articles in 7 sources, 2011-09-20 to 2011-09-23, "
                 "first in a.example\n"
                 "   versions: a.example 2011-09-20\n"
                 "   copies: b.example 2011-09-20, c.example undated\n"
                 "   other tellings: d.example 2011-09-20\n"
                 "   more that match: 1,235\n"
                 "   https://a.example/1\n"));
  }
  SECTION("some of which matches") {
    told.matching = 5;
    const std::string page = printed(result_of({told}));
    CHECK_THAT(page, Contains("first in a.example; 5 match\n") &&
                         !Contains("more that match"));
  }
  SECTION("one of which matches") {
    told.matching = 1;
    told.articles.resize(1);
    CHECK_THAT(printed(result_of({told})),
               Contains("first in a.example; 1 matches\n   https:"));
  }
  SECTION("of which nobody knows who was first") {
    told.matching = 5;
    told.facts.first = 0;
    told.facts.first_source = "";
    told.facts.first_day_sources = {"a.example", "b.example"};
    CHECK_THAT(printed(result_of({told})),
               Contains("2011-09-23; on 2011-09-20: a.example, b.example; "
                        "5 match\n") &&
                   !Contains("first"));
  }
}

TEST_CASE("a report that matches better is named", "[text]") {
  StoryResult told = story({hit("a.example", kDay)}, 1);
  told.better_match = BetterMatch{
      0xCD, 2, hit("b.example", kDay).article, {"The ferry.", {{4, 9}}}};

  SECTION("below the snippet of the article shown") {
    CHECK_THAT(printed(result_of({told})),
               Contains("   A ferry strike.\n"
                        "   from b.example (00000000000000cd): The ferry.\n"
                        "   https://a.example/1\n"));
  }
  SECTION("with its marks") {
    CHECK_THAT(printed(result_of({told}), {.terminal = {.colour = true}}),
               Contains("   from b.example \x1b[2m(00000000000000cd)\x1b[0m: "
                        "The \x1b[1;31mferry\x1b[0m.\n"));
  }
}

TEST_CASE("counts are singular, plural and grouped", "[text]") {
  struct Case {
    Counts counts;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {{0, 0, 0}, "0 stories (0 articles)\n"},
      {{1, 1, 1}, "1 story (1 article)\n"},
      {{412, 1906, 412}, "412 stories (1,906 articles)\n"},
  }));
  SearchResult result;
  result.counts = c.counts;

  CHECK_THAT(printed(result), Catch::StartsWith(c.expected));
}

TEST_CASE("what an article lacks has a word", "[text]") {
  Hit bare;
  bare.id = 1;

  SECTION("title, source, date and URL") {
    StoryResult untold = story({bare}, 1);
    untold.snippet = {};
    CHECK(printed(result_of({untold})) ==
          "1 story (1 article)\n\n1. (no title)\n"
          "   unknown source, undated  0000000000000001\n\n");
  }
  SECTION("the dump's id stands for a source") {
    bare.article.dump_id = "letters/swan.txt";
    CHECK_THAT(printed(result_of({story({bare}, 1)})),
               Contains("   letters/swan.txt, undated"));
  }
  SECTION("a day is enough of a date") {
    bare.article.date = Date{2011, 9, 20, 10, 11, 12, DatePrecision::Second};
    CHECK_THAT(printed(result_of({story({bare}, 1)})),
               Contains("source, 2011-09-20  0"));
  }
  SECTION("a month stays a month") {
    bare.article.date = Date{1912, 4, 0, 0, 0, 0, DatePrecision::Month};
    CHECK_THAT(printed(result_of({story({bare}, 1)})),
               Contains("source, 1912-04  0"));
  }
}

TEST_CASE("facets are listed, the commonest or the latest", "[text]") {
  SearchResult result = result_of({});
  result.facets.sources = {
      {"a.example", 1200, 3400}, {"", 2, 3}, {"c.example", 1, 1}};
  result.facets.months = {
      {"1912-04", 1, 1}, {"2011-09", 2, 2}, {"undated", 3, 4}};
  result.facets.languages = {{"en", 9, 9}};
  result.facets.wires = {{"", 7, 8}, {"ap", 2, 2}};

  SECTION("all") {
    CHECK(printed(result) ==
          "0 stories (0 articles)\n\n"
          "sources   a.example 1,200 (3,400), unknown 2 (3), c.example 1 (1)\n"
          "months    1912-04 1 (1), 2011-09 2 (2), undated 3 (4)\n"
          "wires     none 7 (8), ap 2 (2)\n");
  }
  SECTION("some") {
    CHECK(printed(result, {.facet_values = 2}) ==
          "0 stories (0 articles)\n\n"
          "sources   a.example 1,200 (3,400), unknown 2 (3), ... 3 in all\n"
          "months    1912-04 1 (1), 2011-09 2 (2), undated 3 (4)\n"
          "wires     none 7 (8), ap 2 (2)\n");
  }
}

TEST_CASE("colour marks the words, for terminals only", "[text]") {
  const SearchResult result = result_of({story({hit("a.example", kDay)}, 1)});

  CHECK_THAT(printed(result, {.terminal = {.colour = true}}),
             Contains("A \x1b[1;31mferry\x1b[0m \x1b[1;31mstrike\x1b[0m."));
  CHECK(printed(result).find('\x1b') == std::string::npos);
}

TEST_CASE("dates are told in the finest step that fits", "[text]") {
  SearchResult result = result_of({});
  const auto counted_from = [](int first, int count) {
    std::vector<FacetValue> values;
    for (int i = first; i < first + count; ++i) {
      values.push_back({std::to_string(i), 1, 2});
    }
    return values;
  };
  result.facets.years = counted_from(1990, 2);

  SECTION("days") {
    result.facets.months = counted_from(199001, 2);
    result.facets.days = counted_from(19900101, 4);
    CHECK_THAT(printed(result, {.facet_values = 2}),
               Contains("\ndays      19900101 1 (2), 19900102"));
  }
  SECTION("months") {
    result.facets.months = counted_from(199001, 4);
    result.facets.days = counted_from(19900101, 5);
    CHECK_THAT(printed(result, {.facet_values = 2}),
               Contains("\nmonths    199001 1 (2), 199002"));
  }
  SECTION("years") {
    result.facets.months = counted_from(199001, 5);
    CHECK_THAT(printed(result, {.facet_values = 2}),
               Contains("\nyears     1990 1 (2), 1991 1 (2)\n"));
  }
  SECTION("the latest years") {
    result.facets.years = counted_from(1990, 9);
    CHECK_THAT(printed(result, {.facet_values = 1}),
               Contains("\nyears     1997 1 (2), 1998 1 (2), ... 9 in all\n"));
  }
}

TEST_CASE("a terminal gets lines that fit", "[text]") {
  StoryResult told = story(
      {hit("a.example", kDay), related(hit("b.example", kDay), Relation::Copy),
       related(hit("c.example", kDay), Relation::Copy)},
      3);
  told.articles[0].article.title = "Ferry crews walk out in all three ports";
  told.articles[0].article.url = "https://a.example/a-long-way/to/the/article";
  told.facts = {3, 3, 1, "a.example", kDay, kDay, {"a.example"}};
  SearchResult result = result_of({told});
  result.facets.sources = {
      {"a.example", 1, 1}, {"b.example", 1, 1}, {"c.example", 1, 1}};

  CHECK(printed(result, {.terminal = {.columns = 30, .colour = true}}) ==
        "1 story (3 articles)\n"
        "\n"
        "1. \x1b[1mFerry crews walk out in al…\x1b[0m\n"
        "   a.example, 2011-09-20\n"
        "   \x1b[2m00000000000000ab\x1b[0m\n"
        "   A \x1b[1;31mferry\x1b[0m \x1b[1;31mstrike\x1b[0m.\n"
        "   \x1b[2m3 articles in 3 sources,\x1b[0m\n"
        "   \x1b[2m2011-09-20, first in\x1b[0m\n"
        "   \x1b[2ma.example\x1b[0m\n"
        "   \x1b[2mcopies: b.example 2011-09-20,\x1b[0m\n"
        "      \x1b[2mc.example 2011-09-20\x1b[0m\n"
        "   \x1b[2mhttps://a.example/a-long-way/to/the/article\x1b[0m\n"
        "\n"
        "sources   a.example 1 (1),\n"
        "          b.example 1 (1),\n"
        "          c.example 1 (1)\n");
}

TEST_CASE("text from right to left keeps to its place", "[text]") {
  StoryResult told = story({hit("a.example", kDay)}, 1);
  told.articles[0].article.title = "סערה \u202Eבחוף";
  told.snippet = {"רוח בחוף 12", {{7, 15}}};
  const std::string page = printed(result_of({told}));

  CHECK_THAT(page, Contains("1. \u2068סערה בחוף\u2069\n") &&
                       Contains("   \u2068רוח בחוף 12\u2069\n"));
}

TEST_CASE("provenance heads the page", "[text]") {
  const Provenance provenance = sample_provenance();

  CHECK_THAT(printed(result_of({}), {.provenance = &provenance}),
             Catch::StartsWith("# program: newsfold-search 9.9\n") &&
                 Contains("\n# typed: storm @misc{x}\n") &&
                 Contains("\n# results: 3\n\n0 stories (0 articles)\n"));
}

// ESC, the 8-bit controls that some terminals obey as well (U+009B is ESC [),
// line ends that would fake further results.
TEST_CASE("no control character of an article reaches a terminal", "[text]") {
  const std::string bad =
      GENERATE(as<std::string>{}, "\x1b[2J", "\x07", "\r\nfake", "\x7f",
               "\u009B2J", "\u0085", "\u0090x\u009C");
  CAPTURE(bad);
  Hit hostile;
  hostile.id = 1;
  hostile.article.title = "title" + bad;
  hostile.article.source = "source" + bad;
  hostile.article.dump_id = "id" + bad;
  hostile.article.url = "https://a.example/" + bad;
  Hit sourceless = hostile;
  sourceless.article.source = "";
  StoryResult told = story({hostile, hostile, sourceless}, 3);
  told.snippet = {"x" + bad + "y" + bad, {{0, 1 + bad.size()}}};
  told.better_match = BetterMatch{1, 1, hostile.article, told.snippet};
  SearchResult result = result_of({told});
  result.facets.sources = {{"source" + bad, 1, 1}, {"b", 1, 1}};

  const std::string page = printed(result);

  std::string controls;
  for (std::size_t i = 0; i < page.size(); ++i) {
    const auto byte = static_cast<unsigned char>(page[i]);
    const auto next =
        i + 1 < page.size() ? static_cast<unsigned char>(page[i + 1]) : 0;
    const bool c1 = byte == 0xC2 && next >= 0x80 && next <= 0x9F;
    if ((byte < 0x20 && byte != '\n') || byte == 0x7F || c1) {
      controls += page[i];
    }
  }
  CHECK(controls == "");
  CHECK(page.find("\nfake") == std::string::npos);
  CHECK_THAT(page, Contains("title"));
}

}  // namespace
}  // namespace newsfold
