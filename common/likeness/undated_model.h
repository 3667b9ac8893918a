// SPDX-License-Identifier: GPL-3.0-or-later
// UndatedModel: how likely an article without a day tells the story of one with
// a day.
//
// Without a window an article has the whole archive for neighbours, and the
// same names make news in many years, so more is asked, in two looks:
//
//   1. each dated article gets a first score, from the signs of pair_model.h
//      and from whether the days of the week that the undated one names fit the
//      day of the other;
//   2. an event is told by many in the same days, so it counts how much first
//      score stands around that day, and what share of all there is.
//
// Its constants stand in undated_model.cc and nowhere else; tests/quality/
// fit_stories.py fits them.

#pragma once

#include <cstddef>

#include "common/likeness/pair_model.h"

namespace newsfold {

struct UndatedSigns {
  PairSigns pair;            // its `days` does not count here
  double weekday_amiss = 0;  // 0 or 1: the undated one names days of the week,
                             // none of them that of the other or the day before
};

// `day` is that of `dated`, as in day_number().
UndatedSigns undated_signs(const StoryVector& undated, const StoryVector& dated,
                           double whole_cosine, int day, bool same_source);

Score first_score(const UndatedSigns& signs);

// What first_score() makes of the signs, as in PairModel.
struct UndatedModel {
  PairModel pair;
  double weekday_amiss = 0;  // coefficient
};
UndatedModel first_look_model();

// First scores below this do not count as support, nor do their articles come
// to the second look.
extern const Score kLeastFirstScore;

// Support comes from articles of at most so many days before or after.
inline constexpr int kSupportDays = 3;

// What is kept of a pair for the second look: the sum of its weighed signs.
double second_look(const UndatedSigns& signs);

// `support` is the sum of first scores around the day without this pair's own,
// `elsewhere` all other first scores without this pair's own.
Score second_score(double second_look, std::uint64_t support,
                   std::uint64_t elsewhere);

// The average score that groups of undated articles need to be one story, among
// `articles` of them.  Scores are fitted to pairs of a few days; without days
// each article has all others for rivals, so from kFewUndated on the odds that
// are needed double as often as their number does.
inline constexpr std::size_t kFewUndated = 1024;
Score undated_threshold(std::size_t articles);

// The weekday of a day_number(), 0 = Sunday.
int weekday_of(int day);

}  // namespace newsfold
