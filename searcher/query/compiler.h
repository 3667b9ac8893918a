// SPDX-License-Identifier: GPL-3.0-or-later
// QueryCompiler: from a QueryTree to a Xapian::Query.
//
//   a word     any of its forms, as one synonym with one weight; if it also
//              stands in the title, that adds kTitleWeight of what a word of
//              its rarity is worth there, in a short title more (title_wdf())
//   a pattern  the words that match it, likewise
//   a phrase   its words side by side, as typed
//   near       its words, each with its weight; where they stand filters
//   fields     exact terms, dates and copies filter, they do not weigh

#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "common/archive.h"
#include "common/result.h"
#include "searcher/query/marked_term.h"
#include "searcher/query/pattern.h"
#include "searcher/query/query_tree.h"
#include "searcher/query/word_forms.h"

namespace newsfold {

// What a pattern of the query stands for.
struct PatternCount {
  std::string pattern;    // as describe() prints it: "title:elect*"
  std::size_t words = 0;  // or values, of the archive
};

struct CompiledQuery {
  Xapian::Query query;
  Xapian::Query proximity;             // proximity_query() of the same tree
  MarkedTerms terms;                   // what a snippet shows and marks
  std::vector<PatternCount> patterns;  // in their order in the query
};

// What a query may cost.
struct CompileLimits {
  PatternLimits pattern = {};

  // Words and days of the archive that a query stands for.
  std::size_t words = 4096;

  // Ways to take one word from each side of NEAR, counted only where a word
  // stands on two sides (near.h).
  std::size_t near_choices = 1000;
};

// Not for use by two threads at once.  `archive` must outlive this.
class QueryCompiler {
 public:
  explicit QueryCompiler(const ArchiveReader& archive,
                         const CompileLimits& limits = {});

  // Fails on what stands for too many words, with its byte: "byte 7: 812 words
  // match, ...".
  //
  // `guard`, unless it is empty, matches everything and stops a match that
  // takes too long (searcher/match/shard_watch.h).  It is joined to every
  // phrase: one that never fits looks at the positions of all its candidates in
  // one step, of which nothing outside of it hears.
  Result<CompiledQuery> compile(const QueryTree& tree,
                                const Xapian::Query& guard = {});

  static constexpr double kTitleWeight = 1.0;

 private:
  enum class Polarity { Wanted, Unwanted };
  using Words = std::vector<std::string>;

  void mark(const Field& field, MarkedTerm term, Polarity polarity);
  void count(const QueryTree& at, std::size_t words);
  Words words_of(const QueryTree& tree);
  Words words_of_leaf(const QueryTree& tree);
  Xapian::Query build(const QueryTree& tree, Polarity polarity);
  Xapian::Query word(const Field& field, const Words& words, Polarity polarity);
  Xapian::Query weighed(const Field& field, const Words& words,
                        Polarity polarity) const;
  Xapian::Query pattern(const QueryTree& tree, Polarity polarity);
  Xapian::Query guarded(const Xapian::Query& positions) const;
  Xapian::Query phrase(const QueryTree& tree, Polarity polarity);
  Xapian::Query near(const QueryTree& tree, Polarity polarity);
  Xapian::Query all_of(const QueryTree& tree, Polarity polarity);
  Xapian::Query any_of(const QueryTree& tree, Polarity polarity);
  Xapian::Query exact(const QueryTree& tree) const;
  Xapian::Query story_of(const std::string& id) const;
  Xapian::Query dates(const QueryTree& tree);

  const Xapian::Database& database_;
  const CompileLimits limits_;
  WordForms forms_;
  std::vector<int> years_;  // that occur in the archive

  // Of the query at hand.
  Xapian::Query guard_;
  CompiledQuery compiled_;
  std::size_t words_ = 0;  // and days, that it stands for
  std::size_t looked_at_ = 0;
  std::size_t near_choices_left_ = 0;
};

}  // namespace newsfold
