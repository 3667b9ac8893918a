// SPDX-License-Identifier: GPL-3.0-or-later
// Shingles: runs of kShingleWords words, as hashes.  Two articles with many
// shingles in common share text.
//
// Candidates for copies are found by sampled shingles in an inverted index
// (Manber 1994, "Finding similar files in a large file system"; Broder 1997,
// "On the resemblance and containment of documents").  A sample by value is the
// same on both sides, so it estimates containment: MinHash banding and SimHash,
// which estimate resemblance, miss half and all of the copies that are cut off
// or wrapped in another page.

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "common/likeness/article_words.h"

namespace newsfold {

inline constexpr std::size_t kShingleWords = 4;

// Distinct hashes, rising.
using Shingles = std::vector<std::uint64_t>;

// The hash of each run of kShingleWords words, in order.
std::vector<std::uint64_t> shingle_sequence(
    const std::vector<ArticleWord>& words);

Shingles distinct(std::vector<std::uint64_t> hashes);

// One in eight, for a first look at a pair: much smaller to keep.
Shingles sketch_of(const std::vector<std::uint64_t>& sequence);

// The shingles under which an article stands in the index of candidates: one in
// 64, and the 8 smallest, so that short texts have some; rising.  99.8 % of the
// copies share one.
Shingles candidate_keys(const std::vector<std::uint64_t>& sequence);

struct Overlap {
  std::size_t first = 0;   // shingles of the one
  std::size_t second = 0;  // and of the other
  std::size_t shared = 0;

  double containment() const;  // shared part of the smaller; 0 if it is empty
  double jaccard() const;      // shared part of the union; 0 if it is empty
};

Overlap overlap_of(const Shingles& a, const Shingles& b);

}  // namespace newsfold
