// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/mixed_lines.h"

#include <algorithm>
#include <cstdint>
#include <unordered_set>
#include <vector>

#include "common/hash.h"

namespace newsfold {
namespace {

// Shorter words say little of what a sentence is about.
constexpr std::size_t kLongWordBytes = 6;
// A sentence with fewer long words cannot be judged.
constexpr std::size_t kFewLongWords = 3;
// One cut is a slip of the pen, many are bad typing.
constexpr std::size_t kFewestCuts = 2;
constexpr std::size_t kMostCuts = 8;
// A shorter article does not show what it is about.
constexpr std::size_t kFewKnownWords = 25;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_end(char c) { return c == '.' || c == '!' || c == '?'; }
bool is_letter(char c) {
  return is_lower(c) || is_upper(c) || static_cast<unsigned char>(c) >= 0x80;
}

template <typename Visit>
void each_long_word(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && is_letter(text[at])) ++at;
    if (at - begin >= kLongWordBytes) visit(text.substr(begin, at - begin));
    at = std::max(at, begin + 1);
  }
}

// Behind the full stops that a capital letter follows at once.
std::vector<std::size_t> glued_cuts(std::string_view text) {
  std::vector<std::size_t> cuts;
  for (std::size_t i = 2; i + 2 < text.size(); ++i) {
    if (is_end(text[i]) && is_lower(text[i - 1]) && is_lower(text[i - 2]) &&
        is_upper(text[i + 1]) &&
        (is_lower(text[i + 2]) || text[i + 2] == ' ')) {
      cuts.push_back(i + 1);
    }
  }
  return cuts;
}

using Words = std::unordered_set<std::uint64_t>;

bool is_foreign(std::string_view sentence, const Words& known) {
  std::size_t words = 0;
  std::size_t shared = 0;
  each_long_word(sentence, [&](std::string_view word) {
    ++words;
    shared += known.contains(hash64(word));
  });
  return words >= kFewLongWords && 8 * shared <= words;
}

// Where the last sentence of `text` begins; 0 if it has only one.
std::size_t last_sentence(std::string_view text) {
  for (std::size_t i = text.size(); i-- > 2;) {
    if (text[i] == ' ' && is_end(text[i - 1]) && is_lower(text[i - 2]) &&
        i + 1 < text.size() && is_upper(text[i + 1])) {
      return i + 1;
    }
  }
  return 0;
}

}  // namespace

std::string_view without_foreign_tail(std::span<const TextUnit> units,
                                      std::size_t i) {
  std::string_view text = units[i].line.text;
  std::vector<std::size_t> cuts = glued_cuts(text);
  if (cuts.size() < kFewestCuts || cuts.size() > kMostCuts) return text;
  Words known;
  for (std::size_t k = 0; k < units.size(); ++k) {
    if (k == i || units[k].dropped) continue;
    each_long_word(units[k].line.text,
                   [&](std::string_view word) { known.insert(hash64(word)); });
  }
  if (known.size() < kFewKnownWords) return text;
  for (; !cuts.empty(); cuts.pop_back()) {
    if (!is_foreign(text.substr(cuts.back()), known)) return units[i].line.text;
    text = text.substr(0, cuts.back());
  }
  // The first teaser may stand behind a blank.
  const std::size_t last = last_sentence(text);
  if (last > 0 && is_foreign(text.substr(last), known)) {
    text = trim_space(text.substr(0, last));
  }
  return text;
}

}  // namespace newsfold
