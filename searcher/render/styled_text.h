// SPDX-License-Identifier: GPL-3.0-or-later
// StyledText: a paragraph in several styles, broken into lines that a terminal
// can show.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace newsfold {

enum class Style : std::uint8_t { Plain, Bold, Faint, Match, Added, Removed };

struct Run {
  std::string text;  // printable (printable.h); isolates come in pairs
  Style style = Style::Plain;

  bool operator==(const Run&) const = default;
};

using StyledText = std::vector<Run>;

std::size_t width_of(const StyledText& text);

// The columns that a paragraph has.
struct Columns {
  std::size_t first = 0;   // of its first line
  std::size_t others = 0;  // of its other lines
};

// Lines of at most so many columns, broken where UAX 14 allows it (in any
// script; Thai by ICU's dictionary), inside a word only if the word alone is
// wider. Blanks at the ends of lines are dropped.  Styles and isolates that are
// open at a break are closed and opened anew, so each line can stand by itself.
// At least one line.  REQUIRES: more than one column, as a character may take
// two.
std::vector<StyledText> wrapped(const StyledText& text, const Columns& columns);

// `text` if it fits, else as much of it as leaves room for "…".
// REQUIRES: columns > 0
StyledText cut_to(const StyledText& text, std::size_t columns);

// With the escape sequences of a terminal (ECMA-48, SGR) if there is `colour`.
std::string painted(const StyledText& text, bool colour);

}  // namespace newsfold
