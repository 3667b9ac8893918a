// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/likeness/term_frequencies.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "common/likeness/background_table.h"
#include "common/likeness/story_vector.h"

namespace newsfold {
namespace {

// The background table speaks for so many articles in an empty archive, and for
// half of them in one where kHalfAssumed were counted.  Both optima are flat:
// halving or doubling either moves the development sets by less than 0.01.
constexpr double kAssumedArticles = 2000;
constexpr double kHalfAssumed = 1000;

}  // namespace

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
  double articles = 0;
  double count = 0;
  if (const auto found = languages_.find(language); found != languages_.end()) {
    articles = found->second.articles;
    const auto df = found->second.df.find(term);
    if (df != found->second.df.end()) count = df->second;
  }
  const BackgroundTable& background = background_table(language);
  if (background.articles() > 0) {
    const double assumed =
        kAssumedArticles * kHalfAssumed / (kHalfAssumed + articles);
    articles += assumed;
    count += assumed * background.share(term);
  }
  if (articles == 0) return 0;
  return std::max(0.0, std::log((articles + 1) / (count + 0.5)));
}

}  // namespace newsfold
