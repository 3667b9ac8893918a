// SPDX-License-Identifier: GPL-3.0-or-later
// Telling: an article as the fold compares it with others, and the scores that
// its models give.

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "common/likeness/article_words.h"
#include "common/likeness/fold_table.h"
#include "common/likeness/pair_model.h"
#include "common/likeness/story_vector.h"
#include "common/likeness/undated_model.h"
#include "searcher/match/article_names.h"

namespace newsfold {

struct Telling {
  const FiledArticle* article = nullptr;  // must outlive this
  std::optional<int> day;
  StoryVector vector;
};

// Which model scores a pair, and what is asked of it.
enum class PairRule : std::uint8_t {
  OneDay,       // kStoryThresholds.same_day
  DaysApart,    // .days_apart
  BothUndated,  // .undated
  OneUndated,   // .attached, of a second look that needs the whole archive; the
                // score is that of the first look (undated_model.h)
};

PairRule rule_of(const Telling& a, const Telling& b);
Score asked_by(PairRule rule, const FoldTable& table);

// Not negative; none if either is unknown.
std::optional<int> days_between(std::optional<int> a, std::optional<int> b);

PairSigns signs_of(const Telling& a, const Telling& b);

// REQUIRES: just one of them has a day.
UndatedSigns first_look(const Telling& a, const Telling& b);

Score score_of_pair(const Telling& a, const Telling& b);

// As the fold counts it in the average of two groups: what it does not compare
// (two languages, days more than kPairDays apart) is nothing.
Score counted_score(const Telling& a, const Telling& b);

class TellingReader {
 public:
  // `table` must outlive it.
  explicit TellingReader(const FoldTable& table) : table_(table) {}

  Telling read(const FiledArticle& article);
  Telling read(const FiledArticle& article, const ArticleWords& words) const;

  // One for each copy group among those of `articles` that belong to a story:
  // its first by leads(), on the first day of any.
  std::vector<Telling> tellings_of(
      StoryId story, const std::vector<const FiledArticle*>& articles);

 private:
  const FoldTable& table_;
  WordReader reader_;
};

}  // namespace newsfold
