// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as URLs escape them (RFC 3986, section 2.1).

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace newsfold {

// The byte that "%2F" at `at` stands for; nothing if no escape stands there.
// REQUIRES: at < text.size()
std::optional<char> escaped_byte(std::string_view text, std::size_t at);

// In capitals: "%2F".
void append_escaped(std::string* out, char c);

}  // namespace newsfold
