// SPDX-License-Identifier: GPL-3.0-or-later
// MarkedTerm: a word, a phrase or words near each other that a query asks for,
// as a snippet looks for it in a text.

#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <vector>

namespace newsfold {

struct MarkedTerm {
  // One sorted list of folded words for each place of the term; a word of each
  // list makes the term.  {{"storm", "storms"}} is a word in its forms,
  // {{"ferry"}, {"strike"}} is a phrase.
  std::vector<std::vector<std::string>> sides;

  // The first and the last of its words, and what is between them, are at most
  // so many words of the text.  Of a phrase, as many as it has sides.
  std::size_t window = 1;

  bool in_order = true;  // else in any order

  // True if the words have to be found together.
  bool is_joint() const { return sides.size() > 1; }

  // True if nothing may be between the words.
  bool is_phrase() const { return in_order && window == sides.size(); }

  auto operator<=>(const MarkedTerm&) const = default;
};

// Sorted, each once.
using MarkedTerms = std::vector<MarkedTerm>;

}  // namespace newsfold
