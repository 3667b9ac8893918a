// SPDX-License-Identifier: GPL-3.0-or-later
// Story vectors: what an article is about, in numbers that do not depend on
// the order of counting.

#include "common/likeness/story_vector.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/facet_record.h"
#include "support/inventions.h"

namespace newsfold {
namespace {

const std::uint32_t kEnglish = language_key("en");

TermKey key_of(const std::string& word) {
  return term_key(read_words(word, "").title.at(0));
}

// A hundred articles of invented words.
TermFrequencies frequencies() {
  TermFrequencies counted;
  for (unsigned i = 0; i < 100; ++i) {
    counted.count(kEnglish, read_words("", "The " + invented_text(i, 5)));
  }
  return counted;
}

StoryVector vector_of(const std::string& title, const std::string& text) {
  static const TermFrequencies kFrequencies = frequencies();
  return story_vector(read_words(title, text), kEnglish, kFrequencies);
}

double length_of(const TermVector& vector) {
  double square = 0;
  for (const WeightedTerm& term : vector) {
    square += double{1} * term.weight * term.weight;
  }
  return std::sqrt(square) / kUnitWeight;
}

std::uint16_t weight_in(const TermVector& vector, const std::string& word) {
  for (const WeightedTerm& term : vector) {
    if (term.term == key_of(word)) return term.weight;
  }
  return 0;
}

bool by_term(const WeightedTerm& a, const WeightedTerm& b) {
  return a.term < b.term;
}

TEST_CASE("vectors have a length of one, and are sorted", "[story_vector]") {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const Article article = telling(seed, 1, std::nullopt);
    const StoryVector vector = vector_of(article.title, article.text);
    for (const TermVector* part :
         {&vector.whole, &vector.title, &vector.lead}) {
      CHECK(length_of(*part) == Approx(1).epsilon(0.001));
      CHECK(std::is_sorted(part->begin(), part->end(), by_term));
      CHECK(cosine(*part, *part) == Approx(1).epsilon(0.001));
      CHECK(cosine(*part, *part) <= 1);
    }
    CHECK(vector.whole.size() <= kVectorTerms);
    CHECK(vector.heaviest.size() == kHeaviestTerms);
  }
}

TEST_CASE("the heaviest terms are those of the vector, heaviest first",
          "[story_vector]") {
  const Article article = telling(1, 1, std::nullopt);
  const StoryVector vector = vector_of(article.title, article.text);

  std::vector<int> weights;
  for (const TermKey key : vector.heaviest) {
    const auto at =
        std::find_if(vector.whole.begin(), vector.whole.end(),
                     [&](const auto& term) { return term.term == key; });
    REQUIRE(at != vector.whole.end());
    weights.push_back(at->weight);
  }

  CHECK(std::is_sorted(weights.rbegin(), weights.rend()));
}

// Beyond the first 80 words a sentence may stand here or there.
TEST_CASE("the order of late words does not matter", "[story_vector]") {
  const std::string beginning = invented_text(40, 8);
  std::vector<std::string> sentences;
  for (unsigned i = 0; i < 12; ++i)
    sentences.push_back(invented_text(50 + i, 1));
  const auto joined = [&] {
    std::string text = beginning;
    for (const auto& sentence : sentences) text += sentence;
    return text;
  };
  const StoryVector vector = vector_of("Zebra escapes", joined());

  for (unsigned seed = 0; seed < 20; ++seed) {
    std::shuffle(sentences.begin(), sentences.end(), std::mt19937(seed));
    CHECK(vector_of("Zebra escapes", joined()) == vector);
  }
}

TEST_CASE("the title weighs most, then the beginning, then the rest",
          "[story_vector]") {
  std::string filler;
  for (int i = 0; i < 60; ++i) filler += "the ";
  const StoryVector vector =
      vector_of("Zebra", "The ferry " + filler + "and the harbour");

  CHECK(weight_in(vector.whole, "zebra") > weight_in(vector.whole, "ferry"));
  CHECK(weight_in(vector.whole, "ferry") > weight_in(vector.whole, "harbour"));
  CHECK(weight_in(vector.whole, "the") < kUnitWeight / 50);  // in all articles
  CHECK(weight_in(vector.title, "zebra") == kUnitWeight);
  CHECK(weight_in(vector.title, "ferry") == 0);
  CHECK(weight_in(vector.lead, "zebra") == 0);
}

TEST_CASE("after 400 words nothing counts", "[story_vector]") {
  const std::string text = invented_text(60, 40);  // 560 words

  CHECK(vector_of("Zebra", text + "And 77 zebras of Lorn came.") ==
        vector_of("Zebra", text));
  CHECK(vector_of("Zebra", text).words == kStoryWords + 1);
}

TEST_CASE("numbers of the body are kept, each once", "[story_vector]") {
  const StoryVector prices =
      vector_of("Prices 99", "Salt 12 crowns, wool 8 crowns, tin 12 crowns");
  const StoryVector words = vector_of("", "Salt and " + invented_text(3, 3));

  std::vector<TermKey> expected = {key_of("12"), key_of("8")};
  std::sort(expected.begin(), expected.end());
  CHECK(prices.numbers == expected);
  CHECK(prices.full_of_numbers);
  CHECK(words.numbers.empty());
  CHECK_FALSE(words.full_of_numbers);
}

TEST_CASE("an empty article has an empty vector", "[story_vector]") {
  const StoryVector vector = vector_of("", "");

  CHECK(vector == StoryVector{});
  CHECK(cosine(vector.whole, vector.whole) == 0);
}

TEST_CASE("in a language that was never counted nothing weighs",
          "[story_vector]") {
  const StoryVector vector =
      story_vector(read_words("Zebra", "The zebra is back."), 0, {});

  CHECK(vector.whole.empty());
  CHECK(vector.heaviest.empty());
  CHECK(vector.words == 5);
}

TEST_CASE("a title is enough for a vector", "[story_vector]") {
  const StoryVector vector = vector_of("Zebra", "");

  CHECK(vector.whole.size() == 1);
  CHECK(length_of(vector.whole) == Approx(1));
  CHECK(vector.lead.empty());
  CHECK(vector.words == 1);
  CHECK(vector.whole.at(0).rare);
}

TEST_CASE("tellings of an event are closer than strangers", "[story_vector]") {
  const auto vector = [](unsigned event, unsigned paper) {
    const Article article = telling(event, paper, std::nullopt);
    return vector_of(article.title, article.text).whole;
  };

  CHECK(cosine(vector(1, 1), vector(1, 2)) > 0.4);
  CHECK(cosine(vector(1, 1), vector(2, 1)) < 0.2);
  CHECK(cosine(vector(1, 1), vector(1, 2)) ==
        cosine(vector(1, 2), vector(1, 1)));
}

}  // namespace
}  // namespace newsfold
