// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/article_range.h"

#include <algorithm>
#include <cstdint>

namespace newsfold {
namespace {

// One long paragraph must not outweigh an article.
constexpr std::int64_t kMostEarned = 500;
// So many labels in a row may be subheads or a list of the article's own.
constexpr std::size_t kLongestLabelRun = 6;

// A list's head or small print: hardly ever inside an article.
constexpr std::int64_t kMarkCost = 150;
constexpr std::int64_t kMostOfLabel = 60;
// What was dropped with good reason says little about its neighbours.
constexpr std::int64_t kMostOfDropped = 30;

std::int64_t value_of(const TextUnit& unit) {
  const auto width = static_cast<std::int64_t>(unit.line.width);
  if (unit.good) return std::min(width, kMostEarned);
  if (unit.cue == Cue::ListHead || unit.cue == Cue::EndMarker) {
    return -kMarkCost;
  }
  if (unit.dropped) return -std::min(5 + width / 10, kMostOfDropped);
  return -std::min(20 + width * 8 / 10, kMostOfLabel);
}

}  // namespace

ArticleRange find_article(std::span<const TextUnit> units) {
  ArticleRange best;
  std::int64_t best_sum = 0;
  std::size_t begin = 0;
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (sum <= 0) {
      begin = i;
      sum = 0;
    }
    sum += value_of(units[i]);
    if (sum > best_sum) {
      best = {begin, i + 1};
      best_sum = sum;
    }
  }
  return best;
}

void drop_labels_inside(std::span<TextUnit> units, ArticleRange range) {
  for (TextUnit& unit : units.subspan(range.begin, range.end - range.begin)) {
    if (unit.cue == Cue::Navigation) unit.dropped = true;
  }
  std::size_t run = range.begin;
  for (std::size_t i = range.begin; i <= range.end; ++i) {
    if (i < range.end && !units[i].good) continue;
    const auto labels = units.subspan(run, i - run);
    const auto kept =
        std::count_if(labels.begin(), labels.end(),
                      [](const TextUnit& unit) { return !unit.dropped; });
    const bool announced =
        (run > range.begin && units[run - 1].line.ends_colon) ||
        (!labels.empty() && labels.front().line.ends_colon);
    if (kept > static_cast<std::ptrdiff_t>(kLongestLabelRun) && !announced) {
      for (TextUnit& unit : labels) unit.dropped = true;
    }
    run = i + 1;
  }
}

}  // namespace newsfold
