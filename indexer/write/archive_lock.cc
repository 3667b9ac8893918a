// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/archive_lock.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace newsfold {

ArchiveLock::ArchiveLock(const ArchivePaths& paths) {
  const std::string path = paths.lock().string();
  descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor_ < 0) {
    throw ArchiveError(path + ": " + std::strerror(errno));
  }
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    const int error = errno;
    ::close(descriptor_);
    throw ArchiveError(error == EWOULDBLOCK
                           ? paths.root.string() +
                                 ": another newsfold-index is writing to it"
                           : path + ": " + std::strerror(error));
  }
}

ArchiveLock::~ArchiveLock() { ::close(descriptor_); }

}  // namespace newsfold
