// SPDX-License-Identifier: GPL-3.0-or-later
// Words near each other, as Xapian can match them exactly.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

namespace newsfold {

// Articles in which one term of each side stands so that fewer than `distance`
// other words are between the first and the last of them; in the order of the
// sides with OP_PHRASE, in any with OP_NEAR.  It has no weight worth having.
//
// Xapian 1.4 matches sides of several terms exactly only if no term is on two
// sides (of random ones that share a term, half are matched wrong).  Where one
// is, this is an OR over all ways to take a term from each side, and
// `*choices_left` goes down by their number; nothing if that is not enough.
std::optional<Xapian::Query> near_query(
    Xapian::Query::op op, const std::vector<std::vector<std::string>>& sides,
    std::size_t distance, std::size_t* choices_left);

}  // namespace newsfold
