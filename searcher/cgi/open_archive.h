// SPDX-License-Identifier: GPL-3.0-or-later
// OpenArchive: an archive that is kept open from one request to the next, and
// opened anew once it has changed; one with remote segments, of which that is
// not to be seen, after some seconds, so that a server that does not answer
// costs its time once in a while.

#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "common/archive.h"
#include "searcher/match/engine.h"

namespace newsfold {

// One thread at a time.
class OpenArchive {
 public:
  explicit OpenArchive(std::filesystem::path root, ReadOptions options)
      : root_(std::move(root)), options_(options) {}

  // use(archive, &engine), as with_new_tries() does.  Throws ArchiveError,
  // Xapian::Error.
  template <typename Use>
  auto read(Use use) {
    return with_new_tries(
        [&] {
          renew_if_changed();
          return use(*archive_, engine_.get());
        },
        [&] { close(); });
  }

  // What was read is forgotten: after a failure, nobody knows how far it is
  // good.
  void close();

 private:
  void renew_if_changed();

  const std::filesystem::path root_;
  const ReadOptions options_;
  std::optional<std::string> stamp_;  // taken before the archive was opened
  std::chrono::steady_clock::time_point opened_;
  std::unique_ptr<ArchiveReader> archive_;
  std::unique_ptr<SearchEngine> engine_;
};

}  // namespace newsfold
