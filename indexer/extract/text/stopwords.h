// SPDX-License-Identifier: GPL-3.0-or-later
// The little words that running text is full of and menus lack, of a dozen
// languages in one table: which language it is does not matter here.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsfold {

// A word of at most eight bytes in one integer, ASCII letters in lower case.
struct PackedWord {
  std::uint64_t bits = 0;
  std::uint32_t size = 0;  // bytes; more than eight if it did not fit

  void append(char c) {
    const bool upper = c >= 'A' && c <= 'Z';
    const auto byte = static_cast<unsigned char>(upper ? c + 32 : c);
    if (size < 8) bits |= std::uint64_t{byte} << (8 * size);
    ++size;
  }
};

bool is_stopword(PackedWord word);

}  // namespace newsfold
