// SPDX-License-Identifier: GPL-3.0-or-later
// Publication dates as a page prints them.
//
// A Date is the local day (and time) as printed: it is never converted to UTC,
// and it is only as precise as what was printed ("September 2016" has no day).
// An article without a known date has no Date at all (std::optional<Date>).
// Dates before 1970 are ordinary.

#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/result.h"

namespace newsfold {

enum class DatePrecision : std::uint8_t {
  Year = 1,
  Month = 2,
  Day = 3,
  Second = 4,  // a time of day was printed too
};

// Proleptic Gregorian.  Fields finer than `precision` are 0.
// Ordered by time; a coarser date sorts before every finer one inside it.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;
  DatePrecision precision = DatePrecision::Day;

  auto operator<=>(const Date&) const = default;
};

// The first year a newspaper can bear; earlier dates are mistakes.
inline constexpr int kFirstYear = 1600;

// True if the year, month and day exist in the calendar (Date{2023, 2, 29}
// does not), and the time of day is inside 00:00:00 to 23:59:60.  Years are 0
// to 9999, as format_date() writes four digits.
bool is_real(const Date& date);

// Reads one date in any form that crawls and dumps contain; the whole text
// must be the date (surrounding space aside).  Forms:
//   ISO 8601 / RFC 3339   2016-09-20  2016-09-20T10:11:12.345+02:00
//                         2016-09-20 10:11  20160920  20160920T101112Z
//                         2016-09  2016
//   RFC 822 / 5322        Tue, 20 Sep 2016 10:11:12 GMT
//   asctime               Tue Sep 20 10:11:12 2016
//   in words (English)    September 20, 2016   20 September 2016   Sept. 2016
//   wire style            26-FEB-1987 15:43:59.53
//   numeric               2016/09/20  09/2016  20.09.2016 (with dots always
//                         day.month.year), and 3/16/2014 only where one
//                         reading exists (a number above 12, or both equal)
//   Unix time             1474365672 (seconds) or 1474365672000 (ms): 10 or 13
//                         digits; the day is that of UTC, as nothing else is
//                         known
// A zone is read and dropped: the local day as printed stands.
// Fails, with the offending text, on any other form, on days that do not
// exist, on two-digit years and on ambiguous day/month order.
Result<Date> parse_date(std::string_view text);

// Passes `date` through if an article can have been published then: not before
// kFirstYear and not after `latest`.  Else says why not:
// "2050-01-01 lies in the future".
Result<Date> plausible(const Date& date, const Date& latest);

// "2016", "2016-09", "2016-09-20" or "2016-09-20T10:11:12", as precise as the
// date is.
std::string format_date(const Date& date);

// "year", "month", "day" or "second".
std::string_view precision_name(DatePrecision precision);

// A whole day, with DatePrecision::Day; it need not exist.
Date day_of(int year, int month, int day);

// The number of days in a month, 28 to 31.  REQUIRES: 1 <= month <= 12
int days_in_month(int year, int month);

// Today by the system clock, in UTC, with DatePrecision::Day.
Date today();

// The day `days` later (or earlier, if negative), with DatePrecision::Day.
// REQUIRES: is_real(date) and a precision of Day or finer.
Date add_days(const Date& date, int days);

}  // namespace newsfold
