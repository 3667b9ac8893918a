// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date/record_date.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

constexpr Date kLatest{2020, 6, 16};

TEST_CASE("find_record_date", "[record_date]") {
  struct Case {
    const char* because;
    const char* printed;
    const char* url;
    const char* expected;  // "" for none
    const char* evidence;
  };
  const auto c = GENERATE(values<Case>({
      {"a sound field stands against the address", "2011-09-21",
       "http://a.example/2011/09/20/hare", "2011-09-21",
       "the record's date: 2011-09-21"},
      {"so does a coarse one", "September 2011",
       "http://a.example/2011/09/20/hare", "2011-09",
       "the record's date: September 2011"},
      {"no zone is converted", "2011-09-20T23:30:00-08:00",
       "http://a.example/2011/09/21/hare", "2011-09-20T23:30:00",
       "the record's date: 2011-09-20T23:30:00-08:00"},
      {"no field: the day in the address", "",
       "http://a.example/2011/09/20/hare", "2011-09-20",
       "address: http://a.example/2011/09/20/hare (certain)"},
      {"no field: eight digits", " ", "http://a.example/hare-20110920",
       "2011-09-20", "address: http://a.example/hare-20110920 (certain)"},
      {"no field: a day with hyphens", "", "http://a.example/2011-09-20-hare",
       "2011-09-20", "address: http://a.example/2011-09-20-hare (certain)"},
      {"no field: the month in the address", "",
       "http://a.example/2011/09/hare", "2011-09",
       "address: http://a.example/2011/09/hare (likely)"},
      {"no field, no address", "", "", "", "the record states no date"},
      {"two-digit year, the day in the address", "7/23/17",
       "http://a.example/2017/07/23/hare", "2017-07-23",
       "the record's date: 7/23/17, as in the address: "
       "http://a.example/2017/07/23/hare (certain)"},
      {"two-digit year, the month in the address", "8/11/18",
       "http://a.example/2018/08/hare", "2018-08-11",
       "the record's date: 8/11/18, as in the address: "
       "http://a.example/2018/08/hare (likely)"},
      {"the day first, as the address has it", "11/8/2018",
       "http://a.example/2018/08/11/hare", "2018-08-11",
       "the record's date: 11/8/2018, as in the address: "
       "http://a.example/2018/08/11/hare (certain)"},
      {"the field's time of day is kept", "8/11/2018 14:05",
       "http://a.example/2018/08/11/hare", "2018-08-11T14:05:00",
       "the record's date: 8/11/2018 14:05, as in the address: "
       "http://a.example/2018/08/11/hare (certain)"},
      {"no reading agrees: the address alone", "7/24/17",
       "http://a.example/2017/07/23/hare", "2017-07-23",
       "address: http://a.example/2017/07/23/hare (certain); the record's date "
       "is unusable: two-digit year: 7/24/17"},
      {"words that are no date", "yesterday",
       "http://a.example/2017/07/23/hare", "2017-07-23",
       "address: http://a.example/2017/07/23/hare (certain); the record's date "
       "is unusable: not a date: yesterday"},
      {"a field in the future", "2050-01-01", "http://a.example/2017/07/hare",
       "2017-07",
       "address: http://a.example/2017/07/hare (likely); the record's date is "
       "unusable: 2050-01-01 lies in the future"},
      {"a field before newspapers", "0001-11-30",
       "http://a.example/2017/07/23/", "2017-07-23",
       "address: http://a.example/2017/07/23/ (certain); the record's date is "
       "unusable: 0001-11-30 lies before 1600"},
      {"an address that says nothing settles nothing", "9/28/16",
       "http://a.example/hare", "",
       "the record's date is unusable: two-digit year: 9/28/16"},
      {"an address in the future is not believed", "",
       "http://a.example/2020/06/17/hare", "", "the record states no date"},
      {"the day after the capture is the last", "",
       "http://a.example/2020/06/16/hare", "2020-06-16",
       "address: http://a.example/2020/06/16/hare (certain)"},
      {"nor a month in the future", "8/11/20", "http://a.example/2020/08/hare",
       "", "the record's date is unusable: two-digit year: 8/11/20"},
      {"no month 13", "", "http://a.example/2016/13/45/", "",
       "the record states no date"},
      {"no year", "", "http://a.example/1/2/3", "",
       "the record states no date"},
      {"an id of nine digits", "", "http://a.example/201612075", "",
       "the record states no date"},
      {"an id of eight that is no day", "", "http://a.example/world-20161345",
       "", "the record states no date"},
      {"before the Web", "", "http://a.example/1609/12/07/hare", "",
       "the record states no date"},
  }));
  CAPTURE(c.because, c.printed, c.url);

  const PlainDate found = find_record_date(c.printed, c.url, kLatest);

  CHECK((found.date ? format_date(*found.date) : "") == c.expected);
  CHECK(found.evidence == c.evidence);
}

TEST_CASE("a number that is no day leaves the month before it",
          "[record_date]") {
  // "/2016/02/30/" is the 30th article of February, not a day.
  const PlainDate found =
      find_record_date("", "http://a.example/2016/02/30/", kLatest);

  CHECK(format_date(*found.date) == "2016-02");
}

}  // namespace
}  // namespace newsfold
