// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/fold/undated_finder.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "common/byte_file.h"
#include "common/likeness/undated_model.h"
#include "indexer/fold/story_clusters.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t kMagic = 0x3144455441444E55;  // "UNDATED1"

// Below, an undated article and a dated one have nothing to do with each other.
constexpr double kLeastCosine = 0.08;

}  // namespace

UndatedFinder::UndatedFinder(const ArticleShelf& shelf, Tellings* tellings,
                             fs::path file, const FoldTable& table)
    : shelf_(shelf),
      tellings_(tellings),
      file_(std::move(file)),
      table_(table),
      undated_(tellings->undated()) {
  load();
}

void UndatedFinder::update(const std::set<int>& touched_days) {
  Neighbours kept;
  boost::unordered_flat_set<ArticleId> fresh;
  boost::unordered_flat_set<ArticleId> all;
  for (const ComparedArticle& article : undated_.compared.articles()) {
    all.insert(article.id);
    const auto old = neighbours_.find(article.id);
    if (old == neighbours_.end()) {
      fresh.insert(article.id);
      kept[article.id];
      continue;
    }
    // Some may be of a run that was killed and came back without them.
    std::erase_if(old->second, [&](const Neighbour& neighbour) {
      return touched_days.contains(neighbour.day) ||
             !shelf_.find(neighbour.dated);
    });
    kept[article.id] = std::move(old->second);
  }
  neighbours_ = std::move(kept);
  for (const int day : touched_days) compare_with_day(day, all);
  if (!fresh.empty()) {
    constexpr int kEver = std::numeric_limits<int>::max();
    for (const int day : shelf_.days(-kEver, kEver)) {
      if (!touched_days.contains(day)) compare_with_day(day, fresh);
    }
  }
  save();
}

void UndatedFinder::compare_with_day(
    int day, const boost::unordered_flat_set<ArticleId>& wanted) {
  const DayOfTellings tellings = tellings_->of_day(day);
  const auto& dated = tellings.compared.articles();
  const auto& undated = undated_.compared.articles();
  const auto compare = [&](std::uint32_t i, std::uint32_t j, double cos) {
    const ComparedArticle& one = undated[j];
    if (cos < kLeastCosine || !wanted.contains(one.id)) return;
    const UndatedSigns signs = undated_signs(one.vector, dated[i].vector, cos,
                                             day, same_source(one, dated[i]));
    const Score score = first_score(signs);
    if (score < kLeastFirstScore) return;
    neighbours_[one.id].push_back(
        {dated[i].id, day, score, second_look(signs)});
  };
  for_each_candidate(tellings.compared, undated_.compared, compare);
}

// The story whose scored tellings have the highest average second score.
std::optional<StoryId> UndatedFinder::attach(
    const std::vector<Neighbour>& neighbours, const StoryOf& story_of) const {
  struct Sum {
    std::uint64_t scores = 0;
    std::uint64_t count = 0;
    Score best_first = 0;
  };
  std::uint64_t all = 0;
  for (const Neighbour& neighbour : neighbours) all += neighbour.first_score;
  std::map<StoryId, Sum> stories;
  for (const Neighbour& one : neighbours) {
    std::uint64_t around = 0;
    for (const Neighbour& other : neighbours) {
      if (std::abs(other.day - one.day) <= kSupportDays) {
        around += other.first_score;
      }
    }
    Sum& sum = stories[story_of(one.dated)];
    sum.scores += second_score(one.second_look, around - one.first_score,
                               all - one.first_score);
    ++sum.count;
    sum.best_first = std::max(sum.best_first, one.first_score);
  }
  std::optional<StoryId> best;
  std::uint64_t best_average = kStoryThresholds.attached;
  for (const auto& [story, sum] : stories) {
    if (sum.best_first < kStoryThresholds.first_look) continue;
    const std::uint64_t average = sum.scores / sum.count;
    if (average < best_average || (best && average == best_average)) continue;
    best = story;
    best_average = average;
  }
  return best;
}

void UndatedFinder::find(const StoryOf& story_of, const Visitor& found) const {
  const auto& articles = undated_.compared.articles();
  std::vector<std::uint32_t> left;  // places of those that belong to no story
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    if (const auto story = attach(neighbours_.at(articles[i].id), story_of)) {
      found(undated_.families[i], *story);
    } else {
      left.push_back(i);
    }
  }
  find_among(left, found);
}

void UndatedFinder::find_among(const std::vector<std::uint32_t>& places,
                               const Visitor& found) const {
  std::vector<StoryNode> nodes;
  boost::unordered_flat_map<std::uint32_t, std::uint32_t> node_of;  // by place
  for (const std::uint32_t place : places) {
    node_of[place] = static_cast<std::uint32_t>(nodes.size());
    nodes.push_back({undated_.compared.articles()[place].id, 0});
  }
  std::vector<StoryEdge> edges;
  for (const ScoredPair& pair : pairs_within(undated_.compared, std::nullopt)) {
    const auto a = node_of.find(pair.a);
    const auto b = node_of.find(pair.b);
    if (a != node_of.end() && b != node_of.end()) {
      edges.push_back({a->second, b->second, pair.score});
    }
  }
  const std::vector<std::uint32_t> heads =
      cluster_undated(nodes, edges, undated_threshold(table_.undated));
  std::map<std::uint32_t, FacetRecord> leads_of;  // by head
  for (std::uint32_t node = 0; node < nodes.size(); ++node) {
    const FacetRecord& lead = undated_.families[places[node]].front().facts;
    const auto [at, is_new] = leads_of.try_emplace(heads[node], lead);
    if (!is_new && leads(lead, at->second)) at->second = lead;
  }
  for (std::uint32_t node = 0; node < nodes.size(); ++node) {
    found(undated_.families[places[node]], leads_of.at(heads[node]).article);
  }
}

// The magic number, the table's id, then for each undated telling its lead and
// its neighbours.
void UndatedFinder::save() const {
  ByteWriter out;
  out.put(kMagic);
  out.put(table_.id);
  for (const ComparedArticle& article : undated_.compared.articles()) {
    const auto& neighbours = neighbours_.at(article.id);
    out.put(article.id);
    out.put(static_cast<std::uint32_t>(neighbours.size()));
    for (const Neighbour& neighbour : neighbours) {
      out.put(neighbour.dated);
      out.put(neighbour.day);
      out.put(neighbour.first_score);
      out.put(neighbour.second_look);
    }
  }
  write_whole(file_, out.bytes());
}

void UndatedFinder::load() {
  constexpr std::size_t kNeighbourBytes =
      sizeof(ArticleId) + sizeof(std::int32_t) + sizeof(Score) + sizeof(double);
  const std::string bytes = read_whole(file_);
  ByteReader in(bytes);
  if (in.take<std::uint64_t>() != kMagic ||
      in.take<std::uint64_t>() != table_.id) {
    return;
  }
  while (!in.at_end()) {
    auto& neighbours = neighbours_[in.take<ArticleId>()];
    neighbours.resize(in.take_length(kNeighbourBytes));
    for (Neighbour& neighbour : neighbours) {
      neighbour.dated = in.take<ArticleId>();
      neighbour.day = in.take<std::int32_t>();
      neighbour.first_score = in.take<Score>();
      neighbour.second_look = in.take<double>();
    }
  }
  if (!in.ok()) neighbours_.clear();
}

}  // namespace newsfold
