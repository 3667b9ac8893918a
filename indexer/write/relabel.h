// SPDX-License-Identifier: GPL-3.0-or-later
// Relabel: what the fold says, written to segments.
//
// Labels of segments that readers use cannot appear in the same instant as the
// segment of a new run, so they are written down first (ARCHIVE/fold/labels);
// a writer that finds such a list finishes it.

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/archive.h"
#include "indexer/fold/fold.h"

namespace newsfold {

// All functions REQUIRE that the caller holds the ArchiveLock, and throw
// Xapian::Error, std::filesystem::filesystem_error or std::system_error.

// Labels the documents of one segment that is not published yet; the caller
// commits.  REQUIRES: the labels are of that segment.
void relabel(const std::vector<FoldLabel>& labels,
             Xapian::WritableDatabase* segment);

// Writes down the labels of published segments; `names` are those by place.
// They hold once `run` is published; an empty name: at once.
void note_labels(const ArchivePaths& paths,
                 const std::vector<FoldLabel>& labels,
                 const std::vector<std::string>& names, const std::string& run);

// Labels the published segments as was noted, if it was, and forgets the note.
// REQUIRES: segments were not merged since note_labels().
void apply_noted_labels(const ArchivePaths& paths);

}  // namespace newsfold
