// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the short texts in which agencies sign: the place and day before an
// agency's mark, and what stands between and behind.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/wire.h"

namespace newsfold {

// A dateline is within so much of its line.
inline constexpr std::size_t kDatelineBytes = 120;

// An agency as it signed.  The text lies in the article.
struct WireSign {
  const Agency* agency = nullptr;  // nullptr: nothing was found
  std::string_view seen;
};

std::string ascii_lower(std::string_view text);

// True if `text` begins with `lower`, ASCII case aside.  REQUIRES: `lower` is
// in lower case
bool starts_with_lower(std::string_view text, std::string_view lower);

// The bytes of a dash (or two hyphens) at the beginning of `text`; 0 if none.
std::size_t dash_at(std::string_view text);

// The first line of `*text` that is not blank, trimmed; `*text` moves behind
// it.  Empty at the end.
std::string_view take_filled_line(std::string_view* text);

// What stands before the mark of a dateline.
struct Place {
  bool valid = false;     // it reads like places and a day
  bool capitals = false;  // the place is in capitals
  bool dated = false;     // there is a number
  std::size_t words = 0;  // before the number
};

Place read_place(std::string_view text);

// True for "MANILA, Philippines — The ...": a place in capitals and a dash.
bool starts_with_place(std::string_view line);

// True if the last words of `text` have the letters of `initials`, as in "the
// American Physical Society (APS)".
bool spells_out(std::string_view text, std::string_view initials);

}  // namespace newsfold
