// SPDX-License-Identifier: GPL-3.0-or-later
// What dates prove of who was first, and what they do not.

#include "searcher/match/first_report.h"

#include <algorithm>
#include <random>
#include <vector>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

// An article of the source 1, 2, ... or of an unknown one, 0.
struct Told {
  std::uint64_t source;
  std::uint64_t published;  // as FacetRecord has it
};

std::vector<FacetRecord> records_of(const std::vector<Told>& told) {
  std::vector<FacetRecord> records;
  for (const auto& [source, published] : told) {
    FacetRecord& record = records.emplace_back();
    record.article = records.size();
    record.source = source;
    record.published = published;
  }
  std::ranges::sort(records, leads);
  return records;
}

// The number of the article among `told`, from 1; 0 of none.
ArticleId first_of(const std::vector<Told>& told) {
  const std::vector<FacetRecord> records = records_of(told);
  const FacetRecord* first = proven_first(records);
  return first ? first->article : 0;
}

constexpr std::uint64_t kUndated = 0;
constexpr std::uint64_t kYear = 20110000'000000;
constexpr std::uint64_t kMarch = 20110300'000000;
constexpr std::uint64_t kApril = 20110400'000000;
constexpr std::uint64_t k12th = 20110312'000000;
constexpr std::uint64_t k12thAt6 = 20110312'061200;
constexpr std::uint64_t k12thAt9 = 20110312'090000;
constexpr std::uint64_t k13th = 20110313'000000;

TEST_CASE("who was first", "[first]") {
  struct Case {
    const char* because;
    std::vector<Told> told;
    ArticleId first;
  };
  const auto c = GENERATE(values<Case>({
      {"a day before all others", {{2, k13th}, {1, k12th}, {3, k13th}}, 2},
      {"of two sources on one day, neither", {{1, k12th}, {2, k12th}}, 0},
      {"a day is not its midnight", {{1, k12th}, {2, k12thAt6}}, 0},
      {"nor is it the hour before it", {{1, k12thAt6}, {2, k12th}}, 0},
      {"an hour before all others", {{1, k12thAt9}, {2, k12thAt6}}, 2},
      {"an hour, others on later days", {{1, k12thAt6}, {2, k13th}}, 1},
      {"not of one minute", {{1, k12thAt6}, {2, k12thAt6 + 30}}, 0},
      {"but of the next", {{1, k12thAt6}, {2, k12thAt6 + 100}}, 1},
      {"an undated one could be earlier", {{1, k12th}, {2, kUndated}}, 0},
      {"not one of the same source", {{1, k12th}, {1, 0}, {2, k13th}}, 1},
      {"of undated ones, none", {{1, kUndated}, {2, kUndated}}, 0},
      {"not even one alone", {{1, kUndated}}, 0},
      {"a month may begin earlier", {{1, k12th}, {2, kMarch}}, 0},
      {"or be over", {{1, kApril}, {2, k12th}, {3, k13th}}, 2},
      {"a month before the day", {{1, kMarch}, {2, kApril + 1'000'000}}, 1},
      {"a year before another", {{1, kYear}, {2, 20120000'000000}}, 1},
      {"a year holds its days", {{1, kYear}, {2, 20111231'235900}}, 0},
      {"the end of February", {{1, 20110228'000000}, {2, kMarch}}, 1},
      {"its own reprints leave it first",
       {{1, k12th}, {1, k12th}, {2, k13th}},
       1},
      {"by the article that proves it",
       {{1, k12th}, {1, k12thAt6}, {2, k12thAt9}},
       2},
      {"of one source", {{1, k13th}, {1, k12th}}, 2},
      {"unknown sources are strangers", {{0, k12th}, {0, k12th}}, 0},
      {"that may be first", {{0, k12th}, {0, k13th}, {1, k13th}}, 1},
      {"of no articles", {}, 0},
  }));
  CAPTURE(c.because);

  CHECK(first_of(c.told) == c.first);
}

// By its definition, article by article.
bool is_proven(const std::vector<FacetRecord>& records, ArticleId first) {
  const auto of = [&](ArticleId id) {
    return *std::ranges::find(records, id, &FacetRecord::article);
  };
  return std::ranges::all_of(records, [&](const FacetRecord& other) {
    const std::vector<Told> two{{1, of(first).published}, {2, other.published}};
    return other.article == first || same_source(other, of(first)) ||
           first_of(two) == 1;
  });
}

TEST_CASE("who was first is proven, and found if it can be proven", "[first]") {
  std::mt19937 random(1987);
  const std::vector<std::uint64_t> dates{kUndated, kYear,    kMarch, kApril,
                                         k12th,    k12thAt6, k13th,  k12thAt9};
  int proven = 0;
  for (int round = 0; round < 2000; ++round) {
    std::vector<Told> told(1 + random() % 4);
    for (Told& one : told) one = {random() % 4, dates[random() % dates.size()]};
    const std::vector<FacetRecord> records = records_of(told);
    const ArticleId first = first_of(told);
    const bool provable =
        std::ranges::any_of(records, [&](const FacetRecord& record) {
          return record.published != 0 && is_proven(records, record.article);
        });
    CHECK((first != 0) == provable);
    if (first == 0) continue;
    CHECK(is_proven(records, first));
    ++proven;
  }
  CHECK(proven > 100);
}

TEST_CASE("the sources of the first day", "[first]") {
  struct Case {
    const char* because;
    std::vector<Told> told;
    std::vector<std::uint64_t> sources;
  };
  const auto c = GENERATE(values<Case>({
      {"of any hour, each once",
       {{3, k12thAt9}, {1, k12th}, {3, k12th}, {2, k13th}},
       {1, 3}},
      {"not the undated, nor unknown ones",
       {{1, kUndated}, {0, k12th}, {2, k12th}},
       {2}},
      {"of a month, if that is all",
       {{1, kMarch}, {2, k13th}, {3, kApril}},
       {1, 2}},
      {"of a year", {{1, kYear}, {2, kApril}, {3, 20120101'000000}}, {1, 2}},
      {"none without a date", {{1, kUndated}}, {}},
      {"none of nothing", {}, {}},
  }));
  CAPTURE(c.because);

  std::vector<std::uint64_t> sources = sources_of_first_day(records_of(c.told));
  std::ranges::sort(sources);
  CHECK(sources == c.sources);
}

}  // namespace
}  // namespace newsfold
