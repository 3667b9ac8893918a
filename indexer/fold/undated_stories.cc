// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/fold/undated_stories.h"

#include <map>

#include "indexer/fold/story_clusters.h"

namespace newsfold {
namespace {

// By place among `articles`.
std::vector<std::uint32_t> heads_of(std::vector<ComparedArticle> articles,
                                    Score threshold) {
  std::vector<StoryNode> nodes;
  for (const ComparedArticle& article : articles) {
    nodes.push_back({article.id, 0});
  }
  std::vector<StoryEdge> edges;
  for (const ScoredPair& pair :
       pairs_within(ComparedDay(std::move(articles)))) {
    edges.push_back({pair.a, pair.b, pair.score});
  }
  return cluster_undated(nodes, edges, threshold);
}

}  // namespace

void find_undated_stories(const DayOfTellings& undated,
                          const std::vector<std::uint32_t>& places,
                          Score threshold, const UndatedVisitor& found) {
  std::vector<ComparedArticle> articles;
  for (const std::uint32_t place : places) {
    articles.push_back(undated.compared.articles()[place]);
  }
  const std::vector<std::uint32_t> heads =
      heads_of(std::move(articles), threshold);
  std::map<std::uint32_t, FacetRecord> leads_of;  // by head
  for (std::size_t i = 0; i < places.size(); ++i) {
    const FacetRecord& lead = undated.families[places[i]].front().facts;
    const auto [at, is_new] = leads_of.try_emplace(heads[i], lead);
    if (!is_new && leads(lead, at->second)) at->second = lead;
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    found(undated.families[places[i]], leads_of.at(heads[i]).article);
  }
}

}  // namespace newsfold
