// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/better_match.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace newsfold {
namespace {

std::optional<BetterMatch> better_match(const MarkedTerms& terms,
                                        const Hit& shown,
                                        const Snippet& shown_snippet,
                                        const Hit& best, Analyzer* analyzer) {
  if (shown.id == best.id) return std::nullopt;
  const bool is_heavier = best.score > kBetterShare * shown.score;
  // Snippets take time.
  if (!is_heavier && std::ranges::none_of(terms, &MarkedTerm::is_joint)) {
    return std::nullopt;
  }
  Snippet snippet = make_snippet(best.article.text, terms, analyzer);
  if (!is_heavier && snippet.phrases <= shown_snippet.phrases) {
    return std::nullopt;
  }
  if (snippet.text == shown_snippet.text) return std::nullopt;
  return BetterMatch{best.id, best.score, best.article, std::move(snippet)};
}

}  // namespace

void set_snippets(const MarkedTerms& terms, const Hit& best, Analyzer* analyzer,
                  StoryResult* result) {
  const Hit& shown = result->articles.empty() ? best : result->articles.front();
  result->snippet_of = shown.id;
  result->snippet = make_snippet(shown.article.text, terms, analyzer);
  result->better_match =
      better_match(terms, shown, result->snippet, best, analyzer);
}

}  // namespace newsfold
