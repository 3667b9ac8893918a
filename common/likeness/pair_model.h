// SPDX-License-Identifier: GPL-3.0-or-later
// PairModel: how likely two articles tell one story.
//
// A logistic model over the signs below.  Its coefficients and the thresholds
// of the clustering stand in pair_model.cc and nowhere else; tests/quality/
// fit_stories.py fits them.

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "common/likeness/story_vector.h"

namespace newsfold {

// A probability as a whole number, so that sums of many do not depend on the
// order of adding.
using Score = std::uint32_t;
inline constexpr Score kCertain = 1U << 20;

// What is looked at; kPairSigns names them.
struct PairSigns {
  double root_cosine = 0;
  double cosine_by_length = 0;  // cosine · ln(1 + terms of the shorter)
  double length = 0;            // ln(1 + terms of the shorter)
  double days = 0;              // apart; kDaysUnknown if either is undated
  double title_cosine = 0;
  double lead_cosine = 0;
  double rare_shared = 0;      // ln(1 + shared terms that are rare)
  double heaviest_less = 0;    // of the 8 heaviest of each, the share that the
  double heaviest_more = 0;    // other has: the lesser, the greater
  double numbers_shared = 0;   // ln(1 + ...), only where both are full of
  double numbers_missing = 0;  // numbers: shared, and of the smaller set not
  double same_source = 0;      // 0 or 1
  double weekdays_meet = 0;    // 0 or 1: both name one day of the week
  double weekdays_differ = 0;  // 0 or 1: both name days, and none is the same
  double subjects_differ = 0;  // of titles, the share that the other article
                               // lacks, the lesser; only within one source
  double one_form = 0;  // 0 or 1: short texts of one source, of different days
                        // or with different subjects: dividends, bulletins

  static constexpr std::size_t kCount = 16;
  constexpr std::array<double, kCount> as_array() const {
    return {root_cosine,   cosine_by_length, length,          days,
            title_cosine,  lead_cosine,      rare_shared,     heaviest_less,
            heaviest_more, numbers_shared,   numbers_missing, same_source,
            weekdays_meet, weekdays_differ,  subjects_differ, one_form};
  }
};

inline constexpr double kDaysUnknown = 1.5;

// Dated articles further apart are not compared.
inline constexpr int kPairDays = 3;

extern const std::array<std::string_view, PairSigns::kCount> kPairSigns;

// `whole_cosine` is cosine(a.whole, b.whole), which callers know already;
// `days_apart` is empty if either is undated.
PairSigns pair_signs(const StoryVector& a, const StoryVector& b,
                     double whole_cosine, std::optional<int> days_apart,
                     bool same_source);

Score pair_score(const PairSigns& signs);

// What pair_score() makes of the signs: score_of() the intercept and each sign
// times its coefficient.
struct PairModel {
  double intercept = 0;
  PairSigns coefficients;

  double logit(const PairSigns& signs) const;
};
PairModel pair_model();

// The logistic function of `logit`.
Score score_of(double logit);

// 0 to 1.
double as_probability(Score score);

// The clustering (indexer/fold/story_clusters.h).
struct StoryThresholds {
  Score same_day;    // average score of two groups of one day, at least
  Score one_day;     // of two that are each other's nearest, of one day
  Score days_apart;  // of two likewise, of several days
  Score undated;     // of few undated groups; see undated_threshold()
};
extern const StoryThresholds kStoryThresholds;

}  // namespace newsfold
