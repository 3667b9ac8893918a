// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/headline.h"

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

TEST_CASE("the headline of a page", "[headline]") {
  struct Case {
    const char* because;
    HeadlineEvidence evidence;
    const char* text;
    NodeIndex heading;
  };
  const auto c = GENERATE(values<Case>({
      {"the heading that the title repeats",
       {{{3, "The Harbour Times"}, {9, "Ferry crews strike"}, {20, "Sport"}},
        "Ferry crews strike - The Harbour Times",
        "",
        "",
        ""},
       "Ferry crews strike",
       9},
      {"with other quotes and blanks",
       {{{9, "“No boat” today"}}, "\"No boat\"  today | HT", "", "", ""},
       "“No boat” today",
       9},
      {"the heading that og:title repeats",
       {{{3, "News"}, {9, "Ferry crews strike"}},
        "HT",
        "Ferry crews strike",
        "",
        ""},
       "Ferry crews strike",
       9},
      {"a logo is no headline, though the title repeats it",
       {{{3, "Harbour Times"}},
        "Ferry crews strike | Harbour Times",
        "",
        "",
        ""},
       "Ferry crews strike",
       0},
      {"the only heading, if search engines are told another",
       {{{9, "Ferry crews strike"}},
        "Strike! What you need to know",
        "",
        "",
        ""},
       "Ferry crews strike",
       9},
      {"of several unknown headings none",
       {{{3, "News"}, {9, "More"}}, "x", "", "Ferry crews strike", ""},
       "Ferry crews strike",
       0},
      {"og:title without the site's name",
       {{}, "x", "Ferry crews strike - Harbour Times", "", "Harbour Times"},
       "Ferry crews strike",
       0},
      {"og:title keeps a dash of its own",
       {{}, "x", "Ferry crews strike - again", "", "Harbour Times"},
       "Ferry crews strike - again",
       0},
      {"the title without the site's name in front",
       {{},
        "Harbour Times: News | Ferry crews strike",
        "",
        "",
        "Harbour Times: News"},
       "Ferry crews strike",
       0},
      {"the longest part of the title, if no name is known",
       {{}, "HT » News » Ferry crews strike", "", "", ""},
       "Ferry crews strike",
       0},
      {"the name of a section is no headline",
       {{{9, "Sport"}},
        "Sports minister resigns",
        "Sports minister resigns",
        "",
        ""},
       "Sports minister resigns",
       0},
      {"the site's name may come first",
       {{{9, "Ferry crews strike again"}},
        "The Times - Ferry crews strike again",
        "",
        "",
        ""},
       "Ferry crews strike again",
       9},
      {"the site's name alone is no headline",
       {{}, "Harbour Times", "Harbour Times", "", "Harbour Times"},
       "",
       0},
      {"nothing", {}, "", 0},
      {"letters beyond ASCII",
       {{{9, "ЗАБАСТОВКА в порту"}}, "Забастовка в порту — Маяк", "", "", ""},
       "ЗАБАСТОВКА в порту",
       9},
  }));
  CAPTURE(c.because);

  const Headline headline = choose_headline(c.evidence);

  CHECK(headline.text == c.text);
  CHECK(headline.heading == c.heading);
}

TEST_CASE("a title of many parts is cut in little time", "[headline]") {
  HeadlineEvidence evidence;
  for (int i = 0; i < 50'000; ++i) evidence.og_title += "Ferry crews | ";
  evidence.og_title += "strike - Harbour Times";
  evidence.site_name = "Harbour Times";

  const Headline headline = choose_headline(evidence);

  CHECK(headline.text.ends_with("Ferry crews | strike"));
}

}  // namespace
}  // namespace newsfold
