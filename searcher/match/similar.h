// SPDX-License-Identifier: GPL-3.0-or-later
// Similar articles: those of other stories that share an article's most telling
// words, found as a search is.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/analyzer.h"
#include "common/archive.h"
#include "common/result.h"
#include "searcher/match/filed_article.h"
#include "searcher/match/request.h"
#include "searcher/match/result.h"

namespace newsfold {

inline constexpr std::size_t kTellingWords = 25;

// The folded words that tell most about an article: often in it and rare in the
// archive (tf-idf), those of the title twice.  The heaviest first, at most
// kTellingWords; no numbers, and none that only its own story has.
std::vector<std::string> telling_words(const FiledArticle& article,
                                       const Xapian::Database& database,
                                       Analyzer* analyzer);

// A result has at least this share of the weight that the article itself has
// for its own words: a minimum match in which a rare word counts for several
// common ones.
inline constexpr double kLeastLikeness = 0.2;

// The articles that have the telling words of the article called `name`
// (article_names.h), without those of its own story; filters, fold, order and
// page as `request` says, whose query is not looked at.  Fails where
// find_article() and a search fail.  Throws Xapian::Error, ArchiveError.
Result<SearchResult> find_similar(const ArchiveReader& archive,
                                  const SearchRequest& request,
                                  std::string_view name);

}  // namespace newsfold
