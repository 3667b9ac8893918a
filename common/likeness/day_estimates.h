// SPDX-License-Identifier: GPL-3.0-or-later
// DayEstimates: the days on which undated articles were probably published, for
// the fold alone; nobody is shown such a day as a date.
//
// An event is reported by many in the same days, so an undated article is put
// on the day whose dated articles are likest to it: their scores
// (undated_score() in undated_model.h) are added up, those of the day before
// and after at half their weight.

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

#include "common/article.h"
#include "common/likeness/pair_model.h"

namespace newsfold {

// What the dated articles of one day say of an undated one.
struct DaySupport {
  std::int32_t day = 0;       // as in day_number()
  std::uint32_t reports = 0;  // that have a score
  std::uint64_t score = 0;    // the sum of theirs

  bool operator==(const DaySupport&) const = default;
};

struct DayEstimate {
  int day = 0;
  std::uint32_t reports = 0;  // of that day and those either side

  bool operator==(const DayEstimate&) const = default;
};

// With less support than this an article stays without a day.
inline constexpr Score kLeastSupport = kCertain / 50;

// An estimate may be so many days off: an article with one is compared with
// those of the days around it, and no others.
inline constexpr int kEstimateDays = 1;

// The day with the most support, the earliest of equals; none if that is below
// kLeastSupport.
// REQUIRES: the days rise.
std::optional<DayEstimate> estimate_day(const std::vector<DaySupport>& support);

// By the id of the article that leads its family (indexer/fold/tellings.h).
using DaySupports =
    boost::unordered_flat_map<ArticleId, std::vector<DaySupport>>;
using DayEstimates = boost::unordered_flat_map<ArticleId, DayEstimate>;

// Of those that have an estimate.
DayEstimates estimate_days(const DaySupports& supports);

// Nothing if there is no whole file, or one made with another table.
DaySupports read_day_supports(const std::filesystem::path& file,
                              std::uint64_t table_id);

// The file appears whole or not at all.
// Throws std::filesystem::filesystem_error.
void write_day_supports(const DaySupports& supports, std::uint64_t table_id,
                        const std::filesystem::path& file);

}  // namespace newsfold
