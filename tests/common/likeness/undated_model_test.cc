// SPDX-License-Identifier: GPL-3.0-or-later
// The model for articles without a day: weekdays that fit, and support around
// the day.

#include "common/likeness/undated_model.h"

#include <vector>

#include <catch2/catch.hpp>

#include "common/date.h"

namespace newsfold {
namespace {

StoryVector naming(const std::vector<int>& weekdays) {
  StoryVector vector;
  for (const int day : weekdays) vector.weekdays.add(day);
  return vector;
}

TEST_CASE("days have weekdays, also before 1970", "[undated_model]") {
  struct Case {
    Date date;
    int weekday;
  };
  const auto c = GENERATE(values<Case>({
      {day_of(1970, 1, 1), 4},
      {day_of(1969, 12, 31), 3},
      {day_of(1969, 12, 28), 0},
      {day_of(1912, 4, 15), 1},
      {day_of(2000, 2, 29), 2},
      {day_of(2012, 5, 5), 6},
      {day_of(2012, 5, 6), 0},
  }));
  CAPTURE(format_date(c.date));

  CHECK(weekday_of(day_number(c.date)) == c.weekday);
}

// What happened on Tuesday is printed on Tuesday or Wednesday.
TEST_CASE("a weekday is amiss unless it is the other's day or the one before",
          "[undated_model]") {
  struct Case {
    std::vector<int> named;
    int weekday;  // of the dated article
    bool amiss;
  };
  const auto c = GENERATE(values<Case>({
      {{}, 3, false},
      {{2}, 2, false},
      {{2}, 3, false},
      {{2}, 4, true},
      {{2}, 1, true},
      {{6}, 0, false},  // Saturday's news on Sunday
      {{0}, 6, true},
      {{0, 2}, 3, false},
      {{0, 2}, 5, true},
  }));
  const int sunday = day_number(day_of(2012, 5, 6));
  CAPTURE(c.weekday);

  const UndatedSigns signs = undated_signs(naming(c.named), naming({}), 0.5,
                                           sunday + c.weekday, false);

  CHECK(signs.weekday_amiss == (c.amiss ? 1 : 0));
}

TEST_CASE("what the dated article names is not asked", "[undated_model]") {
  const int sunday = day_number(day_of(2012, 5, 6));

  CHECK(undated_signs(naming({}), naming({3}), 0.5, sunday, false)
            .weekday_amiss == 0);
}

TEST_CASE("likeness raises the score, an amiss weekday and one source lower it",
          "[undated_model]") {
  UndatedSigns signs;
  signs.pair.root_cosine = 0.7;
  signs.pair.cosine_by_length = 0.5 * 4.1;
  signs.pair.title_cosine = 0.6;
  UndatedSigns liker = signs;
  liker.pair.title_cosine = 0.9;
  UndatedSigns amiss = signs;
  amiss.weekday_amiss = 1;
  UndatedSigns same_source = signs;
  same_source.pair.same_source = 1;
  UndatedSigns later = signs;
  later.pair.days = 9;

  CHECK(undated_score(liker) > undated_score(signs));
  CHECK(undated_score(amiss) < undated_score(signs));
  CHECK(undated_score(same_source) < undated_score(signs));
  CHECK(undated_score(later) == undated_score(signs));
}

TEST_CASE("many undated articles need higher scores than few",
          "[undated_model]") {
  CHECK(undated_threshold(0) == kStoryThresholds.undated);
  CHECK(undated_threshold(kFewUndated) == kStoryThresholds.undated);
  const double few = as_probability(undated_threshold(0));
  const double many = as_probability(undated_threshold(2 * kFewUndated));
  CHECK(many / (1 - many) == Approx(2 * few / (1 - few)).epsilon(0.001));
}

}  // namespace
}  // namespace newsfold
