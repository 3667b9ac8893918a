// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/fold/story_clusters.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <queue>
#include <tuple>
#include <utility>

#include <boost/unordered/unordered_flat_map.hpp>

namespace newsfold {
namespace {

// The average score of two groups, exactly.
struct Average {
  std::uint64_t sum = 0;
  std::uint64_t pairs = 1;

  bool reaches(Score threshold) const { return sum >= threshold * pairs; }
};

bool operator<(const Average& a, const Average& b) {
  __extension__ using Wide = unsigned __int128;
  return Wide{a.sum} * b.pairs < Wide{b.sum} * a.pairs;
}

// Two groups, named by their first nodes, that may become one.
struct Proposal {
  Average average;
  std::uint32_t first = 0;
  std::uint32_t second = 0;
};

// Of two proposals that are as good, the one with the earlier groups wins.
bool operator<(const Proposal& a, const Proposal& b) {
  if (a.average < b.average) return true;
  if (b.average < a.average) return false;
  return std::tie(a.first, a.second) > std::tie(b.first, b.second);
}

class Groups {
 public:
  Groups(const std::vector<StoryNode>& nodes,
         const std::vector<StoryEdge>& edges)
      : groups_(nodes.size()), joined_to_(nodes.size()) {
    std::iota(joined_to_.begin(), joined_to_.end(), 0U);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      groups_[i].first_day = groups_[i].last_day = nodes[i].day;
    }
    for (const StoryEdge& edge : edges) {
      groups_[edge.a].sums[edge.b] = edge.score;
      groups_[edge.b].sums[edge.a] = edge.score;
    }
  }

  void join_within_days(Score threshold);
  void join_across_days(const StoryThresholds& thresholds);

  std::vector<std::uint32_t> first_nodes() const;

 private:
  struct Group {
    boost::unordered_flat_map<std::uint32_t, std::uint64_t> sums;
    std::int32_t first_day = 0;
    std::int32_t last_day = 0;
    std::uint32_t size = 1;  // 0: joined to another
  };

  Proposal propose(std::uint32_t a, std::uint32_t b, std::uint64_t sum) const {
    return {{sum, std::uint64_t{groups_[a].size} * groups_[b].size},
            std::min(a, b),
            std::max(a, b)};
  }
  bool is_current(const Proposal& proposal) const;
  bool is_one_day(const Group& a, const Group& b) const {
    return std::min(a.first_day, b.first_day) ==
           std::max(a.last_day, b.last_day);
  }
  bool is_short(const Group& a, const Group& b) const {
    return std::max(a.last_day, b.last_day) -
               std::min(a.first_day, b.first_day) <=
           kStoryDays;
  }
  std::optional<Proposal> best_of(std::uint32_t group,
                                  const StoryThresholds& thresholds) const;
  void join(std::uint32_t first, std::uint32_t second);

  std::vector<Group> groups_;
  std::vector<std::uint32_t> joined_to_;
};

// False once either group was joined to another or grew.
bool Groups::is_current(const Proposal& proposal) const {
  const Group& first = groups_[proposal.first];
  const Group& second = groups_[proposal.second];
  return proposal.average.pairs == std::uint64_t{first.size} * second.size &&
         first.size > 0 && second.size > 0 &&
         first.sums.at(proposal.second) == proposal.average.sum;
}

// `first` is before `second`.
void Groups::join(std::uint32_t first, std::uint32_t second) {
  Group& into = groups_[first];
  Group from = std::exchange(groups_[second], Group{{}, 0, 0, 0});
  into.sums.erase(second);
  from.sums.erase(first);
  for (const auto& [other, sum] : from.sums) {
    into.sums[other] += sum;
    auto& sums = groups_[other].sums;
    sums.erase(second);
    sums[first] = into.sums[other];
  }
  into.size += from.size;
  into.first_day = std::min(into.first_day, from.first_day);
  into.last_day = std::max(into.last_day, from.last_day);
  joined_to_[second] = first;
}

// An average never rises by joining, so what is below the threshold once stays
// below and need not be proposed again.
void Groups::join_within_days(Score threshold) {
  std::priority_queue<Proposal> queue;
  const auto offer = [&](std::uint32_t a, std::uint32_t b, std::uint64_t sum) {
    const Proposal proposal = propose(a, b, sum);
    if (proposal.average.reaches(threshold) &&
        is_one_day(groups_[a], groups_[b])) {
      queue.push(proposal);
    }
  };
  for (std::uint32_t a = 0; a < groups_.size(); ++a) {
    for (const auto& [b, sum] : groups_[a].sums) {
      if (a < b) offer(a, b, sum);
    }
  }
  while (!queue.empty()) {
    const Proposal best = queue.top();
    queue.pop();
    if (!is_current(best)) continue;
    join(best.first, best.second);
    for (const auto& [other, sum] : groups_[best.first].sums) {
      offer(best.first, other, sum);
    }
  }
}

std::optional<Proposal> Groups::best_of(
    std::uint32_t group, const StoryThresholds& thresholds) const {
  std::optional<Proposal> best;
  for (const auto& [other, sum] : groups_[group].sums) {
    const Proposal proposal = propose(group, other, sum);
    const Score needed = is_one_day(groups_[group], groups_[other])
                             ? thresholds.one_day
                             : thresholds.days_apart;
    if (!proposal.average.reaches(needed) ||
        !is_short(groups_[group], groups_[other])) {
      continue;
    }
    if (!best || *best < proposal) best = proposal;
  }
  return best;
}

void Groups::join_across_days(const StoryThresholds& thresholds) {
  std::vector<Proposal> mutual;
  std::vector<std::optional<Proposal>> best(groups_.size());
  for (std::uint32_t i = 0; i < groups_.size(); ++i) {
    best[i] = best_of(i, thresholds);
  }
  for (std::uint32_t i = 0; i < groups_.size(); ++i) {
    if (!best[i] || best[i]->first != i) continue;
    const auto& other = best[best[i]->second];
    if (other && other->first == i && other->second == best[i]->second) {
      mutual.push_back(*best[i]);
    }
  }
  for (const Proposal& pair : mutual) join(pair.first, pair.second);
}

std::vector<std::uint32_t> Groups::first_nodes() const {
  std::vector<std::uint32_t> first = joined_to_;
  // Groups are joined to earlier ones, whose own place is known by then.
  for (std::uint32_t i = 0; i < first.size(); ++i) first[i] = first[first[i]];
  return first;
}

}  // namespace

std::vector<std::uint32_t> cluster_stories(const std::vector<StoryNode>& nodes,
                                           const std::vector<StoryEdge>& edges,
                                           const StoryThresholds& thresholds) {
  Groups groups(nodes, edges);
  groups.join_within_days(thresholds.same_day);
  for (int round = 0; round < kRounds; ++round) {
    groups.join_across_days(thresholds);
  }
  return groups.first_nodes();
}

std::vector<std::uint32_t> cluster_undated(const std::vector<StoryNode>& nodes,
                                           const std::vector<StoryEdge>& edges,
                                           Score threshold) {
  Groups groups(nodes, edges);
  groups.join_within_days(threshold);
  return groups.first_nodes();
}

}  // namespace newsfold
