// SPDX-License-Identifier: GPL-3.0-or-later
// What two sequences have in common, so that the least has to be removed from
// the one and added to make the other: E. W. Myers, An O(ND) Difference
// Algorithm and Its Variations, Algorithmica 1 (1986), in the linear space of
// its section 4b.
//
// Its time grows with the number of differences times the length.  Beyond
// `most_edits` in one search the sequences are parted where the search got
// furthest: what differs that much has no change that a reader could follow, so
// nothing is lost if it is told with more words than needed.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace newsfold {

struct CommonBlock {
  std::size_t first = 0;   // where it begins in the first sequence
  std::size_t second = 0;  // and in the second
  std::size_t length = 0;  // more than 0

  bool operator==(const CommonBlock&) const = default;
};

inline constexpr std::size_t kMostEdits = 512;

// In order; no two touch each other in both sequences.
// REQUIRES: most_edits > 0
std::vector<CommonBlock> common_blocks(std::span<const std::uint32_t> first,
                                       std::span<const std::uint32_t> second,
                                       std::size_t most_edits = kMostEdits);

}  // namespace newsfold
