// SPDX-License-Identifier: GPL-3.0-or-later
// How ranges are typed, whatever they are of: days, numbers of copies.

#pragma once

#include <string_view>

namespace newsfold {

enum class RangeForm {
  One,      // "a"
  Between,  // "a..b", "a..", "..b", ".."
  Above,    // ">a"
  AtLeast,  // ">=a"
  Below,    // "<a"
  AtMost,   // "<=a"
};

// Views into the text that was split.
struct RangeText {
  RangeForm form = RangeForm::One;
  std::string_view first;  // may be empty
  std::string_view last;   // of Between; may be empty
};

RangeText split_range(std::string_view text);

}  // namespace newsfold
