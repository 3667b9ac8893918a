// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/percent_encoding.h"

#include "common/numbers.h"

namespace newsfold {

std::optional<char> escaped_byte(std::string_view text, std::size_t at) {
  if (text[at] != '%' || text.size() - at < 3) return std::nullopt;
  const auto byte = parse_number<unsigned char>(text.substr(at + 1, 2), 16);
  if (!byte) return std::nullopt;
  return static_cast<char>(*byte);
}

void append_escaped(std::string* out, char c) {
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  *out += '%';
  *out += kHex[byte >> 4];
  *out += kHex[byte & 15];
}

}  // namespace newsfold
