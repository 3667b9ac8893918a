// SPDX-License-Identifier: GPL-3.0-or-later
// Publishing: readers see a whole new state of the archive, or the old one.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/archive.h"
#include "indexer/write/account.h"
#include "indexer/write/building.h"
#include "indexer/write/capture_notes.h"
#include "indexer/write/tombstones.h"

namespace newsfold {

// All functions REQUIRE that the caller holds the ArchiveLock, and throw
// Xapian::Error, std::filesystem::filesystem_error or std::system_error.

// Makes the archive's folders and an empty stub if there is none yet.
void create_archive(const ArchivePaths& paths);

// What a writer does first: removes segments that no stub names, left by a kill
// or superseded, and finishes labelling (relabel.h).
void finish_interrupted_work(const ArchivePaths& paths);

// Compacts what the building area holds into one segment, folds it, publishes
// it and clears the area.  Articles that `tombstones` forbid, because they were
// deleted while the run was interrupted, are left out, and `account` says so.
// `captures` are those that this start of the run met.
void publish_run(const ArchivePaths& paths, BuildingArea* building,
                 const Tombstones& tombstones, EarliestCaptures captures,
                 Account* account);

// A run met nothing new but captures: lowers the first captures of published
// articles.
void publish_captures(const ArchivePaths& paths, EarliestCaptures captures);

// Folds the whole archive anew, with frequencies counted anew.
void fold_archive(const ArchivePaths& paths);

// Merges segments where several are of like size, as log-structured stores do,
// so that their number grows with the logarithm of the archive.
void merge_like_segments(const ArchivePaths& paths);

// Merges all segments into one.
void merge_all_segments(const ArchivePaths& paths);

// The runs of which an archive holds the articles.
std::set<std::string> published_runs(const ArchiveReader& archive);

}  // namespace newsfold
