// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/story_index.h"

#include <algorithm>
#include <set>

#include "common/schema.h"

namespace newsfold {

void StoryIndex::build() {
  std::vector<FacetRecord>& records = records_.emplace();
  records.reserve(archive_.database().get_doccount());
  for (const Xapian::Database& segment : archive_.segments()) {
    for (auto at = segment.valuestream_begin(kFacetSlot);
         at != segment.valuestream_end(kFacetSlot); ++at) {
      records.push_back(decode_facet_record(*at));
    }
  }
  std::sort(records.begin(), records.end(),
            [](const FacetRecord& a, const FacetRecord& b) {
              return a.story != b.story ? a.story < b.story : leads(a, b);
            });
}

std::span<const FacetRecord> StoryIndex::articles_of(StoryId story) {
  if (!records_) build();
  const auto [first, last] =
      std::ranges::equal_range(*records_, story, {}, &FacetRecord::story);
  return {first, last};
}

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
