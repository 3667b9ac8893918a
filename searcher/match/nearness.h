// SPDX-License-Identifier: GPL-3.0-or-later
// The second look: of the best results of a pass, those whose words stand near
// each other move up.

#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

#include "searcher/match/collector.h"

namespace newsfold {

// So many results are looked at again.  For twenty that takes a tenth of a
// search at most; looked at in the pass, positions would double its time, and
// rank no better.
inline constexpr std::size_t kNearnessDepth = 20;

// Adds to the weights of the matches at `best` what `proximity` (that of
// proximity_query()) is worth there.  Throws Xapian::Error.
void add_nearness(const Xapian::Database& database,
                  const Xapian::Query& proximity,
                  const std::vector<std::uint32_t>& best,
                  std::vector<Match>* matches);

}  // namespace newsfold
