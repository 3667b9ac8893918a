// SPDX-License-Identifier: GPL-3.0-or-later
// Publication dates as a page prints them.
//
// A Date is the local day (and time) as printed: it is never converted to UTC,
// and it is only as precise as what was printed ("September 2016" has no day).
// An article without a known date has no Date at all (std::optional<Date>).
// Dates before 1970 are ordinary.

#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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

// Which number comes first in "3/4/2014".
enum class DateOrder : std::uint8_t { Unknown, DayFirst, MonthFirst };

// What is known about dates from elsewhere.
struct DateStyle {
  DateOrder order = DateOrder::Unknown;
  bool two_digit_years = false;  // "20.09.16" is read: 1970 to 2069
};

// Reads one date in any form that crawls and dumps contain; the whole text
// must be the date (surrounding space aside).  Forms:
//   ISO 8601 / RFC 3339   2016-09-20  2016-09-20T10:11:12.345+02:00
//                         2016-09-20 10:11  20160920  20160920T101112Z
//                         2016-09  2016
//   RFC 822 / 5322        Tue, 20 Sep 2016 10:11:12 GMT
//   asctime               Tue Sep 20 10:11:12 2016
//   in words              September 20, 2016   20 September 2016   Sept. 2016
//                         mardi 20 septembre 2016 à 10h11   20. září 2016
//                         (languages: date_words.cc; also their digits)
//   in units              2016年9月20日 10時11分   2016년 9월 20일
//   wire style            26-FEB-1987 15:43:59.53
//   numeric               2016/09/20  09/2016  20.09.2016 (with dots
//                         day.month.year), and 3/16/2014 only where one
//                         reading exists (a number above 12, or both equal)
//                         or `style` says which it is
//   Unix time             1474365672 (seconds) or 1474365672000 (ms): 10 or 13
//                         digits; the day is that of UTC, as nothing else is
//                         known
// A zone is read and dropped: the local day as printed stands.
// Fails, with the offending text, on any other form, on days that do not
// exist, on two-digit years and on ambiguous day/month order.
Result<Date> parse_date(std::string_view text, const DateStyle& style = {});

struct DateInText {
  Date date;              // Month precision or finer
  std::size_t begin = 0;  // bytes in the text
  std::size_t end = 0;    // exclusive
};

// The dates inside a short running text, from left to right, in the forms of
// parse_date() except those without marks and bare years: "Veröffentlicht
// am 20. September 2016 um 10:11 Uhr".  Parts of longer numbers and the ends of
// spans
// ("20-21 September 2016") are none.
std::vector<DateInText> find_dates(std::string_view text,
                                   const DateStyle& style = {});

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

// The days from 1970-01-01, negative before.
// REQUIRES: is_real(date) and a precision of Day or finer.
int day_number(const Date& date);

// And back, with DatePrecision::Day.
Date date_of_day_number(int number);

// The day `days` later (or earlier, if negative), with DatePrecision::Day.
// REQUIRES: is_real(date) and a precision of Day or finer.
Date add_days(const Date& date, int days);

}  // namespace newsfold
