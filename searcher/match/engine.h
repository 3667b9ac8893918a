// SPDX-License-Identifier: GPL-3.0-or-later
// SearchEngine: requests in, results out.
//
//   request ─ parse ─ compile ─ one pass over the matches ──▶ MatchSet
//   MatchSet ─ counts, facets, a page of results           ──▶ SearchResult

#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "common/analyzer.h"
#include "common/archive.h"
#include "common/result.h"
#include "searcher/match/article_table.h"
#include "searcher/match/match_set.h"
#include "searcher/match/request.h"
#include "searcher/match/result.h"
#include "searcher/match/source_names.h"
#include "searcher/match/whole_story.h"
#include "searcher/query/compiler.h"

namespace newsfold {

// One snapshot of an archive, for as many searches as wanted, one thread at a
// time.  `archive` must outlive it.  All throw Xapian::Error (see ArchiveReader
// on when to try again).
class SearchEngine {
 public:
  explicit SearchEngine(const ArchiveReader& archive)
      : archive_(archive),
        compiler_(archive),
        source_names_(archive),
        articles_(archive) {}

  // Fails on a query or filter that cannot be understood, and when the deadline
  // passed.
  Result<SearchResult> search(const SearchRequest& request);

  // How the query and the filters of a request are understood.
  Result<QueryTree> parse(const SearchRequest& request);

  // search() in steps, for those who show more than a page, or less.
  Result<MatchSet> match(const SearchRequest& request);
  SearchResult page(const SearchRequest& request, const MatchSet& found);
  Facets facets(const SearchRequest& request, const MatchSet& found);
  // These of found.results().groups will be asked for; where segments are
  // remote, to say so saves time.
  void expect(const MatchSet& found, std::span<const std::uint32_t> groups);
  // The result of one of them.
  StoryResult result(const SearchRequest& request, const MatchSet& found,
                     std::uint32_t group);

  // As match(), with `tree` in the place of the request's query, and only those
  // matches that `keep`, if it is not empty, allows.
  using Keep = std::function<bool(const Match&)>;
  Result<MatchSet> match(const SearchRequest& request, QueryTree tree,
                         const Keep& keep);

  ArchiveState state() const;

  // Stories in full, and articles with their places in them (whole_story.h).
  Result<WholeStory> story(std::string_view name);
  Result<PlacedArticle> article(std::string_view name);

 private:
  std::vector<Hit> hits(const SearchRequest& request, const MatchSet& found,
                        const MatchGroup& group);

  const ArchiveReader& archive_;
  QueryCompiler compiler_;
  Analyzer analyzer_;
  SourceNames source_names_;
  ArticleTable articles_;
};

}  // namespace newsfold
