// SPDX-License-Identifier: GPL-3.0-or-later
// Clustering: it does not chain, it does not depend on the order of edges, and
// what happens on a day does not reach far.

#include "indexer/fold/story_clusters.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <vector>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

using Heads = std::vector<std::uint32_t>;
using Nodes = std::vector<StoryNode>;
using Edges = std::vector<StoryEdge>;

constexpr StoryThresholds kThresholds = {kCertain * 3 / 4, kCertain / 4,
                                         kCertain / 4, kCertain * 3 / 4};
constexpr Score kAlike = kCertain * 9 / 10;

// Nodes on the given days, which must not fall.
Nodes nodes_on(const std::vector<int>& days) {
  Nodes nodes;
  for (const int day : days) nodes.push_back({nodes.size() + 1, day});
  return nodes;
}

Edges all_pairs(std::uint32_t first, std::uint32_t end, Score score) {
  Edges edges;
  for (std::uint32_t a = first; a < end; ++a) {
    for (std::uint32_t b = a + 1; b < end; ++b) edges.push_back({a, b, score});
  }
  return edges;
}

Edges operator+(Edges a, const Edges& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

Heads clusters(const Nodes& nodes, const Edges& edges) {
  return cluster_stories(nodes, edges, kThresholds);
}

TEST_CASE("no nodes, no stories; no edges, a story each", "[clusters]") {
  CHECK(clusters({}, {}).empty());
  CHECK(clusters(nodes_on({1, 1, 2}), {}) == Heads{0, 1, 2});
  CHECK(cluster_undated({}, {}, kAlike).empty());
}

TEST_CASE("thresholds are inclusive", "[clusters]") {
  const Score day = kThresholds.same_day;
  const Score apart = kThresholds.days_apart;

  CHECK(cluster_undated(nodes_on({0, 0}), {{0, 1, day}}, day) == Heads{0, 0});
  CHECK(cluster_undated(nodes_on({0, 0}), {{0, 1, day - 1}}, day) ==
        Heads{0, 1});
  CHECK(clusters(nodes_on({1, 2}), {{0, 1, apart}}) == Heads{0, 0});
  CHECK(clusters(nodes_on({1, 2}), {{0, 1, apart - 1}}) == Heads{0, 1});
}

TEST_CASE("one bridge does not join two stories", "[clusters]") {
  const Edges bridge = {{3, 4, kAlike}};
  const Edges edges =
      all_pairs(0, 4, kAlike) + all_pairs(4, 8, kAlike) + bridge;

  CHECK(clusters(nodes_on({1, 1, 1, 1, 1, 1, 1, 1}), edges) ==
        Heads{0, 0, 0, 0, 4, 4, 4, 4});
  CHECK(clusters(nodes_on({1, 1, 1, 1, 2, 2, 2, 2}), edges) ==
        Heads{0, 0, 0, 0, 4, 4, 4, 4});
  CHECK(cluster_undated(nodes_on({0, 0, 0, 0, 0, 0, 0, 0}), edges,
                        kThresholds.undated) == Heads{0, 0, 0, 0, 4, 4, 4, 4});
}

TEST_CASE("a chain within a day falls apart", "[clusters]") {
  Edges chain;
  for (std::uint32_t i = 0; i + 1 < 20; ++i)
    chain.push_back({i, i + 1, kAlike});

  const Heads heads = cluster_undated(nodes_on(std::vector<int>(20)), chain,
                                      kThresholds.undated);

  std::map<std::uint32_t, int> sizes;
  for (const auto head : heads) ++sizes[head];
  for (const auto& [head, size] : sizes) CHECK(size <= 2);
}

TEST_CASE("an article joins the story it is most like, not the first",
          "[clusters]") {
  const Edges edges = {{0, 2, kThresholds.days_apart},
                       {1, 2, kThresholds.days_apart + 1}};

  CHECK(clusters(nodes_on({1, 1, 2}), edges) == Heads{0, 1, 1});
}

TEST_CASE("of what is as like, the earlier wins", "[clusters]") {
  const Edges edges = {{0, 1, kAlike}, {1, 2, kAlike}};

  CHECK(cluster_undated(nodes_on({0, 0, 0}), edges, kThresholds.undated) ==
        Heads{0, 0, 2});
  const Score enough = kThresholds.days_apart;
  CHECK(clusters(nodes_on({1, 3, 5}), {{0, 1, enough}, {1, 2, enough}}) ==
        Heads{0, 0, 2});
}

TEST_CASE("a story spans at most kStoryDays", "[clusters]") {
  std::vector<int> days(12);
  std::iota(days.begin(), days.end(), 0);
  const Nodes nodes = nodes_on(days);
  Edges edges;
  for (std::uint32_t a = 0; a < nodes.size(); ++a) {
    for (std::uint32_t b = a + 1; b < nodes.size(); ++b) {
      if (nodes[b].day - nodes[a].day <= kPairDays) {
        edges.push_back({a, b, kCertain});
      }
    }
  }

  const Heads heads = clusters(nodes, edges);

  std::set<std::uint32_t> stories;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    CHECK(nodes[i].day - nodes[heads[i]].day <= kStoryDays);
    stories.insert(heads[i]);
  }
  CHECK(stories.size() < nodes.size());
}

