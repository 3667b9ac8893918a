// SPDX-License-Identifier: GPL-3.0-or-later
// Takedown: articles leave the archive, and their tombstones stay.

#pragma once

#include <cstdint>
#include <vector>

#include "common/archive.h"
#include "indexer/write/tombstones.h"

namespace newsfold {

// Writes the tombstones, then deletes the articles they name from all segments,
// and folds anew the days that lost some; returns how many there were.  Killed
// in between, giving the command again finishes it: what the fold has to look
// at stands in ARCHIVE/fold/bereaved until then.  REQUIRES: the ArchiveLock is
// held.  Throws ArchiveError if nothing was ever published (there is no place
// for a tombstone), Xapian::Error, std::system_error.
std::uint64_t take_down(const ArchivePaths& paths,
                        const std::vector<Tombstone>& tombstones);

}  // namespace newsfold
