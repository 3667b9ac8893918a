// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/likeness/term_frequencies.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "common/likeness/story_vector.h"

namespace newsfold {
void TermFrequencies::count(std::uint32_t language, const ArticleWords& words) {
  std::vector<TermKey> terms;
  for (const ArticleWord& word : words.title) terms.push_back(term_key(word));
  const std::size_t body = std::min(words.prose.size(), kStoryWords);
  for (std::size_t i = 0; i < body; ++i) {
    terms.push_back(term_key(words.prose[i]));
  }
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  Language& counted = languages_[language];
  ++counted.articles;
  for (const TermKey term : terms) ++counted.df[term];
}

double TermFrequencies::idf(std::uint32_t language, TermKey term) const {
  const auto found = languages_.find(language);
  if (found == languages_.end()) return 0;
  const auto df = found->second.df.find(term);
  const double count = df == found->second.df.end() ? 0 : df->second;
  return std::max(0.0, std::log((found->second.articles + 1) / (count + 0.5)));
}

}  // namespace newsfold
