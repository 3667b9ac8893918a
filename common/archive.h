// SPDX-License-Identifier: GPL-3.0-or-later
// An archive on disk, and how it is opened for reading.
//
//   ARCHIVE/
//     XAPIANDB           the published segments, a line "auto segments/000001"
//                        each; replaced by rename, so readers see all of a run
//                        or nothing; any Xapian tool can open ARCHIVE
//     segments/NNNNNN/   compacted glass databases (common/schema.h), each with
//                        a file "newsfold.sums" over its tables
//     building/          a run in progress (indexer/write/building.h)
//     fold/              what the fold remembers; it can all be made anew
//                        (indexer/fold/fold.h)
//     lock               flock: one writer at a time; readers never wait
//
// For reading alone, segments may stand on other machines, each served by
// Xapian's own xapian-tcpsrv: a folder with nothing but a stub of lines
// "remote host:port" is an archive too.

#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <xapian.h>

namespace newsfold {

// The archive cannot be used: absent, of another format, damaged.
struct ArchiveError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct ArchivePaths {
  std::filesystem::path root;

  std::filesystem::path stub() const { return root / "XAPIANDB"; }
  std::filesystem::path segments() const { return root / "segments"; }
  std::filesystem::path segment(const std::string& name) const {
    return segments() / name;
  }
  std::filesystem::path building() const { return root / "building"; }
  std::filesystem::path fold() const { return root / "fold"; }
  std::filesystem::path lock() const { return root / "lock"; }
};

// The names of the published segments, oldest first; none if nothing was ever
// published there.  Throws ArchiveError if the stub says anything else.
std::vector<std::string> published_segments(const ArchivePaths& paths);

std::vector<std::filesystem::path> segment_paths(
    const ArchivePaths& paths, const std::vector<std::string>& names);

struct ReadOptions {
  // How long a remote segment may take to answer, each time it is asked.
  std::chrono::milliseconds timeout{10'000};
  bool partial = false;  // go on without remote segments that do not answer
};

// A snapshot of an archive.  One thread at a time; open one per thread.
//
// A writer may publish or change a segment at any time: operations may then
// throw Xapian::DatabaseModifiedError or DatabaseOpeningError, and are to be
// done again on a new ArchiveReader (read_archive() below does).
class ArchiveReader {
 public:
  // Throws ArchiveError if there is no archive at `root`, if it was written in
  // another format, and if a remote segment (or under `partial` each of them)
  // does not answer.  An archive without articles is fine.
  explicit ArchiveReader(const std::filesystem::path& root,
                         const ReadOptions& options = {});

  // All segments as one database.
  const Xapian::Database& database() const { return database_; }
  bool empty() const { return database_.get_doccount() == 0; }

  // The answers of all segments for a metadata key, without the empty ones.
  std::vector<std::string> metadata(const std::string& key) const;

  // The keys with that prefix in any segment, sorted, each once.
  std::vector<std::string> metadata_keys(const std::string& prefix) const;

  // 16 hexadecimal digits, given at the first publication; empty before.
  std::string archive_id() const;

  // Rises with every change that searches can see; 0 before any.
  std::uint64_t revision() const;

  // Is any segment remote?  Posting sources and match spies of our own do not
  // work there, and value streams are slow.
  bool is_remote() const { return is_remote_; }

  // "host:port" of the remote segments that did not answer.
  const std::vector<std::string>& missing() const { return missing_; }

  // "000001" or "host:port", of segments().
  const std::vector<std::string>& segment_names() const { return names_; }
  const std::vector<Xapian::Database>& segments() const { return segments_; }

 private:
  void open_local(const ArchivePaths& paths, const std::string& name);
  void open_remote(const std::string& address, const ReadOptions& options);
  void add(const std::string& name, Xapian::Database segment);

  bool is_remote_ = false;
  std::vector<std::string> missing_;
  std::vector<std::string> names_;
  std::vector<Xapian::Database> segments_;
  Xapian::Database database_;
};

// A glance at the files of an archive, without opening it: another text once a
// new ArchiveReader might find something else.  Nothing if a segment is remote,
// of which only its server knows.
std::optional<std::string> archive_stamp(const std::filesystem::path& root);

// Returns what try_it() does.  Where it fails because the archive changed
// meanwhile, or a server went away, calls renew() and tries again: three times
// at most, then the exception passes.
template <typename Try, typename Renew>
auto with_new_tries(Try try_it, Renew renew) {
  constexpr int kTries = 3;
  for (int attempt = 1;; ++attempt) {
    try {
      return try_it();
    } catch (const Xapian::DatabaseModifiedError&) {
      if (attempt == kTries) throw;
    } catch (const Xapian::DatabaseOpeningError&) {
      if (attempt == kTries) throw;
    } catch (const Xapian::NetworkTimeoutError&) {
      throw;  // it would only take as long again
    } catch (const Xapian::NetworkError&) {
      if (attempt == kTries) throw;
    }
    renew();
  }
}

// Calls use(reader), again with a new reader as with_new_tries() does.
template <typename Use>
auto read_archive(const std::filesystem::path& root, const ReadOptions& options,
                  Use use) {
  return with_new_tries(
      [&] {
        const ArchiveReader reader(root, options);
        return use(reader);
      },
      [] {});
}

template <typename Use>
auto read_archive(const std::filesystem::path& root, Use use) {
  return read_archive(root, {}, use);
}

}  // namespace newsfold
