// SPDX-License-Identifier: GPL-3.0-or-later
// The score of a pair: symmetric, and moved by each sign in its direction.

#include "common/likeness/pair_model.h"

#include <cmath>
#include <random>
#include <string>

#include <catch2/catch.hpp>

#include "common/facet_record.h"
#include "support/inventions.h"

namespace newsfold {
namespace {

const std::uint32_t kEnglish = language_key("en");

TermFrequencies frequencies() {
  TermFrequencies counted;
  for (unsigned i = 0; i < 100; ++i) {
    counted.count(kEnglish, read_words("", invented_text(i, 5)));
  }
  return counted;
}

StoryVector vector_of(const std::string& title, const std::string& text) {
  static const TermFrequencies kFrequencies = frequencies();
  return story_vector(read_words(title, text), kEnglish, kFrequencies);
}

StoryVector vector_of(const Article& article) {
  return vector_of(article.title, article.text);
}

PairSigns signs_of(const StoryVector& a, const StoryVector& b,
                   std::optional<int> days = 0, bool same_source = false) {
  return pair_signs(a, b, cosine(a.whole, b.whole), days, same_source);
}

TEST_CASE("signs do not depend on which article comes first",
          "[pair_model][property]") {
  std::mt19937 engine(3);
  const auto random = [&] { return static_cast<unsigned>(engine()); };
  for (int i = 0; i < 300; ++i) {
    const auto any = [&] {
      Article article = telling(random() % 4, random() % 9, std::nullopt);
      if (random() % 4 == 0) article.title.clear();
      if (random() % 4 == 0)
        article.text = "Won by 3 to 1 and 4 to " + std::to_string(random() % 5);
      if (random() % 4 == 0) article.text += "It was on Monday or Friday.\n";
      if (random() % 4 == 0) article.text += "It was on Monday, all said.\n";
      return vector_of(article);
    };
    const StoryVector a = any();
    const StoryVector b = any();
    const bool same_source = random() % 2 == 0;

    const PairSigns one = signs_of(a, b, 2, same_source);

    CHECK(one.as_array() == signs_of(b, a, 2, same_source).as_array());
    CHECK(one.as_array() == signs_of(a, b, -2, same_source).as_array());
  }
}

TEST_CASE("every sign has a name", "[pair_model]") {
  for (const std::string_view name : kPairSigns) CHECK_FALSE(name.empty());
}

TEST_CASE("an article is certainly like itself, and not like nothing",
          "[pair_model]") {
  const StoryVector one = vector_of(telling(1, 1, std::nullopt));
  const StoryVector other = vector_of(telling(2, 1, std::nullopt));
  const StoryVector empty = vector_of("", "");

  CHECK(as_probability(pair_score(signs_of(one, one))) > 0.99);
  CHECK(as_probability(pair_score(signs_of(one, other))) < 0.15);
  CHECK(as_probability(pair_score(signs_of(one, empty))) < 0.05);
  CHECK(as_probability(pair_score(signs_of(empty, empty))) < 0.05);
}

TEST_CASE("tellings of an event reach the thresholds, strangers do not",
          "[pair_model]") {
  const StoryVector one = vector_of(telling(1, 1, std::nullopt));
  const StoryVector two = vector_of(telling(1, 2, std::nullopt));
  const StoryVector other = vector_of(telling(3, 2, std::nullopt));

  CHECK(pair_score(signs_of(one, two)) > kStoryThresholds.same_day);
  CHECK(pair_score(signs_of(one, two, 1)) > kStoryThresholds.days_apart);
  CHECK(pair_score(signs_of(one, other)) < kStoryThresholds.days_apart);
}

TEST_CASE("days apart lower the score, and no day is between one and two",
          "[pair_model]") {
  const StoryVector one = vector_of(telling(1, 1, std::nullopt));
  const StoryVector two = vector_of(telling(1, 5, std::nullopt));
  const auto score = [&](std::optional<int> days) {
    return pair_score(signs_of(one, two, days));
  };

  CHECK(score(0) > score(1));
  CHECK(score(1) > score(std::nullopt));
  CHECK(score(std::nullopt) > score(2));
  CHECK(score(2) > score(3));
}

TEST_CASE("one source tells an event once, above all under other titles",
          "[pair_model]") {
  const StoryVector one = vector_of(telling(1, 1, std::nullopt));
  const StoryVector two = vector_of(telling(1, 5, std::nullopt));
  const PairSigns apart = signs_of(one, two);
  const PairSigns same = signs_of(one, two, 0, true);

  CHECK(apart.same_source == 0);
  CHECK(apart.subjects_differ == 0);
  CHECK(same.same_source == 1);
  CHECK(pair_score(same) < pair_score(apart));

  StoryVector zebra = one;
  StoryVector quarry = two;
  zebra.title = vector_of("Zebra escapes", "").title;
  quarry.title = vector_of("Quarry floods", "").title;
  CHECK(signs_of(zebra, quarry, 0, true).subjects_differ == 1);
  CHECK(signs_of(zebra, two, 0, true).subjects_differ < 1);  // the lesser
  CHECK(signs_of(zebra, quarry).subjects_differ == 0);
}

TEST_CASE(
    "short texts of one source are one form on other days, or about others",
    "[pair_model]") {
  StoryVector one = vector_of(telling(1, 1, std::nullopt));
  one.words = 100;
  StoryVector other = one;
  other.title = vector_of("Quarry floods", "").title;
  StoryVector longer = one;
  longer.words = 150;

  CHECK(signs_of(one, one, 0, true).one_form == 0);
  CHECK(signs_of(one, one, 1, true).one_form == 1);
  CHECK(signs_of(one, other, 0, true).one_form == 0);  // in one title alone
  CHECK(signs_of(longer, longer, 1, true).one_form == 0);
  CHECK(signs_of(one, one, 1, false).one_form == 0);
  CHECK(pair_score(signs_of(one, one, 1, true)) == 0);
}

TEST_CASE("of articles full of numbers, the numbers decide", "[pair_model]") {
  const auto prices = [](const std::string& numbers) {
    return vector_of("Prices at the Lorn exchange",
                     "Salt wool tin grain " + numbers);
  };
  const StoryVector one = prices("12 8 77 41");
  const StoryVector half = prices("12 8 30 31");
  const StoryVector other = prices("13 9 30 31");
  StoryVector words = one;
  words.full_of_numbers = false;

  const PairSigns signs = signs_of(one, half);

  CHECK(signs.numbers_shared == Approx(std::log(3)));
  CHECK(signs.numbers_missing == Approx(std::log(3)));
  CHECK(pair_score(signs_of(one, one)) > pair_score(signs));
  CHECK(pair_score(signs) > pair_score(signs_of(one, other)));
  CHECK(signs_of(one, words).numbers_missing == 0);
  CHECK(signs_of(words, one).numbers_shared == 0);
}

TEST_CASE("weekdays meet, differ, or say nothing", "[pair_model]") {
  const auto on = [](const std::string& day) {
    return vector_of("Zebra escapes from Lorn",
                     "The zebra of Lorn escaped" + day);
  };
  const PairSigns meet = signs_of(on(" on Monday"), on(" on Monday or Friday"));
  const PairSigns differ = signs_of(on(" on Monday"), on(" on Friday"));
  const PairSigns silent = signs_of(on(" on Monday"), on(""));

  CHECK(meet.weekdays_meet == 1);
  CHECK(meet.weekdays_differ == 0);
  CHECK(differ.weekdays_meet == 0);
  CHECK(differ.weekdays_differ == 1);
  CHECK(silent.weekdays_meet == 0);
  CHECK(silent.weekdays_differ == 0);
}

TEST_CASE("scores are probabilities", "[pair_model]") {
  CHECK(as_probability(0) == 0);
  CHECK(as_probability(kCertain) == 1);
  CHECK(as_probability(score_of(0)) == 0.5);
  CHECK(as_probability(score_of(2)) == Approx(0.8808).epsilon(0.001));
  CHECK(as_probability(score_of(-1000)) == 0);
  CHECK(as_probability(score_of(1000)) == 1);
  for (double logit = -8; logit < 8; logit += 0.5) {
    CHECK(score_of(logit) < score_of(logit + 0.5));
  }
}

}  // namespace
}  // namespace newsfold
