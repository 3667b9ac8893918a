// SPDX-License-Identifier: GPL-3.0-or-later
// ArticleTable: the facts of all articles of a snapshot in memory, by document
// and by story.
//
// A search reads the record of every match.  From a value each takes 0.4
// microseconds, from this table a tenth of that; loading it takes 0.1
// microseconds an article, once.  And a story stands in no term, so its
// articles can only be found by a walk through all.  Where segments are remote,
// that walk is left to their servers.

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/archive.h"
#include "common/facet_record.h"

namespace newsfold {

// Not for use by two threads at once.  Throws Xapian::Error.
class ArticleTable {
 public:
  // By document id, from 0; empty records where there is no document.
  using Segment = std::vector<FacetRecord>;

  // `archive` must outlive the table, which is loaded when first asked.
  explicit ArticleTable(const ArchiveReader& archive) : archive_(archive) {}

  // In the order of archive.segments().  REQUIRES: none of them is remote.
  const std::vector<Segment>& segments();

  // Those of a story in the order of leads(); none if there is no such story.
  // Valid until the next call.
  std::span<const FacetRecord> articles_of(StoryId story);

  // These stories will be asked for: where segments are remote, to ask for all
  // at once saves time.
  void expect(const std::vector<StoryId>& stories);

 private:
  void load();
  void take_by_story(std::vector<FacetRecord> records);
  std::vector<FacetRecord> find(const std::vector<StoryId>& stories) const;

  const ArchiveReader& archive_;
  std::vector<Segment> segments_;
  std::vector<FacetRecord> by_story_;  // all; of remote ones what was expected
};

}  // namespace newsfold
