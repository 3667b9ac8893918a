// SPDX-License-Identifier: GPL-3.0-or-later
// When two articles are copies: the shared text of the pair, and the verdict.
//
// Shared text alone does not make a copy:
//
//   * weather reports, results, market closes and obituaries share most of
//     their words and tell different things, so the names and numbers that only
//     the shorter one has decide too;
//   * two reports that print the same letter or speech, and two pages that end
//     with the same captions, begin differently, so it counts whether the
//     beginning of one stands in the other;
//   * "Qtly div 10 cts vs 10 cts prior" is said of many firms, so of a text of
//     a few words the title is a part;
//   * within one source, where templates abound, "2015 in pictures" is not
//     "2016 in pictures", titles with no word in common need more text, and the
//     same few words on another day are another day's news.
//
// Otherwise time does not matter: a copy may stand under any date, or none.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "common/likeness/article_words.h"
#include "common/likeness/shingles.h"

namespace newsfold {

// What the rule needs of an article.
struct CopyText {
  Shingles shingles;  // of the prose, and of the title if there is little prose
  Shingles lead;      // of its first words
  std::vector<std::uint64_t> words;  // of the prose, distinct, rising
  std::vector<std::uint64_t> facts;  // of these, its names and numbers
  std::vector<std::uint64_t> title;  // its words, distinct, rising
  std::vector<std::uint64_t> title_numbers;
};

CopyText copy_text(const ArticleWords& words);

// What CopyText::shingles are made of, in order.
std::vector<std::uint64_t> compared_shingles(const ArticleWords& words);

// How the places of two articles are related.
enum class Places : std::uint8_t { SameUrl, SameSource, Apart };

struct CopyEvidence {
  Overlap overlap;
  std::size_t facts = 0;         // of the article with fewer shingles
  std::size_t facts_absent = 0;  // of these, not in the other
  double lead = 0;  // share of the one beginning that stands in the other text,
                    // the larger of both ways
  double title = 0;  // share of the words of the shorter title in the longer
  bool title_numbers_differ = false;  // each has one that the other lacks
};

CopyEvidence compare_copies(const CopyText& a, const CopyText& b);

// What it takes; `containment` and `jaccard` are inclusive.
struct CopyThresholds {
  double containment = 0;
  double jaccard = 0;
  double facts_absent = 0;  // at most this share

  // With a containment of `by_itself` that is enough; a lesser one may be an
  // article that quotes another, so more is asked:
  double by_itself = 0;
  double lead = 0;             // CopyEvidence::lead, inclusive
  double jaccard_of_part = 0;  // inclusive
};

// Within one source templates abound and a reprint is rare, so more is asked.
const CopyThresholds& thresholds(Places places);

// `days_apart` is not negative; empty if either is undated.
bool are_copies(const CopyEvidence& evidence, Places places,
                std::optional<int> days_apart);

// A first look at sketches: false only where are_copies() would hardly be true.
bool may_be_copies(const Shingles& sketch_a, const Shingles& sketch_b);

}  // namespace newsfold
