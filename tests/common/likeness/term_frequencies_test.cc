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
    frequencies.count(kEnglish, read_words("the", i < 9 ? "ferry" : "hare"));
  }

  CHECK(frequencies.idf(kEnglish, key_of("ferry")) ==
        Approx(std::log(100 / 9.5)));
  CHECK(frequencies.idf(kEnglish, key_of("zebra")) ==
        Approx(std::log(100 / 0.5)));
  CHECK(frequencies.idf(kEnglish, key_of("the")) < 0.01);
}

TEST_CASE("no word weighs less than nothing", "[term_frequencies]") {
  TermFrequencies frequencies;
  TermFrequencies::Language odd;
  odd.articles = 1;
  odd.df[key_of("the")] = 100;
  frequencies.set(kEnglish, odd);

  CHECK(frequencies.idf(kEnglish, key_of("the")) == 0);
}

TEST_CASE("languages are counted apart, and an unknown one weighs nothing",
          "[term_frequencies]") {
  TermFrequencies frequencies;
  for (int i = 0; i < 9; ++i) {
    frequencies.count(kEnglish, read_words("the", ""));
    frequencies.count(language_key("de"), read_words("der", ""));
  }

  CHECK(frequencies.idf(language_key("de"), key_of("the")) > 2);
  CHECK(frequencies.idf(kEnglish, key_of("the")) < 0.1);
  CHECK(frequencies.idf(language_key("fr"), key_of("the")) == 0);
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
