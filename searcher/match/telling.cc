// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/telling.h"

#include <cstdlib>
#include <map>

namespace newsfold {

std::optional<int> days_between(std::optional<int> a, std::optional<int> b) {
  if (!a || !b) return std::nullopt;
  return std::abs(*a - *b);
}

int compared_days(const Telling& a, const Telling& b) {
  return a.dated && b.dated ? kPairDays : kEstimateDays;
}

PairRule rule_of(const Telling& a, const Telling& b) {
  const auto days = days_between(a.day, b.day);
  if (!a.dated && !b.dated && (!days || *days > kEstimateDays)) {
    return PairRule::BothUndated;
  }
  if (!days) return PairRule::OneUndated;
  return *days == 0 ? PairRule::OneDay : PairRule::DaysApart;
}

Score asked_by(PairRule rule, const FoldTable& table) {
  switch (rule) {
    case PairRule::OneDay:
      return kStoryThresholds.same_day;
    case PairRule::DaysApart:
      return kStoryThresholds.days_apart;
    case PairRule::BothUndated:
      return undated_threshold(table.undated);
    case PairRule::OneUndated:
      return kLeastSupport;
  }
  return kCertain;
}

PairSigns signs_of(const Telling& a, const Telling& b) {
  return pair_signs(
      a.vector, b.vector, cosine(a.vector.whole, b.vector.whole),
      a.dated && b.dated ? days_between(a.day, b.day) : std::nullopt,
      same_source(a.article->facts, b.article->facts));
}

UndatedSigns undated_signs_of(const Telling& a, const Telling& b) {
  const Telling& undated = a.day ? b : a;
  const Telling& dated = a.day ? a : b;
  return undated_signs(undated.vector, dated.vector,
                       cosine(a.vector.whole, b.vector.whole), *dated.day,
                       same_source(a.article->facts, b.article->facts));
}

Score score_of_pair(const Telling& a, const Telling& b) {
  return rule_of(a, b) == PairRule::OneUndated
             ? undated_score(undated_signs_of(a, b))
             : pair_score(signs_of(a, b));
}

Score counted_score(const Telling& a, const Telling& b) {
  const bool are_near =
      rule_of(a, b) == PairRule::BothUndated ||
      days_between(a.day, b.day).value_or(0) <= compared_days(a, b);
  if (!are_near || a.article->facts.language != b.article->facts.language) {
    return 0;
  }
  return score_of_pair(a, b);
}

Telling TellingReader::read(const FiledArticle& article) {
  return read(article, reader_.read(article.article));
}

Telling TellingReader::read(const FiledArticle& article,
                            const ArticleWords& words) const {
  const auto published = published_day(article.facts);
  const auto estimate = estimate_of(article);
  return {&article, estimate ? std::optional(estimate->day) : published,
          published.has_value(),
          story_vector(words, article.facts.language, table_.frequencies)};
}

// The estimate is that of the first of its copies.
std::optional<DayEstimate> TellingReader::estimate_of(
    const FiledArticle& article) const {
  if (published_day(article.facts)) return std::nullopt;
  for (const ArticleId id : {article.facts.article, article.copy_group}) {
    const auto found = estimates_.find(id);
    if (found != estimates_.end()) return found->second;
  }
  return std::nullopt;
}

std::vector<Telling> TellingReader::tellings_of(
    StoryId story, const std::vector<const FiledArticle*>& articles) {
  struct Group {
    const FiledArticle* lead = nullptr;
    std::optional<int> day;
  };
  std::map<std::uint64_t, Group> groups;
  for (const FiledArticle* const article : articles) {
    if (article->facts.story != story) continue;
    Group& group = groups[article->copy_group];
    if (!group.lead || leads(article->facts, group.lead->facts)) {
      group.lead = article;
    }
    const auto day = published_day(article->facts);
    if (day && (!group.day || *day < *group.day)) group.day = day;
  }
  std::vector<Telling> tellings;
  for (const auto& [key, group] : groups) {
    tellings.push_back(read(*group.lead));
    if (group.day) tellings.back().day = group.day;
    tellings.back().dated = group.day.has_value();
  }
  return tellings;
}

}  // namespace newsfold
