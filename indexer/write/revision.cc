// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/revision.h"

#include <string>

#include "common/schema.h"

namespace newsfold {

std::uint64_t next_revision(const ArchivePaths& paths) {
  return ArchiveReader(paths.root).revision() + 1;
}

void set_revision(std::uint64_t revision, Xapian::WritableDatabase* segment) {
  segment->set_metadata(metadata_key::kRevision, std::to_string(revision));
}

}  // namespace newsfold
