// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date/url_date.h"

#include <algorithm>
#include <cstddef>

#include "common/date_words.h"

namespace newsfold {
namespace {

constexpr int kFirstWebYear = 1990;
constexpr int kLastWebYear = 2099;  // what lies ahead is for others to refuse

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view path_of(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  const std::size_t scheme = url.find("://");
  if (scheme != url.npos) url.remove_prefix(scheme + 3);
  const std::size_t path = url.find('/');
  return path == url.npos ? std::string_view() : url.substr(path);
}

std::size_t digits_at_front(std::string_view text) {
  const auto* end = std::find_if_not(text.begin(), text.end(), is_digit);
  return static_cast<std::size_t>(end - text.begin());
}

// REQUIRES: few digits, and nothing else
int to_int(std::string_view digits) {
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

// Takes one or two digits, or the name of a month, off the front.
int take_month(std::string_view* text) {
  std::size_t size = digits_at_front(*text);
  if (size > 0) {
    const int month = size <= 2 ? to_int(text->substr(0, size)) : 0;
    text->remove_prefix(size);
    return month;
  }
  size = std::min(text->find_first_of("/-_."), text->size());
  const int month = size >= 3 ? date_word(text->substr(0, size)).month : 0;
  text->remove_prefix(size);
  return month;
}

std::optional<Date> real_day(int year, int month, int day) {
  const Date date = day_of(year, month, day);
  const bool is_web = year >= kFirstWebYear && year <= kLastWebYear;
  return is_web && is_real(date) ? std::optional(date) : std::nullopt;
}

// "20-09-2016", "20092016": the day first, where no other reading exists.
std::optional<Date> day_first_at_front(std::string_view text) {
  const std::size_t size = digits_at_front(text);
  if (size == 8) {
    return real_day(to_int(text.substr(4, 4)), to_int(text.substr(2, 2)),
                    to_int(text.substr(0, 2)));
  }
  constexpr std::size_t kDay = 2;
  constexpr std::size_t kWhole = 10;
  if (size != kDay || digits_at_front(text.substr(3)) != 2 ||
      text.size() < kWhole || digits_at_front(text.substr(6)) != 4) {
    return {};
  }
  const bool is_joined = text[2] == text[5] &&
                         (text[2] == '-' || text[2] == '.' || text[2] == '_');
  const int day = to_int(text.substr(0, 2));
  const int month = to_int(text.substr(3, 2));
  if (!is_joined || (day <= 12 && day != month && text[2] != '.')) return {};
  return real_day(to_int(text.substr(6, 4)), month, day);
}

// `text` begins with the year and stands behind a character that is no digit.
std::optional<Date> date_at_front(std::string_view text) {
  const std::size_t size = digits_at_front(text);
  if (size != 4 && size != 8) return {};
  Date date = day_of(to_int(text.substr(0, 4)), 0, 0);
  if (size == 8) {
    return real_day(date.year, to_int(text.substr(4, 2)),
                    to_int(text.substr(6, 2)));
  }
  if (date.year < kFirstWebYear || date.year > kLastWebYear) return {};
  if (text.size() < 6) return {};
  const char joint = text[4];
  if (joint != '/' && joint != '-' && joint != '_') return {};
  text.remove_prefix(5);
  date.month = take_month(&text);
  if (date.month < 1 || date.month > 12) return {};
  const bool has_day = text.size() >= 2 && text[0] == joint;
  const std::size_t day_size = has_day ? digits_at_front(text.substr(1)) : 0;
  if (day_size == 1 || day_size == 2) {
    date.day = to_int(text.substr(1, day_size));
    if (is_real(date)) return date;
  }
  if (joint != '/' || !text.starts_with('/')) return {};
  date.day = 0;
  date.precision = DatePrecision::Month;
  return date;
}

}  // namespace

std::optional<Date> date_in_url(std::string_view url) {
  const std::string_view path = path_of(url);
  std::optional<Date> month;
  for (std::size_t at = 1; at + 4 < path.size(); ++at) {
    if (is_digit(path[at - 1]) || !is_digit(path[at])) continue;
    auto date = date_at_front(path.substr(at));
    if (!date) date = day_first_at_front(path.substr(at));
    if (!date) continue;
    if (date->precision == DatePrecision::Day) return date;
    if (!month) month = date;
  }
  return month;
}

}  // namespace newsfold
