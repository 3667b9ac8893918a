// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/open_archive.h"

namespace newsfold {

void OpenArchive::close() {
  engine_.reset();
  archive_.reset();
}

void OpenArchive::renew_if_changed() {
  constexpr std::chrono::seconds kRemoteIsKept{10};
  auto stamp = archive_stamp(root_);
  const auto now = std::chrono::steady_clock::now();
  const bool is_fresh =
      stamp ? stamp == stamp_ : !stamp_ && now - opened_ < kRemoteIsKept;
  if (engine_ && is_fresh) return;
  close();
  stamp_ = std::move(stamp);
  opened_ = now;
  archive_ = std::make_unique<ArchiveReader>(root_, options_);
  engine_ = std::make_unique<SearchEngine>(*archive_);
}

}  // namespace newsfold
