// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date/url_date.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

TEST_CASE("date_in_url", "[url_date]") {
  struct Case {
    const char* because;
    const char* url;
    const char* expected;  // "" for none
  };
  const auto c = GENERATE(values<Case>({
      {"folders", "https://a.example/2016/09/20/ferry", "2016-09-20"},
      {"single digits", "https://a.example/2016/9/2/ferry", "2016-09-02"},
      {"the name of a month", "http://a.example/2016/sep/20/ferry",
       "2016-09-20"},
      {"a whole name", "http://a.example/2016/september/20/ferry",
       "2016-09-20"},
      {"hyphens", "http://a.example/news/2016-09-20-ferry.html", "2016-09-20"},
      {"underlines", "http://a.example/ferry_2016_09_20", "2016-09-20"},
      {"eight digits", "http://a.example/ferry-20160920.html", "2016-09-20"},
      {"eight digits of a folder", "http://a.example/20160920/ferry",
       "2016-09-20"},
      {"no host", "/2016/09/20/ferry", "2016-09-20"},
      {"the day first", "http://a.example/20-09-2016", "2016-09-20"},
      {"the day first, in eight digits", "http://a.example/20092016-ferry",
       "2016-09-20"},
      {"at the very end", "http://a.example/2016/09/20", "2016-09-20"},
      {"a month", "http://a.example/2016/09/ferry", "2016-09"},
      {"a day wins over a month before it",
       "http://a.example/2016/09/ferry-20160920", "2016-09-20"},
      {"two readings", "http://a.example/03-04-2016", ""},
      {"a year alone", "http://a.example/2016/ferry", ""},
      {"a span of years", "http://a.example/report-2016-2017", ""},
      {"a year and a page", "http://a.example/ferry-2016-9", ""},
      {"no month 13", "http://a.example/2016/13/20/", ""},
      {"no 31st of April", "http://a.example/ferry-20160431", ""},
      {"the middle of a number", "http://a.example/a1201609203", ""},
      {"the query", "http://a.example/list?date=2016-09-20", ""},
      {"the fragment", "http://a.example/list#2016-09-20", ""},
      {"the host", "http://2016-09-20.example/ferry", ""},
      {"before the Web", "http://a.example/1851/09/18/ferry", ""},
      {"nothing", "", ""},
  }));
  CAPTURE(c.because, c.url);

  const auto date = date_in_url(c.url);

  CHECK((date ? format_date(*date) : "") == c.expected);
}

}  // namespace
}  // namespace newsfold
