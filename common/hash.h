// SPDX-License-Identifier: GPL-3.0-or-later
// The one hash whose values are written to disk: XXH3, whose 64-bit output is
// fixed for good since xxHash 0.8.

#pragma once

#include <cstdint>
#include <string_view>

#include <xxhash.h>

namespace newsfold {

inline std::uint64_t hash64(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

}  // namespace newsfold
