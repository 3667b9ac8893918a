// SPDX-License-Identifier: GPL-3.0-or-later
// FacetRecord: fixed width, and what is written is read.

#include "common/facet_record.h"

#include <random>
#include <set>
#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

TEST_CASE("a facet record comes back as it went", "[facets]") {
  std::mt19937_64 random(20110920);
  for (int i = 0; i < 1'000; ++i) {
    FacetRecord record;
    record.story = random();
    record.article = random();
    record.source = random();
    record.published = random();
    record.captured = random();
    record.words = static_cast<std::uint32_t>(random());
    record.language = static_cast<std::uint32_t>(random());
    record.wire = static_cast<std::uint32_t>(random());
    record.lead_rank = static_cast<std::uint32_t>(random());

    const std::string value = encode(record);

    REQUIRE(value.size() == kFacetRecordBytes);
    REQUIRE(decode_facet_record(value) == record);
  }
}

// Readers in other programs take single fields from their places.
TEST_CASE("a facet record is big-endian, in the order of its fields",
          "[facets]") {
  const FacetRecord record{1, 2, 3, 4, 5, 6, 7, 8};

  const std::string value = encode(record);

  for (std::size_t i = 0; i < 5; ++i) {
    CAPTURE(i);
    CHECK(value[i * 8 + 7] == static_cast<char>(i + 1));
    CHECK(value[i * 8] == 0);
  }
  CHECK(value[43] == 6);
  CHECK(value[47] == 7);
  CHECK(value[51] == 8);
}

TEST_CASE("a value of another size is an empty record", "[facets]") {
  const std::string value = encode({1, 2, 3, 4, 5, 6, 7, 8});
  for (std::size_t size = 0; size < value.size(); ++size) {
    CHECK(decode_facet_record(value.substr(0, size)) == FacetRecord{});
  }
  CHECK(decode_facet_record(value + "x") == FacetRecord{});
}

TEST_CASE("languages are numbers and letters", "[facets]") {
  std::set<std::uint32_t> keys;
  for (const char* code : {"en", "de", "zh", "yue", "en", "ab", "ba", ""}) {
    CAPTURE(code);
    CHECK(language_of_key(language_key(code)) == code);
    keys.insert(language_key(code));
  }
  CHECK(keys.size() == 7);
  CHECK(language_key("") == 0);
  CHECK(language_of_key(language_key("abcdef")) == "abcd");
}

TEST_CASE("sources have keys", "[facets]") {
  CHECK(source_key("") == 0);
  CHECK(source_key("paper.example") != 0);
  CHECK(source_key("paper.example") == source_key("paper.example"));
  CHECK(source_key("paper.example") != source_key("papers.example"));
}

TEST_CASE("times are numbers whose front is the month and the year",
          "[facets]") {
  struct Case {
    const char* because;
    std::optional<Date> date;
    std::uint64_t expected;
  };
  const auto second = DatePrecision::Second;
  const auto c = GENERATE_COPY(values<Case>({
      {"undated", std::nullopt, 0},
      {"a day", Date{2012, 5, 7}, 20120507000000},
      {"a second", Date{2012, 5, 7, 6, 30, 59, second}, 20120507063059},
      {"a month", Date{2012, 5, 0, 0, 0, 0, DatePrecision::Month},
       20120500000000},
      {"a year", Date{1912, 0, 0, 0, 0, 0, DatePrecision::Year},
       19120000000000},
  }));
  CAPTURE(c.because);

  CHECK(time_number(c.date) == c.expected);
}

}  // namespace
}  // namespace newsfold
