// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/open_archive.h"

namespace newsfold {

void OpenArchive::close() {
  engine_.reset();
  archive_.reset();
}

void OpenArchive::renew_if_changed() {
  auto stamp = archive_stamp(root_);
  if (engine_ && stamp && stamp == stamp_) return;
  close();
  stamp_ = std::move(stamp);
  archive_ = std::make_unique<ArchiveReader>(root_, options_);
  engine_ = std::make_unique<SearchEngine>(*archive_);
}

}  // namespace newsfold
