// SPDX-License-Identifier: GPL-3.0-or-later
// Counting the table that the fold then keeps.

#pragma once

#include "common/likeness/fold_table.h"
#include "indexer/fold/article_shelf.h"

namespace newsfold {

// Counts over a sample of each language: the articles with the smallest ids,
// which is a fair sample since ids are hashes, and the same in whatever order
// they came.
FoldTable count_table(const ArticleShelf& shelf);

}  // namespace newsfold
