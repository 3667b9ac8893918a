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

namespace {

// Both are in the order of their ids, and so is what they become.
DayOfTellings merge(const DayOfTellings& a, const DayOfTellings& b) {
  DayOfTellings merged;
  std::vector<ComparedArticle> compared;
  const auto take = [&](const DayOfTellings& from, std::size_t place) {
    compared.push_back(from.compared.articles()[place]);
    merged.families.push_back(from.families[place]);
  };
  std::size_t j = 0;
  for (std::size_t i = 0; i < a.families.size(); ++i) {
    const ArticleId next = a.compared.articles()[i].id;
    while (j < b.families.size() && b.compared.articles()[j].id < next) {
      take(b, j++);
    }
    take(a, i);
  }
  while (j < b.families.size()) take(b, j++);
  merged.compared = ComparedDay(std::move(compared));
  return merged;
}

}  // namespace

void Tellings::place(const DayOfTellings& undated,
                     const DayEstimates& estimates) {
  std::map<int, std::vector<ComparedArticle>> compared;
  for (std::size_t i = 0; i < undated.families.size(); ++i) {
    const ComparedArticle& article = undated.compared.articles()[i];
    const auto estimate = estimates.find(article.id);
    if (estimate == estimates.end()) continue;
    const int day = estimate->second.day;
    compared[day].push_back(article);
    placed_[day].families.push_back(undated.families[i]);
  }
  for (auto& [day, articles] : compared) {
    placed_[day].compared = ComparedDay(std::move(articles));
  }
}

DayOfTellings Tellings::placed_on(int day) {
  const auto placed = placed_.find(day);
  return placed == placed_.end() ? of_day(day)
                                 : merge(of_day(day), placed->second);
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
    compared.push_back({id, lead.facts.source, lead.facts.language,
                        day.has_value(), vector_of(lead)});
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
