// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar behind Date: what exists, what is plausible, how it is written.
// Reading dates is in date_parse.cc.

#include "common/date.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>

namespace newsfold {
namespace {

// format_date() and parse_date() write and read four digits.
constexpr int kLastYear = 9999;

std::chrono::year_month_day calendar_day(const Date& date) {
  return std::chrono::year{date.year} /
         std::chrono::month{static_cast<unsigned>(date.month)} /
         std::chrono::day{static_cast<unsigned>(date.day)};
}

Date date_of(std::chrono::sys_days days) {
  const std::chrono::year_month_day day{days};
  Date date;
  date.year = static_cast<int>(day.year());
  date.month = static_cast<int>(static_cast<unsigned>(day.month()));
  date.day = static_cast<int>(static_cast<unsigned>(day.day()));
  return date;
}

bool is_real_day(const Date& date) {
  if (date.year < 0 || date.year > kLastYear) return false;
  if (date.precision == DatePrecision::Year) {
    return date.month == 0 && date.day == 0;
  }
  if (date.month < 1 || date.month > 12) return false;
  if (date.precision == DatePrecision::Month) return date.day == 0;
  // The calendar types keep one byte: 257 would pass for 1.
  return date.day >= 1 && date.day <= 31 && calendar_day(date).ok();
}

bool is_real_time(const Date& date) {
  if (date.precision != DatePrecision::Second) {
    return date.hour == 0 && date.minute == 0 && date.second == 0;
  }
  // A leap second falls on any hour and half-hour, depending on the zone.
  return date.hour >= 0 && date.hour <= 23 && date.minute >= 0 &&
         date.minute <= 59 && date.second >= 0 && date.second <= 60;
}

// The part of `date` that a date of `precision` can tell.
Date coarsened(Date date, DatePrecision precision) {
  if (precision < DatePrecision::Month) date.month = 0;
  if (precision < DatePrecision::Day) date.day = 0;
  if (precision < DatePrecision::Second) {
    date.hour = date.minute = date.second = 0;
  }
  date.precision = std::min(date.precision, precision);
  return date;
}

void append_number(std::string& out, int number, std::size_t width) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

}  // namespace

bool is_real(const Date& date) {
  return is_real_day(date) && is_real_time(date);
}

Result<Date> plausible(const Date& date, const Date& latest) {
  if (date.year < kFirstYear) {
    return Error{format_date(date) + " lies before " +
                 std::to_string(kFirstYear)};
  }
  // Ten in the morning of the last day is not later than the last day.
  if (coarsened(date, latest.precision) > latest) {
    return Error{format_date(date) + " lies in the future"};
  }
  return date;
}

std::string format_date(const Date& date) {
  std::string out;
  append_number(out, date.year, 4);
  const auto append = [&out](char separator, int number) {
    out += separator;
    append_number(out, number, 2);
  };
  if (date.precision >= DatePrecision::Month) append('-', date.month);
  if (date.precision >= DatePrecision::Day) append('-', date.day);
  if (date.precision >= DatePrecision::Second) {
    append('T', date.hour);
    append(':', date.minute);
    append(':', date.second);
  }
  return out;
}

std::string_view precision_name(DatePrecision precision) {
  switch (precision) {
    case DatePrecision::Year:
      return "year";
    case DatePrecision::Month:
      return "month";
    case DatePrecision::Day:
      return "day";
    case DatePrecision::Second:
      return "second";
  }
  return "unknown";  // not reached: the switch names every precision
}

Date today() {
  using std::chrono::days;
  using std::chrono::system_clock;
  return date_of(std::chrono::floor<days>(system_clock::now()));
}

Date add_days(const Date& date, int days) {
  return date_of(std::chrono::sys_days{calendar_day(date)} +
                 std::chrono::days{days});
}

int day_number(const Date& date) {
  return static_cast<int>(
      std::chrono::sys_days{calendar_day(date)}.time_since_epoch().count());
}

Date date_of_day_number(int number) {
  return date_of(std::chrono::sys_days{std::chrono::days{number}});
}

Date day_of(int year, int month, int day) {
  return {year, month, day, 0, 0, 0, DatePrecision::Day};
}

int days_in_month(int year, int month) {
  int day = 31;
  while (!is_real(day_of(year, month, day))) --day;
  return day;
}

}  // namespace newsfold
