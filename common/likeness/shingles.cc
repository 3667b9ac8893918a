// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/likeness/shingles.h"

#include <algorithm>
#include <iterator>

namespace newsfold {
namespace {

constexpr std::uint64_t kKeySample = 64;
constexpr std::size_t kSmallestKeys = 8;
constexpr std::uint64_t kSketchSample = 8;

// The finalizer of MurmurHash3: every bit of the input moves every bit of the
// output, as sampling by value requires.
std::uint64_t mix(std::uint64_t hash) {
  hash ^= hash >> 33;
  hash *= 0xFF51AFD7ED558CCDULL;
  hash ^= hash >> 33;
  hash *= 0xC4CEB9FE1A85EC53ULL;
  return hash ^ hash >> 33;
}

std::vector<std::uint64_t> sampled(const std::vector<std::uint64_t>& sequence,
                                   std::uint64_t one_in) {
  std::vector<std::uint64_t> sample;
  sample.reserve(2 * sequence.size() / one_in);
  std::copy_if(sequence.begin(), sequence.end(), std::back_inserter(sample),
               [=](std::uint64_t hash) { return hash % one_in == 0; });
  return sample;
}

// The kSmallestKeys smallest distinct ones: sorting all for them is what the
// fold would spend most time on.
Shingles smallest(const std::vector<std::uint64_t>& sequence) {
  Shingles least;
  for (const std::uint64_t hash : sequence) {
    if (least.size() == kSmallestKeys && hash >= least.back()) continue;
    const auto at = std::lower_bound(least.begin(), least.end(), hash);
    if (at != least.end() && *at == hash) continue;
    least.insert(at, hash);
    if (least.size() > kSmallestKeys) least.pop_back();
  }
  return least;
}

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0
                    : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::vector<std::uint64_t> shingle_sequence(
    const std::vector<ArticleWord>& words) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15ULL;
  std::vector<std::uint64_t> hashes;
  if (words.size() < kShingleWords) return hashes;
  hashes.reserve(words.size() - kShingleWords + 1);
  for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t j = i; j < i + kShingleWords; ++j) {
      hash = hash * kOdd + words[j].hash;
    }
    hashes.push_back(mix(hash));
  }
  return hashes;
}

Shingles distinct(std::vector<std::uint64_t> hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

Shingles sketch_of(const std::vector<std::uint64_t>& sequence) {
  return distinct(sampled(sequence, kSketchSample));
}

Shingles candidate_keys(const std::vector<std::uint64_t>& sequence) {
  Shingles keys = smallest(sequence);
  const auto more = sampled(sequence, kKeySample);
  keys.insert(keys.end(), more.begin(), more.end());
  return distinct(std::move(keys));
}

double Overlap::containment() const {
  return ratio(shared, std::min(first, second));
}

double Overlap::jaccard() const {
  return ratio(shared, first + second - shared);
}

Overlap overlap_of(const Shingles& a, const Shingles& b) {
  Overlap overlap{a.size(), b.size(), 0};
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end()) {
    if (*left == *right) {
      ++overlap.shared;
      ++left;
      ++right;
    } else if (*left < *right) {
      ++left;
    } else {
      ++right;
    }
  }
  return overlap;
}

}  // namespace newsfold
