// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date/plain_date.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

TEST_CASE("the date of a plain text", "[plain date]") {
  struct Case {
    const char* because;
    const char* text;
    const char* url;
    const char* date;
    const char* evidence;
  };
  const auto c = GENERATE(values<Case>({
      {"a line says so", "Hare found\nFirst published: September 20, 2011\nIt",
       "", "2011-09-20", "line: First published: September 20, 2011 (likely)"},
      {"in another language",
       "Hase gefunden\nVeröffentlicht am 20. September 2011", "", "2011-09-20",
       "line: Veröffentlicht am 20. September 2011 (likely)"},
      {"the address says so", "Hare found", "http://a.example/2011/09/20/hare",
       "2011-09-20", "address: http://a.example/2011/09/20/hare (certain)"},
      {"a line is surer than a month in an address",
       "Published 20 September 2011", "http://a.example/2011/09/hare",
       "2011-09-20", "line: Published 20 September 2011 (likely)"},
      {"a month is better than nothing", "Hare found",
       "http://a.example/2011/09/hare", "2011-09",
       "address: http://a.example/2011/09/hare (likely)"},
      {"the day of the crawl is none", "View Date: 2013-06-14\nHare found", "",
       "", "the text states no date"},
      {"nor is a lone day", "Tuesday, 20 September 2011\nHare found", "", "",
       "the text states no date"},
      {"nor a day in the text", "It was found on 20 September 2011.", "", "",
       "the text states no date"},
      {"nor a day in the future", "Published: 20 September 2031",
       "http://a.example/2031/09/20/hare", "", "the text states no date"},
      {"a paragraph speaks of other things",
       "The keeper's log, which the museum bought at a sale in the spring and "
       "has lent to nobody, was published on 20 September 2011 by a printer.",
       "", "", "the text states no date"},
      {"nothing", "", "", "", "the text states no date"},
  }));
  CAPTURE(c.because);

  const PlainDate found = find_plain_date(c.text, c.url, day_of(2020, 1, 1));

  CHECK((found.date ? format_date(*found.date) : "") == c.date);
  CHECK(found.evidence == c.evidence);
}

}  // namespace
}  // namespace newsfold
