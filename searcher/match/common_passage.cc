// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/common_passage.h"

#include <algorithm>
#include <cstdint>

#include <boost/unordered/unordered_flat_map.hpp>
#include <unicode/uchar.h>

#include "common/text.h"

namespace newsfold {
namespace {

// All runs of a text, as a suffix automaton (Blumer et al. 1985): at most two
// states a word, whatever repeats.  A state stands for the runs that end at the
// same places; its link leads to the longest of their ends that has more.
class RunAutomaton {
 public:
  using State = std::uint32_t;
  static constexpr State kStart = 0;

  explicit RunAutomaton(std::size_t words) {
    states_.reserve(2 * words + 1);
    states_.emplace_back();
  }

  void append(std::uint64_t word) {
    const State fresh = add({{}, kNone, states_[last_].length + 1, read_++});
    State at = last_;
    last_ = fresh;
    for (; at != kNone && !states_[at].next.contains(word);
         at = states_[at].link) {
      states_[at].next[word] = fresh;
    }
    states_[fresh].link = at == kNone ? kStart : split(at, word);
  }

  // The state behind `word`, or kNone.
  State step(State at, std::uint64_t word) const {
    const auto found = states_[at].next.find(word);
    return found == states_[at].next.end() ? kNone : found->second;
  }
  State shorter(State at) const { return states_[at].link; }
  std::size_t length(State at) const { return states_[at].length; }
  std::size_t first_end(State at) const { return states_[at].first_end; }

  static constexpr State kNone = ~State{0};

 private:
  struct Node {
    boost::unordered_flat_map<std::uint64_t, State> next;
    State link = kNone;
    std::size_t length = 0;     // words of the longest run
    std::size_t first_end = 0;  // place of the last word where it stands first
  };

  State add(Node node) {
    states_.push_back(std::move(node));
    return static_cast<State>(states_.size() - 1);
  }

  // The state for exactly the run of `at` with `word` behind it: it is parted
  // from a state that holds longer ones too.
  State split(State at, std::uint64_t word) {
    const State whole = states_[at].next[word];
    const std::size_t length = states_[at].length + 1;
    if (states_[whole].length == length) return whole;
    Node part = states_[whole];
    part.length = length;
    const State parted = add(std::move(part));
    states_[whole].link = parted;
    for (; at != kNone && step(at, word) == whole; at = states_[at].link) {
      states_[at].next[word] = parted;
    }
    return parted;
  }

  std::vector<Node> states_;
  State last_ = kStart;
  std::size_t read_ = 0;
};

RunAutomaton runs_of(const std::vector<ArticleWord>& words) {
  const std::size_t count = std::min(words.size(), kPassageWords);
  RunAutomaton runs(count);
  for (std::size_t i = 0; i < count; ++i) runs.append(words[i].hash);
  return runs;
}

// True if lines with words stand between two words: prose leaves out whole
// lines.  What stands in the line of either is a part of it, such as the end of
// "country's".
bool has_lines(std::string_view between) {
  const std::size_t first = between.find('\n');
  if (first == std::string_view::npos) return false;
  const std::size_t last = between.rfind('\n');
  const std::string_view lines = between.substr(first, last - first);
  for (std::size_t at = 0; at < lines.size();) {
    const std::int32_t character = next_character(lines, &at);
    if (character >= 0 && u_isalnum(character)) return true;
  }
  return false;
}

}  // namespace

CommonRun longest_common_run(const std::vector<ArticleWord>& first,
                             const std::vector<ArticleWord>& second) {
  const RunAutomaton runs = runs_of(first);
  CommonRun longest;
  auto at = RunAutomaton::kStart;
  std::size_t length = 0;
  for (std::size_t i = 0; i < std::min(second.size(), kPassageWords); ++i) {
    auto next = runs.step(at, second[i].hash);
    while (next == RunAutomaton::kNone && at != RunAutomaton::kStart) {
      at = runs.shorter(at);
      length = runs.length(at);
      next = runs.step(at, second[i].hash);
    }
    if (next == RunAutomaton::kNone) continue;
    at = next;
    ++length;
    if (length > longest.words) {
      longest = {runs.first_end(at) + 1 - length, length};
    }
  }
  return longest;
}

std::string passage_text(std::string_view text,
                         const std::vector<ArticleWord>& words,
                         const CommonRun& run) {
  std::string passage;
  std::size_t behind_last = 0;
  for (std::size_t i = run.begin; i < run.begin + run.words; ++i) {
    // Words that come from one ("l'Étoile") may have the same bytes.
    const std::size_t begin =
        std::max<std::size_t>(words[i].begin, behind_last);
    const std::size_t end = std::max<std::size_t>(words[i].end, begin);
    if (i > run.begin) {
      const auto between = text.substr(behind_last, begin - behind_last);
      passage += has_lines(between) ? " … " : std::string(between);
    }
    passage += text.substr(begin, end - begin);
    behind_last = end;
  }
  return passage;
}

}  // namespace newsfold
