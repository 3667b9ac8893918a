// SPDX-License-Identifier: GPL-3.0-or-later
// PairKinship: how alike two tellings are, and what makes them so.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/match/telling.h"

namespace newsfold {

struct WeighedSign {
  std::string_view name;  // as in kPairSigns, or "weekday_amiss"
  double value = 0;
  double coefficient = 0;

  double contribution() const { return value * coefficient; }
};

struct PairKinship {
  PairRule rule = PairRule::OneDay;
  std::optional<int> days_apart;  // not negative; none if either has no day
  int compared_days = kPairDays;  // further apart, they are not compared
  Score score = 0;
  Score asked = 0;
  double intercept = 0;
  std::vector<WeighedSign> signs;  // in the order of the model

  // Shared by both, folded, heaviest first: the rare ones, and all.  In an
  // archive of a hundred articles no word is rare.
  std::vector<std::string> rare_words;
  std::vector<std::string> words;
};

// The score of two tellings, taken apart.  The words are those of `a`.
PairKinship compare_tellings(const Telling& a, const Telling& b,
                             const FoldTable& table);

}  // namespace newsfold
