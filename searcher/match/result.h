// SPDX-License-Identifier: GPL-3.0-or-later
// SearchResult: the answer, ready for any renderer.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/article.h"
#include "searcher/match/snippet.h"

namespace newsfold {

// All counts are exact, on every page alike.
struct Counts {
  std::uint64_t stories = 0;   // with at least one matching article
  std::uint64_t articles = 0;  // that match
  std::uint64_t results = 0;   // under the fold that was asked for

  bool operator==(const Counts&) const = default;
};

// A story counts for a value if at least one matching article of it has the
// value, so the stories of a facet may sum to more than there are.
struct FacetValue {
  std::string value;
  std::uint64_t stories = 0;
  std::uint64_t articles = 0;

  bool operator==(const FacetValue&) const = default;
};

struct Facets {
  std::vector<FacetValue> sources;    // most stories first; "" if unknown
  std::vector<FacetValue> months;     // "2016-09", "2016" where no month is
                                      // known; oldest first, "undated" last
  std::vector<FacetValue> languages;  // most stories first; "" if unknown
  std::vector<FacetValue> wires;      // likewise; "" if from no agency

  bool operator==(const Facets&) const = default;
};

struct Hit {
  ArticleId id = 0;
  double score = 0;  // of this article; 0 where nothing weighs
  Article article;
};

struct StoryResult {
  StoryId story = 0;
  double score = 0;            // of its best match
  std::uint64_t matching = 0;  // matching articles in it
  std::vector<Hit> articles;   // the first is the lead, then by the same rule
  ArticleId best = 0;          // the article that matches best
  std::string best_dump_id;    // the id that its dump gave
  Snippet snippet;             // from the best match
};

struct SearchResult {
  std::string parsed;  // the query as it was understood
  Counts counts;
  std::vector<StoryResult> results;
  Facets facets;
};

}  // namespace newsfold
