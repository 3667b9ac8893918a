// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of one line of a text without knowing the others: how long
// it is, how it ends, how much of it is sentence and how much is label.
//
// One pass over the bytes, no allocation.  A line that was wrapped by hand may
// span several lines of the file: a line end inside counts as a blank.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsfold {

struct LineFeatures {
  std::string_view text;  // without white space and bullets around it

  // Characters; an ideograph, kana or hangul syllable says about as much as
  // two letters and counts as two.
  std::uint32_t width = 0;
  std::uint32_t words = 0;      // runs of letters and digits
  std::uint32_t stopwords = 0;  // of them: little words of running text
  std::uint32_t capitals = 0;   // of them: begin with a capital letter
  std::uint32_t commas = 0;
  std::uint32_t separators = 0;  // | · • ›, as they stand between links
  std::uint32_t letters = 0;
  std::uint32_t upper_letters = 0;
  std::uint32_t digits = 0;

  bool bullet = false;          // began with a bullet or a dash
  bool pictogram = false;       // begins with an emoji
  bool starts_lower = false;    // the first letter is a small one
  bool caseless = false;        // has letters of scripts without capitals
  bool sentence_end = false;    // ends with . ! ? or their like, maybe quoted
  bool full_stop = false;       // of these: a full stop
  bool inner_sentence = false;  // a sentence ends inside and another begins
  bool ends_colon = false;
};

// REQUIRES: `line` is valid UTF-8
LineFeatures measure_line(std::string_view line);

// `text` without white space (Unicode) at both ends.
std::string_view trim_space(std::string_view text);

}  // namespace newsfold
