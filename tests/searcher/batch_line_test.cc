// SPDX-License-Identifier: GPL-3.0-or-later
// A line of a batch: what it sets, what it leaves to the command line, and why
// it is refused.

#include "searcher/batch_line.h"

#include <string>

#include <catch2/catch.hpp>

#include "searcher/match/request_names.h"

namespace newsfold {
namespace {

SearchRequest defaults() {
  SearchRequest request;
  request.dates = *parse_date_range("2011..2012");
  request.sources = {"default.example"};
  request.languages = {"en"};
  request.fold = Fold::Copy;
  request.sort = Sort::Oldest;
  request.offset = 3;
  request.limit = 7;
  request.articles = 2;
  request.snippets = false;
  return request;
}

BatchLine read(std::string_view line) {
  const auto parsed = parse_batch_line(line, defaults());
  REQUIRE(parsed);
  return *parsed;
}

std::string error_of(std::string_view line) {
  const auto parsed = parse_batch_line(line, defaults());
  return parsed ? "none" : parsed.error().message;
}

using Strings = std::vector<std::string>;

TEST_CASE("what a line leaves out stands in the defaults", "[batch]") {
  const BatchLine line = read("{\"query\": \"ferry\"}");

  CHECK(line.id == "");
  CHECK(line.request.query == "ferry");
  CHECK(line.request.dates == *parse_date_range("2011..2012"));
  CHECK(line.request.sources == Strings{"default.example"});
  CHECK(line.request.languages == Strings{"en"});
  CHECK(line.request.fold == Fold::Copy);
  CHECK(line.request.sort == Sort::Oldest);
  CHECK(line.request.offset == 3);
  CHECK(line.request.limit == 7);
  CHECK(line.request.articles == 2);
  CHECK_FALSE(line.request.snippets);
}

TEST_CASE("a line sets everything", "[batch]") {
  const BatchLine line = read(R"( {"id": "t7", "query": "\"ferry strike\"",
      "from": "1912", "to": "1963-02", "source": ["a.example", "b.example"],
      "lang": ["de", "French"], "fold": "none", "sort": "newest",
      "wire": ["ap", "afp"], "lead": "best", "by": "year", "limit": 0,
      "offset": 20} )");

