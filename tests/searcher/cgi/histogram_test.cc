// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of dates: as fine as fits, without gaps.

#include "searcher/cgi/histogram.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

// "2011-09:2 2011-10:0"
std::string shown(const std::vector<HistogramBar>& bars) {
  std::string text;
  for (const HistogramBar& bar : bars) {
    text += (text.empty() ? "" : " ") + format_date(bar.date) + ":" +
            std::to_string(bar.stories);
  }
  return text;
}

TEST_CASE("few days are shown by day", "[histogram]") {
  Facets facets;
  facets.days = {{"2012-02-28", 1, 1}, {"2012-03-01", 2, 3}};
  facets.months = {{"2012-02", 1, 1}, {"2012-03", 2, 3}};

  CHECK(shown(histogram_of(facets).bars) ==
        "2012-02-28:1 2012-02-29:0 2012-03-01:2");
}

TEST_CASE("many days are shown by month, many months by year", "[histogram]") {
  Facets facets;
  facets.days = {{"2011-11-30", 1, 1}, {"2012-02-01", 2, 3}};
  facets.months = {{"2011-11", 1, 1}, {"2012-02", 2, 3}};
  facets.years = {{"2011", 1, 1}, {"2012", 2, 3}};

  CHECK(shown(histogram_of(facets).bars) ==
        "2011-11:1 2011-12:0 2012-01:0 2012-02:2");
  CHECK(shown(histogram_of(facets, 3).bars) == "2011:1 2012:2");
}

TEST_CASE("many years are shown by decade", "[histogram]") {
  Facets facets;
  facets.years = {{"1912", 1, 1}, {"1938", 1, 1}, {"2016", 2, 3}};
  CHECK(histogram_of(facets).bars.size() == 105);  // no decades were counted

  facets.decades = {{"1910", 1, 1}, {"1930", 1, 1}, {"2010", 2, 3}};
  const Histogram histogram = histogram_of(facets);
  CHECK(histogram.years == 10);
  CHECK(histogram.bars.size() == 11);
  CHECK(shown({histogram.bars.begin(), histogram.bars.begin() + 3}) ==
        "1910:1 1920:0 1930:1");
}

TEST_CASE("what has no column stands apart", "[histogram]") {
  Facets facets;
  facets.months = {
      {"2011", 4, 4}, {"2011-11", 3, 4}, {"2012-01", 1, 1}, {"undated", 3, 5}};
  const Histogram histogram = histogram_of(facets);

  CHECK(shown(histogram.bars) == "2011-11:3 2011-12:0 2012-01:1");
  CHECK(shown(histogram.others) == "2011:4 0000:3");
}

TEST_CASE("few exact dates do not make the picture", "[histogram]") {
  Facets facets;
  facets.days = {{"2011", 30, 30}, {"2011-11-30", 1, 1}, {"2011-12-01", 2, 3}};
  facets.years = {{"2010", 1, 1}, {"2011", 33, 34}};

  CHECK(shown(histogram_of(facets).bars) == "2010:1 2011:33");
}

TEST_CASE("nothing dated is no histogram", "[histogram]") {
  Facets facets;
  CHECK(histogram_of(facets).bars.empty());
  facets.years = {{"undated", 3, 5}};
  facets.months = facets.years;
  CHECK(histogram_of(facets).bars.empty());
  CHECK(shown(histogram_of(facets).others) == "0000:3");
}

}  // namespace
}  // namespace newsfold
