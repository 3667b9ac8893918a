// SPDX-License-Identifier: GPL-3.0-or-later
// The headline of a plain text.

#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "indexer/extract/text/text_units.h"

namespace newsfold {

struct TitleLine {
  std::string title;     // white space folded; empty if there is none
  std::size_t used = 0;  // units at the beginning that are spent on it
};

// The headline of a text without a site around it: the first line, if more
// follows and it is no paragraph.
TitleLine title_of_text(std::span<const TextUnit> units);

// The line of units [1, body) that the first line repeats, often with section
// and site name around it; empty if there is none.
std::string title_within_first(std::span<const TextUnit> units,
                               std::size_t body);

// The headline of a page whose running text begins at unit `body`: the line
// above it that the page's first line (its <title>) repeats; else the first
// line without section and site name; else the headline-like line closest
// above the text.  Empty if there is none.
std::string title_of_page(std::span<const TextUnit> units, std::size_t body);

}  // namespace newsfold
