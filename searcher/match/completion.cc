// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/completion.h"

#include <algorithm>

#include "searcher/query/pattern.h"

namespace newsfold {
namespace {

// What the words of the archive are to begin with; empty if nothing can be
// looked for.
std::string beginning_of(const std::string& word, Analyzer* analyzer) {
  const bool has_signs = word.find_first_of("*?\"()-+=:") != std::string::npos;
  if (word.empty() || has_signs) return "";
  const auto pattern = fold_pattern(word + "*", analyzer);
  if (!pattern || !*pattern) return "";
  return (*pattern)->substr(0, (*pattern)->find('*'));
}

struct Word {
  std::string text;
  Xapian::doccount articles = 0;
};

std::vector<Word> words_beginning(const Xapian::Database& database,
                                  const std::string& beginning) {
  constexpr std::size_t kLookedAt = 20'000;  // 10 ms
  std::vector<Word> words;
  const auto end = database.allterms_end(beginning);
  for (auto term = database.allterms_begin(beginning);
       term != end && words.size() < kLookedAt; ++term) {
    words.push_back({*term, term.get_termfreq()});
  }
  return words;
}

}  // namespace

std::vector<std::string> completions(const Xapian::Database& database,
                                     Analyzer* analyzer, std::string_view typed,
                                     std::size_t most) {
  const std::size_t blank = typed.find_last_of(' ');
  const std::size_t at = blank == std::string_view::npos ? 0 : blank + 1;
  const std::string beginning =
      beginning_of(std::string(typed.substr(at)), analyzer);
  if (beginning.empty()) return {};
  std::vector<Word> words = words_beginning(database, beginning);
  const auto middle =
      words.begin() + static_cast<std::ptrdiff_t>(std::min(most, words.size()));
  std::partial_sort(words.begin(), middle, words.end(),
                    [](const Word& a, const Word& b) {
                      return a.articles != b.articles ? a.articles > b.articles
                                                      : a.text < b.text;
                    });
  std::vector<std::string> completed;
  for (auto word = words.begin(); word != middle; ++word) {
    completed.push_back(std::string(typed.substr(0, at)) + word->text);
  }
  return completed;
}

}  // namespace newsfold
