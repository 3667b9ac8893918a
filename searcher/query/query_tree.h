// SPDX-License-Identifier: GPL-3.0-or-later
// QueryTree: what a query means, before Xapian hears of it.  Printable, so that
// tests and --explain can show it.

#pragma once

#include <string>
#include <vector>

#include "common/schema.h"
#include "searcher/query/date_range.h"

namespace newsfold {

struct QueryTree {
  enum class Kind {
    Nothing,  // no words at all: matches nothing
    All,      // *: matches every article
    Word,     // one word: terms[0], in its other forms too
    Phrase,   // terms side by side, as they are
    Exact,    // an exact value of a field: terms[0]
    Dates,    // published in `dates`
    And,      // all of `children`
    Or,       // any of `children`
    Not,      // not children[0]
  };

  Kind kind = Kind::Nothing;
  Field field = field::kText;      // Word, Phrase, Exact
  std::vector<std::string> terms;  // folded words, or an exact value
  DateRange dates;
  std::vector<QueryTree> children;
};

// "(storm AND title:ferry) AND NOT source:post.example"
std::string describe(const QueryTree& tree);

}  // namespace newsfold
