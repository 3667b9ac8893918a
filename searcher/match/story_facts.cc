// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/story_facts.h"

#include <algorithm>
#include <set>

#include "searcher/match/first_report.h"

namespace newsfold {

StoryFacts story_facts(std::span<const FacetRecord> articles,
                       SourceNames* source_names) {
  StoryFacts facts;
  if (articles.empty()) return facts;
  facts.articles = articles.size();
  if (const FacetRecord* first = proven_first(articles)) {
    facts.first = first->article;
    facts.first_source = source_names->of(first->source);
  }
  if (const FacetRecord* const first = of_first_day(articles)) {
    facts.first_seen = date_of_time_number(first->published);
  }
  std::set<std::uint64_t> sources;
  std::uint64_t last = 0;
  for (const FacetRecord& article : articles) {
    if (article.source != 0) sources.insert(article.source);
    last = std::max(last, article.published);
  }
  facts.sources = sources.size();
  facts.last_seen = date_of_time_number(last);
  for (const std::uint64_t source : sources_of_first_day(articles)) {
    facts.first_day_sources.push_back(source_names->of(source));
  }
  std::ranges::sort(facts.first_day_sources);
  return facts;
}

}  // namespace newsfold
