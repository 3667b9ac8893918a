// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/fold/story_finder.h"

#include <algorithm>
#include <deque>
#include <map>

#include "indexer/fold/story_clusters.h"

namespace newsfold {
namespace {

// Windows of many days: each costs 2 * kReachDays days of context.
constexpr int kWindowDays = 8 * kReachDays;

// The tellings of one window as nodes and edges, built day by day.
class WindowGraph {
 public:
  void add_day(int day, DayOfTellings tellings) {
    while (!recent_.empty() && recent_.front().day < day - kPairDays) {
      recent_.pop_front();
    }
    const auto first = static_cast<std::uint32_t>(nodes_.size());
    for (const ComparedArticle& article : tellings.compared.articles()) {
      nodes_.push_back({article.id, day});
    }
    add_edges(pairs_within(tellings.compared), first, first);
    for (const Recent& earlier : recent_) {
      add_edges(
          pairs_between(earlier.compared, tellings.compared, day - earlier.day),
          earlier.first, first);
    }
    recent_.push_back({day, first, std::move(tellings.compared)});
    for (auto& family : tellings.families) {
      families_.push_back(std::move(family));
    }
  }

  // The stories with a node of the days `first` to `last`.
  std::vector<Story> stories(int first, int last) const {
    const std::vector<std::uint32_t> heads =
        cluster_stories(nodes_, edges_, kStoryThresholds);
    std::map<std::uint32_t, Story> stories;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].day >= first && nodes_[i].day <= last) {
        stories.try_emplace(heads[i]);
      }
    }
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      const auto story = stories.find(heads[i]);
      if (story != stories.end()) story->second.push_back(families_[i]);
    }
    std::vector<Story> found;
    for (auto& [head, story] : stories) found.push_back(std::move(story));
    return found;
  }

 private:
  struct Recent {
    int day;
    std::uint32_t first;  // node
    ComparedDay compared;
  };

  void add_edges(const std::vector<ScoredPair>& pairs, std::uint32_t first_a,
                 std::uint32_t first_b) {
    for (const ScoredPair& pair : pairs) {
      edges_.push_back({first_a + pair.a, first_b + pair.b, pair.score});
    }
  }

  std::vector<StoryNode> nodes_;
  std::vector<StoryEdge> edges_;
  std::vector<std::vector<ShelvedArticle>> families_;  // of the nodes
  std::deque<Recent> recent_;
};

}  // namespace

void StoryFinder::find(int first, int last, const Visitor& found) {
  const std::vector<int> days = shelf_.days(first, last);
  for (auto day = days.begin(); day != days.end();) {
    const int window_end = std::min(*day + kWindowDays - 1, last);
    find_in_window(*day, window_end, found);
    while (day != days.end() && *day <= window_end) ++day;
  }
}

void StoryFinder::find_in_window(int first, int last, const Visitor& found) {
  WindowGraph graph;
  for (const int day : shelf_.days(first - kReachDays, last + kReachDays)) {
    graph.add_day(day, tellings_->placed_on(day));
  }
  for (const Story& story : graph.stories(first, last)) found(story);
}

}  // namespace newsfold
