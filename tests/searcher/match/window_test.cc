// SPDX-License-Identifier: GPL-3.0-or-later
// The windows of a text that a snippet shows.

#include "searcher/match/window.h"

#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

constexpr std::size_t kLong = 100;

const MarkedTerms kTerms{
    {.sides = {{"a"}}},
    {.sides = {{"b"}}},
    {.sides = {{"a"}, {"b"}}, .window = 2},
    {.sides = {{"c"}, {"d"}}, .window = 7, .in_order = false},
};

std::vector<std::string> random_words(std::mt19937* random) {
  std::vector<std::string> words;
  for (auto left = (*random)() % 60; left > 0; --left) {
    words.emplace_back(1, static_cast<char>('a' + (*random)() % 9));
  }
  return words;
}

// Worth and number of the hits in `width` words from `first` on.
std::pair<std::size_t, std::size_t> counted(const TermFinder& found,
                                            std::size_t first,
                                            std::size_t width) {
  std::set<std::size_t> terms;
  std::size_t hits = 0;
  for (const TermHit& hit : found.by_first()) {
    if (hit.words.first < first || hit.words.last >= first + width) continue;
    terms.insert(hit.term);
    ++hits;
  }
  std::size_t worth = 0;
  for (const std::size_t term : terms) worth += worth_of(kTerms)[term];
  return {worth, hits};
}

TEST_CASE("a phrase is worth more than all words", "[window]") {
  CHECK(worth_of(kTerms) == std::vector<std::size_t>{1, 1, 4, 4});
}

TEST_CASE("the best hits are those that trying all windows finds", "[window]") {
  const unsigned seed = GENERATE(range(1U, 301U));
  CAPTURE(seed);
  std::mt19937 random(seed);
  TermFinder found(kTerms, kLong);
  const std::vector<std::string> words = random_words(&random);
  for (const std::string& word : words) found.add(word);
  const std::size_t width = 1 + random() % 12;

  const BestHits best = find_best(found, worth_of(kTerms), width);

  std::pair<std::size_t, std::size_t> most{0, 0};
  std::size_t first = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (counted(found, at, width) <= most) continue;
    most = counted(found, at, width);
    first = at;
  }
  CHECK(std::pair(best.worth, best.hits) == most);
  CHECK(counted(found, best.first_word, width) == most);
  if (best.worth > 0) {
    CHECK(best.first_word >= first);  // where the first hit in it is
    CHECK(best.last_word < best.first_word + width);
  }
}

}  // namespace
}  // namespace newsfold
