// SPDX-License-Identifier: GPL-3.0-or-later
// The revision of an archive: a number that rises with every commit that
// searches can see, so that a count can be cited with the state it was made in.

#pragma once

#include <cstdint>

#include <xapian.h>

#include "common/archive.h"

namespace newsfold {

// One more than that of any segment.  Throws ArchiveError, Xapian::Error.
std::uint64_t next_revision(const ArchivePaths& paths);

// The caller commits.  Throws Xapian::Error.
void set_revision(std::uint64_t revision, Xapian::WritableDatabase* segment);

}  // namespace newsfold
