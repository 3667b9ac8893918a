// SPDX-License-Identifier: GPL-3.0-or-later
// PairFinder: which articles of neighbouring days are worth a score, and the
// score.
//
// All pairs of a day are too many.  Two articles are compared if they share
// kSharedTerms of their heaviest terms, which an inverted index of each day
// tells.  A term that more than kCommonInDay articles of one day have among
// their heaviest brings nobody together.  Both tests look at nothing but the
// two days, so a pair's score depends on no other day.

#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

#include "common/article.h"
#include "common/likeness/pair_model.h"
#include "common/likeness/story_vector.h"

namespace newsfold {

// An article as the finder compares it.
struct ComparedArticle {
  ArticleId id = 0;
  std::uint64_t source = 0;    // source_key(); 0 is nobody's
  std::uint32_t language = 0;  // languages are never mixed
  bool dated = true;           // if not, the day it is put on is a guess
  StoryVector vector;
};

// The articles of a day with their inverted index.
class ComparedDay {
 public:
  ComparedDay() = default;
  explicit ComparedDay(std::vector<ComparedArticle> articles);

  const std::vector<ComparedArticle>& articles() const { return articles_; }

  // The articles that have a term among their heaviest; none if too many have.
  const std::vector<std::uint32_t>& having(TermKey term) const;

 private:
  std::vector<ComparedArticle> articles_;
  boost::unordered_flat_map<TermKey, std::vector<std::uint32_t>> index_;
};

struct ScoredPair {
  std::uint32_t a = 0;  // place in the first day
  std::uint32_t b = 0;  // place in the second
  Score score = 0;
};

// Pairs below count as nothing alike.
inline constexpr Score kLeastScore = kCertain / 64;

// The pairs across two days, `days_apart` from each other; those of undated
// articles only up to kEstimateDays.
std::vector<ScoredPair> pairs_between(const ComparedDay& a,
                                      const ComparedDay& b, int days_apart);

// The pairs within one day, or among undated articles; a < b.
std::vector<ScoredPair> pairs_within(const ComparedDay& day);

// Calls `visit` with the places and the cosine of all pairs that are worth a
// score.
using CandidateVisitor =
    std::function<void(std::uint32_t a, std::uint32_t b, double cosine)>;
void for_each_candidate(const ComparedDay& a, const ComparedDay& b,
                        const CandidateVisitor& visit);

bool same_source(const ComparedArticle& a, const ComparedArticle& b);

}  // namespace newsfold
