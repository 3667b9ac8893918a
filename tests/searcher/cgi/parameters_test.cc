// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind the "?" of an address, read and written.

#include "searcher/cgi/parameters.h"

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

using Strings = std::vector<std::string>;

TEST_CASE("parse_parameters", "[cgi]") {
  struct Case {
    const char* because;
    const char* query;
    Parameters expected;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing is asked", "", {}},
      {"in their order, also twice",
       "b=1&a=2&b=3",
       {{"b", "1"}, {"a", "2"}, {"b", "3"}}},
      {"a blank is a plus or a percent",
       "q=city+council%20b",
       {{"q", "city council b"}}},
      {"a plus is escaped", "q=c%2b%2B", {{"q", "c++"}}},
      {"names are escaped too", "%71=a", {{"q", "a"}}},
      {"no value", "q=&from&=x", {{"q", ""}, {"from", ""}, {"", "x"}}},
      {"a second = belongs to the value", "q=a=b==", {{"q", "a=b=="}}},
      {"empty parts", "&&q=a&&", {{"q", "a"}}},
      {"a percent that escapes nothing",
       "q=100%&r=%zz&s=%2&t=%-1&u=%+1",
       {{"q", "100%"}, {"r", "%zz"}, {"s", "%2"}, {"t", "%-1"}, {"u", "% 1"}}},
      {"semicolons part nothing", "q=a;b=c", {{"q", "a;b=c"}}},
      {"UTF-8", "q=%C3%A9+\u4E2D", {{"q", "\u00E9 \u4E2D"}}},
      {"bytes that are no UTF-8",
       "q=%FF%C0%AF%ED%A0%80",
       {{"q", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"}}},
      {"NUL", "q=a%00b", {{"q", "a b"}}},
      {"escaped once only", "q=%2541", {{"q", "%41"}}},
  }));
  CAPTURE(c.because, c.query);

  const Result<Parameters> parameters = parse_parameters(c.query);

  REQUIRE(parameters);
  CHECK(*parameters == c.expected);
}

TEST_CASE("parse_parameters has limits", "[cgi]") {
  const ParameterLimits limits{.bytes = 9, .count = 2};

  CHECK(parse_parameters("q=1234567", limits));
  CHECK(parse_parameters("q=12345678", limits).error().message ==
        "the address has 10 bytes behind its ?, more than 9");
  CHECK(parse_parameters("a&b", limits));
  CHECK(parse_parameters("a&&&&b&", limits));
  CHECK(parse_parameters("a&b&c", limits).error().message ==
        "the address has more than 2 parameters");
}

TEST_CASE("values of parameters", "[cgi]") {
  const Parameters parameters = {
      {"lang", ""}, {"q", "a"}, {"lang", "de"}, {"lang", "en"}};

  CHECK(value_of(parameters, "lang") == "de");
  CHECK(value_of(parameters, "page").empty());
  CHECK(values_of(parameters, "lang") == Strings{"de", "en"});
  CHECK(values_of(parameters, "page").empty());
}

TEST_CASE("encode_parameters is the inverse", "[cgi]") {
  const Parameters parameters = {
      {"q", "city council +\"&=#%'<>~*-._"}, {"s o", ""}, {"", "\u4E2D\n"}};

  const std::string encoded = encode_parameters(parameters);

  CHECK(encoded ==
        "q=city+council+%2B%22%26%3D%23%25%27%3C%3E%7E*-._&s+o=&=%E4%B8%AD%0A");
  CHECK(*parse_parameters(encoded) == parameters);
  CHECK(encode_parameters({}).empty());
}

}  // namespace
}  // namespace newsfold
