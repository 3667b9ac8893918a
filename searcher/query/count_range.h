// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges of counts, as users type them: copies:>5.

#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "common/result.h"

namespace newsfold {

// Both ends are included.
struct CountRange {
  static constexpr std::uint32_t kNoLimit =
      std::numeric_limits<std::uint32_t>::max();

  std::uint32_t least = 0;
  std::uint32_t most = kNoLimit;

  bool operator==(const CountRange&) const = default;
};

// "5", "2..5", "2..", "..5", ">5", ">=5", "<5", "<=5"; numbers up to 9 digits.
// Fails on anything else and on ranges that hold no number.
Result<CountRange> parse_count_range(std::string_view text);

// The inverse, always with dots: "2..5", "2..".
std::string format_count_range(const CountRange& range);

}  // namespace newsfold
