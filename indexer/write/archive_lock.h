// SPDX-License-Identifier: GPL-3.0-or-later
// One writer at a time: an flock on ARCHIVE/lock, which the kernel drops when
// the process ends, however it ends.  Readers take no lock.

#pragma once

#include "common/archive.h"

namespace newsfold {

class ArchiveLock {
 public:
  // Throws ArchiveError if another process writes to the archive, or the
  // archive's folder cannot be written.  REQUIRES: the folder exists.
  explicit ArchiveLock(const ArchivePaths& paths);
  ~ArchiveLock();
  ArchiveLock(const ArchiveLock&) = delete;
  ArchiveLock& operator=(const ArchiveLock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace newsfold
