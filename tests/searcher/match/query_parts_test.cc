// SPDX-License-Identifier: GPL-3.0-or-later
// Queries in parts, as they are typed.

#include "searcher/match/query_parts.h"

#include <string>

#include <catch2/catch.hpp>

#include "common/analyzer.h"
#include "searcher/query/parser.h"

namespace newsfold {
namespace {

QueryTree parsed(const std::string& query) {
  Analyzer analyzer;
  const auto tree = parse_query(query, &analyzer);
  REQUIRE(tree);
  return *tree;
}

// "ferry | lang:en"
std::string shown(const std::vector<QueryTree>& parts) {
  std::string text;
  for (const QueryTree& part : parts) {
    text += (text.empty() ? "" : " | ") + describe(part);
  }
  return text;
}

TEST_CASE("conditions and terms", "[parts]") {
  struct Case {
    const char* because;
    const char* query;
    const char* conditions;
    const char* terms;
  };
  const auto c = GENERATE(values<Case>({
      {"a word", "ferry", "ferry", "ferry"},
      {"AND inside AND", "ferry (strike lang:en)", "ferry | strike | lang:en",
       "ferry | strike"},
      {"one that stands twice", "ferry ferry", "ferry", "ferry | ferry"},
      {"* holds for all", "* ferry", "ferry", "ferry"},
      {"groups are one condition", "(ferry OR boat) fire",
       "ferry OR boat | fire", "ferry | boat | fire"},
      {"nobody looks for what NOT takes away", "ferry -fire",
       "ferry | NOT fire", "ferry"},
      {"phrases and words near each other", "\"a b\" c NEAR/2 d",
       "\"a b\" | c NEAR/2 d", "\"a b\" | c | d"},
  }));
  CAPTURE(c.because);
  const QueryTree tree = parsed(c.query);

  CHECK(shown(conditions_of(tree)) == c.conditions);
  CHECK(shown(terms_of(tree)) == c.terms);
}

TEST_CASE("so many conditions at most", "[parts]") {
  CHECK(conditions_of(parsed("a b a c b")).size() == 3);
}

TEST_CASE("parts make a query again", "[parts]") {
  CHECK(describe(all_of(conditions_of(parsed("ferry lang:en")))) ==
        describe(parsed("ferry lang:en")));
  CHECK(describe(all_of({})) == "*");
}

TEST_CASE("words of phrases, wherever they stand", "[parts]") {
  const auto check = [](const char* query, const char* expected) {
    CHECK(describe(apart(parsed(query))) == describe(parsed(expected)));
    CHECK(has_phrase(parsed(query)));
  };
  check("\"ferry strike\"", "ferry strike");
  check("title:\"ferry strike\" fire", "(title:ferry title:strike) fire");
  check("ferry NEAR/3 strike", "ferry strike");
  CHECK_FALSE(has_phrase(parsed("ferry strike")));
}

TEST_CASE("what asks for a day", "[parts]") {
  CHECK(asks_for_a_day(parsed("date:2011")));
  CHECK(asks_for_a_day(parsed("date:0911")));
  CHECK_FALSE(asks_for_a_day(undated()));
  CHECK_FALSE(asks_for_a_day(parsed("ferry")));
}

}  // namespace
}  // namespace newsfold
