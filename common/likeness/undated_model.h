// SPDX-License-Identifier: GPL-3.0-or-later
// UndatedModel: how likely an article without a day tells the story of one with
// a day, for all that their texts say.
//
// Without a window an article has the whole archive for neighbours, and the
// same names make news in many years, so more is asked than of two articles of
// a few days (pair_model.h), and it counts whether the days of the week that
// the undated one names fit the day of the other.  By these scores it gets a
// day (day_estimates.h).
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

Score undated_score(const UndatedSigns& signs);

// What undated_score() makes of the signs, as in PairModel.
struct UndatedModel {
  PairModel pair;
  double weekday_amiss = 0;  // coefficient
};
UndatedModel undated_model();

// The average score that groups of undated articles need to be one story, among
// `articles` of them.  Scores are fitted to pairs of a few days; without days
// each article has all others for rivals, so from kFewUndated on the odds that
// are needed double as often as their number does.
inline constexpr std::size_t kFewUndated = 1024;
Score undated_threshold(std::size_t articles);

// The weekday of a day_number(), 0 = Sunday.
int weekday_of(int day);

}  // namespace newsfold
