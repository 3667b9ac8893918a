// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges of publication days, as users type them.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/date.h"
#include "common/result.h"

namespace newsfold {

// Both ends are included; an absent end is open.  Days are whole: precision
// Day.
struct DateRange {
  std::optional<Date> from;
  std::optional<Date> to;
  bool undated = false;  // articles without a date, and nothing else

  bool operator==(const DateRange&) const = default;
};

// The first and last day of what a user types for a day, month or year:
// "2016-09-11" (also 20160911), "2016-09", "2016".
Result<DateRange> parse_period(std::string_view text);

// "2016", "2016-09..2016-11", "2016..", "..1969", "undated".
Result<DateRange> parse_date_range(std::string_view text);

// The inverse, with whole days: "2016-09-01..2016-11-30".
std::string format_date_range(const DateRange& range);

}  // namespace newsfold
