// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/folding.h"

#include <algorithm>
#include <numeric>

#include <boost/unordered/unordered_flat_map.hpp>

namespace newsfold {
namespace {

std::uint64_t group_key(const Match& match, Fold fold) {
  switch (fold) {
    case Fold::Story:
      return match.record.story;
    case Fold::Copy:
      return match.copy_group;
    default:
      return match.record.article;
  }
}

// 0 means unknown, and unknown comes last.
std::uint64_t last_if_unknown(std::uint64_t time) { return time - 1; }

// Ties are broken by id, never by the order of matching, which depends on how
// the archive was built.
bool matches_better(const Match& a, const Match& b) {
  if (a.weight != b.weight) return a.weight > b.weight;
  return leads(a.record, b.record);
}

bool comes_before(const Match& best_a, const Match& earliest_a,
                  const Match& best_b, const Match& earliest_b, Sort sort) {
  const std::uint64_t time_a = earliest_a.record.published;
  const std::uint64_t time_b = earliest_b.record.published;
  if (is_by_weight(sort) && best_a.weight != best_b.weight) {
    return best_a.weight > best_b.weight;
  }
  if (sort == Sort::Newest && time_a != time_b) return time_a > time_b;
  if (sort == Sort::Oldest && time_a != time_b) {
    return last_if_unknown(time_a) < last_if_unknown(time_b);
  }
  return earliest_a.record.article < earliest_b.record.article;
}

std::vector<std::uint32_t> list_members(
    const std::vector<std::uint32_t>& group_of,
    std::vector<MatchGroup>* groups) {
  std::vector<std::uint32_t> next;  // place for the next member of each group
  next.reserve(groups->size());
  std::uint32_t begin = 0;
  for (MatchGroup& group : *groups) {
    group.begin = begin;
    next.push_back(begin);
    begin += group.count;
  }
  std::vector<std::uint32_t> members(group_of.size());
  for (std::uint32_t i = 0; i < group_of.size(); ++i) {
    members[next[group_of[i]]++] = i;
  }
  return members;
}

}  // namespace

FoldedMatches fold_matches(const std::vector<Match>& matches, Fold fold) {
  FoldedMatches folded;
  std::vector<std::uint32_t> group_of;
  group_of.reserve(matches.size());
  boost::unordered_flat_map<std::uint64_t, std::uint32_t> groups;
  groups.reserve(matches.size());
  for (std::uint32_t i = 0; i < matches.size(); ++i) {
    const std::uint64_t key = group_key(matches[i], fold);
    const auto [at, is_new] = groups.try_emplace(
        key, static_cast<std::uint32_t>(folded.groups.size()));
    group_of.push_back(at->second);
    if (is_new) {
      folded.groups.push_back({key, i, i, i, 1, 0});
      continue;
    }
    MatchGroup& group = folded.groups[at->second];
    ++group.count;
    if (matches_better(matches[i], matches[group.best])) group.best = i;
    const FacetRecord& record = matches[i].record;
    if (leads(record, matches[group.earliest].record)) group.earliest = i;
    if (represents_better(record, matches[group.central].record)) {
      group.central = i;
    }
  }
  folded.members = list_members(group_of, &folded.groups);
  return folded;
}

std::vector<std::uint32_t> page_of_groups(const std::vector<Match>& matches,
                                          const FoldedMatches& folded,
                                          Sort sort, std::size_t offset,
                                          std::size_t limit) {
  std::vector<std::uint32_t> order(folded.groups.size());
  std::iota(order.begin(), order.end(), 0U);
  offset = std::min(offset, order.size());
  const std::size_t end = offset + std::min(limit, order.size() - offset);
  std::partial_sort(
      order.begin(), order.begin() + static_cast<std::ptrdiff_t>(end),
      order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const MatchGroup& group_a = folded.groups[a];
        const MatchGroup& group_b = folded.groups[b];
        return comes_before(matches[group_a.best], matches[group_a.earliest],
                            matches[group_b.best], matches[group_b.earliest],
                            sort);
      });
  return {order.begin() + static_cast<std::ptrdiff_t>(offset),
          order.begin() + static_cast<std::ptrdiff_t>(end)};
}

}  // namespace newsfold
