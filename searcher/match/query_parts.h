// SPDX-License-Identifier: GPL-3.0-or-later
// A query in parts: the conditions that must all hold, the words in them, and
// variants that ask for less.

#pragma once

#include <cstddef>
#include <vector>

#include "searcher/query/query_tree.h"

namespace newsfold {

// The parts of AND inside AND, each once, without *.
std::vector<QueryTree> conditions_of(const QueryTree& tree);

// A query for which all parts hold; * if there are none.
QueryTree all_of(std::vector<QueryTree> parts);

// The words, phrases and patterns of a query, without those behind NOT.
std::vector<QueryTree> terms_of(const QueryTree& tree);

// Two words or more side by side.
bool is_phrase(const QueryTree& tree);

// Each word of a phrase by itself, in any of its forms.
std::vector<QueryTree> words_of(const QueryTree& phrase);

// With the words of each phrase, and those near each other, wherever they
// stand.
QueryTree apart(QueryTree tree);

// Would apart() change it?
bool has_phrase(const QueryTree& tree);

// True if no undated article can match for that part.
bool asks_for_a_day(const QueryTree& tree);

// Every article without a date.
QueryTree undated();

}  // namespace newsfold
