// SPDX-License-Identifier: GPL-3.0-or-later
// How common words are before an archive has counted anything: the share of a
// language's news articles that contain a term, in the title or in the first
// kStoryWords words of the prose.
//
// The tables are made beforehand (common/likeness/background/README.md says
// from what) and are part of the program: nothing is read, allocated or locked
// at run time, and all threads may ask at once.  A look-up is one step into a
// sorted array and a scan of about four keys.
//
// A share is what to expect in an archive of which nothing is known.  It is no
// count of this archive, and it is smoothed: words of one time, and names above
// all, are held to be rarer than they were in the articles counted.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "common/likeness/term_frequencies.h"

namespace newsfold {

class BackgroundTable {
 public:
  // Class c stands for the share exp(-c * kClassStep), 8 % less than the class
  // before.  Class 0 is a share of 1.
  static constexpr double kClassStep = 0.08;

  // What the build makes of one table; background_table() finds it.
  struct Data {
    std::uint32_t language = 0;              // language_key()
    std::uint32_t articles = 0;              // see articles()
    double floor = 0;                        // see floor()
    int bucket_bits = 0;                     // of a key, from the top
    std::span<const TermKey> keys;           // rising
    std::span<const std::uint8_t> classes;   // of the keys
    std::span<const std::uint32_t> buckets;  // where the keys of each begin,
                                             // and the end of the last
  };

  explicit constexpr BackgroundTable(const Data& data) : data_(data) {}

  // The expected share of articles with the term, above 0 and at most 1;
  // floor() if the table does not know it.
  double share(TermKey term) const;

  bool knows(TermKey term) const { return find(term) != kUnknown; }

  std::uint32_t language() const { return data_.language; }

  // The articles that were counted for it; 0 if nothing is known.
  std::uint32_t articles() const { return data_.articles; }

  // The expected share of a term that is not in the table.
  double floor() const { return data_.floor; }

  std::size_t size() const { return data_.keys.size(); }  // in terms
  std::size_t bytes() const;                              // in the program

 private:
  static constexpr int kUnknown = -1;

  int find(TermKey term) const;  // its class, or kUnknown

  Data data_;
};

// The table of a language, by language_key(); if there is none, an
// empty one with articles() of 0, for which all terms are equally rare.
const BackgroundTable& background_table(std::uint32_t language);

// All there are, by rising language_key().
std::span<const BackgroundTable> background_tables();

inline double background_share(std::uint32_t language, TermKey term) {
  return background_table(language).share(term);
}

}  // namespace newsfold
