// SPDX-License-Identifier: GPL-3.0-or-later
// Clustering: from pairs of articles that are alike to stories.
//
// Connected components would chain: one bridge joins two stories, and a week of
// one great affair becomes a single lump.  So groups are joined by their
// average score, absent pairs counting nothing:
//
//   1. within each day, the two groups with the highest average first, while it
//      reaches StoryThresholds::same_day;
//   2. across days, in kRounds rounds: each group names the neighbour with the
//      highest average, at least StoryThresholds::days_apart, and those who
//      name each other become one, if the result spans at most kStoryDays.  Of
//      two groups of one day .one_day is asked, so that a single article about
//      both does not join them.
//
// All sums are whole numbers and ties go to the earlier article, so the result
// is a function of the nodes and the scores alone.  It is local too: what
// happens on one day does not reach beyond kReachDays.

#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "common/article.h"
#include "common/likeness/pair_model.h"

namespace newsfold {

// From the first day of a story to its last.
inline constexpr int kStoryDays = 4;

inline constexpr int kRounds = 3;

// How far a change on one day can reach.  After a round, the group of an
// article depends on its neighbours' neighbours: the group itself, the way to a
// neighbour, the neighbour, the way to its neighbour, that one; and on whatever
// these depended on in the round before.
constexpr int reach_days() {
  int reach = 0;
  int span = 0;
  for (int round = 0; round < kRounds; ++round) {
    reach += 3 * span + 2 * kPairDays;
    span = std::min(2 * span + kPairDays, kStoryDays);
  }
  return reach;
}
inline constexpr int kReachDays = reach_days();

struct StoryNode {
  ArticleId id = 0;
  std::int32_t day = 0;  // since any fixed day
};

// An unordered pair of nodes, by place in their list; each pair once.
struct StoryEdge {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  Score score = 0;
};

// For each node the place of the first node of its story.
// REQUIRES: nodes are sorted by day, then id, without repetition.
std::vector<std::uint32_t> cluster_stories(const std::vector<StoryNode>& nodes,
                                           const std::vector<StoryEdge>& edges,
                                           const StoryThresholds& thresholds);

// Likewise by the first step alone, for articles without a day, whose `day` is
// one and the same.
std::vector<std::uint32_t> cluster_undated(const std::vector<StoryNode>& nodes,
                                           const std::vector<StoryEdge>& edges,
                                           Score threshold);

}  // namespace newsfold
