// SPDX-License-Identifier: GPL-3.0-or-later
// StoryFinder: the stories of a span of days, a window at a time.
//
// The stories of a day depend on the kReachDays before and after it
// (story_clusters.h), so they can be found for any span on its own, and the
// answer for a day is the same whichever span it is part of.  At no time are
// more in memory than the scores of one window and the texts of kPairDays days.

#pragma once

#include <functional>
#include <vector>

#include "indexer/fold/tellings.h"

namespace newsfold {

// A story, as the families that tell it.
using Story = std::vector<std::vector<ShelvedArticle>>;

class StoryFinder {
 public:
  // Both must outlive it.
  StoryFinder(const ArticleShelf& shelf, Tellings* tellings)
      : shelf_(shelf), tellings_(tellings) {}

  // Calls `found` for each story with a family of the days `first` to `last`
  // (both inclusive).  A story that reaches into the next window comes up
  // twice.
  using Visitor = std::function<void(const Story&)>;
  void find(int first, int last, const Visitor& found);

 private:
  void find_in_window(int first, int last, const Visitor& found);

  const ArticleShelf& shelf_;
  Tellings* const tellings_;
};

}  // namespace newsfold
