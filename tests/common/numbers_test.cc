// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, written and read.

#include "common/numbers.h"

#include <cstdint>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

TEST_CASE("a number is all of its text", "[numbers]") {
  CHECK(parse_number<std::uint32_t>("0") == 0U);
  CHECK(parse_number<std::uint32_t>("0042") == 42U);
  CHECK(parse_number<std::uint32_t>("4294967295") == 4'294'967'295U);
  CHECK(parse_number<int>("-5") == -5);
  CHECK(parse_number<std::uint32_t>("fF", 16) == 255U);

  for (const char* text :
       {"", " 1", "1 ", "+1", "-1", "1.5", "1e3", "0x1", "4294967296", "one"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_number<std::uint32_t>(text));
  }
}

}  // namespace
}  // namespace newsfold
