// SPDX-License-Identifier: GPL-3.0-or-later
// The fold: which articles tell one story.
//
// It runs over a segment after its compaction and before it is published, and
// writes its answer to values only (kStorySlot and the story in kFacetSlot).
//
// Today a story is an exact text: articles of one copy group (text_key()) are
// one story, and the story's id is that key.  So the answer depends on the
// article alone, never on the order or the grouping of dumps, and a segment can
// be folded without looking at the others.

#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

#include "common/article.h"

namespace newsfold {

// What the fold knows of an article.
struct FoldNode {
  Xapian::docid document = 0;
  ArticleId article = 0;
  std::uint64_t copy_group = 0;
};

// The story of each node, in the order of the nodes.
std::vector<StoryId> assign_stories(const std::vector<FoldNode>& nodes);

// Folds all documents of a segment; returns how many changed their story.
// The caller commits.  Throws Xapian::Error.
std::uint64_t fold_segment(Xapian::WritableDatabase* segment);

}  // namespace newsfold
