// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns: "elect*" and "w?rd" stand for all words of the archive that match.
//
//   *   any characters, or none
//   ?   one character; at the end of a word it is a question mark
//
// A pattern is matched with folded words, as the index holds them, and is
// folded itself, each stretch between two wildcards for itself.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/analyzer.h"
#include "common/result.h"
#include "common/schema.h"

namespace newsfold {

// The pattern that a typed word is, folded; nothing if it is a word, or
// several, without wildcards: "strike?" and "https://a.example/x?y=1" are such.
// Fails on a pattern of more than one word, of a script without spaces, and on
// one that does not begin with a letter or has less than two: too many words
// match.
Result<std::optional<std::string>> fold_pattern(std::string_view typed,
                                                Analyzer* analyzer);

// The same for values of an exact field, which may begin with a wildcard:
// "*.bbc.co.uk"; nothing if there is no wildcard.
std::optional<std::string> fold_value_pattern(std::string_view typed);

bool matches_pattern(std::string_view pattern, std::string_view text);

struct PatternLimits {
  std::size_t words = 1000;   // a pattern of words stands for
  std::size_t values = 2000;  // a pattern of exact values stands for

  // Words that begin like the patterns of a query, all together: each is
  // looked at, at a microsecond.
  std::size_t looked_at = 500'000;
};

// The words or values of `field` that match, without its prefix, sorted.  Fails
// if there are more than the limits allow: what is found is all or nothing.
// `*looked_at`, how many words the patterns of a query were tried on, goes up.
Result<std::vector<std::string>> words_of_pattern(
    const Xapian::Database& database, const Field& field,
    std::string_view pattern, const PatternLimits& limits,
    std::size_t* looked_at);

// The same for a pattern alone.
inline Result<std::vector<std::string>> words_of_pattern(
    const Xapian::Database& database, const Field& field,
    std::string_view pattern, const PatternLimits& limits = {}) {
  std::size_t looked_at = 0;
  return words_of_pattern(database, field, pattern, limits, &looked_at);
}

}  // namespace newsfold
