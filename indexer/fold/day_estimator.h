// SPDX-License-Identifier: GPL-3.0-or-later
// DayEstimator: the probable days of undated tellings (day_estimates.h), kept
// from run to run.
//
// What each day says of each undated telling is on disk, so a run compares only
// the tellings of the days that it touched, and its own undated ones, with the
// rest.

#pragma once

#include <filesystem>
#include <set>

#include <boost/unordered/unordered_flat_set.hpp>

#include "common/likeness/day_estimates.h"
#include "indexer/fold/tellings.h"

namespace newsfold {

class DayEstimator {
 public:
  // `file` keeps the supports; those that were scored with another table are
  // dropped.  All must outlive it.
  DayEstimator(const ArticleShelf& shelf, Tellings* tellings,
               const DayOfTellings& undated, const std::filesystem::path& file,
               std::uint64_t table_id);

  // Brings the supports up to date: the dated tellings of `touched_days` are
  // not what they were.  Returns the days whose stories an undated telling left
  // or came to.
  std::set<int> update(const std::set<int>& touched_days);

  // By the leads of the tellings; those without an estimate are not there.
  const DayEstimates& estimates() const { return estimates_; }

  // Throws std::filesystem::filesystem_error.
  void save(const std::filesystem::path& file) const;

 private:
  using Leads = boost::unordered_flat_set<ArticleId>;

  void compare_with_day(int day, const Leads& wanted);
  std::set<int> last_days_of(const Leads& fresh) const;

  const ArticleShelf& shelf_;
  Tellings* const tellings_;
  const DayOfTellings& undated_;
  const std::uint64_t table_id_;
  DaySupports supports_;
  DayEstimates estimates_;  // by supports_
};

}  // namespace newsfold
