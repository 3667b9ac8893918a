// SPDX-License-Identifier: GPL-3.0-or-later
// The snippets of a result: of the article that it shows, and of another report
// of the story if that one matches better.
//
// Another report is named if it is the best match of its story and
//   - its weight is more than kBetterShare times that of the article shown, or
//   - its snippet has more of the query's phrases (or words near each other):
//     the article shown has a phrase in its title only, or matches by another
//     part of the query,
// unless both snippets are the same passage, as they are in copies.
//
// Below that share the two match about equally well: weights of reports of one
// story differ by their lengths, and the best one has been given weight for
// words near each other (nearness.h).  Of 150 results for 15 queries over
// 37,554 news articles, 54 showed another article than the best match; 17 of
// the best were at most 1.15 times as heavy as the one shown, none from there
// to 1.28, 37 more.

#pragma once

#include "common/analyzer.h"
#include "searcher/match/result.h"
#include "searcher/query/marked_term.h"

namespace newsfold {

inline constexpr double kBetterShare = 1.25;

// Sets the snippets of a result: snippet_of, snippet, better_match.  `best` is
// the best match, listed in the result or not; where the result lists no
// article, the snippet is of it.
void set_snippets(const MarkedTerms& terms, const Hit& best, Analyzer* analyzer,
                  StoryResult* result);

}  // namespace newsfold