TEST_CASE("across days a lower score is enough than within one", "[clusters]") {
  const Score some = (kThresholds.same_day + kThresholds.days_apart) / 2;

  CHECK(cluster_undated(nodes_on({1, 1}), {{0, 1, some}},
                        kThresholds.undated) == Heads{0, 1});
  // The rounds across days look at groups of one day too.
  CHECK(clusters(nodes_on({1, 1}), {{0, 1, some}}) == Heads{0, 0});
  CHECK(clusters(nodes_on({1, 4}), {{0, 1, some}}) == Heads{0, 0});
}

TEST_CASE("the sums of many certain scores do not overflow", "[clusters]") {
  const std::uint32_t kCount = 300;

  const Heads heads = clusters(nodes_on(std::vector<int>(kCount)),
                               all_pairs(0, kCount, kCertain));

  CHECK(heads == Heads(kCount, 0));
}

// A graph of stories, bridges and noise over `days` days.
struct Graph {
  Nodes nodes;
  Edges edges;
};

Graph random_graph(std::mt19937* random, std::size_t count, int days) {
  Graph graph;
  std::vector<int> of_days;
  for (std::size_t i = 0; i < count; ++i) {
    of_days.push_back(static_cast<int>((*random)() % unsigned(days)));
  }
  std::sort(of_days.begin(), of_days.end());
  graph.nodes = nodes_on(of_days);
  for (std::uint32_t a = 0; a < count; ++a) {
    for (std::uint32_t b = a + 1; b < count; ++b) {
      if (graph.nodes[b].day - graph.nodes[a].day > kPairDays) break;
      if ((*random)() % 3 == 0) continue;
      // Few different scores, so that there are ties.
      const auto tenths = static_cast<Score>(1 + (*random)() % 10);
      graph.edges.push_back({a, b, kCertain / 10 * tenths});
    }
  }
  return graph;
}

TEST_CASE("the order of edges and of their ends does not matter",
          "[clusters][property]") {
  std::mt19937 random(11);
  for (int i = 0; i < 30; ++i) {
    Graph graph = random_graph(&random, 80, 20);
    const Heads heads = clusters(graph.nodes, graph.edges);
    for (int j = 0; j < 5; ++j) {
      std::shuffle(graph.edges.begin(), graph.edges.end(), random);
      for (StoryEdge& edge : graph.edges) {
        if (random() % 2 == 0) std::swap(edge.a, edge.b);
      }
      CHECK(clusters(graph.nodes, graph.edges) == heads);
    }
  }
}

