// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/date_words.h"

#include <algorithm>
#include <string>

#include "common/numbers.h"

namespace newsfold {
namespace {

constexpr std::string_view kLast = "last-";
constexpr std::string_view kThis = "this-";
constexpr std::string_view kDays = "-days";

std::string with_hyphens(std::string_view name) {
  std::string plain(name);
  std::replace_if(
      plain.begin(), plain.end(), [](char c) { return c == '_' || c == ' '; },
      '-');
  return plain;
}

DateRange week_around(const Date& day) {
  // 1970-01-05 was a Monday; days before it must not turn the remainder round.
  constexpr int kFirstMonday = 4;
  const int since_monday = ((day_number(day) - kFirstMonday) % 7 + 7) % 7;
  const Date monday = add_days(day, -since_monday);
  return {monday, add_days(monday, 6)};
}

DateRange days_around(Date day, DatePrecision unit) {
  day.precision = unit;
  return days_of(day);
}

std::optional<DateRange> unit_around(std::string_view unit, const Date& day) {
  if (unit == "week") return week_around(day);
  if (unit == "month") return days_around(day, DatePrecision::Month);
  if (unit == "year") return days_around(day, DatePrecision::Year);
  return std::nullopt;
}

// "last-7-days" → 7
std::optional<int> number_of_days(std::string_view name) {
  constexpr std::size_t kMostDigits = 4;
  if (!name.starts_with(kLast) || !name.ends_with(kDays)) return std::nullopt;
  name.remove_prefix(kLast.size());
  if (name.size() <= kDays.size()) return std::nullopt;
  name.remove_suffix(kDays.size());
  if (name.size() > kMostDigits) return std::nullopt;
  const auto days = parse_number<int>(name);
  return days && *days >= 1 ? days : std::nullopt;
}

}  // namespace

std::optional<DateRange> named_period(std::string_view name,
                                      const Date& today) {
  const std::string plain = with_hyphens(name);
  const std::string_view view = plain;
  if (view == "today") return DateRange{today, today};
  if (view == "yesterday") {
    return DateRange{add_days(today, -1), add_days(today, -1)};
  }
  if (const auto days = number_of_days(view)) {
    return DateRange{add_days(today, 1 - *days), today};
  }
  if (view.starts_with(kThis)) {
    return unit_around(view.substr(kThis.size()), today);
  }
  if (!view.starts_with(kLast)) return std::nullopt;
  const std::string_view unit = view.substr(kLast.size());
  const auto at_hand = unit_around(unit, today);
  if (!at_hand) return std::nullopt;
  return unit_around(unit, add_days(*at_hand->from, -1));
}

}  // namespace newsfold
