// SPDX-License-Identifier: GPL-3.0-or-later
// What the fold made of an archive, counted.

#pragma once

#include <cstdint>

#include <xapian.h>

namespace newsfold {

struct FoldCounts {
  std::uint64_t articles = 0;
  std::uint64_t copy_groups = 0;
  std::uint64_t stories = 0;
};

FoldCounts count_folded(const Xapian::Database& database);

}  // namespace newsfold
