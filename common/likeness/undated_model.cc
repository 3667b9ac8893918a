// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/likeness/undated_model.h"

#include <cmath>

namespace newsfold {
namespace {

// In the order of kPairSigns; numbers and days apart are not looked at.
constexpr UndatedModel kModel = {
    {-7.006,
     {1.529, 4.100, -0.285, 0, 3.228, 0.163, 0.389, -0.450, -0.487, -0.002,
      -0.005, -4.013, 0.528, -1.537, -2.018, 0}},
    -1.870};

}  // namespace

int weekday_of(int day) {
  constexpr int kWeek = 7;
  constexpr int kThursday = 4;  // 1970-01-01
  return ((day + kThursday) % kWeek + kWeek) % kWeek;
}

UndatedSigns undated_signs(const StoryVector& undated, const StoryVector& dated,
                           double whole_cosine, int day, bool same_source) {
  UndatedSigns signs;
  signs.pair =
      pair_signs(undated, dated, whole_cosine, std::nullopt, same_source);
  const Weekdays named = undated.weekdays;
  signs.weekday_amiss = named.empty() || named.has(weekday_of(day)) ||
                                named.has(weekday_of(day - 1))
                            ? 0
                            : 1;
  return signs;
}

Score undated_score(const UndatedSigns& signs) {
  return score_of(kModel.pair.logit(signs.pair) +
                  kModel.weekday_amiss * signs.weekday_amiss);
}

UndatedModel undated_model() { return kModel; }

Score undated_threshold(std::size_t articles) {
  const double few = as_probability(kStoryThresholds.undated);
  double odds = few / (1 - few);
  for (std::size_t more = articles / kFewUndated; more > 1; more /= 2) {
    odds *= 2;
  }
  return score_of(std::log(odds));
}

}  // namespace newsfold
