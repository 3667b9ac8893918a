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

// A day of every year.
struct DayOfYear {
  int month = 0;  // 1 to 12
  int day = 0;    // 1 to 31

  bool operator==(const DayOfYear&) const = default;
};

// The first and last day of what a user types for a day, month or year:
// "2016-09-11" (also 20160911), "2016-09", "2016", or by name: "yesterday",
// "last-week" (date_words.h).  `today` is what names count from.
//
// Four digits that can be month and day, 0101 to 1231, are refused: they mean a
// day of any year elsewhere, and no archive has news of the year 1112.
Result<DateRange> parse_period(std::string_view text,
                               const Date& today = newsfold::today());

// All days of a year, month or day, as precise as the date is.
DateRange days_of(const Date& date);

// "2016", "2016-09..2016-11", "2016..", "..1969", ">2016", ">=2016", "<2016",
// "<=2016", "undated".
Result<DateRange> parse_date_range(std::string_view text,
                                   const Date& today = newsfold::today());

// "0911" and "09-11"; nothing if it has another form or no year has that day.
std::optional<DayOfYear> parse_day_of_year(std::string_view text);

// The inverse, with whole days: "2016-09-01..2016-11-30"; "09-11".
std::string format_date_range(const DateRange& range);
std::string format_day_of_year(const DayOfYear& day);

}  // namespace newsfold
