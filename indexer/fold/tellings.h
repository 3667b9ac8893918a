// SPDX-License-Identifier: GPL-3.0-or-later
// Tellings: the text families of a day, each as its lead tells it, ready to be
// compared.  Undated ones can be put among them, on the days that they have by
// an estimate.

#pragma once

#include <map>
#include <vector>

#include "common/likeness/article_words.h"
#include "common/likeness/day_estimates.h"
#include "common/likeness/fold_table.h"
#include "indexer/fold/article_shelf.h"
#include "indexer/fold/pair_finder.h"
#include "indexer/fold/text_families.h"
#include "indexer/fold/vector_store.h"

namespace newsfold {

struct DayOfTellings {
  ComparedDay compared;
  std::vector<std::vector<ShelvedArticle>> families;  // in the same order: by
                                                      // the ids of their leads
};

// Throws what its parts throw.
class Tellings {
 public:
  // All must outlive it.
  Tellings(const ArticleShelf& shelf, const TextFamilies& families,
           const FoldTable& table, VectorStore* vectors)
      : shelf_(shelf), families_(families), table_(table), vectors_(vectors) {}

  // The families whose earliest article is of that day.
  DayOfTellings of_day(int day);

  // The families of which no article has a day.
  DayOfTellings undated();

  // From now on, some of `undated` are told on days: by the leads.
  void place(const DayOfTellings& undated, const DayEstimates& estimates);

  // Those of_day() and those placed on it.
  DayOfTellings placed_on(int day);

 private:
  struct Told {
    ComparedArticle compared;
    std::vector<ShelvedArticle> family;
  };

  std::vector<Told> collect(const std::vector<ShelvedArticle>& articles,
                            std::optional<int> day);
  static DayOfTellings in_order(std::vector<Told> told);
  StoryVector vector_of(const ShelvedArticle& article);

  const ArticleShelf& shelf_;
  const TextFamilies& families_;
  const FoldTable& table_;
  VectorStore* const vectors_;
  WordReader reader_;
  std::map<int, std::vector<Told>> placed_;  // by day
};

}  // namespace newsfold
