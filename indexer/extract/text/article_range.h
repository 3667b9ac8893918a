// SPDX-License-Identifier: GPL-3.0-or-later
// The run of lines of a page that is its article.

#pragma once

#include <cstddef>
#include <span>

#include "indexer/extract/text/text_units.h"

namespace newsfold {

// Units [begin, end) of a page; empty if none of them is running text.
struct ArticleRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The contiguous run with the largest sum, where running text earns its length
// and all else costs.
ArticleRange find_article(std::span<const TextUnit> units);

// Drops what stands between the article's paragraphs without being of it:
// navigation ("Advertisement", "Share") and longer runs of labels, unless a
// colon announces them.
void drop_labels_inside(std::span<TextUnit> units, ArticleRange range);

}  // namespace newsfold
