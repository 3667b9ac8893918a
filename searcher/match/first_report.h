// SPDX-License-Identifier: GPL-3.0-or-later
// Who ran a story first, as far as the dates of its articles prove it.
//
// A date is the span of time that it leaves open: a day is not its midnight, a
// month not its first day.  An article is proven earlier than another if its
// span ends before that of the other begins, so days are compared with days,
// and hours only with hours.  An undated article can be of any time: one of
// another source leaves nothing proven.  Clocks are as printed, of whatever
// zone (common/date.h), and told by the minute, as pages show them; a time of
// 00:00 is none, as many pages print it for want of one.

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/facet_record.h"

namespace newsfold {

// An article that is proven earlier than those of all other sources; of several
// the one whose span ends first.  nullptr if there is none, and where all are
// undated.  An unknown source is another source than any.
const FacetRecord* proven_first(std::span<const FacetRecord> articles);

// The first by leads() of those whose day is over first (the month or year, if
// no more is known).  nullptr if all are undated.  `articles` are in the order
// of leads().
const FacetRecord* of_first_day(std::span<const FacetRecord> articles);

// The keys of the known sources that have an article of that day, or of a time
// that it may be part of, each once.  None if all are undated.
std::vector<std::uint64_t> sources_of_first_day(
    std::span<const FacetRecord> articles);

}  // namespace newsfold
