// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles are worth a score: the same from both sides, whatever else
// stands on other days.

#include "indexer/fold/pair_finder.h"

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>

#include "common/facet_record.h"
#include "common/likeness/day_estimates.h"
#include "support/fold_archive.h"
#include "support/inventions.h"

namespace newsfold {
namespace {

constexpr std::size_t kCommonInDay = 1000;  // as in pair_finder.cc

const std::uint32_t kEnglish = language_key("en");

ComparedArticle compared(const Article& article) {
  return {article_id(article), source_key(article.source), kEnglish, true,
          story_vector(read_words(article.title, article.text), kEnglish,
                       invented_table().frequencies)};
}

ComparedArticle compared(unsigned event, unsigned paper) {
  return compared(telling(event, paper, std::nullopt));
}

// An article that is nothing but some terms, all alike.
ComparedArticle of_terms(ArticleId id, const std::vector<TermKey>& terms) {
  ComparedArticle article;
  article.id = id;
  article.source = id;
  article.language = kEnglish;
  const auto weight = static_cast<std::uint16_t>(
      kUnitWeight / std::sqrt(static_cast<double>(terms.size())));
  for (const TermKey term : terms) {
    article.vector.whole.push_back({term, weight, true});
  }
  article.vector.heaviest = terms;
  return article;
}

using Pair = std::tuple<std::uint32_t, std::uint32_t, Score>;

std::vector<Pair> sorted(const std::vector<ScoredPair>& pairs,
                         bool turned = false) {
  std::vector<Pair> sorted;
  for (const ScoredPair& pair : pairs) {
    sorted.emplace_back(turned ? pair.b : pair.a, turned ? pair.a : pair.b,
                        pair.score);
  }
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

ComparedDay random_day(std::mt19937* random, std::size_t count) {
  std::vector<ComparedArticle> articles;
  for (std::size_t i = 0; i < count; ++i) {
    articles.push_back(compared(static_cast<unsigned>((*random)() % 6),
                                static_cast<unsigned>((*random)() % 9)));
  }
  return ComparedDay(std::move(articles));
}

TEST_CASE("tellings of an event are a pair, strangers are none", "[pairs]") {
  const ComparedDay day({compared(1, 1), compared(2, 1), compared(1, 2)});

  const auto pairs = pairs_within(day);

  const auto best = std::max_element(
      pairs.begin(), pairs.end(),
      [](const auto& a, const auto& b) { return a.score < b.score; });
  REQUIRE(best != pairs.end());
  CHECK(best->a == 0);
  CHECK(best->b == 2);
  CHECK(best->score > kStoryThresholds.same_day);
  for (const ScoredPair& pair : pairs) {
    CHECK(pair.a < pair.b);
    CHECK(pair.score >= kLeastScore);
  }
}

TEST_CASE("a day without articles has no pairs", "[pairs]") {
  const ComparedDay empty;
  const ComparedDay day({compared(1, 1)});

  CHECK(pairs_within(empty).empty());
  CHECK(pairs_within(day).empty());
  CHECK(pairs_between(empty, day, 1).empty());
  CHECK(pairs_between(day, empty, 1).empty());
  CHECK(ComparedDay({of_terms(1, {}), of_terms(2, {})}).having(1).empty());
}

TEST_CASE("pairs are the same from both sides", "[pairs][property]") {
  std::mt19937 random(4);
  for (int i = 0; i < 10; ++i) {
    const ComparedDay a = random_day(&random, 20);
    const ComparedDay b = random_day(&random, 30);
    const auto one_way = sorted(pairs_between(a, b, 1));
    CHECK(one_way == sorted(pairs_between(b, a, 1), true));
    CHECK_FALSE(one_way.empty());

    std::vector<Pair> within;
    for (const Pair& pair : sorted(pairs_between(a, a, 0))) {
      if (std::get<0>(pair) < std::get<1>(pair)) within.push_back(pair);
    }
    CHECK(sorted(pairs_within(a)) == within);
  }
}

TEST_CASE("the score is that of the model, with days and source", "[pairs]") {
  const ComparedArticle one = compared(1, 1);
  const ComparedArticle two = compared(1, 2);
  ComparedArticle same = compared(1, 3);
  same.source = one.source;
  const auto score = [&](const ComparedArticle& other, std::optional<int> days,
                         bool same_source) {
    return pair_score(pair_signs(one.vector, other.vector,
                                 cosine(one.vector.whole, other.vector.whole),
                                 days, same_source));
  };

  CHECK(pairs_within(ComparedDay({one, two})).at(0).score ==
        score(two, 0, false));
  CHECK(pairs_between(ComparedDay({one}), ComparedDay({two}), 2).at(0).score ==
        score(two, 2, false));
  CHECK(pairs_within(ComparedDay({one, same})).at(0).score ==
        score(same, 0, true));
}

TEST_CASE("the day of an undated article is not known well enough to count",
          "[pairs]") {
  const ComparedArticle one = compared(1, 1);
  ComparedArticle undated = compared(1, 2);
  undated.dated = false;
  const Score expected = pair_score(
      pair_signs(one.vector, undated.vector,
                 cosine(one.vector.whole, undated.vector.whole), {}, false));
  const auto score_at = [&](int days) {
    return pairs_between(ComparedDay({one}), ComparedDay({undated}), days)
        .at(0)
        .score;
  };

  CHECK(pairs_within(ComparedDay({one, undated})).at(0).score == expected);
  CHECK(score_at(kEstimateDays) == expected);
  CHECK(pairs_between(ComparedDay({undated}), ComparedDay({one}),
                      kEstimateDays + 1)
            .empty());
}

TEST_CASE("languages are never mixed", "[pairs]") {
  ComparedArticle german = compared(1, 2);
  german.language = language_key("de");

  CHECK(pairs_within(ComparedDay({compared(1, 1), german})).empty());
}

TEST_CASE("nobody's source is no source", "[pairs]") {
  ComparedArticle a = compared(1, 1);
  ComparedArticle b = compared(1, 2);
  CHECK_FALSE(same_source(a, b));
  b.source = a.source;
  CHECK(same_source(a, b));
  a.source = b.source = 0;
  CHECK_FALSE(same_source(a, b));
}

TEST_CASE("two of the heaviest terms must be shared, one if there is no other",
          "[pairs]") {
  struct Case {
    const char* because;
    std::vector<TermKey> a;
    std::vector<TermKey> b;
    bool pair;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing shared", {1, 2, 3}, {4, 5, 6}, false},
      {"texts of a few words share one", {1, 2, 3}, {1, 5, 6}, false},
      {"texts of a few words share two", {1, 2, 3}, {1, 2, 6}, true},
      {"a text of one word shares it", {1}, {1, 5, 6}, true},
      {"long texts share one",
       {1, 2, 3, 4, 5, 6, 7, 8},
       {1, 12, 13, 14, 15, 16, 17, 18},
       false},
      {"long texts share two",
       {1, 2, 3, 4, 5, 6, 7, 8},
       {1, 2, 13, 14, 15, 16, 17, 18},
       true},
  }));
  CAPTURE(c.because);
  int found = 0;

