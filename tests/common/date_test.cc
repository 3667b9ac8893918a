// SPDX-License-Identifier: GPL-3.0-or-later
// Dates: which printed forms are read, which are refused and why, and that
// reading undoes writing.

#include "common/date.h"

#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

Date year(int y) { return {y, 0, 0, 0, 0, 0, DatePrecision::Year}; }
Date month(int y, int m) { return {y, m, 0, 0, 0, 0, DatePrecision::Month}; }
Date day(int y, int m, int d) { return {y, m, d}; }

std::string parsed(std::string_view text) {
  const Result<Date> date = parse_date(text);
  return date ? format_date(*date) : date.error().message;
}

TEST_CASE("parse_date reads", "[date]") {
  struct Case {
    const char* because;
    const char* text;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      // ISO 8601, RFC 3339
      {"the plain form", "2016-09-20", "2016-09-20"},
      {"space around it", " \n\t2016-09-20\r\n ", "2016-09-20"},
      {"only a month", "2016-09", "2016-09"},
      {"only a year", "2016", "2016"},
      {"no marks", "20160920", "2016-09-20"},
      {"single digits", "2016-9-2", "2016-09-02"},
      {"no seconds", "2016-09-20 10:11", "2016-09-20T10:11:00"},
      {"an offset is dropped and the day stays",
       "2016-09-20T23:11:12.345-05:00", "2016-09-20T23:11:12"},
      {"an offset without colon", "2016-09-20T10:11:12+0200",
       "2016-09-20T10:11:12"},
      {"an offset of hours", "2016-09-20T10:11:12+02", "2016-09-20T10:11:12"},
      {"Zulu", "2016-09-20T10:11:12Z", "2016-09-20T10:11:12"},
      {"lower case, as RFC 3339 allows", "2016-09-20t10:11:12z",
       "2016-09-20T10:11:12"},
      {"ISO 8601 prefers a comma", "2016-09-20T10:11:12,5Z",
       "2016-09-20T10:11:12"},
      {"nanoseconds", "2016-09-20T10:11:12.123456789012345678901Z",
       "2016-09-20T10:11:12"},
      {"Java names the zone too", "2016-09-20T10:11+02:00[Europe/Berlin]",
       "2016-09-20T10:11:00"},
      {"the basic format", "20160920T101112Z", "2016-09-20T10:11:12"},
      {"the basic format to the minute", "20160920T1011",
       "2016-09-20T10:11:00"},
      {"XML Schema gives days a zone", "2016-09-20Z", "2016-09-20"},
      {"XML Schema, east", "2016-09-20+02:00", "2016-09-20"},
      {"a leap second", "2016-12-31T23:59:60Z", "2016-12-31T23:59:60"},
      {"a leap day", "2016-02-29", "2016-02-29"},
      {"the year that .NET means by none, for plausible() to refuse",
       "0001-01-01T00:00:00", "0001-01-01T00:00:00"},
      {"before 1970", "1851-09-18", "1851-09-18"},
      // RFC 822 and relatives
      {"RFC 822", "Tue, 20 Sep 2016 10:11:12 GMT", "2016-09-20T10:11:12"},
      {"RFC 5322 with a comment", "Tue, 20 Sep 2016 10:11:12 +0200 (CEST)",
       "2016-09-20T10:11:12"},
      {"no weekday", "2 Sep 2016 10:11:12 EST", "2016-09-02T10:11:12"},
      {"asctime", "Tue Sep 20 10:11:12 2016", "2016-09-20T10:11:12"},
      {"asctime pads the day", "Fri Sep  2 10:11:12 2016",
       "2016-09-02T10:11:12"},
      {"date(1)", "Tue Sep 20 10:11:12 CEST 2016", "2016-09-20T10:11:12"},
      {"Twitter", "Tue Sep 20 10:11:12 +0000 2016", "2016-09-20T10:11:12"},
      {"JavaScript",
       "Tue Sep 20 2016 10:11:12 GMT+0200 (Central European Summer Time)",
       "2016-09-20T10:11:12"},
      {"a zone west by number", "20 Sep 2016 10:11 GMT-5",
       "2016-09-20T10:11:00"},
      {"wire style", "26-FEB-1987 15:43:59.53", "1987-02-26T15:43:59"},
      {"wire style pads the day", " 2-MAR-1987 05:01:20.34",
       "1987-03-02T05:01:20"},
      // In words
      {"American", "September 20, 2016", "2016-09-20"},
      {"British", "20 September 2016", "2016-09-20"},
      {"ordinal", "20th of September, 2016", "2016-09-20"},
      {"weekday in words", "Tuesday, the 20th September 2016", "2016-09-20"},
      {"AP style", "Sept. 20, 2016 at 4:15 p.m. EDT", "2016-09-20T16:15:00"},
      {"only a month", "Sept. 2016", "2016-09"},
      {"a short month", "May 2016", "2016-05"},
      {"the year first", "2016 September 20", "2016-09-20"},
      {"hyphens", "2016-Sep-20", "2016-09-20"},
      {"capitals", "SEPTEMBER 20, 2016", "2016-09-20"},
      {"evening", "Sep 20, 2016 10:11 PM", "2016-09-20T22:11:00"},
      {"no space before PM", "Sep 20, 2016 10:11PM", "2016-09-20T22:11:00"},
      {"midnight", "Sep 20, 2016 12:11 AM", "2016-09-20T00:11:00"},
      {"noon", "Sep 20, 2016 12:11 PM", "2016-09-20T12:11:00"},
      {"both clocks at once", "Sep 20, 2016 22:11 PM", "2016-09-20T22:11:00"},
      {"the time first", "10:11 GMT, 20 September 2016", "2016-09-20T10:11:00"},
      {"a dash between day and time", "20 September 2016 - 10:11",
       "2016-09-20T10:11:00"},
      {"no-break spaces", "20\u00A0September 2016 10:11\u202FPM",
       "2016-09-20T22:11:00"},
      // Numeric
      {"year first", "2016/09/20", "2016-09-20"},
      {"German", "20.09.2016", "2016-09-20"},
      {"dots are always European", "4.9.2016", "2016-09-04"},
      {"German with spaces", "4. 9. 2016", "2016-09-04"},
      {"German with time", "20.09.2016 10:11", "2016-09-20T10:11:00"},
      {"there is no month 16", "3/16/2014", "2014-03-16"},
      {"there is no month 16, the other way", "16/3/2014", "2014-03-16"},
      {"both readings are the same day", "3/3/2014", "2014-03-03"},
      {"hyphens are like slashes", "16-03-2014", "2014-03-16"},
      {"American with time", "3/16/2014 10:11:12 PM", "2014-03-16T22:11:12"},
      {"month and year cannot be confused", "09/2016", "2016-09"},
      // Unix time
      {"seconds", "1474365672", "2016-09-20T10:01:12"},
      {"milliseconds", "1474365672999", "2016-09-20T10:01:12"},
  }));
  CAPTURE(c.because, c.text);

  CHECK(parsed(c.text) == c.expected);
}

