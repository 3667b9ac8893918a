// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/recency.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace newsfold {

void prefer_recent(std::vector<Match>* matches) {
  std::optional<int> newest;
  for (const Match& match : *matches) {
    newest = std::max(newest, published_day(match.record));
  }
  for (Match& match : *matches) {
    const auto day = published_day(match.record);
    if (!day) continue;
    const double age = *newest - *day;
    match.weight *= 1 + std::exp2(-age / kRecencyHalfLifeDays);
  }
}

}  // namespace newsfold