  for_each_candidate(ComparedDay({of_terms(1, c.a)}),
                     ComparedDay({of_terms(2, c.b)}),
                     [&](auto, auto, double) { ++found; });

  CHECK(found == (c.pair ? 1 : 0));
}

TEST_CASE(
    "a term of more than a thousand articles of a day brings nobody "
    "together",
    "[pairs]") {
  std::vector<ComparedArticle> articles;
  for (ArticleId id = 1; id <= kCommonInDay; ++id) {
    const auto own = static_cast<TermKey>(1000 + 2 * id);
    articles.push_back(of_terms(id, {7, own, own + 1}));
  }
  const ComparedDay full(articles);
  articles.push_back(of_terms(kCommonInDay + 1, {7, 8, 9}));
  const ComparedDay too_full(articles);
  const ComparedDay next({of_terms(5000, {7})});
  const auto found = [](const ComparedDay& a, const ComparedDay& b) {
    std::size_t count = 0;
    for_each_candidate(a, b, [&](auto, auto, double) { ++count; });
    return count;
  };

  CHECK(full.having(7).size() == kCommonInDay);
  CHECK(too_full.having(7).empty());
  CHECK(found(full, next) == kCommonInDay);
  CHECK(found(next, full) == kCommonInDay);
  CHECK(found(too_full, next) == 0);
  CHECK(found(next, too_full) == 0);
  CHECK(too_full.having(8).size() == 1);
}

TEST_CASE("what has next to nothing in common is no candidate", "[pairs]") {
  ComparedArticle a = of_terms(1, {1, 2});
  ComparedArticle b = of_terms(2, {1, 2});
  b.vector.whole[0].weight = b.vector.whole[1].weight = 500;
  int found = 0;

  for_each_candidate(ComparedDay({a}), ComparedDay({b}),
                     [&](auto, auto, double) { ++found; });

  CHECK(found == 0);
}

}  // namespace
}  // namespace newsfold
