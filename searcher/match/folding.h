// SPDX-License-Identifier: GPL-3.0-or-later
// From matches to results: groups, their leads, their order, and the counts.

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "searcher/match/collector.h"
#include "searcher/match/request.h"

namespace newsfold {

// Matches that make one result.  `best`, `earliest` and `central` are places in
// the list of matches.
struct MatchGroup {
  std::uint64_t key = 0;  // story, copy group or article
  std::uint32_t best = 0;
  std::uint32_t earliest = 0;  // the first by leads()
  std::uint32_t central = 0;   // likewise by represents_better()
  std::uint32_t count = 0;     // of its matches
  std::uint32_t begin = 0;     // of them, in FoldedMatches::members
};

struct FoldedMatches {
  std::vector<MatchGroup> groups;
  std::vector<std::uint32_t> members;  // places of matches, group by group

  std::span<const std::uint32_t> members_of(const MatchGroup& group) const {
    return {members.data() + group.begin, group.count};
  }
};

FoldedMatches fold_matches(const std::vector<Match>& matches, Fold fold);

// Groups `offset` to `offset + limit` in the order of `sort`, as places in
// `folded.groups`.  Equal results stand in the order of the ids of their
// earliest articles.
std::vector<std::uint32_t> page_of_groups(const std::vector<Match>& matches,
                                          const FoldedMatches& folded,
                                          Sort sort, std::size_t offset,
                                          std::size_t limit);

}  // namespace newsfold
