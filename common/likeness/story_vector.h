// SPDX-License-Identifier: GPL-3.0-or-later
// StoryVector: what an article is about, as weighted terms.
//
// Two tellings of one event by two desks share almost no phrases (a median
// Jaccard of 0.008), but they share names, places and rare words, most of them
// early.  So the title counts three times, the beginning one and a half times,
// and after kStoryWords words nothing counts.  Weights are (1 + ln tf) idf^0.7,
// scaled to a vector of length one, in whole numbers: sums of them do not
// depend on the order of adding.

#pragma once

#include <cstdint>
#include <vector>

#include "common/likeness/article_words.h"
#include "common/likeness/term_frequencies.h"

namespace newsfold {

inline constexpr std::size_t kStoryWords = 400;
inline constexpr std::size_t kVectorTerms = 60;
inline constexpr std::size_t kHeaviestTerms = 20;
inline constexpr std::uint32_t kUnitWeight = 1U << 15;  // a length of one

struct WeightedTerm {
  TermKey term = 0;
  std::uint16_t weight = 0;  // of kUnitWeight
  bool rare = false;

  bool operator==(const WeightedTerm&) const = default;
};

// Sorted by term.
using TermVector = std::vector<WeightedTerm>;

struct StoryVector {
  TermVector whole;  // the kVectorTerms heaviest
  TermVector title;
  TermVector lead;                // the first words of the body
  std::vector<TermKey> heaviest;  // of `whole`, falling, kHeaviestTerms
  std::vector<TermKey> numbers;   // of the first kStoryWords, rising
  std::uint32_t words = 0;        // of title and body that were looked at
  Weekdays weekdays;              // named first
  bool full_of_numbers = false;   // earnings, results, prices

  bool operator==(const StoryVector&) const = default;
};

StoryVector story_vector(const ArticleWords& words, std::uint32_t language,
                         const TermFrequencies& frequencies);

// The product of two vectors, 0 to 1.
double cosine(const TermVector& a, const TermVector& b);

}  // namespace newsfold
