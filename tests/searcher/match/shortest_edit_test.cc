// SPDX-License-Identifier: GPL-3.0-or-later
// Common blocks beside the plain table of longest common subsequences.

#include "searcher/match/shortest_edit.h"

#include <algorithm>
#include <numeric>
#include <random>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

using Numbers = std::vector<std::uint32_t>;

// By the table that every textbook has: quadratic, and right.
std::size_t longest_common_subsequence(const Numbers& a, const Numbers& b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (const std::uint32_t one : a) {
    for (std::size_t j = 0; j < b.size(); ++j) {
      row[j + 1] =
          one == b[j] ? before[j] + 1 : std::max(before[j + 1], row[j]);
    }
    before = row;
  }
  return before.back();
}

std::size_t total(const std::vector<CommonBlock>& blocks) {
  return std::accumulate(blocks.begin(), blocks.end(), std::size_t{0},
                         [](std::size_t sum, const CommonBlock& block) {
                           return sum + block.length;
                         });
}

Numbers random_numbers(std::size_t longest, std::uint32_t values,
                       std::mt19937* random) {
  Numbers numbers((*random)() % longest);
  for (std::uint32_t& one : numbers) {
    one = static_cast<std::uint32_t>((*random)() % values);
  }
  return numbers;
}

// What the header promises of blocks, shortest or not.
void check_blocks(const std::vector<CommonBlock>& blocks, const Numbers& a,
                  const Numbers& b) {
  std::size_t in_a = 0;
  std::size_t in_b = 0;
  for (const CommonBlock& block : blocks) {
    REQUIRE(block.length > 0);
    REQUIRE(block.first >= in_a);
    REQUIRE(block.second >= in_b);
    const bool touches =
        in_a > 0 && block.first == in_a && block.second == in_b;
    REQUIRE_FALSE(touches);
    in_a = block.first + block.length;
    in_b = block.second + block.length;
    REQUIRE(in_a <= a.size());
    REQUIRE(in_b <= b.size());
    for (std::size_t i = 0; i < block.length; ++i) {
      REQUIRE(a[block.first + i] == b[block.second + i]);
    }
  }
}

TEST_CASE("common blocks of small sequences", "[diff]") {
  struct Case {
    const char* because;
    Numbers a;
    Numbers b;
    std::vector<CommonBlock> blocks;
  };
  const std::vector<Case> cases{
      {"nothing and nothing", {}, {}, {}},
      {"nothing and something", {}, {1, 2}, {}},
      {"alike", {1, 2, 3}, {1, 2, 3}, {{0, 0, 3}}},
      {"nothing in common", {1, 2}, {3, 4}, {}},
      {"one more at the end", {1, 2}, {1, 2, 3}, {{0, 0, 2}}},
      {"one less at the beginning", {1, 2, 3}, {2, 3}, {{1, 0, 2}}},
      {"one other in the middle", {1, 2, 3}, {1, 9, 3}, {{0, 0, 1}, {2, 2, 1}}},
      {"one that moved", {1, 2, 3, 4}, {2, 3, 4, 1}, {{1, 0, 3}}},
      {"a repetition", {1, 1}, {1, 1, 1}, {{0, 0, 2}}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.because);
    CHECK(common_blocks(c.a, c.b) == c.blocks);
  }
}

TEST_CASE("common blocks are longest common subsequences", "[diff]") {
  std::mt19937 random(20110920);
  for (int round = 0; round < 400; ++round) {
    const auto values = static_cast<std::uint32_t>(2 + random() % 8);
    const Numbers a = random_numbers(40, values, &random);
    const Numbers b = random_numbers(40, values, &random);

    const auto blocks = common_blocks(a, b);

    check_blocks(blocks, a, b);
    REQUIRE(total(blocks) == longest_common_subsequence(a, b));
  }
}

TEST_CASE("with few edits allowed, blocks are right and perhaps too few",
          "[diff]") {
  std::mt19937 random(20110921);
  for (int round = 0; round < 200; ++round) {
    const Numbers a = random_numbers(60, 6, &random);
    const Numbers b = random_numbers(60, 6, &random);

    for (const std::size_t most : {1U, 2U, 5U}) {
      const auto blocks = common_blocks(a, b, most);
      check_blocks(blocks, a, b);
      REQUIRE(total(blocks) <= longest_common_subsequence(a, b));
    }
  }
}

TEST_CASE("long sequences that differ throughout come to an end", "[diff]") {
  Numbers a(30'000);
  Numbers b(30'000);
  std::iota(a.begin(), a.end(), 0);
  std::iota(b.begin(), b.end(), 30'000);
  a[29'000] = b[100] = 99'999;

  check_blocks(common_blocks(a, b), a, b);
}

}  // namespace
}  // namespace newsfold
