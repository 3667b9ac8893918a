// SPDX-License-Identifier: GPL-3.0-or-later
// Recency: of two articles that match alike, the newer one first.

#pragma once

#include <vector>

#include "searcher/match/collector.h"

namespace newsfold {

// After so many days half of what the newest match gains is left.
inline constexpr double kRecencyHalfLifeDays = 90;

// Multiplies the weight of each match by 1 + 2^(-age / half-life), where its
// age are the days from its publication to that of the newest match: so the
// newest weigh twice, and old ones as ever.  The clock plays no part, or the
// order of an old archive would change from day to day and prefer nothing.
// Matches without a day of publication gain nothing.
void prefer_recent(std::vector<Match>* matches);

}  // namespace newsfold