  CHECK(line.id == "t7");
  CHECK(line.request.query == "\"ferry strike\"");
  CHECK(line.request.dates == *parse_date_range("1912..1963-02"));
  CHECK(line.request.sources == Strings{"a.example", "b.example"});
  CHECK(line.request.languages == Strings{"de", "French"});
  CHECK(line.request.fold == Fold::None);
  CHECK(line.request.sort == Sort::Newest);
  CHECK(line.request.wires == Strings{"ap", "afp"});
  CHECK(line.request.lead == LeadRule::Best);
  CHECK(line.request.histogram == DateStep::Year);
  CHECK(line.request.limit == 0);
  CHECK(line.request.offset == 20);
}

TEST_CASE("one text does for a list of one", "[batch]") {
  const BatchLine line =
      read(R"({"query": "x", "source": "a.example", "lang": "de"})");

  CHECK(line.request.sources == Strings{"a.example"});
  CHECK(line.request.languages == Strings{"de"});
}

TEST_CASE("an empty list takes a default filter away", "[batch]") {
  const BatchLine line = read(R"({"query": "x", "source": [], "lang": []})");

  CHECK(line.request.sources.empty());
  CHECK(line.request.languages.empty());
}

TEST_CASE("numbers are as good as text", "[batch]") {
  const BatchLine line = read(R"({"query": 1984, "id": 7, "from": 1912})");

  CHECK(line.id == "7");
  CHECK(line.request.query == "1984");
  CHECK(line.request.dates.from == Date{1912, 1, 1});
}

TEST_CASE("null is what was left out", "[batch]") {
  const BatchLine line =
      read("{\"query\": \"ferry\", \"id\": null, \"from\": null}");

  CHECK(line.id == "");
  CHECK(line.request.dates == defaults().dates);
}

TEST_CASE("a line that is refused keeps its id", "[batch]") {
  CHECK(id_of_batch_line("{\"id\": 7, \"query\": \"x\", \"bad\": 1}") == "7");
  CHECK(id_of_batch_line("{\"query\": \"x\"}") == "");
  CHECK(id_of_batch_line("no JSON") == "");
}

TEST_CASE("parse_batch_line refuses", "[batch]") {
  struct Case {
    const char* because;
    std::string line;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"no JSON", "ferry strike",
       "a line of a batch looks like {\"query\": \"...\"}: ferry strike"},
      {"a text", "\"ferry\"", "a line of a batch looks like"},
      {"a list", "[{\"query\": \"ferry\"}]", "a line of a batch looks like"},
      {"no query", "{\"id\": \"7\"}", "a line of a batch looks like"},
      {"cut short", "{\"query\": \"fer", "a line of a batch looks like"},
      {"two objects", "{\"query\": \"a\"} {\"query\": \"b\"}",
       "a line of a batch looks like"},
      {"not UTF-8", "{\"query\": \"\xFF\"}", "a line of a batch looks like"},
      {"a key that it does not know", R"({"query": "x", "topic": 7})",
       "unknown key: topic"},
      {"a bad fold", R"({"query": "x", "fold": "stories"})",
       "fold is one of copy, none, story: stories"},
      {"a bad sort", R"({"query": "x", "sort": "date"})",
       "sort is one of newest, oldest, recent, relevance: date"},
      {"a bad lead", R"({"query": "x", "lead": "last"})",
       "lead is one of best, central, earliest: last"},
      {"a bad step", R"({"query": "x", "by": "week"})",
       "by is one of day, month, year: week"},
      {"a bad date", R"({"query": "x", "from": "soon"})",
       "a date looks like 2016, 2016-09, 2016-09-11 or last-week: soon"},
      {"a bad end", R"({"query": "x", "to": "3/4/2012"})", "a date looks like"},
      {"a negative limit", R"({"query": "x", "limit": -1})",
       "not a whole number: -1"},
      {"half a result", R"({"query": "x", "limit": 1.5})",
       "not a whole number: 1.5"},
      {"a limit in words", R"({"query": "x", "offset": "10"})",
       "not a whole number: \"10\""},
      {"a list for a query", R"({"query": ["x"]})", "not a text or a number"},
      {"a list in a list", R"({"query": "x", "source": [["a"]]})",
       "not a text or a number"},
      {"a deep number",
       R"({"query": "x", "limit": )" + std::string(100'000, '[') +
           std::string(100'000, ']') + "}",
       "not a whole number"},
      {"a deep id",
       R"({"query": "x", "id": )" + std::string(100'000, '[') +
           std::string(100'000, ']') + "}",
       "not a text or a number"},
      {"depth that would fell a recursive reader", std::string(100'000, '['),
       "a line of a batch looks like"},
  }));
  CAPTURE(c.because);

  CHECK_THAT(error_of(c.line), Catch::StartsWith(c.expected));
}

TEST_CASE("names of folds, sorts and facets", "[batch]") {
  CHECK(*parse_fold("story") == Fold::Story);
  CHECK(*parse_fold("copy") == Fold::Copy);
  CHECK(*parse_fold("none") == Fold::None);
  CHECK(*parse_sort("relevance") == Sort::Relevance);
  CHECK(*parse_sort("newest") == Sort::Newest);
  CHECK(*parse_sort("oldest") == Sort::Oldest);
  CHECK_FALSE(parse_fold("Story"));
  CHECK_FALSE(parse_sort(""));
  CHECK(*parse_facet("lang") == Facet::Language);
  CHECK_FALSE(parse_facet("language"));
}

}  // namespace
}  // namespace newsfold
