// SPDX-License-Identifier: GPL-3.0-or-later
// Proximity: words that were typed side by side say more where they stand near
// each other.  After the sequential dependence model of D. Metzler and W. B.
// Croft, A Markov random field model for term dependencies, SIGIR 2005, of
// which this takes the unordered windows of two neighbours.

#pragma once

#include <xapian.h>

#include "searcher/query/query_tree.h"

namespace newsfold {

// Two words are near where both stand among so many in a row, in any order.
inline constexpr Xapian::termcount kProximityWindow = 12;

// What a pair is worth where it is near: so many times the sum of the inverse
// document frequencies of its words, ln((N + 1) / (n + 0.5)).  A pair with a
// word that stands in more than one article in kCommonShare is worth nothing:
// it is near everywhere.  For both, tests/quality/ranking.sh.
inline constexpr double kProximityWeight = 0.3;
inline constexpr double kCommonShare = 8;

// Weighs the pairs of neighbouring words of a query, as typed, outside of NOT;
// empty if there is none.  Words that nobody typed (QueryTree::typed) have no
// neighbours.  The frequencies are those of the whole database, so that the
// weights do not depend on how it is cut into segments.  To be asked of few
// documents (match/nearness.h).
// Throws Xapian::Error.
Xapian::Query proximity_query(const QueryTree& tree,
                              const Xapian::Database& database);

}  // namespace newsfold
