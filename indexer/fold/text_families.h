// SPDX-License-Identifier: GPL-3.0-or-later
// TextFamilies: articles that are one text, through copies and versions.
//
// Pairs of articles are linked (copy_finder.h); a copy group is what hangs
// together by links between different addresses, a family what hangs together
// by links of both kinds.  A family is one telling: the fold compares its lead
// with other tellings, and all of it stands in one story.  Links to articles
// that were deleted lead nowhere.

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "indexer/fold/article_shelf.h"
#include "indexer/fold/key_runs.h"

namespace newsfold {

struct TextLinks {
  KeyRuns copies;    // article → article, both ways
  KeyRuns versions;  // likewise, of one URL
};

class TextFamilies {
 public:
  // Both must outlive it.
  TextFamilies(const ArticleShelf& shelf, const TextLinks& links)
      : shelf_(shelf), links_(links) {}

  // The lead first, then by leads().
  std::vector<ShelvedArticle> family_of(const ShelvedArticle& article) const;
  std::vector<ShelvedArticle> copy_group_of(
      const ShelvedArticle& article) const;

 private:
  std::vector<ShelvedArticle> connected(
      const ShelvedArticle& article,
      const std::vector<const KeyRuns*>& links) const;

  const ArticleShelf& shelf_;
  const TextLinks& links_;
};

// The earliest day of its members; none if none has a day.
std::optional<int> day_of_family(const std::vector<ShelvedArticle>& family);

}  // namespace newsfold