TEST_CASE("parse_date refuses, and says why", "[date]") {
  struct Case {
    const char* because;
    const char* text;
    const char* message;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing there", "", "not a date: "},
      {"only space", "  ", "not a date: "},
      {"relative", "yesterday", "not a date: yesterday"},
      {"two readings", "3/4/2014",
       "day and month cannot be told apart: 3/4/2014"},
      {"two readings, hyphens", "03-04-2014",
       "day and month cannot be told apart: 03-04-2014"},
      {"which century?", "3/16/14", "two-digit year: 3/16/14"},
      {"which century, in words", "20 Sep 16", "two-digit year: 20 Sep 16"},
      {"day or year?", "Sep 16", "no year: Sep 16"},
      {"a time does not help", "Sep 16, 10:11", "no year: Sep 16, 10:11"},
      {"2023 was not a leap year", "2023-02-29", "there is no day 2023-02-29"},
      {"the same in words", "February 29, 2023",
       "there is no day February 29, 2023"},
      {"April is short", "31.4.2014", "there is no day 31.4.2014"},
      {"neither can be a month", "20/20/2014", "there is no day 20/20/2014"},
      {"a database's idea of none", "0000-00-00", "there is no day 0000-00-00"},
      {"thirteen months", "2016-13", "there is no month 2016-13"},
      {"ISO 8601 dropped it", "2016-09-20T24:00:00",
       "there is no time 2016-09-20T24:00:00"},
      {"sixty minutes", "2016-09-20 10:60",
       "there is no time 2016-09-20 10:60"},
      {"contradicts itself", "Sep 20, 2016 13:11 AM",
       "not a date: Sep 20, 2016 13:11 AM"},
      {"only a time", "10:11:12", "not a date: 10:11:12"},
      {"a time of no day", "September 2016 10:11",
       "not a date: September 2016 10:11"},
      {"a weekday of no day", "Tue 2016", "not a date: Tue 2016"},
      {"cut off", "2016-09-", "not a date: 2016-09-"},
      {"a minus", "-2016", "not a date: -2016"},
      {"mixed marks", "2016-09/20", "not a date: 2016-09/20"},
      {"no marks", "2016 09 20", "not a date: 2016 09 20"},
      {"a range", "2016-2017", "not a date: 2016-2017"},
      {"the day of the year", "2016-264", "not a date: 2016-264"},
      {"a range of days", "September 20-21, 2016",
       "not a date: September 20-21, 2016"},
      {"two dates", "2016-09-20 2016-09-21",
       "not a date: 2016-09-20 2016-09-21"},
      {"two times", "2016-09-20 10:11 10:12",
       "not a date: 2016-09-20 10:11 10:12"},
      {"words around it", "Posted 2016-09-20", "not a date: Posted 2016-09-20"},
      {"words after it", "2016-09-20 by Ann", "not a date: 2016-09-20 by Ann"},
      {"a serial number", "123456", "not a date: 123456"},
      {"neither seconds nor milliseconds", "147436567212",
       "not a date: 147436567212"},
      {"larger than any integer", "99999999999999999999999",
       "not a date: 99999999999999999999999"},
      {"a bracket left open", "20 Sep 2016 10:11 (CET",
       "not a date: 20 Sep 2016 10:11 (CET"},
      {"other digits", "２０１６-09-20", "not a date: ２０１６-09-20"},
  }));
  CAPTURE(c.because, c.text);

  CHECK(parsed(c.text) == c.message);
}

