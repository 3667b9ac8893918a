// SPDX-License-Identifier: GPL-3.0-or-later
// The longest passage that two articles have word for word: what a reader wants
// to see of a copy.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/likeness/article_words.h"

namespace newsfold {

// Only so many words of the beginning of each text are looked at.
inline constexpr std::size_t kPassageWords = 20'000;

struct CommonRun {
  std::size_t begin = 0;  // place of its first word in the first text
  std::size_t words = 0;  // 0: nothing in common

  bool operator==(const CommonRun&) const = default;
};

// Of runs of one length, the one that the second text has first, where the
// first text has it first.  Takes time in proportion to the words.
CommonRun longest_common_run(const std::vector<ArticleWord>& first,
                             const std::vector<ArticleWord>& second);

// The words of a run as `text` prints them; "…" stands for what lies between
// two of them where lines are not among `words` (ArticleWords::prose leaves
// out some).
// REQUIRES: `words` were read from `text`, and the run lies inside them.
std::string passage_text(std::string_view text,
                         const std::vector<ArticleWord>& words,
                         const CommonRun& run);

}  // namespace newsfold
