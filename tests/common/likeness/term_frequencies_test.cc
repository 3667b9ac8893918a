// SPDX-License-Identifier: GPL-3.0-or-later
// How common words are, language by language.

#include "common/likeness/term_frequencies.h"

#include <cmath>
#include <string>

#include <catch2/catch.hpp>

#include "common/facet_record.h"
#include "common/likeness/story_vector.h"
#include "support/inventions.h"

namespace newsfold {
namespace {

const std::uint32_t kEnglish = language_key("en");
const std::uint32_t kUncharted = language_key("xx");  // without a table

TermKey key_of(const std::string& word) {
  return term_key(read_words(word, "").title.at(0));
}

TEST_CASE("a word counts once in an article, in title or body",
          "[term_frequencies]") {
  TermFrequencies frequencies;

  frequencies.count(kEnglish, read_words("Ferry", "Ferry and ferry."));
  frequencies.count(kEnglish, read_words("Ferry", "Hare."));
  frequencies.count(kEnglish, read_words("", "Hare."));

  const auto& english = frequencies.languages().at(kEnglish);
  CHECK(english.articles == 3);
  CHECK(english.df.at(key_of("ferry")) == 2);
  CHECK(english.df.at(key_of("hare")) == 2);
  CHECK(english.df.at(key_of("and")) == 1);
  CHECK(frequencies.languages().size() == 1);
}

TEST_CASE("the rarer a word, the more it weighs", "[term_frequencies]") {
  TermFrequencies frequencies;
  for (int i = 0; i < 99; ++i) {
    frequencies.count(kUncharted, read_words("the", i < 9 ? "ferry" : "hare"));
  }

  CHECK(frequencies.idf(kUncharted, key_of("ferry")) ==
        Approx(std::log(100 / 9.5)));
  CHECK(frequencies.idf(kUncharted, key_of("zebra")) ==
        Approx(std::log(100 / 0.5)));
  CHECK(frequencies.idf(kUncharted, key_of("the")) < 0.01);
}

TEST_CASE("an archive of five knows that its one subject is a rare word",
          "[term_frequencies]") {
  TermFrequencies frequencies;
  for (int i = 0; i < 5; ++i) {
    frequencies.count(kEnglish, read_words("the ferry", ""));
  }

  CHECK(frequencies.idf(kEnglish, key_of("ferry")) > 4);
  CHECK(frequencies.idf(kEnglish, key_of("the")) < 0.5);
}

TEST_CASE("in a large archive its own counts win", "[term_frequencies]") {
  TermFrequencies::Language counted;
  counted.articles = 100'000;
  counted.df[key_of("ferry")] = 50'000;
  TermFrequencies frequencies;
  frequencies.set(kEnglish, counted);

  CHECK(frequencies.idf(kEnglish, key_of("ferry")) ==
        Approx(std::log(2)).margin(0.01));
}

TEST_CASE("no word weighs less than nothing", "[term_frequencies]") {
  TermFrequencies frequencies;
  TermFrequencies::Language odd;
  odd.articles = 1;
  odd.df[key_of("the")] = 100;
  frequencies.set(kUncharted, odd);

  CHECK(frequencies.idf(kUncharted, key_of("the")) == 0);
}

TEST_CASE("languages are counted apart, and an unknown one weighs nothing",
          "[term_frequencies]") {
  TermFrequencies frequencies;
  for (int i = 0; i < 9; ++i) {
    frequencies.count(kEnglish, read_words("the", ""));
    frequencies.count(kUncharted, read_words("der", ""));
  }

  CHECK(frequencies.idf(kUncharted, key_of("the")) > 2);
  CHECK(frequencies.idf(kUncharted, key_of("der")) < 0.1);
  CHECK(frequencies.idf(kEnglish, key_of("the")) < 0.5);
  CHECK(frequencies.idf(language_key("yy"), key_of("the")) == 0);
  CHECK(frequencies.idf(0, key_of("the")) == 0);
}

TEST_CASE("what no vector looks at is not counted", "[term_frequencies]") {
  std::string body;
  for (std::size_t i = 0; i < kStoryWords; ++i) body += "hare ";
  TermFrequencies frequencies;

  frequencies.count(kEnglish, read_words("", body + "zebra"));

  CHECK_FALSE(
      frequencies.languages().at(kEnglish).df.contains(key_of("zebra")));
}

}  // namespace
}  // namespace newsfold
