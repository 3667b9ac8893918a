// SPDX-License-Identifier: GPL-3.0-or-later
// QueryCompiler: from a QueryTree to a Xapian::Query.
//
//   a word     any of its forms, as one synonym with one weight; if it also
//              stands in the title, that adds kTitleWeight of what a word of
//              its rarity is worth there
//   a phrase   its words side by side, as typed
//   fields     exact terms and dates filter, they do not weigh

#pragma once

#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/archive.h"
#include "searcher/query/query_tree.h"
#include "searcher/query/word_forms.h"

namespace newsfold {

// The folded words that a snippet marks; forms of one query word share a
// number.
using WordGroups = std::map<std::string, std::size_t, std::less<>>;

struct CompiledQuery {
  Xapian::Query query;
  WordGroups words;
};

// Not for use by two threads at once.  `archive` must outlive this.
class QueryCompiler {
 public:
  explicit QueryCompiler(const ArchiveReader& archive);

  CompiledQuery compile(const QueryTree& tree);

  static constexpr double kTitleWeight = 0.5;

 private:
  enum class Polarity { Wanted, Unwanted };

  void mark(const std::vector<std::string>& words);
  Xapian::Query build(const QueryTree& tree, Polarity polarity);
  Xapian::Query word(const QueryTree& tree, Polarity polarity);
  Xapian::Query phrase(const QueryTree& tree, Polarity polarity);
  Xapian::Query all_of(const QueryTree& tree, Polarity polarity);
  Xapian::Query any_of(const QueryTree& tree, Polarity polarity);
  Xapian::Query exact(const QueryTree& tree) const;
  Xapian::Query story_of(const std::string& id) const;
  Xapian::Query dates(const DateRange& range) const;

  const Xapian::Database& database_;
  WordForms forms_;
  std::vector<int> years_;  // that occur in the archive
  WordGroups words_;        // of the query at hand
  std::size_t groups_ = 0;  // in them
};

}  // namespace newsfold
