// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/telling.h"

#include <cstdlib>
#include <map>

namespace newsfold {

std::optional<int> days_between(std::optional<int> a, std::optional<int> b) {
  if (!a || !b) return std::nullopt;
  return std::abs(*a - *b);
}

PairRule rule_of(const Telling& a, const Telling& b) {
  if (a.day && b.day) {
    return *a.day == *b.day ? PairRule::OneDay : PairRule::DaysApart;
  }
  return a.day || b.day ? PairRule::OneUndated : PairRule::BothUndated;
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
      return kStoryThresholds.attached;
  }
  return kCertain;
}

PairSigns signs_of(const Telling& a, const Telling& b) {
  return pair_signs(a.vector, b.vector, cosine(a.vector.whole, b.vector.whole),
                    days_between(a.day, b.day),
                    same_source(a.article->facts, b.article->facts));
}

UndatedSigns first_look(const Telling& a, const Telling& b) {
  const Telling& undated = a.day ? b : a;
  const Telling& dated = a.day ? a : b;
  return undated_signs(undated.vector, dated.vector,
                       cosine(a.vector.whole, b.vector.whole), *dated.day,
                       same_source(a.article->facts, b.article->facts));
}

Score score_of_pair(const Telling& a, const Telling& b) {
  return rule_of(a, b) == PairRule::OneUndated ? first_score(first_look(a, b))
                                               : pair_score(signs_of(a, b));
}

Score counted_score(const Telling& a, const Telling& b) {
  const auto days = days_between(a.day, b.day);
  if (days.value_or(0) > kPairDays ||
      a.article->facts.language != b.article->facts.language) {
    return 0;
  }
  return score_of_pair(a, b);
}

Telling TellingReader::read(const FiledArticle& article) {
  return read(article, reader_.read(article.article));
}

Telling TellingReader::read(const FiledArticle& article,
                            const ArticleWords& words) const {
  return {&article, published_day(article.facts),
          story_vector(words, article.facts.language, table_.frequencies)};
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
    tellings.back().day = group.day;
  }
  return tellings;
}

}  // namespace newsfold
