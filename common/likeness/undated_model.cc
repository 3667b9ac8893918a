// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/likeness/undated_model.h"

#include <cmath>

namespace newsfold {
namespace {

struct Coefficients {
  double intercept;
  PairSigns signs;
  double weekday_amiss;
};

// In the order of kPairSigns; numbers and days apart are not looked at.
constexpr Coefficients kFirst = {
    -7.006,
    {1.529, 4.100, -0.285, 0, 3.228, 0.163, 0.389, -0.450, -0.487, -0.002,
     -0.005, -4.013, 0.528, -1.537, -2.018},
    -1.870};
constexpr Coefficients kSecond = {
    -4.847,
    {1.350, 4.117, -0.199, 0, 2.907, 0.185, 0.261, 0.760, -0.074, 0, 0, -3.442,
     0.195, -2.145, -1.824},
    -1.925};
constexpr double kSupport = -1.132;
constexpr double kShareOfSupport = 2.287;

// So that logarithms of nothing are not infinite.
constexpr double kSomeSupport = 0.02;
constexpr double kSomeElsewhere = 0.1;

double weighed(const UndatedSigns& signs, const Coefficients& coefficients) {
  double sum =
      coefficients.intercept + coefficients.weekday_amiss * signs.weekday_amiss;
  const auto values = signs.pair.as_array();
  const auto weights = coefficients.signs.as_array();
  for (std::size_t i = 0; i < values.size(); ++i) sum += weights[i] * values[i];
  return sum;
}

}  // namespace

const Score kLeastFirstScore = static_cast<Score>(0.02 * kCertain);

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

Score first_score(const UndatedSigns& signs) {
  return score_of(weighed(signs, kFirst));
}

UndatedModel first_look_model() {
  return {{kFirst.intercept, kFirst.signs}, kFirst.weekday_amiss};
}

double second_look(const UndatedSigns& signs) {
  return weighed(signs, kSecond);
}

Score undated_threshold(std::size_t articles) {
  const double few = as_probability(kStoryThresholds.undated);
  double odds = few / (1 - few);
  for (std::size_t more = articles / kFewUndated; more > 1; more /= 2) {
    odds *= 2;
  }
  return score_of(std::log(odds));
}

Score second_score(double second_look, std::uint64_t support,
                   std::uint64_t elsewhere) {
  const double around = static_cast<double>(support) / kCertain + kSomeSupport;
  const double all = static_cast<double>(elsewhere) / kCertain + kSomeElsewhere;
  return score_of(second_look + kSupport * std::log(around) +
                  kShareOfSupport * std::log(around / all));
}

}  // namespace newsfold
