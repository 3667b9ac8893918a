// SPDX-License-Identifier: GPL-3.0-or-later
// A range as terms, against the plain question whether every day that a date
// can mean lies in the range.

#include "searcher/query/date_terms.h"

#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/schema.h"

namespace newsfold {
namespace {

// A leap year, common years around it, and years far from these.
const std::vector<int> kYears{1899, 1900, 2011, 2012, 2013};

Date year(int y) { return {y, 0, 0, 0, 0, 0, DatePrecision::Year}; }
Date month(int y, int m) { return {y, m, 0, 0, 0, 0, DatePrecision::Month}; }

std::vector<Date> days_of(const std::vector<int>& years) {
  std::vector<Date> days;
  for (const int y : years) {
    for (int m = 1; m <= 12; ++m) {
      for (int d = 1; d <= 31; ++d) {
        if (is_real(Date{y, m, d})) days.push_back({y, m, d});
      }
    }
  }
  return days;
}

// Every day, month and year of `years`: all that an article can be dated.
std::vector<Date> dates_of(const std::vector<int>& years) {
  std::vector<Date> dates = days_of(years);
  for (const int y : years) {
    dates.push_back(year(y));
    for (int m = 1; m <= 12; ++m) dates.push_back(month(y, m));
  }
  return dates;
}

// The terms under which schema.h lets an article of this date be found.
std::set<std::string> terms_of(const Date& date) {
  std::set<std::string> terms{year_term(date.year)};
  if (date.precision >= DatePrecision::Month) terms.insert(month_term(date));
  if (date.precision >= DatePrecision::Day) terms.insert(day_term(date));
  return terms;
}

bool lies_in(const Date& date, const DateRange& range) {
  Date first{date.year, 1, 1};
  Date last{date.year, 12, 31};
  if (date.precision >= DatePrecision::Month) {
    first.month = last.month = date.month;
    while (!is_real(last)) --last.day;
  }
  if (date.precision >= DatePrecision::Day) first.day = last.day = date.day;
  return (!range.from || *range.from <= first) &&
         (!range.to || last <= *range.to);
}

void check_against_brute_force(const DateRange& range) {
  const std::vector<std::string> list = date_terms(range, kYears);
  const std::set<std::string> terms(list.begin(), list.end());
  CAPTURE(format_date_range(range));

  CHECK(terms.size() == list.size());  // none twice
  std::vector<std::string> wrong;
  for (const Date& date : dates_of(kYears)) {
    bool found = false;
    for (const std::string& term : terms_of(date)) {
      found = found || terms.contains(term);
    }
    if (found != lies_in(date, range)) wrong.push_back(format_date(date));
  }
  CHECK(wrong == std::vector<std::string>{});
}

DateRange range_of(const char* text) {
  const auto range = parse_date_range(text);
  REQUIRE(range);
  return *range;
}

TEST_CASE("terms find the dates that surely lie in a range", "[date_terms]") {
  const char* text = GENERATE(
      "..", "2012", "2012-02", "2012-02-29", "2011..2013", "2012..", "..1900",
      "2011-12-31..2012-01-01", "2012-01-02..2012-12-30", "2012-01-31..2012-03",
      "1899-12-31..2012-01", "2012-02-28..", "..2012-02-28", "1901..2010",
      "1900-06..2011-06", "0000..9999", "1899-01-01..2013-12-31");

  check_against_brute_force(range_of(text));
}

TEST_CASE("terms agree with brute force on any range", "[date_terms]") {
  const unsigned seed = GENERATE(range(1U, 41U));
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::vector<Date> days = days_of(kYears);
  const auto any_day = [&]() -> std::optional<Date> {
    if (random() % 6 == 0) return std::nullopt;
    return days[random() % days.size()];
  };
  DateRange range{any_day(), any_day()};
  if (range.from && range.to && *range.to < *range.from) {
    std::swap(range.from, range.to);
  }

  check_against_brute_force(range);
}

TEST_CASE("a range becomes few terms", "[date_terms]") {
  struct Case {
    const char* because;
    const char* text;
    std::vector<std::string> expected;
  };
  const auto c = GENERATE(values<Case>({
      {"whole years", "2011..2012", {"Y2011", "Y2012"}},
      {"whole months", "2012-11..2013-01", {"M201211", "M201212", "M201301"}},
      {"single days",
       "2012-12-30..2013-01-02",
       {"D20121230", "D20121231", "D20130101", "D20130102"}},
      {"a year beside days", "2012-12-31..2013", {"D20121231", "Y2013"}},
      {"only years that there are", "1950..2011", {"Y2011"}},
      {"nothing in a gap", "1950..1960", {}},
      {"open ends are the years that there are",
       "..",
       {"Y1899", "Y1900", "Y2011", "Y2012", "Y2013"}},
      {"undated articles have a year of their own", "undated", {"Y0000"}},
  }));
  CAPTURE(c.because, c.text);

  CHECK(date_terms(range_of(c.text), kYears) == c.expected);
}

TEST_CASE("an archive without dates needs no terms", "[date_terms]") {
  CHECK(date_terms(range_of(".."), {}).empty());
  CHECK(date_terms(range_of("undated"), {}) ==
        std::vector<std::string>{"Y0000"});
}

// The command line takes --from and --to apart, so they can cross.
TEST_CASE("a range the wrong way round holds nothing", "[date_terms]") {
  const DateRange range{Date{2012, 6, 2}, Date{2012, 6, 1}};

  CHECK(date_terms(range, kYears).empty());
}

}  // namespace
}  // namespace newsfold
