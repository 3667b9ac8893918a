// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/window.h"

#include <algorithm>
#include <utility>

namespace newsfold {
namespace {

std::size_t length_of(const TermHit& hit) {
  return hit.words.last + 1 - hit.words.first;
}

// The hits inside of a window.
class Inside {
 public:
  explicit Inside(const std::vector<std::size_t>& worth_of_terms)
      : worth_of_terms_(worth_of_terms), counts_(worth_of_terms.size(), 0) {}

  void add(std::size_t term) {
    if (counts_[term]++ == 0) worth_ += worth_of_terms_[term];
    ++hits_;
  }
  void remove(std::size_t term) {
    if (--counts_[term] == 0) worth_ -= worth_of_terms_[term];
    --hits_;
  }

  std::size_t worth() const { return worth_; }  // of the different terms
  std::size_t hits() const { return hits_; }

 private:
  const std::vector<std::size_t>& worth_of_terms_;
  std::vector<std::size_t> counts_;  // hits of each term
  std::size_t worth_ = 0;
  std::size_t hits_ = 0;
};

bool ends_sentence(std::string_view between) {
  return between.find_first_of(".!?\n") != std::string_view::npos;
}

bool begins_sentence(std::string_view text, const std::vector<Word>& words,
                     std::size_t token) {
  if (token == 0) return true;
  const std::size_t end = words[token - 1].end;
  return ends_sentence(text.substr(end, words[token].begin - end));
}

// A window of `width` words around the best hits.  It begins with the sentence
// of the first hit if that costs at most half of it, else with a few words of
// context, but never so early that a hit is lost; and it is full where the text
// has the words.
Window with_context(const ReadText& read, const BestHits& best,
                    std::size_t width) {
  const auto& [text, words, found] = read;
  const std::size_t spare =
      std::min(best.first_word, width - (best.last_word + 1 - best.first_word));
  std::size_t first = best.first_word - std::min(spare, width / 6);
  for (std::size_t back = 0; back <= std::min(spare, width / 2); ++back) {
    if (begins_sentence(text, words, best.first_word - back)) {
      first = best.first_word - back;
      break;
    }
  }
  // Near the end of the text there is room for more before the hits.
  const std::size_t latest = words.size() - std::min(words.size(), width);
  if (first > latest) {
    const std::size_t most = std::min(best.first_word - latest, width / 2);
    std::size_t forward = 0;
    while (forward <= most && !begins_sentence(text, words, latest + forward))
      ++forward;
    first = latest + (forward <= most ? forward : 0);
  }
  return {first, std::min(words.size(), first + width)};
}

// Sorted; those that overlap or touch are one.
std::vector<Window> joined(std::vector<Window> windows) {
  std::ranges::sort(windows, {}, &Window::first);
  std::vector<Window> apart;
  for (const Window& window : windows) {
    if (!apart.empty() && window.first <= apart.back().last) {
      apart.back().last = std::max(apart.back().last, window.last);
    } else {
      apart.push_back(window);
    }
  }
  return apart;
}

// Each for what those before it lack.
std::vector<Window> windows_in_turn(const ReadText& read,
                                    const MarkedTerms& terms, std::size_t count,
                                    std::size_t width) {
  std::vector<std::size_t> worth = worth_of(terms);
  std::vector<Window> windows;
  while (windows.size() < count) {
    const BestHits best = find_best(read.found, worth, width);
    if (best.worth == 0) break;
    windows.push_back(with_context(read, best, width));
    for (std::size_t term = 0; term < terms.size(); ++term) {
      if (!terms[term].is_joint()) worth[term] = 0;
    }
    for (const std::size_t shown :
         phrases_in({windows.back()}, read.found, terms)) {
      worth[shown] = 0;
    }
  }
  return joined(std::move(windows));
}

}  // namespace

std::size_t longest_phrase(const MarkedTerms& terms) {
  std::size_t longest = 1;
  for (const MarkedTerm& term : terms) {
    if (term.is_phrase()) longest = std::max(longest, term.window);
  }
  return longest;
}

std::vector<std::size_t> worth_of(const MarkedTerms& terms) {
  std::vector<std::size_t> worth;
  for (const MarkedTerm& term : terms) {
    worth.push_back(term.is_joint() ? terms.size() : 1);
  }
  return worth;
}

// Slides a window over the hits: they come into it by their last words and
// leave it by their first.
BestHits find_best(const TermFinder& found,
                   const std::vector<std::size_t>& worth, std::size_t width) {
  const std::vector<TermHit>& ends = found.by_last();
  Inside inside(worth);
  BestHits best;
  std::size_t next = 0;
  for (const TermHit& hit : found.by_first()) {
    if (length_of(hit) > width) continue;
    while (next < ends.size() &&
           ends[next].words.last < hit.words.first + width) {
      if (length_of(ends[next]) <= width) inside.add(ends[next].term);
      ++next;
    }
    if (std::pair(inside.worth(), inside.hits()) >
        std::pair(best.worth, best.hits)) {
      best = {hit.words.first, ends[next - 1].words.last, inside.worth(),
              inside.hits()};
    }
    inside.remove(hit.term);
  }
  return best;
}

std::set<std::size_t> phrases_in(const std::vector<Window>& windows,
                                 const TermFinder& found,
                                 const MarkedTerms& terms) {
  std::set<std::size_t> phrases;
  for (const auto& [term, words] : found.by_first()) {
    if (!terms[term].is_joint()) continue;
    const bool is_shown =
        std::ranges::any_of(windows, [&](const Window& window) {
          return words.first >= window.first && words.last < window.last;
        });
    if (is_shown) phrases.insert(term);
  }
  return phrases;
}

std::vector<Window> choose_windows(const ReadText& read, const BestHits& best,
                                   const MarkedTerms& terms,
                                   std::size_t width) {
  constexpr std::size_t kMost = 3;
  const Window everything{0, read.words.size()};
  const std::size_t all = phrases_in({everything}, read.found, terms).size();
  std::vector<Window> chosen{with_context(read, best, width)};
  std::size_t shown = phrases_in(chosen, read.found, terms).size();
  for (std::size_t count = 2; count <= kMost && shown < all; ++count) {
    const std::size_t each = std::max(width / count, longest_phrase(terms));
    std::vector<Window> windows = windows_in_turn(read, terms, count, each);
    const std::size_t in_these = phrases_in(windows, read.found, terms).size();
    if (in_these <= shown) continue;
    chosen = std::move(windows);
    shown = in_these;
  }
  return chosen;
}

}  // namespace newsfold
