// SPDX-License-Identifier: GPL-3.0-or-later
// The cursor of record readers: bytes, places, members, damage.

#include "indexer/read/record_input.h"

#include <string>

#include <catch2/catch.hpp>

#include "support/packing.h"

namespace newsfold {
namespace {

using Catch::Matchers::Contains;

struct Input {
  explicit Input(std::string_view bytes)
      : input(unpacked(std::make_unique<MemorySource>(bytes), "dump")) {}

  RecordInput input;
};

TEST_CASE("bytes can be looked at before they are taken", "[record]") {
  Input plain("abcdef");
  RecordInput& input = plain.input;

  CHECK(input.peek(2).starts_with("ab"));
  CHECK(input.peek(1).starts_with("a"));
  input.drop(2);
  CHECK(input.place() == "2");
  CHECK(input.peek(100) == "cdef");
  input.drop(4);
  CHECK(input.peek(1).empty());
  CHECK(input.damage().empty());
  CHECK(input.place() == "6");
  CHECK_FALSE(input.at_member_start());
}

TEST_CASE("as much can be looked at as is asked for", "[record]") {
  const std::string bytes = noise(3'000'000);
  Input plain(bytes);
  RecordInput& input = plain.input;

  CHECK((input.peek(2'500'000).substr(0, 2'500'000) ==
         bytes.substr(0, 2'500'000)));
  input.drop(2'000'000);
  CHECK((input.peek(2'000'000) == bytes.substr(2'000'000)));
  std::string rest;
  while (!input.peek(1).empty()) {
    rest += input.peek(1).substr(0, 1'000);
    input.drop(std::min<std::size_t>(1'000, input.peek(1).size()));
  }
  CHECK((rest == bytes.substr(2'000'000)));
}

TEST_CASE("members have places", "[record]") {
  const std::string a = gzip("first");
  const std::string b = gzip("second");
  Input packed(a + b + gzip("third"));
  RecordInput& input = packed.input;

  CHECK(input.peek(100) == "firstsecondthird");
  CHECK(input.place() == "0");
  CHECK(input.at_member_start());
  CHECK(input.next_member(0) == 0);
  CHECK(input.next_member(1) == 5);
  CHECK(input.next_member(6) == 11);
  CHECK(input.next_member(12) == std::string::npos);
  input.drop(3);
  CHECK(input.place() == "0+3");
  CHECK_FALSE(input.at_member_start());
  input.drop(2);
  CHECK(input.place() == std::to_string(a.size()));
  CHECK(input.at_member_start());
  input.drop(7);
  CHECK(input.place() == std::to_string(a.size() + b.size()) + "+1");
}

TEST_CASE("damage comes behind the bytes before it", "[record]") {
  const std::string a = gzip("first");
  const std::string c = gzip("third");
  std::string b = gzip("second");

  SECTION("in a member: its checksum is wrong") {
    b.back() ^= 1;
    Input packed(a + b + c);
    RecordInput& input = packed.input;
    CHECK(input.peek(100) == "firstsecond");
    CHECK_THAT(input.damage(), Contains("damaged near byte"));
    CHECK(input.damage_is_inside_member());
    CHECK(input.place() == "0");
    CHECK(input.skip_damage());
    CHECK(input.peek(100) == "third");
    CHECK(input.place() == std::to_string(a.size() + b.size()));
    CHECK(input.damage().empty());
  }
  SECTION("before a member: it cannot begin") {
    b[0] ^= 1;
    Input packed(a + b + c);
    RecordInput& input = packed.input;
    CHECK(input.peek(100) == "first");
    CHECK_FALSE(input.damage_is_inside_member());
    input.drop(5);
    CHECK(input.place() == std::to_string(a.size()));
  }
  SECTION("at the end") {
    Input packed(a + b.substr(0, 12));
    RecordInput& input = packed.input;
    input.drop(input.peek(100).size());
    CHECK_THAT(input.damage(), Contains("cut short"));
    CHECK_FALSE(input.skip_damage());
    CHECK(input.peek(1).empty());
    CHECK(input.damage().empty());
  }
}

}  // namespace
}  // namespace newsfold
