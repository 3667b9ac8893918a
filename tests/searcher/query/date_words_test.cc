// SPDX-License-Identifier: GPL-3.0-or-later
// Periods by name: the days they stand for, seen from several days.

#include "searcher/query/date_words.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

std::string named(std::string_view name, const Date& today) {
  const auto range = named_period(name, today);
  return range ? format_date_range(*range) : "none";
}

struct Case {
  const char* because;
  const char* name;
  Date today;
  const char* expected;
};

TEST_CASE("named_period reads", "[date_words]") {
  const auto c = GENERATE(values<Case>({
      {"today", "today", {2016, 9, 12}, "2016-09-12..2016-09-12"},
      {"yesterday", "yesterday", {2016, 9, 12}, "2016-09-11..2016-09-11"},
      {"across a year", "yesterday", {2016, 1, 1}, "2015-12-31..2015-12-31"},
      {"a week on its Monday",
       "this-week",
       {2016, 9, 12},
       "2016-09-12..2016-09-18"},
      {"on its Sunday", "this-week", {2016, 9, 18}, "2016-09-12..2016-09-18"},
      {"on a Thursday", "this-week", {2016, 9, 15}, "2016-09-12..2016-09-18"},
      {"before 1970", "this-week", {1969, 7, 20}, "1969-07-14..1969-07-20"},
      {"the week before", "last-week", {2016, 9, 12}, "2016-09-05..2016-09-11"},
      {"across a year", "last-week", {2016, 1, 3}, "2015-12-21..2015-12-27"},
      {"a month", "this-month", {2016, 2, 10}, "2016-02-01..2016-02-29"},
      {"the month before, if that is shorter",
       "last-month",
       {2015, 3, 31},
       "2015-02-01..2015-02-28"},
      {"across a year", "last-month", {2016, 1, 31}, "2015-12-01..2015-12-31"},
      {"a year", "this-year", {2016, 9, 12}, "2016-01-01..2016-12-31"},
      {"the year before", "last-year", {2016, 2, 29}, "2015-01-01..2015-12-31"},
      {"days with today",
       "last-7-days",
       {2016, 9, 12},
       "2016-09-06..2016-09-12"},
      {"one day is today",
       "last-1-days",
       {2016, 9, 12},
       "2016-09-12..2016-09-12"},
      {"with underscores",
       "last_week",
       {2016, 9, 12},
       "2016-09-05..2016-09-11"},
      {"with a blank", "last week", {2016, 9, 12}, "2016-09-05..2016-09-11"},
  }));
  CAPTURE(c.because, c.name);

  CHECK(named(c.name, c.today) == c.expected);
}

TEST_CASE("named_period knows no other names", "[date_words]") {
  const char* name = GENERATE(
      "", "tomorrow", "Today", "week", "this", "this-", "last-", "this-day",
      "next-week", "last-days", "last--days", "last-0-days", "last-x-days",
      "last-7-day", "last-12345-days", "last--7-days", "last-7-weeks", "2016");
  CAPTURE(name);

  CHECK(named(name, {2016, 9, 12}) == "none");
}

}  // namespace
}  // namespace newsfold
