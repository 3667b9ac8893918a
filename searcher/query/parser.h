// SPDX-License-Identifier: GPL-3.0-or-later
// The query language (searcher/query_syntax.md), by recursive descent:
//
//   any    = all { "OR" all }
//   all    = item { [ "AND" ] item }
//   item   = ( "NOT" | "-" ) item | one
//   one    = "(" any ")" | field one | word | phrase | "*"
//
// Words go through the analyzer of the index: what it makes into several words
// ("l'Étoile") is a phrase, what it makes into none ("—") is passed over.  A
// run of Chinese, Japanese or Thai is parted where a dictionary parts it, each
// part a phrase of characters; between quotation marks it is one phrase. Exact
// fields given side by side widen each other (source:a source:b), as no article
// has two sources.  An operator that stands where only a word can
// ("NOT OR x") is that word.

#pragma once

#include <string_view>

#include "common/analyzer.h"
#include "common/result.h"
#include "searcher/query/query_tree.h"

namespace newsfold {

// What a stranger may ask of the machine.
struct QueryLimits {
  std::size_t bytes = 16 * 1024;
  std::size_t words = 512;  // and values of fields
  std::size_t depth = 32;
};

// Fails with the byte (from 1) and the cause: "byte 7: this parenthesis is
// never closed".
Result<QueryTree> parse_query(std::string_view query, Analyzer* analyzer,
                              const QueryLimits& limits = {});

// An exact value as the index writes it: a source or host in lower case, a
// language as its code, an id checked.
Result<QueryTree> exact_value(const Field& field, std::string_view value);

}  // namespace newsfold
