// SPDX-License-Identifier: GPL-3.0-or-later
// Periods that have names: "yesterday", "last-week".

#pragma once

#include <optional>
#include <string_view>

#include "searcher/query/date_range.h"

namespace newsfold {

// The period that a name stands for on the day `today`; nothing if it is no
// such name.
//   today, yesterday
//   this-week, last-week      Monday to Sunday; the week at hand as a whole,
//   this-month, last-month    and so on, not only up to today
//   this-year, last-year
//   last-7-days               the days up to today, today included; 1 to 9999
// A "_" or a blank does for "-".
std::optional<DateRange> named_period(std::string_view name, const Date& today);

}  // namespace newsfold
