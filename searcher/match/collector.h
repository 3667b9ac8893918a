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
};

enum class ReadCopyGroup { No, Yes };

// All matches of a query, in no particular order, with BM25 weights; `articles`
// is the table of the same archive.  Remote segments have a timeout of their
// own (ReadOptions).  Throws DeadlineExceeded, Xapian::Error.
std::vector<Match> collect_matches(const ArchiveReader& archive,
                                   ArticleTable* articles,
                                   const Xapian::Query& query,
                                   ReadCopyGroup copy_group,
                                   std::chrono::milliseconds deadline);

}  // namespace newsfold
