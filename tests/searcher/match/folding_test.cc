// SPDX-License-Identifier: GPL-3.0-or-later
// Which article stands for a story, and in which order the stories come.

#include "searcher/match/folding.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

FacetRecord told(std::uint64_t published, std::uint64_t captured,
                 std::uint32_t words, ArticleId id) {
  FacetRecord record;
  record.published = published;
  record.captured = captured;
  record.words = words;
  record.article = id;
  return record;
}

using Members = std::vector<std::vector<std::uint32_t>>;

Members members_by_group(const FoldedMatches& folded) {
  Members members;
  for (const MatchGroup& group : folded.groups) {
    const auto of_group = folded.members_of(group);
    members.emplace_back(of_group.begin(), of_group.end());
  }
  return members;
}

constexpr std::uint64_t kMonday = 20110919'000000;
constexpr std::uint64_t kTuesday = 20110920'000000;

TEST_CASE("leads", "[folding]") {
  struct Case {
    const char* because;
    FacetRecord first;
    FacetRecord second;
  };
  const auto c = GENERATE(values<Case>({
      {"the earliest published leads, whatever else", told(kMonday, 0, 1, 9),
       told(kTuesday, kMonday, 99, 1)},
      {"a time of day counts", told(kMonday + 80000, 0, 1, 9),
       told(kMonday + 90000, 0, 1, 1)},
      {"an unknown one comes last on its day", told(kMonday + 80000, 0, 1, 9),
       told(kMonday, 0, 99, 1)},
      {"a month comes behind its days", told(kTuesday, 0, 1, 9),
       told(kMonday / 100'000'000 * 100'000'000, 0, 99, 1)},
      {"before 1970 is earlier", told(19120415'000000, 0, 1, 9),
       told(kMonday, 0, 1, 1)},
      {"undated ones come last", told(kTuesday, 0, 1, 9),
       told(0, kMonday, 99, 1)},
      {"then the earliest captured", told(kMonday, kMonday, 1, 9),
       told(kMonday, kTuesday, 99, 1)},
      {"uncaptured ones come last", told(kMonday, kTuesday, 1, 9),
       told(kMonday, 0, 99, 1)},
      {"also among the undated", told(0, kMonday, 1, 9),
       told(0, kTuesday, 99, 1)},
      {"then the longest", told(kMonday, kMonday, 99, 9),
       told(kMonday, kMonday, 98, 1)},
      {"a text may be empty", told(kMonday, 0, 1, 9), told(kMonday, 0, 0, 1)},
      {"then the smallest id", told(kMonday, kMonday, 99, 1),
       told(kMonday, kMonday, 99, 2)},
      {"ids are unsigned", told(0, 0, 0, 1),
       told(0, 0, 0, 0x8000'0000'0000'0000)},
  }));
  CAPTURE(c.because);

  CHECK(leads(c.first, c.second));
  CHECK_FALSE(leads(c.second, c.first));
  CHECK_FALSE(leads(c.first, c.first));
}

Match match(double weight, StoryId story, std::uint64_t copy_group,
            const FacetRecord& record) {
  Match one;
  one.weight = weight;
  one.copy_group = copy_group;
  one.record = record;
  one.record.story = story;
  return one;
}

// Two stories: 7 (articles 1, 2, 3; 1 and 2 are copies; 1 represents it best)
// and 8 (article 4).
std::vector<Match> two_stories() {
  std::vector<Match> matches{match(1.0, 7, 70, told(kTuesday, 0, 10, 1)),
                             match(2.0, 7, 70, told(kMonday, 0, 10, 2)),
                             match(4.0, 7, 71, told(0, 0, 10, 3)),
                             match(3.0, 8, 80, told(kTuesday, 0, 10, 4))};
  matches[0].record.lead_rank = 1;
  matches[1].record.lead_rank = 4;
  matches[2].record.lead_rank = 2;
  return matches;
}

TEST_CASE("matches fold into stories, copies or articles", "[folding]") {
  const std::vector<Match> matches = two_stories();

  SECTION("stories") {
    const FoldedMatches folded = fold_matches(matches, Fold::Story);

    REQUIRE(folded.groups.size() == 2);
    CHECK(folded.groups[0].key == 7);
    CHECK(folded.groups[0].count == 3);
    CHECK(folded.groups[0].best == 2);  // the greatest weight
    CHECK(folded.groups[0].earliest == 1);
    CHECK(folded.groups[0].central == 0);  // of the lowest rank
    CHECK(folded.groups[1].key == 8);
    CHECK(folded.groups[1].count == 1);
    CHECK(members_by_group(folded) == Members{{0, 1, 2}, {3}});
  }
  SECTION("copies") {
    const FoldedMatches folded = fold_matches(matches, Fold::Copy);

    REQUIRE(folded.groups.size() == 3);
    CHECK(folded.groups[0].key == 70);
    CHECK(folded.groups[0].earliest == 1);
    CHECK(folded.groups[0].central == 0);
    CHECK(members_by_group(folded) == Members{{0, 1}, {2}, {3}});
  }
  SECTION("articles") {
    const FoldedMatches folded = fold_matches(matches, Fold::None);

    CHECK(folded.groups.size() == 4);
    CHECK(members_by_group(folded) == Members{{0}, {1}, {2}, {3}});
  }
}

TEST_CASE("no matches, no groups", "[folding]") {
  const FoldedMatches folded = fold_matches({}, Fold::Story);

  CHECK(folded.groups.empty());
  CHECK(page_of_groups({}, folded, Sort::Newest, 0, 10).empty());
  CHECK(page_of_groups({}, folded, Sort::Relevance, 5, 0).empty());
}

// Article 1 is undated and best, 2 and 3 are of one time, 4 is old.
std::vector<Match> four_articles() {
  return {match(9.0, 1, 0, told(0, 0, 10, 1)),
          match(2.0, 2, 0, told(kTuesday, 0, 10, 2)),
          match(2.0, 3, 0, told(kTuesday, 0, 10, 3)),
          match(5.0, 4, 0, told(19121024'000000, 0, 10, 4))};
}

using Places = std::vector<std::uint32_t>;

TEST_CASE("results are sorted and cut into pages", "[folding]") {
  struct Case {
    const char* because;
    Sort sort;
    std::size_t offset;
    std::size_t limit;
    Places expected;
  };
  constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
  const auto c = GENERATE_COPY(values<Case>({
      {"the best first, equal ones by id",
       Sort::Relevance,
       0,
       10,
       {0, 3, 1, 2}},
      {"the newest first, undated last", Sort::Newest, 0, 10, {1, 2, 3, 0}},
      {"the oldest first, undated last", Sort::Oldest, 0, 10, {3, 1, 2, 0}},
      {"the first page", Sort::Newest, 0, 2, {1, 2}},
      {"the second page", Sort::Newest, 2, 2, {3, 0}},
      {"a page that is not full", Sort::Newest, 3, 2, {0}},
      {"beyond the end", Sort::Newest, 4, 2, {}},
      {"far beyond the end", Sort::Newest, kAll, kAll, {}},
      {"no limit", Sort::Oldest, 1, kAll, {1, 2, 0}},
      {"counts only", Sort::Relevance, 0, 0, {}},
  }));
  CAPTURE(c.because);
  const std::vector<Match> matches = four_articles();
  const FoldedMatches folded = fold_matches(matches, Fold::Story);

  CHECK(page_of_groups(matches, folded, c.sort, c.offset, c.limit) ==
        c.expected);
}

TEST_CASE("a story stands where its earliest article or best match stands",
          "[folding]") {
  // Story 7's earliest article is of Monday, its best match is undated and
  // weighs most.
  const std::vector<Match> matches = two_stories();
  const FoldedMatches folded = fold_matches(matches, Fold::Story);

  CHECK(page_of_groups(matches, folded, Sort::Relevance, 0, 9) == Places{0, 1});
  CHECK(page_of_groups(matches, folded, Sort::Newest, 0, 9) == Places{1, 0});
  CHECK(page_of_groups(matches, folded, Sort::Oldest, 0, 9) == Places{0, 1});
}

// The order of matches depends on how an archive was built.
TEST_CASE("folding does not depend on the order of matches", "[folding]") {
  std::mt19937 random(2011);
  std::vector<Match> matches;
  for (ArticleId id = 1; id <= 60; ++id) {
    matches.push_back(
        match(static_cast<double>(random() % 3), random() % 20, 0,
              told(kMonday * (random() % 2), random() % 2, random() % 2, id)));
  }
  const auto ids_by_rank = [&](Sort sort) {
    const FoldedMatches folded = fold_matches(matches, Fold::Story);
    std::vector<std::pair<ArticleId, ArticleId>> ids;
    for (const auto group : page_of_groups(matches, folded, sort, 0, 100)) {
      ids.emplace_back(matches[folded.groups[group].earliest].record.article,
                       matches[folded.groups[group].best].record.article);
    }
    return ids;
  };
  const Sort sort = GENERATE(Sort::Relevance, Sort::Newest, Sort::Oldest);
  const auto expected = ids_by_rank(sort);

  for (int round = 0; round < 20; ++round) {
    std::shuffle(matches.begin(), matches.end(), random);
    CHECK(ids_by_rank(sort) == expected);
  }
}

}  // namespace
}  // namespace newsfold
