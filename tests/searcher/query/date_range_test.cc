// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges of days as users type them: what they hold, and that nothing which
// could be misread is read.

#include "searcher/query/date_range.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

// Monday.
constexpr Date kToday{2016, 9, 12};

std::string period(std::string_view text) {
  const auto range = parse_period(text, kToday);
  return range ? format_date_range(*range) : range.error().message;
}

std::string range_of(std::string_view text) {
  const auto range = parse_date_range(text, kToday);
  return range ? format_date_range(*range) : range.error().message;
}

TEST_CASE("parse_period reads", "[date_range]") {
  struct Case {
    const char* because;
    const char* text;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a year", "2016", "2016-01-01..2016-12-31"},
      {"a month", "2016-09", "2016-09-01..2016-09-30"},
      {"a month of 31 days", "2016-12", "2016-12-01..2016-12-31"},
      {"February", "2015-02", "2015-02-01..2015-02-28"},
      {"February of a leap year", "2016-02", "2016-02-01..2016-02-29"},
      {"February of 1900, no leap year", "1900-02", "1900-02-01..1900-02-28"},
      {"a day", "2016-09-11", "2016-09-11..2016-09-11"},
      {"a day without marks", "20160911", "2016-09-11..2016-09-11"},
      {"a day with slashes", "2016/09/11", "2016-09-11..2016-09-11"},
      {"before 1970", "1912-04-15", "1912-04-15..1912-04-15"},
      {"before newspapers, as nothing is harmed", "1066",
       "1066-01-01..1066-12-31"},
      {"by name", "yesterday", "2016-09-11..2016-09-11"},
      {"the last year that can be written", "9999-12",
       "9999-12-01..9999-12-31"},
  }));
  CAPTURE(c.because, c.text);

  CHECK(period(c.text) == c.expected);
  REQUIRE(parse_period(c.text, kToday));
  CHECK_FALSE(parse_period(c.text, kToday)->undated);
}

TEST_CASE("parse_period refuses", "[date_range]") {
  struct Case {
    const char* because;
    const char* text;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing", ""},
      {"a word", "someday"},
      {"undated is no period", "undated"},
      {"two digits may be any century", "16"},
      {"a number too short", "201"},
      {"a month that does not exist", "2016-13"},
      {"month 0", "2016-00"},
      {"a day that does not exist", "2015-02-29"},
      {"a time of day is no day", "2016-09-11T10:11:12"},
      {"Unix time is nothing a user types", "1474365672"},
      {"month first would be a guess in some countries", "09/11/2016"},
      {"day first as well", "11.09.2016"},
      {"a range is no period", "2016..2017"},
      {"a month in words is read elsewhere", "September 2016"},
      {"something behind it", "2016-09-11x"},
      {"a year of five digits", "20160"},
      {"a negative year", "-2016"},
  }));
  CAPTURE(c.because, c.text);

  CHECK(period(c.text) ==
        std::string(
            "a date looks like 2016, 2016-09, 2016-09-11 or last-week: ") +
            c.text);
}

TEST_CASE("parse_period refuses a day of any year", "[date_range]") {
  const std::string text = GENERATE("0911", "1112", "1231", "0101", "09-11");
  CAPTURE(text);

  CHECK(period(text) == "a year is missing before this month and day: " + text);
}

TEST_CASE("parse_day_of_year", "[date_range]") {
  struct Case {
    const char* because;
    const char* text;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"month and day", "0911", "09-11"},
      {"with a hyphen", "12-31", "12-31"},
      {"in leap years only", "0229", "02-29"},
      {"a day that no year has", "0230", ""},
      {"a month that no year has", "1301", ""},
      {"day 0", "0900", ""},
      {"month 0", "0011", ""},
      {"three digits", "911", ""},
      {"a year", "2016", ""},
      {"a year and a month", "2016-09", ""},
      {"letters", "09ab", ""},
      {"another sign", "09/11", ""},
      {"nothing", "", ""},
  }));
  CAPTURE(c.because, c.text);
  const auto day = parse_day_of_year(c.text);

  CHECK((day ? format_day_of_year(*day) : "") == c.expected);
}

TEST_CASE("parse_date_range reads", "[date_range]") {
  struct Case {
    const char* because;
    const char* text;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a period", "2016-09", "2016-09-01..2016-09-30"},
      {"two periods", "2016-09..2016-11", "2016-09-01..2016-11-30"},
      {"of different kinds", "1969-07-20..2016", "1969-07-20..2016-12-31"},
      {"the same twice", "2016..2016", "2016-01-01..2016-12-31"},
      {"a day inside a month", "2016-09-11..2016-09", "2016-09-11..2016-09-30"},
      {"an open end", "2016..", "2016-01-01.."},
      {"an open beginning", "..1969", "..1969-12-31"},
      {"both open", "..", ".."},
      {"undated", "undated", "undated"},
      {"after a year", ">2016", "2017-01-01.."},
      {"after a day", ">2016-12-31", "2017-01-01.."},
      {"from a month", ">=2016-09", "2016-09-01.."},
      {"before a month", "<2016-03", "..2016-02-29"},
      {"until a month", "<=2016-02", "..2016-02-29"},
      {"names", "last-week..yesterday", "2016-09-05..2016-09-11"},
      {"since a name", ">=last-month", "2016-08-01.."},
      // Refused
      {"after the last day", ">9999", "no day lies in this range: >9999"},
      {"after nothing", ">",
       "a date looks like 2016, 2016-09, 2016-09-11 or last-week: "},
      {"a range behind a sign", ">2016..2017",
       "a date looks like 2016, 2016-09, 2016-09-11 or last-week: 2016..2017"},
      {"the wrong way round", "2017..2016",
       "the range ends before it begins: 2017..2016"},
      {"by a day", "2016-09-12..2016-09-11",
       "the range ends before it begins: 2016-09-12..2016-09-11"},
      {"a bad beginning", "x..2016",
       "a date looks like 2016, 2016-09, 2016-09-11 or last-week: x"},
      {"a bad end", "2016..x",
       "a date looks like 2016, 2016-09, 2016-09-11 or last-week: x"},
      {"three full stops", "2016...",
       "a date looks like 2016, 2016-09, 2016-09-11 or last-week: ."},
      {"undated has no ends", "undated..2016",
       "a date looks like 2016, 2016-09, 2016-09-11 or last-week: undated"},
      {"capitals", "UNDATED",
       "a date looks like 2016, 2016-09, 2016-09-11 or last-week: UNDATED"},
  }));
  CAPTURE(c.because, c.text);

  CHECK(range_of(c.text) == c.expected);
}

TEST_CASE("format_date_range is undone by parse_date_range", "[date_range]") {
  const std::string text =
      GENERATE(as<std::string>{}, "2016", "2016-02", "1912-04-15", "2016..",
               "..1969", "..", "undated", "1600-01-01..9999-12-31");
  CAPTURE(text);
  const auto range = parse_date_range(text, kToday);

  REQUIRE(range);
  const auto again = parse_date_range(format_date_range(*range));
  REQUIRE(again);
  CHECK(*again == *range);
}

}  // namespace
}  // namespace newsfold
