// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/archive.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <sys/stat.h>

#include "common/numbers.h"
#include "common/schema.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kStubLine = "auto segments/";
constexpr std::string_view kRemoteLine = "remote ";

void check_format(const std::string& name, const Xapian::Database& segment) {
  const std::string format = segment.get_metadata(metadata_key::kFormat);
  if (format == kFormatVersion) return;
  throw ArchiveError(name + " has archive format " +
                     (format.empty() ? "unknown" : format) +
                     ", this newsfold reads format " +
                     std::string(kFormatVersion) + ": index the dumps anew");
}

// The lines of a stub without comments and blank ones.
std::vector<std::string> stub_lines(const fs::path& stub) {
  std::vector<std::string> lines;
  std::ifstream in(stub);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.front() != '#') lines.push_back(line);
  }
  return lines;
}

[[noreturn]] void refuse_line(const fs::path& stub, const std::string& line) {
  throw ArchiveError(stub.string() + ": unexpected line: " + line);
}

std::uint64_t parse_revision(const std::string& text) {
  const auto revision = parse_number<std::uint64_t>(text);
  if (revision) return *revision;
  throw ArchiveError("the archive's revision is no number: " + text);
}

struct Address {
  std::string host;
  std::uint16_t port = 0;
};

// "host:port", "[::1]:9001"; none if it is no address.
std::optional<Address> parse_address(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  std::string_view host = text.substr(0, colon);
  if (host.starts_with('[') && host.back() == ']') {
    host = host.substr(1, host.size() - 2);
  }
  const auto port = parse_number<std::uint16_t>(text.substr(colon + 1));
  if (host.empty() || !port || *port == 0) return std::nullopt;
  return Address{std::string(host), *port};
}

// Files are replaced, not written over, so the inode tells; the time too, as
// inodes are used again.
std::string file_stamp(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return "absent;";
  return fmt::format("{}:{}:{}.{};", status.st_ino, status.st_size,
                     status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
}

}  // namespace

std::vector<std::string> published_segments(const ArchivePaths& paths) {
  std::vector<std::string> names;
  for (const std::string& line : stub_lines(paths.stub())) {
    if (!line.starts_with(kStubLine)) refuse_line(paths.stub(), line);
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

ArchiveReader::ArchiveReader(const fs::path& root, const ReadOptions& options) {
  const ArchivePaths paths{root};
  if (!fs::exists(paths.stub())) {
    throw ArchiveError(root.string() +
                       (fs::exists(root)
                            ? ": no newsfold archive (there is no XAPIANDB)"
                            : ": there is no such archive"));
  }
  for (const std::string& line : stub_lines(paths.stub())) {
    if (line.starts_with(kStubLine)) {
      open_local(paths, line.substr(kStubLine.size()));
    } else if (line.starts_with(kRemoteLine) &&
               parse_address(line.substr(kRemoteLine.size()))) {
      open_remote(line.substr(kRemoteLine.size()), options);
    } else {
      refuse_line(paths.stub(), line);
    }
  }
  if (segments_.empty() && !missing_.empty()) {
    throw ArchiveError(root.string() + ": no segment answers");
  }
}

void ArchiveReader::open_local(const ArchivePaths& paths,
                               const std::string& name) {
  Xapian::Database segment(paths.segment(name).string());
  check_format("segments/" + name, segment);
  add(name, std::move(segment));
}

void ArchiveReader::open_remote(const std::string& address,
                                const ReadOptions& options) {
  const Address server = *parse_address(address);
  const auto timeout = static_cast<unsigned>(
      std::clamp<std::int64_t>(options.timeout.count(), 1, 1'000'000'000));
  is_remote_ = true;
  try {
    Xapian::Database segment =
        Xapian::Remote::open(server.host, server.port, timeout, timeout);
    check_format(address, segment);
    add(address, std::move(segment));
  } catch (const Xapian::NetworkError& error) {
    missing_.push_back(address);
    if (options.partial) return;
    throw ArchiveError("remote segment " + address +
                       " does not answer: " + error.get_msg());
  }
}

void ArchiveReader::add(const std::string& name, Xapian::Database segment) {
  names_.push_back(name);
  database_.add_database(segment);
  segments_.push_back(std::move(segment));
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

std::optional<std::string> archive_stamp(const fs::path& root) {
  const ArchivePaths paths{root};
  std::string stamp = file_stamp(paths.stub());
  for (const std::string& line : stub_lines(paths.stub())) {
    if (!line.starts_with(kStubLine)) return std::nullopt;
    // What Xapian replaces with each commit.
    stamp +=
        file_stamp(paths.segment(line.substr(kStubLine.size())) / "iamglass");
  }
  return stamp;
}

std::uint64_t ArchiveReader::revision() const {
  std::uint64_t revision = 0;
  for (const std::string& one : metadata(metadata_key::kRevision)) {
    revision = std::max(revision, parse_revision(one));
  }
  return revision;
}

}  // namespace newsfold