TEST_CASE("parse_date shows only the beginning of a long text", "[date]") {
  const std::string article(100'000, 'x');

  const Result<Date> date = parse_date(article);

  REQUIRE_FALSE(date);
  CHECK(date.error().message.size() < 80);
}

TEST_CASE("parse_date undoes format_date", "[date]") {
  for (int offset = -200'000; offset < 40'000; offset += 97) {
    Date date = add_days(day(2016, 9, 20), offset);
    CAPTURE(format_date(date));
    REQUIRE(is_real(date));
    CHECK(*parse_date(format_date(date)) == date);

    date.hour = 23;
    date.minute = 59;
    date.second = 60;
    date.precision = DatePrecision::Second;
    CHECK(*parse_date(format_date(date)) == date);
    CHECK(*parse_date(format_date(year(date.year))) == year(date.year));
    CHECK(*parse_date(format_date(month(date.year, date.month))) ==
          month(date.year, date.month));
  }
}

// "[2016-09-20]" for each date, at its place in the text.
std::string marked(std::string_view text, const DateStyle& style = {}) {
  std::string out;
  std::size_t at = 0;
  for (const DateInText& found : find_dates(text, style)) {
    REQUIRE(found.begin >= at);
    REQUIRE(found.end > found.begin);
    REQUIRE(found.end <= text.size());
    out += text.substr(at, found.begin - at);
    out += '[' + format_date(found.date) + ']';
    at = found.end;
  }
  return out + std::string(text.substr(at));
}

TEST_CASE("parse_date survives any bytes", "[date]") {
  std::mt19937 random(20160920);
  const std::vector<std::string> pieces = {
      "2016", "09",     "20",         "7",   "-",   "/",  ".",   ":",
      "T",    "Z",      "+",          " ",   "Sep", "PM", "a.m", "(",
      ")",    "[",      ",",          "Tue", "of",  "at", "GMT", "\xC2",
      "\xA0", "\xE2",   "1474365672", "年",  "月",  "日", "時",  "오후",
      "٢٠",   "سبتمبر", "mar.",       "–"};
  for (int i = 0; i < 50'000; ++i) {
    std::string bytes;
    for (auto n = random() % 24; n > 0; --n) {
      const bool is_noise = random() % 8 == 0;
      bytes += is_noise ? std::string(1, static_cast<char>(random() % 256))
                        : pieces[random() % pieces.size()];
    }
    marked(bytes, {DateOrder::DayFirst, true});
    const Result<Date> date = parse_date(bytes);
    if (!date) continue;

    CAPTURE(bytes);
    REQUIRE(is_real(*date));
    REQUIRE(*parse_date(format_date(*date)) == *date);
  }
}

TEST_CASE("parse_date reads other languages", "[date]") {
  struct Case {
    const char* because;
    const char* text;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"German", "20. September 2016, 10:11 Uhr", "2016-09-20T10:11:00"},
      {"German, short", "Di., 1. Mär. 2016", "2016-03-01"},
      {"German without umlauts", "1. Maerz 2016", "2016-03-01"},
      {"Austrian", "20. Jänner 2016", "2016-01-20"},
      {"a time with a dot", "20.9.2016, 10.11 Uhr", "2016-09-20T10:11:00"},
      {"French", "mardi 20 septembre 2016 à 10h11", "2016-09-20T10:11:00"},
      {"French, short", "20 févr. 2016", "2016-02-20"},
      {"the first in French", "1er août 2016 à 10 h", "2016-08-01T10:00:00"},
      {"no accents in capitals", "20 DECEMBRE 2016", "2016-12-20"},
      {"a weekday that is a month elsewhere", "mar. 20 sept. 2016",
       "2016-09-20"},
      {"Spanish", "20 de septiembre de 2016", "2016-09-20"},
      {"Spanish month alone", "septiembre de 2016", "2016-09"},
      {"Portuguese", "terça-feira, 20 de setembro de 2016", "2016-09-20"},
      {"Italian", "20 settembre 2016 alle ore 10:11", "2016-09-20T10:11:00"},
      {"Dutch", "20 mrt 2016 om 10:11 uur", "2016-03-20T10:11:00"},
      {"Polish bends the month", "20 września 2016 r.", "2016-09-20"},
      {"Turkish", "20 Eylül 2016 Salı", "2016-09-20"},
      {"Turkish dotless i", "20 MAYIS 2016", "2016-05-20"},
      {"Indonesian", "Selasa, 20 Agustus 2016 10:11 WIB",
       "2016-08-20T10:11:00"},
      {"Russian", "20 сентября 2016 г. в 10:11", "2016-09-20T10:11:00"},
      {"Russian, short", "20 окт. 2016", "2016-10-20"},
      {"Ukrainian", "20 вересня 2016 року", "2016-09-20"},
      {"Swedish", "20 maj 2016 kl. 10:11", "2016-05-20T10:11:00"},
      {"Norwegian", "20. desember 2016", "2016-12-20"},
      {"Danish", "d. 20. marts 2016", "2016-03-20"},
      {"Finnish", "20. syyskuuta 2016 klo 10.11", "2016-09-20T10:11:00"},
      {"Czech", "20. září 2016 v 10:11", "2016-09-20T10:11:00"},
      {"Hungarian", "2016. szeptember 20.", "2016-09-20"},
      {"Romanian", "20 iunie 2016", "2016-06-20"},
      {"Greek", "20 Σεπτεμβρίου 2016", "2016-09-20"},
      {"Arabic", "20 سبتمبر 2016", "2016-09-20"},
      {"Arabic digits", "٢٠ سبتمبر ٢٠١٦", "2016-09-20"},
      {"two names of a month", "20 نيسان / أبريل 2016", "2016-04-20"},
      {"a name of two words", "20 كانون الثاني 2016", "2016-01-20"},
      {"Hebrew, in September", "20 בספטמבר 2016", "2016-09-20"},
      {"Hindi", "20 सितंबर 2016", "2016-09-20"},
      {"Chinese", "2016年9月20日", "2016-09-20"},
      {"Chinese, evening", "2016年09月20日 星期二 下午3:11",
       "2016-09-20T15:11:00"},
      {"Japanese", "2016年9月20日（火）10時11分", "2016-09-20T10:11:00"},
      {"Korean", "2016년 9월 20일 오후 3시 11분", "2016-09-20T15:11:00"},
      {"Korean in numbers", "2016. 9. 20.", "2016-09-20"},
      {"a month in units", "2016年9月", "2016-09"},
      {"wide marks", "2016／09／20 10：11", "2016-09-20T10:11:00"},
      {"the month first, where no other reading exists", "09.20.2016",
       "2016-09-20"},
  }));
  CAPTURE(c.because, c.text);

  CHECK(parsed(c.text) == c.expected);
}

