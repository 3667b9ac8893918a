// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/story_facts.h"

#include <algorithm>
#include <set>

namespace newsfold {

StoryFacts story_facts(std::span<const FacetRecord> articles,
                       SourceNames* source_names) {
  StoryFacts facts;
  if (articles.empty()) return facts;
  facts.articles = articles.size();
  facts.first = articles.front().article;
  facts.first_source = source_names->of(articles.front().source);
  facts.first_seen = date_of_time_number(articles.front().published);
  std::set<std::uint64_t> sources;
  std::uint64_t last = 0;
  for (const FacetRecord& article : articles) {
    if (article.source != 0) sources.insert(article.source);
    last = std::max(last, article.published);
  }
  facts.sources = sources.size();
  facts.last_seen = date_of_time_number(last);
  return facts;
}

}  // namespace newsfold
