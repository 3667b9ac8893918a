// SPDX-License-Identifier: GPL-3.0-or-later
// SourceNames: the names behind FacetRecord::source, looked up once each.

#pragma once

#include <cstdint>
#include <string>

#include <boost/unordered/unordered_flat_map.hpp>

#include "common/archive.h"

namespace newsfold {

// Not for use by two threads at once.  `archive` must outlive it.
class SourceNames {
 public:
  explicit SourceNames(const ArchiveReader& archive) : archive_(archive) {}

  // "" for 0, the unknown source.  Throws Xapian::Error.
  std::string of(std::uint64_t source_key);

 private:
  const ArchiveReader& archive_;
  boost::unordered_flat_map<std::uint64_t, std::string> names_;
};

}  // namespace newsfold
