// SPDX-License-Identifier: GPL-3.0-or-later
// Telling: an article as the fold compares it with others, and the scores that
// its models give.

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "common/likeness/article_words.h"
#include "common/likeness/day_estimates.h"
#include "common/likeness/fold_table.h"
#include "common/likeness/pair_model.h"
#include "common/likeness/story_vector.h"
#include "common/likeness/undated_model.h"
#include "searcher/match/article_names.h"

namespace newsfold {

struct Telling {
  const FiledArticle* article = nullptr;  // must outlive this
  std::optional<int> day;                 // published, else by an estimate
  bool dated = false;                     // published, then
  StoryVector vector;
};

// Which model scores a pair, and what is asked of it.
enum class PairRule : std::uint8_t {
  OneDay,       // kStoryThresholds.same_day
  DaysApart,    // .days_apart
  BothUndated,  // undated_threshold(): two articles that nobody dated, and
                // whose days by an estimate are not near each other
  OneUndated,   // kLeastSupport: one has no day at all; the score is
                // undated_score(), by which it might have got one
};

PairRule rule_of(const Telling& a, const Telling& b);
Score asked_by(PairRule rule, const FoldTable& table);

// Not negative; none if either is unknown.
std::optional<int> days_between(std::optional<int> a, std::optional<int> b);

// Tellings further apart are not compared.
int compared_days(const Telling& a, const Telling& b);

PairSigns signs_of(const Telling& a, const Telling& b);

// REQUIRES: just one of them has a day.
UndatedSigns undated_signs_of(const Telling& a, const Telling& b);

Score score_of_pair(const Telling& a, const Telling& b);

// As the fold counts it in the average of two groups: what it does not compare
// (two languages, days more than compared_days() apart) is nothing.
Score counted_score(const Telling& a, const Telling& b);

class TellingReader {
 public:
  // Both must outlive it.
  TellingReader(const FoldTable& table, const DayEstimates& estimates)
      : table_(table), estimates_(estimates) {}

  Telling read(const FiledArticle& article);
  Telling read(const FiledArticle& article, const ArticleWords& words) const;

  // One for each copy group among those of `articles` that belong to a story:
  // its first by leads(), on the first day of any.
  std::vector<Telling> tellings_of(
      StoryId story, const std::vector<const FiledArticle*>& articles);

  // None if the article is dated, or has no estimate.
  std::optional<DayEstimate> estimate_of(const FiledArticle& article) const;

 private:
  const FoldTable& table_;
  const DayEstimates& estimates_;
  WordReader reader_;
};

}  // namespace newsfold
