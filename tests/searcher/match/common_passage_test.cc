// SPDX-License-Identifier: GPL-3.0-or-later
// The longest common passage: small tables, and the slow way as an oracle.

#include "searcher/match/common_passage.h"

#include <random>
#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

// A word a letter, with the letter's place in the text.
std::vector<ArticleWord> letters(const std::string& text) {
  std::vector<ArticleWord> words;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    words.push_back({static_cast<std::uint64_t>(text[i]), i, i + 1});
  }
  return words;
}

CommonRun slow_common_run(const std::string& a, const std::string& b) {
  CommonRun longest;
  for (std::size_t j = 0; j < b.size(); ++j) {
    for (std::size_t i = 0; i < a.size(); ++i) {
      std::size_t words = 0;
      while (i + words < a.size() && j + words < b.size() &&
             a[i + words] == b[j + words]) {
        ++words;
      }
      if (words > longest.words) longest = {i, words};
    }
  }
  return longest;
}

TEST_CASE("the longest run that two texts have", "[passage]") {
  struct Case {
    const char* because;
    const char* first;
    const char* second;
    CommonRun expected;
  };
  const auto c = GENERATE(values<Case>({
      {"both are empty", "", "", {0, 0}},
      {"the first is empty", "", "abc", {0, 0}},
      {"the second is empty", "abc", "", {0, 0}},
      {"they have nothing in common", "abc", "xyz", {0, 0}},
      {"they are equal", "abcab", "abcab", {0, 5}},
      {"the second is a part", "xxabcyy", "abc", {2, 3}},
      {"the first is a part", "abc", "xxabcyy", {0, 3}},
      {"one word repeats", "aaaa", "aaaaaaa", {0, 4}},
      {"a run repeats with another end", "abcabd", "xabd", {3, 3}},
      {"it is at the end", "uvwabc", "xabc", {3, 3}},
      {"of two as long, the one that the second has first",
       "abxcd",
       "cdyab",
       {3, 2}},
      {"a longer one comes after a shorter", "ab-abcd", "ab+abcd", {3, 4}},
  }));
  CAPTURE(c.because);

  CHECK(longest_common_run(letters(c.first), letters(c.second)) == c.expected);
}

TEST_CASE("any two texts, as the slow way finds it", "[passage]") {
  std::mt19937 random(7);
  for (int i = 0; i < 500; ++i) {
    std::string texts[2];
    for (std::string& text : texts) {
      text.resize(random() % 40);
      for (char& letter : text) letter = static_cast<char>('a' + random() % 3);
    }
    CAPTURE(texts[0], texts[1]);
    CHECK(longest_common_run(letters(texts[0]), letters(texts[1])) ==
          slow_common_run(texts[0], texts[1]));
  }
}

TEST_CASE("long texts that repeat cost no more than their length",
          "[passage]") {
  const auto repeated = letters(std::string(100'000, 'a'));
  const CommonRun whole = longest_common_run(repeated, repeated);
  CHECK(whole == CommonRun{0, kPassageWords});

  std::vector<ArticleWord> distinct(100'000);
  for (std::size_t i = 0; i < distinct.size(); ++i) distinct[i].hash = i;
  CHECK(longest_common_run(distinct, distinct) == CommonRun{0, kPassageWords});
}

TEST_CASE("a passage is shown as the text prints it", "[passage]") {
  struct Case {
    const char* because;
    std::string text;
    std::vector<ArticleWord> words;
    CommonRun run;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing in common", "A b.", {{1, 0, 1}, {2, 2, 3}}, {0, 0}, ""},
      {"marks between words stay",
       "Oh, a \"ferry\"!",
       {{1, 0, 2}, {2, 4, 5}, {3, 7, 12}},
       {0, 3},
       "Oh, a \"ferry"},
      {"the end of a word is no gap",
       "the city's dam",
       {{1, 0, 3}, {2, 4, 8}, {3, 11, 14}},
       {0, 3},
       "the city's dam"},
      {"what prose leaves out is told",
       "A dam.\nMore news\nA hare.",
       {{1, 0, 1}, {2, 2, 5}, {1, 17, 18}, {3, 19, 23}},
       {0, 4},
       "A dam … A hare"},
      {"a line end is none",
       "A dam.\nA hare.",
       {{1, 0, 1}, {2, 2, 5}, {1, 7, 8}, {3, 9, 13}},
       {1, 3},
       "dam.\nA hare"},
      {"two words of one",
       "l'or a",
       {{1, 0, 4}, {2, 0, 4}, {3, 5, 6}},
       {0, 3},
       "l'or a"},
  }));
  CAPTURE(c.because);

  CHECK(passage_text(c.text, c.words, c.run) == c.expected);
}

}  // namespace
}  // namespace newsfold
