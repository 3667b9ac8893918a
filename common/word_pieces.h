// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces: what stands in one word of ICU's that readers take for several.  Part
// of the analyzer (analyzer.h says by which rules).

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace newsfold {

struct Piece {
  std::size_t begin = 0;   // bytes of the text: first, inclusive,
  std::size_t end = 0;     // and last, exclusive
  int letters = 0;         // characters in it
  bool spaceless = false;  // of a script written without spaces; then one
                           // character and the marks on it
};

// Cuts text[begin, end), a word, into pieces of letters, digits and marks, in
// the place of what `pieces` held.  Signs between them are dropped, but for
// those inside numbers.
void cut_pieces(std::string_view text, std::size_t begin, std::size_t end,
                std::vector<Piece>* pieces);

// True if the character at `at` is of a script written without spaces, or goes
// on one: then a word boundary before it is a dictionary's opinion.
// REQUIRES: at < text.size()
bool is_spaceless_at(std::string_view text, std::size_t at);

// True if text[begin, end) is the "s" of an English possessive: "Hanna's",
// "N.P.R.A.'s", "1990’s".
bool is_possessive(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace newsfold