TEST_CASE("parse_date still refuses in other languages", "[date]") {
  struct Case {
    const char* because;
    const char* text;
  };
  const auto c = GENERATE(values<Case>({
      {"a Japanese era", "平成28年9月20日"},
      {"no year", "9月20日"},
      {"units out of order", "20日9月2016年"},
      {"a unit left out", "2016年20日"},
      {"two months", "März April 2016"},
      {"a word that is none", "20. Sommer 2016"},
      {"no month, a filler", "20 de 2016"},
      {"contradicts itself", "2016년 9월 20일 오전 13시"},
  }));
  CAPTURE(c.because, c.text);

  CHECK_FALSE(parse_date(c.text));
}

TEST_CASE("parse_date takes what is known from elsewhere", "[date]") {
  using enum DateOrder;
  struct Case {
    const char* because;
    DateStyle style;
    const char* text;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"in Europe", {DayFirst}, "3/4/2014", "2014-04-03"},
      {"in America", {MonthFirst}, "3/4/2014", "2014-03-04"},
      {"numbers overrule countries", {MonthFirst}, "20/4/2014", "2014-04-20"},
      {"dots alone say Europe", {}, "3.4.2014", "2014-04-03"},
      {"short years", {Unknown, true}, "20.09.16", "2016-09-20"},
      {"short years of the last century",
       {DayFirst, true},
       "3/4/87",
       "1987-04-03"},
      {"short years in words", {Unknown, true}, "20 Sep 16", "2016-09-20"},
      {"still two readings",
       {Unknown, true},
       "3/4/14",
       "day and month cannot be told apart: 3/4/14"},
      {"with hyphens, either end may be the year",
       {DayFirst, true},
       "16-09-20",
       "two-digit year: 16-09-20"},
      {"three digits are no short year",
       {Unknown, true},
       "20.09.016",
       "not a date: 20.09.016"},
  }));
  CAPTURE(c.because, c.text);

  const Result<Date> date = parse_date(c.text, c.style);

  CHECK((date ? format_date(*date) : date.error().message) == c.expected);
}

