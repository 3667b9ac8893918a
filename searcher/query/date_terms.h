// SPDX-License-Identifier: GPL-3.0-or-later
// A range of days as terms: whole years by Y, whole months by M, single days by
// D.  Ten to seventy times cheaper than walking a value stream, and it settles
// what a coarse date means: an article dated "September 2016" is found by
// ranges that hold all of that month.

#pragma once

#include <string>
#include <vector>

#include "searcher/query/date_range.h"

namespace newsfold {

// `years` are those that occur in the archive.
std::vector<std::string> date_terms(const DateRange& range,
                                    const std::vector<int>& years);

// That day in each of the years; of one that a year lacks no article has the
// term.
std::vector<std::string> day_terms(const DayOfYear& day,
                                   const std::vector<int>& years);

}  // namespace newsfold
