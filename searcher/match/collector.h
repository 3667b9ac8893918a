// SPDX-License-Identifier: GPL-3.0-or-later
// The matching pass: every match, with what folding, counting and sorting need
// of it, in one walk through the postings.
//
// Xapian's own collapse keeps one article per story but counts wrongly beside
// facets, and its counts are estimates; a MatchSpy that takes one record per
// match is exact, and several times faster than collapse with facets.

#pragma once

#include <chrono>
#include <vector>

#include <xapian.h>

#include "common/archive.h"
#include "common/facet_record.h"
#include "searcher/match/article_table.h"
#include "searcher/match/shard_watch.h"

namespace newsfold {

struct Match {
  double weight = 0;
  std::uint64_t copy_group = 0;  // only if asked for
  FacetRecord record;
  Xapian::docid document = 0;  // in archive.database()
};

enum class ReadCopyGroup { No, Yes };

// One pass over the matches of a query.  Not for use by two threads at once.
class MatchPass {
 public:
  // `articles` is the table of the archive.  Both must outlive the pass, whose
  // time begins now.  Remote segments have a timeout of their own
  // (ReadOptions) instead.
  MatchPass(const ArchiveReader& archive, ArticleTable* articles,
            std::chrono::milliseconds deadline);

  // What QueryCompiler::compile() puts into the query so that the deadline
  // holds in all of it; empty if segments are remote.  Valid as long as this.
  Xapian::Query guard() const;

  // All matches, in no particular order, with BM25 weights.
  // Throws DeadlineExceeded, Xapian::Error.
  std::vector<Match> collect(const Xapian::Query& query,
                             ReadCopyGroup copy_group);

 private:
  const ArchiveReader& archive_;
  ArticleTable* const articles_;
  WatchState watched_;
  ShardWatch watch_;
};

}  // namespace newsfold
