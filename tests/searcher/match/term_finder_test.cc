// SPDX-License-Identifier: GPL-3.0-or-later
// Where words, phrases and words near each other are found in a text.

#include "searcher/match/term_finder.h"

#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

constexpr std::size_t kLong = 100;

void read(const std::string& text, TermFinder* finder) {
  std::istringstream words(text);
  for (std::string word; words >> word;) finder->add(word);
}

// The text with its marks in brackets.
std::string marked(const std::string& text, const MarkedTerms& terms) {
  TermFinder finder(terms, kLong);
  read(text, &finder);
  const std::vector<WordRange> marks = finder.marks();
  std::istringstream words(text);
  std::string result;
  std::size_t at = 0;
  for (std::string word; words >> word; ++at) {
    for (const WordRange& mark : marks) {
      if (mark.first == at) word = "[" + word;
      if (mark.last == at) word += "]";
    }
    result += (at == 0 ? "" : " ") + word;
  }
  return result;
}

MarkedTerm near(const std::vector<std::vector<std::string>>& sides,
                std::size_t window) {
  return {.sides = sides, .window = window, .in_order = false};
}

MarkedTerm adjacent(const std::vector<std::vector<std::string>>& sides,
                    std::size_t window) {
  return {.sides = sides, .window = window};
}

TEST_CASE("terms are found", "[term_finder]") {
  struct Case {
    const char* because;
    MarkedTerms terms;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"none asked for", {}, "x a b b a y x b"},
      {"a word", {{.sides = {{"a"}}}}, "x [a] b b [a] y x b"},
      {"in its forms", {{.sides = {{"a", "b"}}}}, "x [a] [b] [b] [a] y x [b]"},
      {"a phrase", {adjacent({{"a"}, {"b"}}, 2)}, "x [a b] b a y x b"},
      {"a phrase that repeats a word",
       {adjacent({{"b"}, {"b"}}, 2)},
       "x a [b b] a y x b"},
      {"phrases that overlap are one mark",
       {adjacent({{"a"}, {"b"}}, 2), adjacent({{"b"}, {"b"}, {"a"}}, 3)},
       "x [a b b a] y x b"},
      {"in order", {adjacent({{"a"}, {"x"}}, 3)}, "x a b b [a] y [x] b"},
      {"in order, not further apart",
       {adjacent({{"a"}, {"b"}}, 3)},
       "x [a] [b] [b] a y x b"},
      {"in any order, close by",
       {near({{"x"}, {"a"}}, 3)},
       "[x] [a] b b [a] y [x] b"},
      {"three sides",
       {near({{"b"}, {"y"}, {"a"}}, 3)},
       "x a b [b] [a] [y] x b"},
      {"no word counts for two sides",
       {near({{"y"}, {"y"}}, 8)},
       "x a b b a y x b"},
      {"sides that share words",
       {near({{"a", "y"}, {"a", "y"}}, 2)},
       "x a b b [a] [y] x b"},
  }));
  CAPTURE(c.because);

  CHECK(marked("x a b b a y x b", c.terms) == c.expected);
}

TEST_CASE("hits are sorted by either end", "[term_finder]") {
  const MarkedTerms terms{near({{"a"}, {"b"}}, 5), {.sides = {{"x"}}}};
  TermFinder finder(terms, kLong);
  read("a x x b", &finder);

  REQUIRE(finder.by_first().size() == 3);
  CHECK(finder.by_first()[0].words == WordRange{0, 3});
  CHECK(finder.by_first()[1].words == WordRange{1, 1});
  CHECK(finder.by_first()[2].words == WordRange{2, 2});
  REQUIRE(finder.by_last().size() == 3);
  CHECK(finder.by_last()[0].words == WordRange{1, 1});
  CHECK(finder.by_last()[1].words == WordRange{2, 2});
  CHECK(finder.by_last()[2].words == WordRange{0, 3});
}

TEST_CASE("of a long hit the beginning counts", "[term_finder]") {
  const MarkedTerms terms{near({{"a"}, {"b"}}, 50), {.sides = {{"x"}}}};
  TermFinder finder(terms, 2);
  read("a x x b", &finder);

  CHECK(finder.by_first()[0].words == WordRange{0, 1});
  REQUIRE(finder.by_last().size() == 3);
  CHECK(std::ranges::is_sorted(
      finder.by_last(), {}, [](const TermHit& hit) { return hit.words.last; }));
  CHECK(marked("a x x b", terms) == "[a] [x] [x] [b]");
}

// Every way to take a word for each side, tried one after the other.
bool is_found(const std::vector<std::string>& text, const MarkedTerm& term,
              std::vector<std::size_t>* taken) {
  if (taken->size() == term.sides.size()) return true;
  const auto& side = term.sides[taken->size()];
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (std::ranges::find(side, text[at]) == side.end()) continue;
    if (std::ranges::find(*taken, at) != taken->end()) continue;
    if (term.in_order && !taken->empty() && at < taken->back()) continue;
    taken->push_back(at);
    const auto [least, most] = std::ranges::minmax(*taken);
    if (most - least < term.window && is_found(text, term, taken)) return true;
    taken->pop_back();
  }
  return false;
}

TEST_CASE("what is near is found, and nothing else", "[term_finder]") {
  const unsigned seed = GENERATE(range(1U, 401U));
  CAPTURE(seed);
  std::mt19937 random(seed);
  std::vector<std::string> text;
  std::string joined;
  for (int i = 0; i < 12; ++i) {
    text.emplace_back(1, static_cast<char>('a' + random() % 6));
    joined += text.back() + " ";
  }
  MarkedTerm term{.sides = {{"a"}, {"b"}, {"c"}}};
  term.window = 3 + random() % 4;
  term.in_order = random() % 2 == 0;
  const MarkedTerms terms{term};
  TermFinder finder(terms, kLong);
  read(joined, &finder);
  std::vector<std::size_t> taken;

  CHECK(finder.by_first().empty() == !is_found(text, term, &taken));
}

}  // namespace
}  // namespace newsfold
