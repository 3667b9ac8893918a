// SPDX-License-Identifier: GPL-3.0-or-later
// Coverage: which records of which dumps the finished segments of a run hold.
//
// Every micro-segment says in its metadata which records it covers and what
// became of them; merging segments unites these keys.  So a run that was killed
// knows, from the segments alone, what is left to read.

#pragma once

#include <cstdint>
#include <map>
#include <string>

#include <xapian.h>

#include "indexer/write/account.h"

namespace newsfold {

// Records `first` (inclusive) to `end` (exclusive) of one dump.
struct CoveredRange {
  std::uint64_t first = 0;
  std::uint64_t end = 0;
  Account account;
};

class Coverage {
 public:
  // The metadata that a segment carries for a range, key and value.
  static std::string key(const std::string& dump_key,
                         std::uint64_t first_record);
  static std::string value(const CoveredRange& range);

  // Reads the ranges of a segment.  False, adding none, if the first of them is
  // known already: a killed merge leaves its inputs beside its result.
  bool add(const Xapian::Database& segment);

  bool covers(const std::string& dump_key, std::uint64_t record) const;

  // Of all covered records.
  const Account& account() const { return account_; }

 private:
  using Ranges = std::map<std::uint64_t, std::uint64_t>;  // first → end

  std::map<std::string, Ranges> ranges_;  // by dump key
  Account account_;
};

}  // namespace newsfold
