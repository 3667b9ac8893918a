// SPDX-License-Identifier: GPL-3.0-or-later
// Windows: the stretches of a text that show best what a query asks for.

#pragma once

#include <cstddef>
#include <set>
#include <string_view>
#include <vector>

#include "searcher/match/term_finder.h"
#include "searcher/query/marked_term.h"

namespace newsfold {

// A word of a text in bytes: begin inclusive, end exclusive.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Words first (inclusive) to last (exclusive).
struct Window {
  std::size_t first = 0;
  std::size_t last = 0;

  bool operator==(const Window&) const = default;
};

// A text, as far as it was read, and what was found in it.
struct ReadText {
  std::string_view text;
  const std::vector<Word>& words;
  const TermFinder& found;
};

// The hits that a window is built around, and what they are worth.
struct BestHits {
  std::size_t first_word = 0;
  std::size_t last_word = 0;  // inclusive
  std::size_t worth = 0;      // of the different terms among them
  std::size_t hits = 0;
};

// In words; 1 if there is none.
std::size_t longest_phrase(const MarkedTerms& terms);

// What each term adds to the worth of a window: a joint term as much as all
// single words together could, because a text that has it once has its words
// everywhere.
std::vector<std::size_t> worth_of(const MarkedTerms& terms);

// The first hits within `width` words that are worth most; of several, the most
// hits.  Longer hits do not count.
BestHits find_best(const TermFinder& found,
                   const std::vector<std::size_t>& worth, std::size_t width);

// The joint terms that the windows show whole.
std::set<std::size_t> phrases_in(const std::vector<Window>& windows,
                                 const TermFinder& found,
                                 const MarkedTerms& terms);

// One window of `width` words around `best`, which are those of find_best() for
// this width.  If it lacks phrases that the text has, up to three windows that
// are as much shorter, but have room for each phrase, if these show more of
// them.  In order, apart from each other.
std::vector<Window> choose_windows(const ReadText& read, const BestHits& best,
                                   const MarkedTerms& terms, std::size_t width);

}  // namespace newsfold
