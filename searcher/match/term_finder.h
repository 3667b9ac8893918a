// SPDX-License-Identifier: GPL-3.0-or-later
// TermFinder: where a text has the words and phrases that a query asks for.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

#include "searcher/query/marked_term.h"

namespace newsfold {

// Words of a text by their positions, counted from 0; `first` and `last` are
// both included.
struct WordRange {
  std::size_t first = 0;
  std::size_t last = 0;

  bool operator==(const WordRange&) const = default;
};

// An occurrence of a term.
struct TermHit {
  std::size_t term = 0;  // index into the terms
  WordRange words;
};

// Takes the words of a text in turn.
class TermFinder {
 public:
  // `terms` must outlive this.  Of a hit of more than `longest` words, the
  // first `longest` count as the hit: a snippet has no room for more.
  TermFinder(const MarkedTerms& terms, std::size_t longest);

  // The next word of the text, folded.
  void add(std::string_view word);

  // The hits so far, ordered by first word and by last word.  Of several ways
  // to make a joint term that ends with one word, only the shortest is a hit.
  const std::vector<TermHit>& by_first() const { return by_first_; }
  const std::vector<TermHit>& by_last() const { return by_last_; }

  // What to mark, in order, none overlapping: words, phrases as a whole, and of
  // words near each other only these words.  A word that completes no term is
  // not marked, such as one half of a phrase.
  std::vector<WordRange> marks() const;

 private:
  struct Side {
    std::size_t term = 0;
    std::size_t side = 0;
  };
  struct Seen {
    std::size_t word = 0;
    std::size_t side = 0;
  };

  void add_joint(const Side& side);
  std::vector<std::size_t> words_of(const MarkedTerm& term,
                                    const std::vector<Seen>& seen) const;
  void take(std::size_t term, const std::vector<std::size_t>& words);

  const MarkedTerms& terms_;
  const std::size_t longest_;
  boost::unordered_flat_map<std::string_view, std::vector<Side>> sides_;
  std::vector<std::vector<Seen>> seen_;  // of each joint term
  std::size_t at_ = 0;                   // position of the next word
  std::vector<TermHit> by_first_;
  std::vector<TermHit> by_last_;
  std::vector<WordRange> marks_;
};

}  // namespace newsfold