TEST_CASE("find_dates finds dates in running text", "[date]") {
  struct Case {
    const char* because;
    const char* text;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"German", "Veröffentlicht am 20. September 2016 um 10:11 Uhr",
       "Veröffentlicht am [2016-09-20T10:11:00] Uhr"},
      {"American", "Posted on 09/20/2016 by Ann",
       "Posted on [2016-09-20] by Ann"},
      {"two of them", "Published: Tue, Sep 20, 2016 | Updated 22.9.2016",
       "Published: [2016-09-20] | Updated [2016-09-22]"},
      {"at the end of a sentence", "It ended on 2016-09-20.",
       "It ended on [2016-09-20]."},
      {"in brackets", "(dpa, 20.9.2016)", "(dpa, [2016-09-20])"},
      {"only a month", "Issue of September 2016, page 3",
       "Issue of [2016-09], page 3"},
      {"a time of another kind behind", "20.9.2016 | 10:11",
       "[2016-09-20] | 10:11"},
      {"no spaces in Chinese", "本报2016年9月20日讯", "本报[2016-09-20]讯"},
      {"French", "Publié le 20 septembre 2016 à 10h11 par A.",
       "Publié le [2016-09-20T10:11:00] par A."},
      {"ISO with more behind", "at 2016-09-20T10:11:12Z, v2",
       "at [2016-09-20T10:11:12], v2"},
      {"a year alone is none", "Since 2016 and 1999", "Since 2016 and 1999"},
      {"nor a number", "Call 1474365672 or 20160920",
       "Call 1474365672 or 20160920"},
      {"nor a part of one", "No. 1.20.09.2016, 20.09.2016-7, x2016-09-20",
       "No. 1.20.09.2016, 20.09.2016-7, x2016-09-20"},
      {"a span has no day", "20-21 September 2016 and 20. – 21. May 2016",
       "20-21 September 2016 and 20. – 21. May 2016"},
      {"two readings", "on 3/4/2014", "on 3/4/2014"},
      {"no such day", "on 30 February 2016", "on 30 February 2016"},
      {"short years are for labelled places", "20.09.16", "20.09.16"},
      {"nothing", "", ""},
  }));
  CAPTURE(c.because, c.text);

  CHECK(marked(c.text) == c.expected);
}

TEST_CASE("find_dates takes what is known from elsewhere", "[date]") {
  CHECK(marked("on 3/4/2014.", {DateOrder::MonthFirst}) == "on [2014-03-04].");
  CHECK(marked("am 20.09.16, 9 Uhr", {DateOrder::Unknown, true}) ==
        "am [2016-09-20], 9 Uhr");
}

