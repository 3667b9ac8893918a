// SPDX-License-Identifier: GPL-3.0-or-later
// The probable days of undated articles, and their file.

#include "common/likeness/day_estimates.h"

#include <catch2/catch.hpp>

#include "support/temporary_folder.h"

namespace newsfold {
namespace {

constexpr std::uint64_t kMuch = kCertain;

TEST_CASE("the day with the most support", "[day_estimates]") {
  struct Case {
    const char* because;
    std::vector<DaySupport> support;
    std::optional<DayEstimate> expected;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing is like it", {}, std::nullopt},
      {"one day", {{5, 1, kMuch}}, DayEstimate{5, 1}},
      {"too little support", {{5, 1, kLeastSupport - 1}}, std::nullopt},
      {"just enough", {{5, 1, kLeastSupport}}, DayEstimate{5, 1}},
      {"the better of two",
       {{5, 1, kMuch}, {9, 3, 2 * kMuch}},
       DayEstimate{9, 3}},
      {"the earlier of equals",
       {{5, 1, kMuch}, {9, 1, kMuch}},
       DayEstimate{5, 1}},
      {"neighbours count half",
       {{5, 2, 2 * kMuch}, {8, 2, kMuch}, {9, 2, 2 * kMuch}},
       DayEstimate{9, 4}},
      {"between two that are alike",
       {{4, 1, kMuch}, {5, 1, kMuch}, {6, 1, kMuch}},
       DayEstimate{5, 3}},
      {"before 1970", {{-3, 1, kMuch}}, DayEstimate{-3, 1}},
  }));
  CAPTURE(c.because);

  CHECK(estimate_day(c.support) == c.expected);
}

TEST_CASE("supports are read as they were written", "[day_estimates]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "undated";
  DaySupports supports;
  supports[7] = {{-3, 1, 5}, {4, 2, kMuch}};
  supports[9] = {};

  write_day_supports(supports, 1, file);

  CHECK(read_day_supports(file, 1) == supports);
  CHECK(read_day_supports(file, 2).empty());
  CHECK(read_day_supports(folder.path() / "none", 1).empty());
  CHECK(estimate_days(supports) == DayEstimates{{7, {4, 2}}});
}

TEST_CASE("supports that are damaged are none", "[day_estimates]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "undated";
  write_day_supports({{7, {{4, 2, kMuch}}}}, 1, file);
  const std::string bytes = read_file(file);

  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CAPTURE(size);
    write_file(file, std::string_view(bytes).substr(0, size));
    CHECK(read_day_supports(file, 1).empty());
    write_file(file, bytes);
    flip_bit(file, size);
    CHECK(read_day_supports(file, 1).empty());
  }
}

}  // namespace
}  // namespace newsfold
