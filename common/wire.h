// SPDX-License-Identifier: GPL-3.0-or-later
// Wires: the news agencies that articles come from, as archives name them.

#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace newsfold {

struct Agency {
  std::uint16_t number;   // in FacetRecord, from 1; on disk, never used again
  std::string_view code;  // in terms and queries: lower case, "ap"
  std::string_view name;  // as shown: "Associated Press"
};

// By their numbers.
std::span<const Agency> agencies();

// nullptr if there is none.
const Agency* agency_of_code(std::string_view code);

// What a user types: a code or a name, in any case.  nullptr if there is none.
const Agency* agency_called(std::string_view typed);

// The number of a code as FacetRecord holds it, 0 for none; and back, empty for
// none and for a number that this version does not know.
std::uint32_t wire_key(std::string_view code);
std::string_view wire_of_key(std::uint32_t key);

}  // namespace newsfold
