// SPDX-License-Identifier: GPL-3.0-or-later
// Who ran a story first, in plain text.

#pragma once

#include <cstddef>
#include <string>

#include "searcher/match/result.h"

namespace newsfold {

// Sources of the first day that are named, by name; the others are counted.
inline constexpr std::size_t kNamedOfFirstDay = 5;

// "first in a.example" where that is proven, else
// "on 2011-11-28: a.example, b.example and 3 more"; empty where there is
// nothing to tell: of one source, of unknown ones, and without dates.
// Printable.
std::string who_was_first(const StoryFacts& facts);

}  // namespace newsfold
