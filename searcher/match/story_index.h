// SPDX-License-Identifier: GPL-3.0-or-later
// StoryIndex: the articles of each story, whether they match or not.
//
// A story stands in a value, not in a term, so its articles can only be found
// by a walk through the values of all: one walk when first asked, which takes
// some 0.15 microseconds an article, and serves the life of the snapshot.

#pragma once

#include <optional>
#include <span>
#include <vector>

#include "common/archive.h"
#include "common/facet_record.h"
#include "searcher/match/result.h"
#include "searcher/match/source_names.h"

namespace newsfold {

// Not for use by two threads at once.  `archive` must outlive it.
class StoryIndex {
 public:
  explicit StoryIndex(const ArchiveReader& archive) : archive_(archive) {}

  // In the order of leads(); none if there is no such story.  Valid as long as
  // the index.  Throws Xapian::Error.
  std::span<const FacetRecord> articles_of(StoryId story);

 private:
  void build();

  const ArchiveReader& archive_;
  std::optional<std::vector<FacetRecord>> records_;  // by story, then leads()
};

// `articles` are those of one story, in the order of leads().
StoryFacts story_facts(std::span<const FacetRecord> articles,
                       SourceNames* source_names);

}  // namespace newsfold
