// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/date_range.h"

#include <algorithm>

#include "common/text.h"

namespace newsfold {
namespace {

constexpr std::string_view kBetween = "..";
constexpr std::string_view kUndated = "undated";

Date last_day_of_month(int year, int month) {
  return day_of(year, month, days_in_month(year, month));
}

// Two-digit years and day/month orders that parse_date() would guess at are
// refused: a filter must not be misread.
bool looks_like_period(std::string_view text) {
  return text.size() >= 4 &&
         std::all_of(text.begin(), text.begin() + 4,
                     [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<DateRange> parse_period(std::string_view text) {
  const Error error{"a date looks like 2016, 2016-09 or 2016-09-11: " +
                    shown(text)};
  if (!looks_like_period(text)) return error;
  const Result<Date> date = parse_date(text);
  if (!date || date->precision > DatePrecision::Day) return error;
  switch (date->precision) {
    case DatePrecision::Year:
      return DateRange{day_of(date->year, 1, 1), day_of(date->year, 12, 31)};
    case DatePrecision::Month:
      return DateRange{day_of(date->year, date->month, 1),
                       last_day_of_month(date->year, date->month)};
    default:
      return DateRange{*date, *date};
  }
}

Result<DateRange> parse_date_range(std::string_view text) {
  if (text == kUndated) return DateRange{{}, {}, true};
  const std::size_t between = text.find(kBetween);
  if (between == std::string_view::npos) return parse_period(text);
  const std::string_view first = text.substr(0, between);
  const std::string_view last = text.substr(between + kBetween.size());
  DateRange range;
  if (!first.empty()) {
    const Result<DateRange> period = parse_period(first);
    if (!period) return period.error();
    range.from = period->from;
  }
  if (!last.empty()) {
    const Result<DateRange> period = parse_period(last);
    if (!period) return period.error();
    range.to = period->to;
  }
  if (range.from && range.to && *range.to < *range.from) {
    return Error{"the range ends before it begins: " + shown(text)};
  }
  return range;
}

std::string format_date_range(const DateRange& range) {
  if (range.undated) return std::string(kUndated);
  std::string text = range.from ? format_date(*range.from) : "";
  text += kBetween;
  if (range.to) text += format_date(*range.to);
  return text;
}

}  // namespace newsfold
