// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/pattern.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/text.h"
#include "common/word_pieces.h"

namespace newsfold {
namespace {

constexpr std::string_view kWildcards = "*?";
constexpr std::size_t kFewestLetters = 2;

bool is_wildcard(char c) { return c == '*' || c == '?'; }

bool is_ascii_punctuation(char c) {
  return (c > ' ' && c < '0') || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') ||
         (c > 'z' && c < 0x7F);
}

// Without the punctuation around it, which the analyzer would pass over too; a
// '?' is punctuation there.
std::string_view without_punctuation(std::string_view text) {
  const auto goes = [](char c) { return c != '*' && is_ascii_punctuation(c); };
  while (!text.empty() && goes(text.front())) text.remove_prefix(1);
  while (!text.empty() && goes(text.back())) text.remove_suffix(1);
  return text;
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(),
      [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::size_t count_letters(std::string_view pattern) {
  const auto wildcards = static_cast<std::size_t>(
      std::count_if(pattern.begin(), pattern.end(), is_wildcard));
  return count_characters(pattern) - wildcards;
}

// "**" is "*".
void add_wildcard(char c, std::string* pattern) {
  if (c == '*' && pattern->ends_with('*')) return;
  pattern->push_back(c);
}

// Folds what stands between two wildcards; false if that is not one piece of a
// word.
bool add_stretch(std::string_view stretch, Analyzer* analyzer,
                 std::string* pattern) {
  const std::vector<Token>& tokens = analyzer->tokens(stretch);
  if (tokens.size() != 1 || tokens.front().begin != 0 ||
      tokens.front().end != stretch.size()) {
    return false;
  }
  *pattern += tokens.front().term;
  return true;
}

bool has_spaceless(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_spaceless_at(text, at)) return true;
    next_character(text, &at);
  }
  return false;
}

// Nothing if a stretch is not one piece of a word.
std::optional<std::string> folded(std::string_view typed, Analyzer* analyzer) {
  std::string pattern;
  for (std::size_t at = 0; at < typed.size();) {
    if (is_wildcard(typed[at])) {
      add_wildcard(typed[at++], &pattern);
      continue;
    }
    const std::size_t end =
        std::min(typed.find_first_of(kWildcards, at), typed.size());
    if (!add_stretch(typed.substr(at, end - at), analyzer, &pattern)) {
      return std::nullopt;
    }
    at = end;
  }
  return pattern;
}

Error too_many(std::string_view what, std::size_t found, std::size_t limit,
               std::string_view pattern) {
  return Error{fmt::format(
      "{} {} match, more than the {} that a pattern may stand for: give it "
      "more letters: {}",
      found, what, limit, shown(pattern))};
}

Error too_wide(std::string_view what, std::size_t limit,
               std::string_view pattern) {
  return Error{fmt::format(
      "more than {} {} begin like the patterns up to here: give them more "
      "letters before the first wildcard: {}",
      limit, what, shown(pattern))};
}

}  // namespace

Result<std::optional<std::string>> fold_pattern(std::string_view typed,
                                                Analyzer* analyzer) {
  using Folded = std::optional<std::string>;
  const std::string_view word = without_punctuation(typed);
  if (word.find_first_of(kWildcards) == std::string_view::npos) {
    return Folded();
  }
  if (has_spaceless(word)) {
    return Error{
        "in a script without spaces every character is a word: write it "
        "without * and ?, which finds it in longer words too: " +
        shown(word)};
  }
  Folded pattern = folded(word, analyzer);
  if (!pattern) {
    if (word.find('*') == std::string_view::npos) return Folded();
    return Error{"* and ? stand in a single word, and this is several: " +
                 shown(word)};
  }
  if (is_wildcard(pattern->front()) ||
      count_letters(*pattern) < kFewestLetters) {
    return Error{fmt::format(
        "a word with * or ? begins with a letter and has {} or more: {}",
        kFewestLetters, shown(word))};
  }
  return pattern;
}

std::optional<std::string> fold_value_pattern(std::string_view typed) {
  if (typed.find_first_of(kWildcards) == std::string_view::npos) {
    return std::nullopt;
  }
  std::string pattern;
  for (const char c : lower_case(typed)) add_wildcard(c, &pattern);
  return pattern;
}

// Greedy: when a character does not match, the last '*' takes one more.
bool matches_pattern(std::string_view pattern, std::string_view text) {
  std::size_t at = 0;
  std::size_t star = std::string_view::npos;
  std::size_t taken_to = 0;  // by that star
  for (std::size_t i = 0; i < text.size();) {
    if (at < pattern.size() && pattern[at] == '*') {
      star = at++;
      taken_to = i;
    } else if (at < pattern.size() && pattern[at] == '?') {
      next_character(text, &i);
      ++at;
    } else if (at < pattern.size() && pattern[at] == text[i]) {
      ++at;
      ++i;
    } else if (star != std::string_view::npos) {
      next_character(text, &taken_to);
      i = taken_to;
      at = star + 1;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', at) == std::string_view::npos;
}

Result<std::vector<std::string>> words_of_pattern(
    const Xapian::Database& database, const Field& field,
    std::string_view pattern, const PatternLimits& limits,
    std::size_t* looked_at) {
  const bool of_words = field.kind == FieldKind::Words;
  const std::size_t limit = of_words ? limits.words : limits.values;
  const std::string_view what = of_words ? "words" : "values";
  std::string beginning(field.prefix);
  beginning += pattern.substr(0, pattern.find_first_of(kWildcards));
  std::vector<std::string> words;
  std::size_t found = 0;
  for (auto term = database.allterms_begin(beginning);
       term != database.allterms_end(beginning); ++term) {
    if (++*looked_at > limits.looked_at) {
      return too_wide(what, limits.looked_at, pattern);
    }
    std::string word = (*term).substr(field.prefix.size());
    if (!matches_pattern(pattern, word)) continue;
    if (++found <= limit) words.push_back(std::move(word));
  }
  if (found > limit) return too_many(what, found, limit, pattern);
  return words;
}

}  // namespace newsfold
