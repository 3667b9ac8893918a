// SPDX-License-Identifier: GPL-3.0-or-later
// The building area of an archive: where a run makes its segments.
//
// Adding documents to a Xapian database gets dearer as its in-memory inverter
// outgrows the processor's cache, so each batch of about a hundred articles
// becomes a throw-away database of its own, and kMergeWidth of them at a time
// are compacted into one, in tiers.  Nothing is synced here: segments
// carry sums (segment.h), and what did not reach the disk before the machine
// went down is read again.
//
//   building/RUN           the id of the run and its format version
//   building/done-T-N/     a finished segment of tier T
//   building/new-N/        an unfinished one, thrown away after a kill

#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "common/archive.h"
#include "indexer/write/coverage.h"

namespace newsfold {

class BuildingArea {
 public:
  // Takes up what an interrupted run left: finished segments are kept,
  // unfinished ones removed.  What belongs to a run in `published_runs` was
  // published already and is removed too.
  BuildingArea(const ArchivePaths& paths,
               const std::set<std::string>& published_runs);

  const std::string& run() const { return run_; }

  // What was taken up.
  const Coverage& recovered() const { return recovered_; }

  // The finished segments, in no particular order.
  std::vector<std::filesystem::path> finished() const;

  // Lets `write` make a database in an empty place, then counts it as finished,
  // and merges a tier that is full.  May be called by several threads at once.
  void add_segment(const std::function<void(const std::string&)>& write);

  // Removes the whole area.
  void clear();

  static constexpr std::size_t kMergeWidth = 32;

 private:
  void recover();
  void recover_segment(const std::filesystem::path& path);
  std::filesystem::path new_path();
  void finish(const std::filesystem::path& path, unsigned tier);
  void merge_full_tiers();

  const std::filesystem::path root_;
  std::string run_;
  Coverage recovered_;
  mutable std::mutex mutex_;
  std::uint64_t serial_ = 0;
  std::map<unsigned, std::vector<std::filesystem::path>> tiers_;
};

}  // namespace newsfold
