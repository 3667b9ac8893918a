// SPDX-License-Identifier: GPL-3.0-or-later
// A query tree in print: what --explain and the other tests read.

#include "searcher/query/query_tree.h"

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

using Kind = QueryTree::Kind;

QueryTree word(const char* text) {
  return leaf(Kind::Word, field::kText, {text});
}

QueryTree dates(const DateRange& range) {
  QueryTree tree = node(Kind::Dates, {});
  tree.dates = range;
  return tree;
}

QueryTree day_of_year(const DayOfYear& day) {
  QueryTree tree = node(Kind::DayOfYear, {});
  tree.day = day;
  return tree;
}

QueryTree copies(const CountRange& range) {
  QueryTree tree = node(Kind::Copies, {});
  tree.copies = range;
  return tree;
}

QueryTree near(Kind kind, std::size_t distance) {
  QueryTree tree = node(kind, {word("a"), word("b")});
  tree.distance = distance;
  return tree;
}

TEST_CASE("describe prints a tree", "[query_tree]") {
  struct Case {
    const char* because;
    QueryTree tree;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a fresh tree is nothing", QueryTree{}, "nothing"},
      {"all", node(Kind::All, {}), "*"},
      {"a word", word("storm"), "storm"},
      {"a word of a field", leaf(Kind::Word, field::kTitle, {"storm"}),
       "title:storm"},
      {"a phrase", leaf(Kind::Phrase, field::kText, {"a", "b"}), "\"a b\""},
      {"a phrase of one", leaf(Kind::Phrase, field::kAuthor, {"a"}),
       "author:\"a\""},
      {"an exact value", leaf(Kind::Exact, field::kSource, {"x.example"}),
       "source:x.example"},
      {"a value of several words",
       leaf(Kind::Exact, field::kSource, {"selwick post"}),
       "source:\"selwick post\""},
      {"a value that looks like a pattern",
       leaf(Kind::Exact, field::kSource, {"who?"}), "source:\"who?\""},
      {"a value that begins like an exclusion",
       leaf(Kind::Exact, field::kSource, {"-x"}), "source:\"-x\""},
      {"a pattern", leaf(Kind::Pattern, field::kTitle, {"fer*"}), "title:fer*"},
      {"a day of any year", day_of_year({9, 11}), "date:09-11"},
      {"copies", copies({2, 5}), "copies:2..5"},
      {"a copy", node(Kind::IsCopy, {}), "is:copy"},
      {"near", near(Kind::Near, 5), "a NEAR/5 b"},
      {"in order", near(Kind::Adjacent, 1), "a ADJ/1 b"},
      {"near is a group", node(Kind::Not, {near(Kind::Near, 5)}),
       "NOT (a NEAR/5 b)"},
      {"a range", dates({Date{2011, 9, 1}, Date{2012, 12, 31}}),
       "date:2011-09-01..2012-12-31"},
      {"undated", dates({{}, {}, true}), "date:undated"},
      {"and", node(Kind::And, {word("a"), word("b"), word("c")}),
       "a AND b AND c"},
      {"or", node(Kind::Or, {word("a"), word("b")}), "a OR b"},
      {"not", node(Kind::Not, {word("a")}), "NOT a"},
      {"groups keep their parentheses",
       node(Kind::And,
            {node(Kind::Or, {word("a"), word("b")}),
             node(Kind::Not, {node(Kind::And, {word("c"), word("d")})})}),
       "(a OR b) AND NOT (c AND d)"},
      {"the like of its kind too",
       node(Kind::And, {node(Kind::And, {word("a"), word("b")}), word("c")}),
       "(a AND b) AND c"},
  }));
  CAPTURE(c.because);

  CHECK(describe(c.tree) == c.expected);
}

}  // namespace
}  // namespace newsfold
