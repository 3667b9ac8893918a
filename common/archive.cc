// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/archive.h"

#include <algorithm>
#include <fstream>
#include <set>

#include "common/schema.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kStubLine = "auto segments/";

void check_format(const std::string& name, const Xapian::Database& segment) {
  const std::string format = segment.get_metadata(metadata_key::kFormat);
  if (format == kFormatVersion) return;
  throw ArchiveError("segments/" + name + " has archive format " +
                     (format.empty() ? "unknown" : format) +
                     ", this newsfold reads format " +
                     std::string(kFormatVersion) + ": index the dumps anew");
}

}  // namespace

std::vector<std::string> published_segments(const ArchivePaths& paths) {
  std::vector<std::string> names;
  std::ifstream stub(paths.stub());
  for (std::string line; std::getline(stub, line);) {
    if (line.empty() || line.front() == '#') continue;
    if (!line.starts_with(kStubLine)) {
      throw ArchiveError(paths.stub().string() + ": unexpected line: " + line);
    }
    names.push_back(line.substr(kStubLine.size()));
  }
  return names;
}

std::vector<fs::path> segment_paths(const ArchivePaths& paths,
                                    const std::vector<std::string>& names) {
  std::vector<fs::path> found;
  for (const std::string& name : names) found.push_back(paths.segment(name));
  return found;
}

ArchiveReader::ArchiveReader(const fs::path& root) {
  const ArchivePaths paths{root};
  if (!fs::exists(paths.stub())) {
    throw ArchiveError(root.string() +
                       (fs::exists(root)
                            ? ": no newsfold archive (there is no XAPIANDB)"
                            : ": there is no such archive"));
  }
  names_ = published_segments(paths);
  for (const std::string& name : names_) {
    segments_.emplace_back(paths.segment(name).string());
    check_format(name, segments_.back());
    database_.add_database(segments_.back());
  }
}

std::vector<std::string> ArchiveReader::metadata(const std::string& key) const {
  std::vector<std::string> values;
  for (const Xapian::Database& segment : segments_) {
    std::string value = segment.get_metadata(key);
    if (!value.empty()) values.push_back(std::move(value));
  }
  return values;
}

std::vector<std::string> ArchiveReader::metadata_keys(
    const std::string& prefix) const {
  std::set<std::string> keys;
  for (const Xapian::Database& segment : segments_) {
    keys.insert(segment.metadata_keys_begin(prefix),
                segment.metadata_keys_end(prefix));
  }
  return {keys.begin(), keys.end()};
}

std::string ArchiveReader::archive_id() const {
  const std::vector<std::string> ids = metadata(metadata_key::kArchive);
  return ids.empty() ? "" : ids.front();
}

std::uint64_t ArchiveReader::revision() const {
  std::uint64_t revision = 0;
  for (const std::string& one : metadata(metadata_key::kRevision)) {
    revision = std::max<std::uint64_t>(revision, std::stoull(one));
  }
  return revision;
}

}  // namespace newsfold
