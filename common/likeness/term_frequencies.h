// SPDX-License-Identifier: GPL-3.0-or-later
// How common words are: the document frequencies by which the fold weighs them.
//
// They are counted for each language over a sample of the archive's articles,
// and then frozen: were they to follow every run, the same two articles would
// be one story today and two tomorrow, and the order of dumps would show.
// `newsfold-index fold` counts anew, and so does a run that more than doubles
// the archive.
//
// A small archive cannot know which words are rare: what is said in all of its
// five articles may be "the" or the name that they are about.  So its counts
// are blended with a background table (background_table.h), which counts for
// the less the more articles of the language were counted here.

#pragma once

#include <cstdint>
#include <map>
#include <utility>

#include <boost/unordered/unordered_flat_map.hpp>

#include "common/likeness/article_words.h"

namespace newsfold {

// A term of the fold: half of ArticleWord::hash is enough inside one pair.
using TermKey = std::uint32_t;
inline TermKey term_key(const ArticleWord& word) {
  return static_cast<TermKey>(word.hash);
}

class TermFrequencies {
 public:
  // Counts the terms of one article of a language, each once.
  void count(std::uint32_t language, const ArticleWords& words);

  // ln((n + 1) / (df + 0.5)) for a term in df of n articles of the language,
  // those that the background table speaks for included; 0 if nothing is known
  // of the language.
  double idf(std::uint32_t language, TermKey term) const;

  struct Language {
    std::uint32_t articles = 0;  // that were counted
    boost::unordered_flat_map<TermKey, std::uint32_t> df;
  };
  // By language_key(), for storing.
  const std::map<std::uint32_t, Language>& languages() const {
    return languages_;
  }
  void set(std::uint32_t language, Language counted) {
    languages_[language] = std::move(counted);
  }

 private:
  std::map<std::uint32_t, Language> languages_;
};

}  // namespace newsfold
