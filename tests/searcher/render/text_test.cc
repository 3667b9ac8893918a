// SPDX-License-Identifier: GPL-3.0-or-later
// What a terminal gets: small pages in full, and nothing in them that a
// terminal would obey.

#include "searcher/render/text.h"

#include <sstream>
#include <string>

#include <catch2/catch.hpp>

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

TEST_CASE("other tellings are named as far as they are listed", "[text]") {
  struct Case {
    const char* because;
    std::vector<Hit> articles;
    std::uint64_t matching;
    const char* expected;
  };
  const Hit a = hit("a.example", kDay);
  const Hit b = hit("b.example", kDay);
  const Hit c_undated = hit("c.example", std::nullopt);
  const auto c = GENERATE_COPY(values<Case>({
      {"one", {a, b}, 2, "   + 1 more telling: b.example 2011-09-20\n"},
      {"several",
       {a, b, c_undated},
       3,
       "   + 2 more tellings: b.example 2011-09-20, c.example undated\n"},
      {"more than are listed",
       {a, b},
       4,
       "   + 3 more tellings: b.example 2011-09-20, ...\n"},
      {"none is listed", {a}, 1235, "   + 1,234 more tellings\n"},
  }));
  CAPTURE(c.because);

  CHECK_THAT(printed(result_of({story(c.articles, c.matching)})),
             Contains(c.expected));
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
          "months    2011-09 2 (2), undated 3 (4), ... 3 in all\n"
          "wires     none 7 (8), ap 2 (2)\n");
  }
}

TEST_CASE("colour marks the words, for terminals only", "[text]") {
  const SearchResult result = result_of({story({hit("a.example", kDay)}, 1)});

  CHECK_THAT(printed(result, {.colour = true}),
             Contains("A \x1b[1;31mferry\x1b[0m \x1b[1;31mstrike\x1b[0m."));
  CHECK(printed(result).find('\x1b') == std::string::npos);
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
