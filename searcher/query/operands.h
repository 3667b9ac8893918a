// SPDX-License-Identifier: GPL-3.0-or-later
// Operands: what the operators of the query language can join, and what becomes
// of it.

#pragma once

#include <vector>

#include "searcher/query/query_tree.h"

namespace newsfold {

// Operands that say nothing are left out; one that is left stands for all.
QueryTree combine(QueryTree::Kind kind, std::vector<QueryTree> operands);

// source:a source:b → (source:a OR source:b), as no article has two sources.
std::vector<QueryTree> unite_exact_fields(std::vector<QueryTree> operands);

// What NEAR can join: words, and groups of words with OR.
bool are_words(const QueryTree& operand);

// REQUIRES, of both: are_words().
const Field& field_of_words(const QueryTree& words);
bool are_of_field(const QueryTree& words, const Field& field);

}  // namespace newsfold
