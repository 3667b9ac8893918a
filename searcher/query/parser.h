// SPDX-License-Identifier: GPL-3.0-or-later
// The query language (searcher/query_syntax.md), by recursive descent:
//
//   any    = all { "OR" all }
//   all    = item { [ "AND" ] item }
//   item   = { "NOT" | "-" | "+" } near
//   near   = one { ( "NEAR/5" | "ADJ/5" ) one }
//   one    = "(" any ")" | field one | "query:" name | [ "=" ] word | phrase
//          | "*"
//
// Words go through the analyzer of the index: what it makes into several words
// ("l'Étoile") is a phrase, what it makes into none ("—") is passed over.  A
// run of Chinese, Japanese or Thai is parted where a dictionary parts it, each
// part a phrase of characters; between quotation marks it is one phrase. Exact
// fields given side by side widen each other (source:a source:b), as no article
// has two sources.  An operator that stands where only a word can
// ("NOT OR x") is that word.

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "common/analyzer.h"
#include "common/date.h"
#include "common/result.h"
#include "searcher/query/field_value.h"
#include "searcher/query/query_tree.h"

namespace newsfold {

// What a stranger may ask of the machine.  Saved queries count where they are
// named.
struct QueryLimits {
  std::size_t bytes = 16 * 1024;
  std::size_t words = 512;  // and values of fields
  std::size_t depth = 32;   // of parentheses and saved queries
  std::size_t near = 16;    // words joined by NEAR or ADJ
};

// The text of the query that is saved under a name; nothing if there is none.
using SavedQueries =
    std::function<std::optional<std::string>(std::string_view name)>;

struct ParseOptions {
  QueryLimits limits = {};
  Date today = newsfold::today();  // what "yesterday" counts from
  SavedQueries saved_query = {};   // may be empty: none are saved
};

// Fails with the byte (from 1), the cause and the way out: "byte 7: this
// parenthesis is never closed: close it, or leave it out".
Result<QueryTree> parse_query(std::string_view query, Analyzer* analyzer,
                              const ParseOptions& options = {});

}  // namespace newsfold
