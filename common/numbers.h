// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people read and write them.

#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace newsfold {

// What all of `text` says in digits of `base`; nothing if it holds anything
// else, or more than a Number can.
template <typename Number>
std::optional<Number> parse_number(std::string_view text, int base = 10) {
  Number number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number, base);
  if (error != std::errc() || stop != end) return std::nullopt;
  return number;
}

// "37,554"
std::string grouped(std::uint64_t number);

// "1 article", "2 articles", "37,554 articles".
std::string counted(std::uint64_t number, const std::string& one,
                    const std::string& many);

}  // namespace newsfold
