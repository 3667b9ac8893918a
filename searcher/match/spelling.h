// SPDX-License-Identifier: GPL-3.0-or-later
// Spelling: words of the archive that look like one that was typed.
//
// Candidates are read off the sorted list of all words: those with the same
// first character, where people make few mistakes, and by direct look-up those
// that differ in the first character alone: replaced, missing, one too many, or
// swapped with the second.  So one look is a walk through a twentieth of the
// words, and an archive needs no table of its own for it.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/schema.h"

namespace newsfold {

struct Suggestion {
  std::string word;
  std::size_t distance = 0;  // osa_distance()
  Xapian::doccount articles = 0;

  bool operator==(const Suggestion&) const = default;
};

// Characters to replace, leave out, put in or swap with their neighbour to make
// one word of the other, no character touched twice (optimal string alignment).
// `most` + 1 for all that are farther apart than `most`.
std::size_t osa_distance(std::u32string_view a, std::u32string_view b,
                         std::size_t most);

// At most `most` words of a field near to the folded `word`, by distance, then
// those of the most articles: one mistake up to five characters, two in longer
// words.  Only words that stand in more articles than `word` does; none for
// words of one or two characters, or with digits.
// REQUIRES: the field holds words.  Throws Xapian::Error.
std::vector<Suggestion> similar_words(const Xapian::Database& database,
                                      const Field& field,
                                      const std::string& word,
                                      std::size_t most);

}  // namespace newsfold
