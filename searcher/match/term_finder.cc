// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/term_finder.h"

#include <algorithm>

namespace newsfold {
namespace {

// Hits come almost sorted, so this is at or close to the end.
void insert(const TermHit& hit, std::size_t WordRange::*key,
            std::vector<TermHit>* hits) {
  const auto after = std::upper_bound(hits->begin(), hits->end(), hit,
                                      [&](const TermHit& a, const TermHit& b) {
                                        return a.words.*key < b.words.*key;
                                      });
  hits->insert(after, hit);
}

}  // namespace

TermFinder::TermFinder(const MarkedTerms& terms, std::size_t longest)
    : terms_(terms), longest_(longest), seen_(terms.size()) {
  for (std::size_t term = 0; term < terms.size(); ++term) {
    for (std::size_t side = 0; side < terms[term].sides.size(); ++side) {
      for (const std::string& word : terms[term].sides[side]) {
        sides_[word].push_back({term, side});
      }
    }
  }
}

void TermFinder::add(std::string_view word) {
  const auto found = sides_.find(word);
  if (found != sides_.end()) {
    for (const Side& side : found->second) {
      if (terms_[side.term].is_joint()) {
        add_joint(side);
      } else {
        take(side.term, {at_});
      }
    }
  }
  ++at_;
}

// Takes the term if this word completes it.
void TermFinder::add_joint(const Side& side) {
  const MarkedTerm& term = terms_[side.term];
  std::vector<Seen>& seen = seen_[side.term];
  seen.push_back({at_, side.side});
  if (term.in_order && side.side + 1 < term.sides.size()) return;
  const auto words = words_of(term, seen);
  if (!words.empty()) take(side.term, words);
}

// The last of `seen` and, before it, the nearest word of each side, in turn or
// in any order; none if they do not fit into the window.  No word counts for
// two sides.
std::vector<std::size_t> TermFinder::words_of(
    const MarkedTerm& term, const std::vector<Seen>& seen) const {
  std::vector<std::size_t> words{at_};
  std::vector<bool> has_word(term.sides.size(), false);
  has_word[seen.back().side] = true;
  const auto is_next = [&](const Seen& one) {
    if (one.word == words.back()) return false;
    return term.in_order ? one.side + words.size() + 1 == term.sides.size()
                         : !has_word[one.side];
  };
  for (std::size_t i = seen.size() - 1; i-- > 0;) {
    if (words.size() == term.sides.size()) break;
    if (seen[i].word + term.window <= at_) break;
    if (!is_next(seen[i])) continue;
    has_word[seen[i].side] = true;
    words.push_back(seen[i].word);
  }
  if (words.size() < term.sides.size()) words.clear();
  return words;
}

// `words` from the last to the first.
void TermFinder::take(std::size_t term, const std::vector<std::size_t>& words) {
  const WordRange all{words.back(), words.front()};
  const TermHit hit{term,
                    {all.first, std::min(all.last, all.first + longest_ - 1)}};
  insert(hit, &WordRange::first, &by_first_);
  insert(hit, &WordRange::last, &by_last_);
  if (terms_[term].is_phrase()) {
    marks_.push_back(all);
    return;
  }
  for (const std::size_t word : words) marks_.push_back({word, word});
}

std::vector<WordRange> TermFinder::marks() const {
  std::vector<WordRange> sorted = marks_;
  std::ranges::sort(sorted, {}, &WordRange::first);
  std::vector<WordRange> apart;
  for (const WordRange& range : sorted) {
    if (!apart.empty() && range.first <= apart.back().last) {
      apart.back().last = std::max(apart.back().last, range.last);
    } else {
      apart.push_back(range);
    }
  }
  return apart;
}

}  // namespace newsfold
