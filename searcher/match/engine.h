// SPDX-License-Identifier: GPL-3.0-or-later
// SearchEngine: requests in, results out.

#pragma once

#include <string>

#include <boost/unordered/unordered_flat_map.hpp>

#include "common/analyzer.h"
#include "common/archive.h"
#include "common/result.h"
#include "searcher/match/folding.h"
#include "searcher/match/request.h"
#include "searcher/match/result.h"
#include "searcher/query/compiler.h"

namespace newsfold {

// One snapshot of an archive, for as many searches as wanted, one thread at a
// time.  `archive` must outlive it.
class SearchEngine {
 public:
  explicit SearchEngine(const ArchiveReader& archive)
      : archive_(archive), compiler_(archive) {}

  // Fails on a query or filter that cannot be understood, and when the deadline
  // passed.  Throws Xapian::Error (see ArchiveReader on when to try again).
  Result<SearchResult> search(const SearchRequest& request);

  // How the query and the filters of a request are understood.
  Result<QueryTree> parse(const SearchRequest& request);

 private:
  StoryResult make_result(const SearchRequest& request,
                          const std::vector<Match>& matches,
                          const FoldedMatches& folded, std::uint32_t group,
                          const WordGroups& words);
  Article fetch(ArticleId id) const;
  const std::string& source_name(std::uint64_t key);

  const ArchiveReader& archive_;
  QueryCompiler compiler_;
  Analyzer analyzer_;
  boost::unordered_flat_map<std::uint64_t, std::string> source_names_;
};

}  // namespace newsfold
