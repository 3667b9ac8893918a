// SPDX-License-Identifier: GPL-3.0-or-later
// Segments as files: merging databases, checksums, bringing them to disk.

#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace newsfold {

// Writes the documents and metadata of all `from` into a new compacted database
// at `to`.  Where several hold one metadata key, the forms of a stem are
// united, of captures the earliest is kept, of revisions the greatest; other
// keys mean the same in all, and the first is kept. Throws Xapian::Error.
void merge_databases(const std::vector<std::filesystem::path>& from,
                     const std::filesystem::path& to);

// Xapian keeps no checksums of its blocks, so a flipped bit can pass unseen.
// "newsfold.sums" lists XXH3 and size of every table of a segment; a segment
// being changed has none.  Throws std::filesystem::filesystem_error.
void write_sums(const std::filesystem::path& segment);

// The lines that stand there for some tables, and sums written with these lines
// for them: reading a large table again costs time.
using SegmentSums = std::map<std::string, std::string>;  // by table
SegmentSums sums_of_tables(const std::filesystem::path& segment,
                           const std::set<std::string>& tables);
void write_sums(const std::filesystem::path& segment, const SegmentSums& known);

void remove_sums(const std::filesystem::path& segment);

// What the sums of a segment do not confirm, a line each; empty if all is well.
std::vector<std::string> verify_sums(const std::filesystem::path& segment);

// Brings files and folder names to the disk (fsync), so that they survive a
// loss of power.  Throws std::system_error.
void sync_file(const std::filesystem::path& file_or_folder);
void sync_folder_and_files(const std::filesystem::path& folder);

// A file of text that appears whole and on the disk, or not at all.  Throws
// std::filesystem::filesystem_error too.
void write_synced(const std::filesystem::path& file, std::string_view text);

}  // namespace newsfold
