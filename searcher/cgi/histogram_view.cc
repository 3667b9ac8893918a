// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/histogram_view.h"

#include <algorithm>

#include <fmt/format.h>

namespace newsfold {
namespace {

// Heights are pixels, widths hundredths of the width of the picture.
constexpr int kBarsHeight = 96;
constexpr int kHeight = kBarsHeight + 20;
constexpr int kTextY = kHeight - 5;
constexpr std::size_t kMostTicks = 3;  // "September 2011", beside the results

std::string decimal(double number) { return fmt::format("{:.2f}", number); }

struct Scale {
  double width = 0;  // of a bar
  std::uint64_t highest = 1;
  int years = 1;  // of a bar
};

Date last_date(const HistogramBar& bar, int years) {
  Date last = bar.date;
  last.year += years - 1;
  return last;
}

// Where a bar stands at the end of the range that was asked for, what it counts
// is cut off there.
struct Ends {
  std::string from;
  std::string to;
};

Ends ends_of(const Date& first, const Date& last, const DateRange& asked) {
  Ends ends{format_date(first), format_date(last)};
  if (asked.from && *asked.from > *days_of(first).from) {
    ends.from = format_date(*asked.from);
  }
  if (asked.to && *asked.to < *days_of(last).to) {
    ends.to = format_date(*asked.to);
  }
  return ends;
}

View bar_view(const PageContext& page, const HistogramBar& bar, double x,
              const Scale& scale) {
  constexpr double kLowest = 2;  // so that one story can be seen
  const double share =
      static_cast<double>(bar.stories) / static_cast<double>(scale.highest);
  const double height = kLowest + share * (kBarsHeight - kLowest);
  const Date last = last_date(bar, scale.years);
  const auto [from, to] = ends_of(bar.date, last, page.request.search.dates);
  View view;
  view.set("x", decimal(x));
  view.set("y", decimal(kBarsHeight - height));
  view.set("bar_width", decimal(scale.width));
  view.set("bar_height", decimal(height));
  view.set("column_height", std::to_string(kBarsHeight));
  view.set("href", page.links.search(with_dates(page.request, from, to)));
  view.set("label",
           page.reader.phrase("histogram_bar",
                              {{"date", page.reader.dates(bar.date, last)},
                               {"stories", bar.stories},
                               {"articles", bar.articles}}));
  view.set("chosen", page.request.from == from && page.request.to == to);
  return view;
}

ViewList ticks_view(const PageContext& page,
                    const std::vector<HistogramBar>& bars, double width) {
  ViewList ticks;
  const std::size_t step = (bars.size() + kMostTicks - 1) / kMostTicks;
  for (std::size_t i = 0; i < bars.size(); i += step) {
    View tick;
    tick.set("x", decimal(static_cast<double>(i) * width));
    tick.set("text", page.reader.date(bars[i].date));
    ticks.push_back(tick);
  }
  return ticks;
}

// The undated can be searched for.  What is known to the year alone cannot be:
// a search for the year finds all of it.
View other_view(const PageContext& page, const HistogramBar& other) {
  View view;
  if (other.date.year == 0) {
    PageRequest request = with_dates(page.request, "", "");
    request.date = "undated";
    view.set("href", page.links.search(request));
    view.set("text",
             page.reader.phrase("undated_bar", {{"count", other.stories}}));
    return view;
  }
  view.set("href", false);
  view.set("text", page.reader.phrase("less_known_bar",
                                      {{"date", page.reader.date(other.date)},
                                       {"count", other.stories}}));
  return view;
}

ViewList others_view(const PageContext& page,
                     const std::vector<HistogramBar>& others) {
  constexpr std::size_t kMost = 12;
  ViewList list;
  for (const HistogramBar& other : others) {
    const bool is_undated = other.date.year == 0;
    if (list.size() < kMost || is_undated) {
      list.push_back(other_view(page, other));
    }
  }
  return list;
}

}  // namespace

View histogram_view(const PageContext& page, const Histogram& histogram) {
  if (histogram.bars.empty()) return false;
  Scale scale;
  scale.width = 100.0 / static_cast<double>(histogram.bars.size());
  scale.years = histogram.years;
  for (const HistogramBar& bar : histogram.bars) {
    scale.highest = std::max(scale.highest, bar.stories);
  }
  ViewList bars;
  for (std::size_t i = 0; i < histogram.bars.size(); ++i) {
    if (histogram.bars[i].articles == 0) continue;
    bars.push_back(bar_view(page, histogram.bars[i],
                            static_cast<double>(i) * scale.width, scale));
  }
  View view;
  view.set("label", page.reader.phrase("histogram"));
  view.set("height", std::to_string(kHeight));
  view.set("axis_y", std::to_string(kBarsHeight));
  view.set("text_y", std::to_string(kTextY));
  view.set("highest_text",
           page.reader.phrase("histogram_highest", {{"count", scale.highest}}));
  view.set("bars", bars);
  view.set("ticks", ticks_view(page, histogram.bars, scale.width));
  view.set("others", others_view(page, histogram.others));
  return view;
}

}  // namespace newsfold
