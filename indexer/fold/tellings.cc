// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/fold/tellings.h"

#include <algorithm>
#include <map>

namespace newsfold {

DayOfTellings Tellings::of_day(int day) {
  return in_order(collect(shelf_.on_day(day), day));
}

DayOfTellings Tellings::undated() {
  return in_order(collect(shelf_.without_day(), std::nullopt));
}

void Tellings::place(const DayOfTellings& undated,
                     const DayEstimates& estimates) {
  for (std::size_t i = 0; i < undated.families.size(); ++i) {
    const ComparedArticle& article = undated.compared.articles()[i];
    const auto estimate = estimates.find(article.id);
    if (estimate == estimates.end()) continue;
    placed_[estimate->second.day].push_back({article, undated.families[i]});
  }
}

DayOfTellings Tellings::placed_on(int day) {
  std::vector<Told> told = collect(shelf_.on_day(day), day);
  const auto placed = placed_.find(day);
  if (placed != placed_.end()) {
    told.insert(told.end(), placed->second.begin(), placed->second.end());
  }
  return in_order(std::move(told));
}

std::vector<Tellings::Told> Tellings::collect(
    const std::vector<ShelvedArticle>& articles, std::optional<int> day) {
  std::map<ArticleId, std::vector<ShelvedArticle>> families;  // by their leads
  for (const ShelvedArticle& article : articles) {
    std::vector<ShelvedArticle> family = families_.family_of(article);
    if (day_of_family(family) != day) continue;
    const ArticleId lead = family.front().id();
    families.try_emplace(lead, std::move(family));
  }
  std::vector<Told> told;
  for (auto& [id, family] : families) {
    const ShelvedArticle& lead = family.front();
    ComparedArticle compared{id, lead.facts.source, lead.facts.language,
                             day.has_value(), vector_of(lead)};
    told.push_back({std::move(compared), std::move(family)});
  }
  return told;
}

DayOfTellings Tellings::in_order(std::vector<Told> told) {
  std::ranges::sort(told, {}, [](const Told& one) { return one.compared.id; });
  DayOfTellings tellings;
  std::vector<ComparedArticle> compared;
  for (Told& one : told) {
    compared.push_back(std::move(one.compared));
    tellings.families.push_back(std::move(one.family));
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
