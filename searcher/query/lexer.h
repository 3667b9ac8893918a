// SPDX-License-Identifier: GPL-3.0-or-later
// The words and signs of a query, before they mean anything.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"

namespace newsfold {

enum class Sign {
  Word,      // anything else
  Phrase,    // between double quotes ("..." or typographic ones)
  Field,     // a field's name, right before ':' and what follows it
  And,       // AND
  Or,        // OR
  Not,       // NOT, or '-' right before a word
  Near,      // NEAR, NEAR/5
  Adjacent,  // ADJ, ADJ/5
  Plus,      // '+' right before a word
  Exactly,   // '=' right before a word
  Open,      // (
  Close,     // )
  End,       // after the last
};

struct Lexeme {
  Sign sign = Sign::End;
  std::string text;          // without quotes and colon
  std::size_t byte = 0;      // where it begins in the query, from 0
  std::size_t distance = 0;  // Near, Adjacent
};

// What NEAR and ADJ mean without a number, and the most they take: less than
// kTitleGap, as nothing is near that is partly in the title.
inline constexpr std::size_t kNearDistance = 10;
inline constexpr std::size_t kMaxDistance = 50;

// Fails on an open quote and on a bad distance, with the byte.  The list ends
// with Sign::End.
Result<std::vector<Lexeme>> lex_query(std::string_view query);

}  // namespace newsfold
