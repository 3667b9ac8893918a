// SPDX-License-Identifier: GPL-3.0-or-later
// The table of agencies: numbers and codes that can be written to disk.

#include "common/wire.h"

#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "common/schema.h"

namespace newsfold {
namespace {

TEST_CASE("an agency has a number, a code and a name of its own", "[wire]") {
  std::set<std::string_view> codes{kNoWire};
  std::set<std::string_view> names;
  std::uint16_t number = 0;
  for (const Agency& agency : agencies()) {
    CAPTURE(agency.code);
    CHECK(agency.number == ++number);
    CHECK(codes.insert(agency.code).second);
    CHECK(names.insert(agency.name).second);
    CHECK(
        agency.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") ==
        std::string_view::npos);
    CHECK(wire_key(agency.code) == agency.number);
    CHECK(wire_of_key(agency.number) == agency.code);
  }
}

// They are in archives: a number that moves makes them lie.
TEST_CASE("numbers stay as they were given", "[wire]") {
  CHECK(wire_key("ap") == 1);
  CHECK(wire_key("reuters") == 2);
  CHECK(wire_key("ukrinform") == 33);
  CHECK(wire_key("globenewswire") == 114);
}

TEST_CASE("an agency is called by its code or its name", "[wire]") {
  struct Case {
    const char* typed;
    const char* code;
  };
  const auto c = GENERATE(values<Case>({
      {"ap", "ap"},
      {"AP", "ap"},
      {" Associated  press", "ap"},
      {"Čtk", "ctk"},
      {"ČTK", "ctk"},
      {"", ""},
      {"none", ""},
      {"Meridian Press", ""},
  }));
  CAPTURE(c.typed);

  const Agency* const agency = agency_called(c.typed);

  CHECK((agency ? agency->code : "") == c.code);
}

TEST_CASE("what is no agency has the number 0", "[wire]") {
  CHECK(wire_key("") == 0);
  CHECK(wire_key("meridian") == 0);
  CHECK(wire_of_key(0) == "");
  CHECK(wire_of_key(65535) == "");
}

}  // namespace
}  // namespace newsfold
