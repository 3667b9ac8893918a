// SPDX-License-Identifier: GPL-3.0-or-later
// QueryTree: what a query means, before Xapian hears of it.  Printable, so that
// tests and --explain can show it.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/schema.h"
#include "searcher/query/count_range.h"
#include "searcher/query/date_range.h"

namespace newsfold {

struct QueryTree {
  enum class Kind {
    Nothing,    // no words at all: matches nothing
    All,        // *: matches every article
    Word,       // one word: terms[0], in its other forms too
    Phrase,     // terms side by side, as they are; one term: in no other form
    Pattern,    // the words or values that match terms[0] (pattern.h)
    Exact,      // an exact value of a field: terms[0]
    Dates,      // published in `dates`
    DayOfYear,  // published on `day` of any year
    Copies,     // as many other articles of its copy group as `copies` says
    IsCopy,     // a copy of an article that was there before
    Near,       // children close to each other (`distance`), in any order
    Adjacent,   // likewise, in this order
    And,        // all of `children`
    Or,         // any of `children`
    Not,        // not children[0]
  };

  Kind kind = Kind::Nothing;
  Field field = field::kText;      // Word, Phrase, Pattern, Exact, Near...
  std::vector<std::string> terms;  // folded words, or an exact value
  DateRange dates;
  DayOfYear day;
  CountRange copies;

  // Near, Adjacent: the words of the children stand so that fewer than
  // `distance` others are between the first and the last of them.  Children
  // are Word, Phrase of one, Pattern, or Or of these, all of `field`.
  std::size_t distance = 0;
  std::vector<QueryTree> children;

  // Of leaves, Near and Adjacent: where it stands in the query, from 0, and
  // what was typed there.  What was typed in a saved query stands where that is
  // named.
  std::size_t byte = 0;
  std::string typed;
};

QueryTree node(QueryTree::Kind kind, std::vector<QueryTree> children = {});

// Word, Phrase, Pattern or Exact.
QueryTree leaf(QueryTree::Kind kind, const Field& field,
               std::vector<std::string> terms);

// "(storm AND title:ferry) AND NOT source:post.example"; parse_query() makes
// the same tree of it again, unless it is Nothing, or a word of it is another
// when it is folded twice ("Ŀ").
std::string describe(const QueryTree& tree);

}  // namespace newsfold
