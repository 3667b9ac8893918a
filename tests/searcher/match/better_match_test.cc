// SPDX-License-Identifier: GPL-3.0-or-later
// Which report of a story is quoted beside the one shown.

#include "searcher/match/better_match.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

Hit hit(ArticleId id, double score, const std::string& text) {
  Hit hit;
  hit.id = id;
  hit.score = score;
  hit.article.text = text;
  return hit;
}

const MarkedTerms kWord{{.sides = {{"ferry"}}}};
const MarkedTerms kPhrase{{.sides = {{"ferry"}, {"strike"}}, .window = 2}};
const MarkedTerms kNear{{.sides = {{"ferry"}, {"strike"}}, .window = 5}};

StoryResult quoted(const MarkedTerms& terms, const Hit& shown,
                   const Hit& best) {
  StoryResult result;
  result.articles = {shown};
  Analyzer analyzer;
  set_snippets(terms, best, &analyzer, &result);
  CHECK(result.snippet_of == shown.id);
  CHECK(result.snippet.text == shown.article.text);
  return result;
}

TEST_CASE("a better match is clearly heavier", "[better_match]") {
  const Hit shown = hit(1, 4.0, "The ferry sails.");
  const std::string text = "A ferry came.";

  CHECK_FALSE(quoted(kWord, shown, hit(2, 4.0, text)).better_match);
  CHECK_FALSE(quoted(kWord, shown, hit(2, 5.0, text)).better_match);
  CHECK(quoted(kWord, shown, hit(2, 5.01, text)).better_match);
}

TEST_CASE("or has a phrase in its text that the one shown has not",
          "[better_match]") {
  const MarkedTerms& terms = GENERATE(as<MarkedTerms>{}, kPhrase, kNear);
  const Hit without = hit(1, 4.0, "The strike of a hundred ferry crews.");
  const Hit with = hit(2, 4.0, "The ferry strike goes on.");
  const Hit with_too = hit(3, 4.0, "A ferry strike, another ferry strike.");

  const StoryResult named = quoted(terms, without, with);
  REQUIRE(named.better_match);
  CHECK(named.better_match->id == 2);
  CHECK(named.better_match->snippet.text == "The ferry strike goes on.");
  CHECK_FALSE(quoted(terms, with, with_too).better_match);
  CHECK_FALSE(quoted(terms, with, without).better_match);
}

TEST_CASE("the same passage is not shown twice", "[better_match]") {
  const std::string text = "The ferry sails.";

  CHECK_FALSE(quoted(kWord, hit(1, 4.0, text), hit(2, 9.0, text)).better_match);
}

TEST_CASE("the article shown is not its own better match", "[better_match]") {
  const Hit shown = hit(1, 4.0, "The ferry sails.");

  CHECK_FALSE(quoted(kWord, shown, shown).better_match);
}

}  // namespace
}  // namespace newsfold
