// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date/day_order.h"

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

using enum DateOrder;

TEST_CASE("day_order", "[day_order]") {
  struct Case {
    const char* because;
    const char* html;
    const char* url;
    const char* language;
    DateOrder expected;
  };
  const auto c = GENERATE(values<Case>({
      {"American English", "<html lang=en-US>", "", "", MonthFirst},
      {"British English", "<html lang=en-GB>", "", "", DayFirst},
      {"English says nothing", "<html lang=en>", "", "", Unknown},
      {"other languages", "<html lang=fr>", "", "", DayFirst},
      {"the language of the text", "<p>Hola", "", "es", DayFirst},
      {"a template that declares American English", "<html lang=en-US>", "",
       "es", DayFirst},
      {"the page is more precise", "<html lang=en-US>", "", "en", MonthFirst},
      {"a British host", "<html lang=en>", "https://a.co.uk/x", "", DayFirst},
      {"an American host", "<html lang=en>", "https://a.gov/x", "", MonthFirst},
      {"a host for sale", "<html lang=en>", "https://a.io/x", "", Unknown},
      {"the page's own address",
       "<link rel=canonical href='https://a.com.au/x'>", "", "", DayFirst},
      {"another date, American", "<p>Seen 9/20/2016", "", "en", MonthFirst},
      {"another date, European", "<p>Seen 20/9/2016", "", "en", DayFirst},
      {"the first telling one", "<p>1/2/2016<p>13/2/2016<p>2/13/2016", "", "",
       DayFirst},
      {"fractions", "<p>1/2, 20/9, 9/20/16, 120/9/2016, 9/20/201", "", "",
       Unknown},
      {"nothing", "", "", "", Unknown},
  }));
  CAPTURE(c.because);
  HtmlParser parser;

  CHECK(day_order(parser.parse(c.html), c.url, c.language) == c.expected);
}

}  // namespace
}  // namespace newsfold
