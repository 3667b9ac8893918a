// SPDX-License-Identifier: GPL-3.0-or-later
// How many columns of a terminal text takes.
//
// Terminals do not agree on sequences that make one picture of several
// characters (families, flags).  Characters are counted one by one here: that
// is right for older terminals, and never too little for others.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsfold {

// 2 for East Asian wide and full-width characters (UAX 11) and pictures, 0 for
// combining marks and format characters, else 1.  Ambiguous ones count 1, as
// outside East Asian locales.  A negative `c` stands for a bad byte: 1.
std::size_t width_of_character(std::int32_t c);

// REQUIRES: printable text
std::size_t width_of(std::string_view text);

}  // namespace newsfold
