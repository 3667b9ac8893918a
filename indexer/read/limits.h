// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a record is held in memory.  What is larger is passed over.

#pragma once

#include <cstddef>

namespace newsfold {

// A page as it was captured, with what HTTP puts before it; and its body when
// it is unpacked.
inline constexpr std::size_t kMaxPageBytes = 16 * 1024 * 1024;

// The header of a record, and that of an HTTP response.
inline constexpr std::size_t kMaxHeaderBytes = 64 * 1024;

}  // namespace newsfold
