// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/fold/tellings.h"

#include <algorithm>
#include <map>

namespace newsfold {

DayOfTellings Tellings::of_day(int day) {
  return collect(shelf_.on_day(day), day);
}

DayOfTellings Tellings::undated() {
  return collect(shelf_.without_day(), std::nullopt);
}

DayOfTellings Tellings::collect(const std::vector<ShelvedArticle>& articles,
                                std::optional<int> day) {
  std::map<ArticleId, std::vector<ShelvedArticle>> families;  // by their leads
  for (const ShelvedArticle& article : articles) {
    std::vector<ShelvedArticle> family = families_.family_of(article);
    if (day_of_family(family) != day) continue;
    const ArticleId lead = family.front().id();
    families.try_emplace(lead, std::move(family));
  }
  DayOfTellings tellings;
  std::vector<ComparedArticle> compared;
  for (auto& [id, family] : families) {
    const ShelvedArticle& lead = family.front();
    compared.push_back(
        {id, lead.facts.source, lead.facts.language, vector_of(lead)});
    tellings.families.push_back(std::move(family));
  }
  tellings.compared = ComparedDay(std::move(compared));
  return tellings;
}

StoryVector Tellings::vector_of(const ShelvedArticle& article) {
  if (auto vector = vectors_->find(article.facts)) return *std::move(vector);
  const StoryVector vector =
      story_vector(reader_.read(shelf_.read(article)), article.facts.language,
                   table_.frequencies);
  vectors_->put(article.facts, vector);
  return vector;
}

}  // namespace newsfold
