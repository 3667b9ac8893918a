// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/histogram.h"

#include <algorithm>
#include <optional>

namespace newsfold {
namespace {

// The place of a column in a row of all of its kind; `years` to a column.
int column_of(const Date& date, int years) {
  switch (date.precision) {
    case DatePrecision::Year:
      return date.year / years;
    case DatePrecision::Month:
      return date.year * 12 + date.month - 1;
    case DatePrecision::Day:
    case DatePrecision::Second:
      break;
  }
  return day_number(date);
}

Date date_of_column(int column, const Date& like, int years) {
  switch (like.precision) {
    case DatePrecision::Year:
      return {.year = column * years, .precision = DatePrecision::Year};
    case DatePrecision::Month:
      return {.year = column / 12,
              .month = column % 12 + 1,
              .precision = DatePrecision::Month};
    case DatePrecision::Day:
    case DatePrecision::Second:
      break;
  }
  return add_days(like, column - column_of(like, years));
}

HistogramBar bar_of(const FacetValue& value) {
  HistogramBar bar{
      {.precision = DatePrecision::Year}, value.stories, value.articles};
  const Result<Date> date = parse_date(value.value);
  if (date) bar.date = *date;
  return bar;
}

// Columns between bars that have something.  `bars` are in order.
std::vector<HistogramBar> filled(const std::vector<HistogramBar>& bars,
                                 int years) {
  std::vector<HistogramBar> all;
  for (const HistogramBar& bar : bars) {
    const int column = column_of(bar.date, years);
    int next = all.empty() ? column : column_of(all.back().date, years) + 1;
    for (; next < column; ++next) {
      all.push_back({date_of_column(next, bar.date, years), 0, 0});
    }
    all.push_back(bar);
  }
  return all;
}

// Columns from the first to the last.
std::size_t span_of(const Histogram& histogram) {
  if (histogram.bars.empty()) return 0;
  return static_cast<std::size_t>(
      column_of(histogram.bars.back().date, histogram.years) -
      column_of(histogram.bars.front().date, histogram.years) + 1);
}

// The values of that precision as bars in order, not filled, the rest apart.
Histogram parted(const std::vector<FacetValue>& values,
                 DatePrecision precision) {
  Histogram histogram;
  for (const FacetValue& value : values) {
    const HistogramBar bar = bar_of(value);
    const bool has_column =
        bar.date.precision == precision && bar.date.year > 0;
    (has_column ? histogram.bars : histogram.others).push_back(bar);
  }
  return histogram;
}

// Do the bars hold more than what stands apart though it is dated?
bool has_most(const Histogram& histogram) {
  std::uint64_t inside = 0;
  std::uint64_t apart = 0;
  for (const HistogramBar& bar : histogram.bars) inside += bar.articles;
  for (const HistogramBar& bar : histogram.others) {
    if (bar.date.year > 0) apart += bar.articles;
  }
  return inside > apart;
}

}  // namespace

Histogram histogram_of(const Facets& facets, std::size_t most_bars) {
  struct Step {
    const std::vector<FacetValue>& values;
    DatePrecision precision;
    int years;
  };
  Histogram histogram;
  for (const Step& step : {Step{facets.days, DatePrecision::Day, 1},
                           Step{facets.months, DatePrecision::Month, 1},
                           Step{facets.years, DatePrecision::Year, 1},
                           Step{facets.decades, DatePrecision::Year, 10}}) {
    if (step.values.empty()) continue;
    histogram = parted(step.values, step.precision);
    histogram.years = step.years;
    const std::size_t span = span_of(histogram);
    if (span > 0 && span <= most_bars && has_most(histogram)) break;
  }
  histogram.bars = filled(histogram.bars, histogram.years);
  return histogram;
}

}  // namespace newsfold
