// SPDX-License-Identifier: GPL-3.0-or-later
// Histogram: how the dates of a result spread, as columns of a picture, no
// finer than it can show.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/date.h"
#include "searcher/match/result.h"

namespace newsfold {

struct HistogramBar {
  Date date;  // a year, month or day; of a decade its first year
  std::uint64_t stories = 0;
  std::uint64_t articles = 0;

  bool operator==(const HistogramBar&) const = default;
};

struct Histogram {
  // A bar for each year, month or day from the first to the last, empty ones
  // too; none if nothing is dated.
  std::vector<HistogramBar> bars;
  // What has no place in a column: dates that are known less well, the undated
  // (precision Year, year 0) last.
  std::vector<HistogramBar> others;
  int years = 1;  // that a bar stands for, if its date is a year
};

// By days if they span no more than `most_bars` days and hold more articles
// than dates that are known less well, else by months, likewise, else by years,
// likewise, else by decades.
Histogram histogram_of(const Facets& facets, std::size_t most_bars = 62);

}  // namespace newsfold
