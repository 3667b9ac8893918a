// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges of counts as users type them.

#include "searcher/query/count_range.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

std::string range_of(std::string_view text) {
  const auto range = parse_count_range(text);
  return range ? format_count_range(*range) : range.error().message;
}

struct Case {
  const char* because;
  const char* text;
  const char* expected;
};

TEST_CASE("parse_count_range reads", "[count_range]") {
  const auto c = GENERATE(values<Case>({
      {"a number", "5", "5..5"},
      {"none", "0", "0..0"},
      {"a range", "2..5", "2..5"},
      {"an open end", "2..", "2.."},
      {"an open beginning", "..5", "0..5"},
      {"both open", "..", "0.."},
      {"more", ">5", "6.."},
      {"at least", ">=5", "5.."},
      {"fewer", "<5", "0..4"},
      {"fewer than one", "<1", "0..0"},
      {"at most", "<=5", "0..5"},
      {"the most digits", ">999999999", "1000000000.."},
  }));
  CAPTURE(c.because, c.text);

  CHECK(range_of(c.text) == c.expected);
}

TEST_CASE("parse_count_range refuses", "[count_range]") {
  const auto c = GENERATE(values<Case>({
      {"the wrong way round", "5..2", "no number lies in this range: 5..2"},
      {"fewer than none", "<0", "no number lies in this range: <0"},
      {"nothing", "", "a number of copies looks like 5, 2..5, >5 or <=5: "},
      {"a sign alone", ">",
       "a number of copies looks like 5, 2..5, >5 or "
       "<=5: >"},
      {"a word", "many",
       "a number of copies looks like 5, 2..5, >5 or <=5: many"},
      {"a negative number", "-1",
       "a number of copies looks like 5, 2..5, >5 or <=5: -1"},
      {"a fraction", "1.5",
       "a number of copies looks like 5, 2..5, >5 or <=5: 1.5"},
      {"too many digits", "1000000000",
       "a number of copies looks like 5, 2..5, >5 or <=5: 1000000000"},
      {"a range behind a sign", ">2..5",
       "a number of copies looks like 5, 2..5, >5 or <=5: >2..5"},
      {"three ends", "1..2..3",
       "a number of copies looks like 5, 2..5, >5 or <=5: 1..2..3"},
  }));
  CAPTURE(c.because, c.text);

  CHECK(range_of(c.text) == c.expected);
}

TEST_CASE("format_count_range is undone by parse_count_range",
          "[count_range]") {
  const char* text = GENERATE("5", "2..5", "<3", ">=7", "..");
  CAPTURE(text);
  const auto range = parse_count_range(text);

  REQUIRE(range);
  CHECK(*parse_count_range(format_count_range(*range)) == *range);
}

}  // namespace
}  // namespace newsfold
