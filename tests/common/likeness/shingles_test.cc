// SPDX-License-Identifier: GPL-3.0-or-later
// Shingles: what two texts share, and what stands for them in an index.

#include "common/likeness/shingles.h"

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "support/inventions.h"

namespace newsfold {
namespace {

using Hashes = std::vector<std::uint64_t>;

Hashes sequence_of(const std::string& text) {
  return shingle_sequence(read_words("", text).prose);
}

Hashes random_hashes(std::size_t count, unsigned seed) {
  std::mt19937_64 random(seed);
  Hashes hashes(count);
  for (auto& hash : hashes) hash = random();
  return hashes;
}

bool rises(const Hashes& hashes) {
  return std::adjacent_find(hashes.begin(), hashes.end(),
                            std::greater_equal<>()) == hashes.end();
}

TEST_CASE("each run of four words has a shingle", "[shingles]") {
  CHECK(sequence_of("").empty());
  CHECK(sequence_of("one two three").empty());
  CHECK(sequence_of("one two three four").size() == 1);
  CHECK(sequence_of("one two three four five six").size() == 3);
}

TEST_CASE("shingles tell words, their order and nothing else", "[shingles]") {
  const Hashes hashes = sequence_of("The ferry sails on Friday");

  CHECK(sequence_of("the FERRY sails, on\nFriday!") == hashes);
  CHECK(sequence_of("ferry the sails on Friday") != hashes);
  CHECK(sequence_of("The ferry sails on") == Hashes{hashes[0]});
  CHECK(sequence_of("ferry sails on Friday") == Hashes{hashes[1]});
  CHECK(hashes[0] != hashes[1]);
}

TEST_CASE("distinct hashes rise", "[shingles]") {
  CHECK(distinct({3, 1, 3, 2, 1}) == Hashes{1, 2, 3});
  CHECK(distinct({}).empty());
}

TEST_CASE("a sketch is a sample of an eighth", "[shingles]") {
  const Hashes all = random_hashes(8000, 1);

  const Shingles sketch = sketch_of(all);

  CHECK(sketch.size() > 800);
  CHECK(sketch.size() < 1200);
  CHECK(rises(sketch));
  CHECK(overlap_of(sketch, distinct(all)).shared == sketch.size());
}

// By value: a part of the text has its part of the sample.
TEST_CASE("the sketch of a part is the part of the sketch", "[shingles]") {
  const Hashes all = random_hashes(2000, 2);
  const Hashes part(all.begin() + 300, all.begin() + 900);

  const Shingles of_part = sketch_of(part);

  CHECK(overlap_of(of_part, sketch_of(all)).shared == of_part.size());
}

TEST_CASE("keys are the eight smallest and one in 64", "[shingles]") {
  const Hashes all = random_hashes(6400, 3);

  const Shingles keys = candidate_keys(all);

  const Shingles sorted = distinct(all);
  std::set<std::uint64_t> expected(sorted.begin(), sorted.begin() + 8);
  for (const std::uint64_t hash : sorted) {
    if (hash % 64 == 0) expected.insert(hash);
  }
  CHECK(keys == Shingles(expected.begin(), expected.end()));
}

TEST_CASE("a short text stands under all it has, each once", "[shingles]") {
  CHECK(candidate_keys({}).empty());
  CHECK(candidate_keys({9, 7, 9}) == Shingles{7, 9});
  const Hashes six = random_hashes(6, 4);
  CHECK(candidate_keys(six) == distinct(six));
}

TEST_CASE("keys do not depend on the order of the shingles", "[shingles]") {
  Hashes all = random_hashes(500, 5);
  const Shingles keys = candidate_keys(all);

  for (unsigned seed = 0; seed < 20; ++seed) {
    std::shuffle(all.begin(), all.end(), std::mt19937(seed));
    CHECK(candidate_keys(all) == keys);
  }
}

TEST_CASE("copies share a key, also when half of one is cut off",
          "[shingles]") {
  int found = 0;
  constexpr int kTries = 200;
  for (unsigned seed = 0; seed < kTries; ++seed) {
    const Hashes all = random_hashes(600, 100 + seed);
    const Hashes half(all.begin(), all.begin() + 300);
    if (overlap_of(candidate_keys(all), candidate_keys(half)).shared > 0) {
      ++found;
    }
  }

  CHECK(found >= 196);  // 99.8 % of real ones
}

TEST_CASE("overlap counts what two sets share", "[shingles]") {
  struct Case {
    Shingles a;
    Shingles b;
    std::size_t shared;
    double containment;
    double jaccard;
  };
  const auto c = GENERATE(values<Case>({
      {{}, {}, 0, 0, 0},
      {{1}, {}, 0, 0, 0},
      {{1, 2}, {3, 4}, 0, 0, 0},
      {{1, 2}, {1, 2}, 2, 1, 1},
      {{1, 2}, {0, 1, 2, 9}, 2, 1, 0.5},
      {{1, 2, 3, 4}, {4, 5}, 1, 0.5, 0.2},
  }));
  CAPTURE(c.a, c.b);

  for (const auto& overlap : {overlap_of(c.a, c.b), overlap_of(c.b, c.a)}) {
    CHECK(overlap.shared == c.shared);
    CHECK(overlap.containment() == Approx(c.containment));
    CHECK(overlap.jaccard() == Approx(c.jaccard));
  }
}

}  // namespace
}  // namespace newsfold