// The same in the plainest words, to compare with.
class PlainClustering {
 public:
  PlainClustering(const Graph& graph) : nodes_(graph.nodes) {
    for (const StoryEdge& edge : graph.edges) {
      scores_[{edge.a, edge.b}] = edge.score;
    }
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) groups_[i] = {i};
  }

  void within_days(Score threshold) {
    while (true) {
      std::optional<Pair> best;
      for (const auto& [a, of_a] : groups_) {
        for (const auto& [b, of_b] : groups_) {
          if (a >= b || span(a, b) != 0) continue;
          const Pair pair = pair_of(a, b);
          if (pair.reaches(threshold) && (!best || pair.better(*best))) {
            best = pair;
          }
        }
      }
      if (!best) return;
      join(*best);
    }
  }

  void across_days(Score threshold) {
    std::map<std::uint32_t, Pair> best;
    for (const auto& [a, of_a] : groups_) {
      for (const auto& [b, of_b] : groups_) {
        if (a == b || span(a, b) > kStoryDays) continue;
        const Pair pair = pair_of(std::min(a, b), std::max(a, b));
        if (pair.sum == 0 || !pair.reaches(threshold)) continue;
        if (!best.contains(a) || pair.better(best.at(a))) best[a] = pair;
      }
    }
    for (const auto& [a, pair] : best) {
      if (pair.a != a) continue;
      const auto other = best.find(pair.b);
      if (other != best.end() && other->second.a == a) join(pair);
    }
  }

  Heads heads() const {
    Heads heads(nodes_.size());
    for (const auto& [head, members] : groups_) {
      for (const auto member : members) heads[member] = head;
    }
    return heads;
  }

 private:
  struct Pair {
    std::uint64_t sum = 0;
    std::uint64_t count = 1;
    std::uint32_t a = 0;
    std::uint32_t b = 0;

    bool reaches(Score threshold) const { return sum >= threshold * count; }
    bool better(const Pair& other) const {
      const std::uint64_t mine = sum * other.count;
      const std::uint64_t its = other.sum * count;
      return mine != its ? mine > its
                         : std::pair(a, b) < std::pair(other.a, other.b);
    }
  };

  Pair pair_of(std::uint32_t a, std::uint32_t b) const {
    Pair pair{0, 0, a, b};
    for (const auto i : groups_.at(a)) {
      for (const auto j : groups_.at(b)) {
        const auto score = scores_.find({std::min(i, j), std::max(i, j)});
        if (score != scores_.end()) pair.sum += score->second;
        ++pair.count;
      }
    }
    return pair;
  }

  int span(std::uint32_t a, std::uint32_t b) const {
    int first = nodes_[a].day;
    int last = first;
    for (const auto group : {a, b}) {
      for (const auto member : groups_.at(group)) {
        first = std::min(first, nodes_[member].day);
        last = std::max(last, nodes_[member].day);
      }
    }
    return last - first;
  }

  void join(const Pair& pair) {
    groups_[pair.a].merge(groups_[pair.b]);
    groups_.erase(pair.b);
  }

  const Nodes& nodes_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Score> scores_;
  std::map<std::uint32_t, std::set<std::uint32_t>> groups_;
};

TEST_CASE("stories are what the plain algorithm finds",
          "[clusters][property]") {
  std::mt19937 random(12);
  for (int i = 0; i < 40; ++i) {
    const Graph graph = random_graph(&random, 24, 10);
    PlainClustering plain(graph);
    plain.within_days(kThresholds.same_day);
    for (int round = 0; round < kRounds; ++round) {
      plain.across_days(kThresholds.days_apart);
    }

    CHECK(clusters(graph.nodes, graph.edges) == plain.heads());
  }
}

// Those members of the stories of one day, by id.
std::set<std::set<ArticleId>> stories_on(int day, const Nodes& nodes,
                                         const Heads& heads) {
  std::map<std::uint32_t, std::set<ArticleId>> all;
  std::set<std::uint32_t> wanted;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    all[heads[i]].insert(nodes[i].id);
    if (nodes[i].day == day) wanted.insert(heads[i]);
  }
  std::set<std::set<ArticleId>> stories;
  for (const auto head : wanted) stories.insert(all[head]);
  return stories;
}

// The nodes of some days, with the edges among them.
Graph cut_out(const Graph& graph, int first, int last) {
  Graph cut;
  std::map<std::uint32_t, std::uint32_t> places;
  for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
    if (graph.nodes[i].day < first || graph.nodes[i].day > last) continue;
    places[i] = static_cast<std::uint32_t>(cut.nodes.size());
    cut.nodes.push_back(graph.nodes[i]);
  }
  for (const StoryEdge& edge : graph.edges) {
    if (places.contains(edge.a) && places.contains(edge.b)) {
      cut.edges.push_back({places[edge.a], places[edge.b], edge.score});
    }
  }
  return cut;
}

TEST_CASE("what is further than kReachDays away changes nothing",
          "[clusters][property]") {
  constexpr int kDays = 3 * kReachDays;
  std::mt19937 random(13);
  for (int i = 0; i < 10; ++i) {
    const Graph graph = random_graph(&random, 4 * kDays, kDays);
    const Heads heads = clusters(graph.nodes, graph.edges);
    for (int day = kReachDays; day < kDays - kReachDays; day += 5) {
      CAPTURE(i, day);
      const Graph near = cut_out(graph, day - kReachDays, day + kReachDays);
      CHECK(stories_on(day, near.nodes, clusters(near.nodes, near.edges)) ==
            stories_on(day, graph.nodes, heads));
    }
  }
}

}  // namespace
}  // namespace newsfold
