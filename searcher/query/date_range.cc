// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/date_range.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/text.h"
#include "searcher/query/date_words.h"
#include "searcher/query/range_text.h"

namespace newsfold {
namespace {

constexpr std::string_view kUndated = "undated";

bool are_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

// Two-digit years and day/month orders that parse_date() would guess at are
// refused: a filter must not be misread.
bool looks_like_period(std::string_view text) {
  return text.size() >= 4 && are_digits(text.substr(0, 4));
}

// The days on one side of a period.
Result<DateRange> beside(RangeForm form, const DateRange& period,
                         std::string_view text) {
  DateRange range;
  if (form == RangeForm::AtLeast) range.from = period.from;
  if (form == RangeForm::AtMost) range.to = period.to;
  if (form == RangeForm::Above) range.from = add_days(*period.to, 1);
  if (form == RangeForm::Below) range.to = add_days(*period.from, -1);
  if ((range.from && !is_real(*range.from)) ||
      (range.to && !is_real(*range.to))) {
    return Error{"no day lies in this range: " + shown(text)};
  }
  return range;
}

Result<DateRange> between(const RangeText& ends, std::string_view text,
                          const Date& today) {
  DateRange range;
  if (!ends.first.empty()) {
    const Result<DateRange> period = parse_period(ends.first, today);
    if (!period) return period.error();
    range.from = period->from;
  }
  if (!ends.last.empty()) {
    const Result<DateRange> period = parse_period(ends.last, today);
    if (!period) return period.error();
    range.to = period->to;
  }
  if (range.from && range.to && *range.to < *range.from) {
    return Error{"the range ends before it begins: " + shown(text)};
  }
  return range;
}

}  // namespace

DateRange days_of(const Date& date) {
  switch (date.precision) {
    case DatePrecision::Year:
      return {day_of(date.year, 1, 1), day_of(date.year, 12, 31)};
    case DatePrecision::Month:
      return {
          day_of(date.year, date.month, 1),
          day_of(date.year, date.month, days_in_month(date.year, date.month))};
    default:
      return {date, date};
  }
}

Result<DateRange> parse_period(std::string_view text, const Date& today) {
  if (const auto named = named_period(text, today)) return *named;
  if (parse_day_of_year(text)) {
    return Error{"a year is missing before this month and day: " + shown(text)};
  }
  const Error error{
      "a date looks like 2016, 2016-09, 2016-09-11 or last-week: " +
      shown(text)};
  if (!looks_like_period(text)) return error;
  const Result<Date> date = parse_date(text);
  if (!date || date->precision > DatePrecision::Day) return error;
  return days_of(*date);
}

Result<DateRange> parse_date_range(std::string_view text, const Date& today) {
  if (text == kUndated) return DateRange{{}, {}, true};
  const RangeText parts = split_range(text);
  if (parts.form == RangeForm::Between) return between(parts, text, today);
  const Result<DateRange> period = parse_period(parts.first, today);
  if (!period || parts.form == RangeForm::One) return period;
  return beside(parts.form, *period, text);
}

std::optional<DayOfYear> parse_day_of_year(std::string_view text) {
  const bool has_hyphen = text.size() == 5 && text[2] == '-';
  if (text.size() != 4 && !has_hyphen) return std::nullopt;
  const std::string_view month = text.substr(0, 2);
  const std::string_view day = text.substr(text.size() - 2);
  if (!are_digits(month) || !are_digits(day)) return std::nullopt;
  const auto number = [](std::string_view two) {
    return (two[0] - '0') * 10 + (two[1] - '0');
  };
  constexpr int kLeapYear = 2000;  // it has all days there are
  if (!is_real(day_of(kLeapYear, number(month), number(day)))) {
    return std::nullopt;
  }
  return DayOfYear{number(month), number(day)};
}

std::string format_date_range(const DateRange& range) {
  if (range.undated) return std::string(kUndated);
  std::string text = range.from ? format_date(*range.from) : "";
  text += "..";
  if (range.to) text += format_date(*range.to);
  return text;
}

std::string format_day_of_year(const DayOfYear& day) {
  return fmt::format("{:02}-{:02}", day.month, day.day);
}

}  // namespace newsfold