TEST_CASE("is_real knows the calendar", "[date]") {
  struct Case {
    const char* because;
    Date date;
    bool expected;
  };
  const auto second = DatePrecision::Second;
  const auto c = GENERATE_COPY(values<Case>({
      {"an ordinary day", {2016, 9, 20}, true},
      {"2000 was a leap year", {2000, 2, 29}, true},
      {"1900 was none", {1900, 2, 29}, false},
      {"2023 was none", {2023, 2, 29}, false},
      {"no month 13", {2023, 13, 1}, false},
      {"no day 0", {2023, 1, 0}, false},
      {"257 must not pass for 1", {2023, 1, 257}, false},
      {"nor -255", {2023, 1, -255}, false},
      {"a year alone", {2016, 0, 0, 0, 0, 0, DatePrecision::Year}, true},
      {"finer fields are 0", {2016, 9, 0, 0, 0, 0, DatePrecision::Year}, false},
      {"a time that the precision denies", {2016, 9, 20, 10}, false},
      {"the last second", {2016, 9, 20, 23, 59, 60, second}, true},
      {"behind the last second", {2016, 9, 20, 24, 0, 0, second}, false},
      {"no minute 60", {2016, 9, 20, 10, 60, 0, second}, false},
      {"no negative time", {2016, 9, 20, 10, -1, 0, second}, false},
      {"five digits cannot be written", {10000, 1, 1}, false},
  }));
  CAPTURE(c.because);

  CHECK(is_real(c.date) == c.expected);
}

TEST_CASE("plausible lets only days of the printing press pass", "[date]") {
  const Date latest = day(2024, 5, 1);
  struct Case {
    const char* because;
    const char* text;
    const char* message;  // "" if plausible
  };
  const auto c = GENERATE(values<Case>({
      {"an old paper", "1605-01-01", ""},
      {"the last day", "2024-05-01", ""},
      {"a time on the last day", "2024-05-01T23:00:00", ""},
      {"a month that has begun", "2024-05", ""},
      {"a year that has begun", "2024", ""},
      {"no date in .NET", "0001-01-01", "0001-01-01 lies before 1600"},
      {"the day after", "2024-05-02", "2024-05-02 lies in the future"},
      {"next month", "2024-06", "2024-06 lies in the future"},
      {"far ahead", "2050-01-01", "2050-01-01 lies in the future"},
  }));
  CAPTURE(c.because, c.text);

  const Date date = *parse_date(c.text);
  const Result<Date> result = plausible(date, latest);

  CHECK((result ? "" : result.error().message) == c.message);
  if (result) CHECK(*result == date);
}

TEST_CASE("a coarser date sorts before the finer ones inside it", "[date]") {
  const std::vector<const char*> ascending = {
      "1969-12-31", "2015-12-31T23:59:59", "2016",       "2016-01",
      "2016-01-01", "2016-01-01T00:00:00", "2016-01-02", "2016-02"};

  for (std::size_t i = 1; i < ascending.size(); ++i) {
    CAPTURE(ascending[i]);
    CHECK(*parse_date(ascending[i - 1]) < *parse_date(ascending[i]));
  }
}

TEST_CASE("add_days crosses months, leap days and 1970", "[date]") {
  CHECK(add_days(day(2016, 2, 28), 1) == day(2016, 2, 29));
  CHECK(add_days(day(2016, 2, 28), 2) == day(2016, 3, 1));
  CHECK(add_days(day(1970, 1, 1), -1) == day(1969, 12, 31));
  CHECK(add_days(day(2016, 1, 1), 0) == day(2016, 1, 1));
  CHECK(add_days(*parse_date("2016-09-20T10:11:12"), 1) == day(2016, 9, 21));
}

TEST_CASE("today is a real day after this was written", "[date]") {
  CHECK(is_real(today()));
  CHECK(today().precision == DatePrecision::Day);
  CHECK(today() > day(2024, 1, 1));
}

TEST_CASE("precisions have names", "[date]") {
  CHECK(precision_name(DatePrecision::Year) == "year");
  CHECK(precision_name(DatePrecision::Month) == "month");
  CHECK(precision_name(DatePrecision::Day) == "day");
  CHECK(precision_name(DatePrecision::Second) == "second");
}

}  // namespace
}  // namespace newsfold
