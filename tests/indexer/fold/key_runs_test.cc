// SPDX-License-Identifier: GPL-3.0-or-later
// KeyRuns: what was added is found, whichever runs it came in.

#include "indexer/fold/key_runs.h"

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "support/temporary_folder.h"

namespace newsfold {
namespace {

using Ids = std::vector<ArticleId>;

std::size_t files_in(const std::filesystem::path& folder) {
  using Files = std::filesystem::directory_iterator;
  return static_cast<std::size_t>(std::distance(Files(folder), Files()));
}

TEST_CASE("keys are found, others are not", "[key_runs]") {
  const TemporaryFolder folder;
  KeyRuns runs(folder.path() / "keys");

  runs.add("one", {{7, 30}, {5, 20}, {7, 10}, {9, 40}});

  CHECK(runs.find(7) == Ids{10, 30});
  CHECK(runs.find(5) == Ids{20});
  CHECK(runs.find(6).empty());
  CHECK(runs.find(0).empty());
  CHECK(runs.find(10).empty());
}

TEST_CASE("an empty index finds nothing", "[key_runs]") {
  const TemporaryFolder folder;
  KeyRuns runs(folder.path());

  CHECK(runs.find(7).empty());
  runs.add("one", {});
  CHECK(runs.find(7).empty());
  CHECK(files_in(folder.path()) == 0);
}

TEST_CASE("the largest and the smallest key are keys", "[key_runs]") {
  const TemporaryFolder folder;
  KeyRuns runs(folder.path());

  runs.add("one", {{0, 1}, {~0ULL, 2}, {~0ULL, ~0ULL}});

  CHECK(runs.find(0) == Ids{1});
  CHECK(runs.find(~0ULL) == Ids{2, ~0ULL});
}

TEST_CASE("a pair counts once, in one run or several", "[key_runs]") {
  const TemporaryFolder folder;
  KeyRuns runs(folder.path());

  runs.add("one", {{7, 10}, {7, 10}});
  CHECK(runs.find(7) == Ids{10});
  runs.add("two", {{7, 10}, {7, 9}});
  CHECK(runs.find(7) == Ids{9, 10});
}

TEST_CASE("a run of the same name replaces the one that is there",
          "[key_runs]") {
  const TemporaryFolder folder;
  KeyRuns runs(folder.path());
  runs.add("one", {{7, 10}});
  runs.add("two", {{7, 20}});

  runs.add("one", {{8, 11}});

  CHECK(runs.find(7) == Ids{20});
  CHECK(runs.find(8) == Ids{11});
  CHECK(KeyRuns(folder.path()).find(7) == Ids{20});
}

TEST_CASE("a run that turns out empty leaves nothing of the one before",
          "[key_runs]") {
  const TemporaryFolder folder;
  KeyRuns runs(folder.path());
  runs.add("one", {{7, 10}});

  runs.add("one", {});

  CHECK(runs.find(7).empty());
  CHECK(KeyRuns(folder.path()).find(7).empty());
}

TEST_CASE("an index is found again", "[key_runs]") {
  const TemporaryFolder folder;
  {
    KeyRuns runs(folder.path());
    runs.add("one", {{7, 10}});
    runs.add("two", {{7, 20}});
  }

  CHECK(KeyRuns(folder.path()).find(7) == Ids{10, 20});
}

TEST_CASE("what a killed writer left is no run", "[key_runs]") {
  const TemporaryFolder folder;
  KeyRuns(folder.path()).add("one", {{7, 10}});
  folder.write("two.run.new", std::string(32, '\7'));
  folder.write("three.run", "");

  KeyRuns runs(folder.path());

  CHECK(runs.find(7) == Ids{10});
  CHECK(runs.find(0x0707070707070707).empty());
  runs.add("two", {{7, 20}});
  CHECK(runs.find(7) == Ids{10, 20});
}

TEST_CASE("clear leaves nothing, and the index can be used again",
          "[key_runs]") {
  const TemporaryFolder folder;
  KeyRuns runs(folder.path());
  runs.add("one", {{7, 10}});
  folder.write("two.run.new", "x");

  runs.clear();

  CHECK(runs.find(7).empty());
  CHECK(files_in(folder.path()) == 0);
  runs.add("one", {{7, 20}});
  CHECK(runs.find(7) == Ids{20});
}

TEST_CASE("many runs are merged into few files, and lose nothing",
          "[key_runs][property]") {
  const TemporaryFolder folder;
  std::mt19937 random(5);
  std::map<std::uint64_t, std::set<ArticleId>> expected;
  KeyRuns runs(folder.path());
  for (int run = 0; run < 60; ++run) {
    std::vector<KeyedArticle> pairs;
    for (auto count = random() % 200; count > 0; --count) {
      pairs.push_back({random() % 50, 1 + random() % 500});
      expected[pairs.back().key].insert(pairs.back().article);
    }
    runs.add("run-" + std::to_string(run), pairs);
  }

  CHECK(files_in(folder.path()) <= 9);
  const KeyRuns again(folder.path());
  for (std::uint64_t key = 0; key < 50; ++key) {
    const Ids ids(expected[key].begin(), expected[key].end());
    CHECK(runs.find(key) == ids);
    CHECK(again.find(key) == ids);
  }
}

// A kill between the merged file and the removal of the others.
TEST_CASE("runs beside the file they were merged into do no harm",
          "[key_runs]") {
  const TemporaryFolder folder;
  {
    KeyRuns runs(folder.path());
    runs.add("one", {{7, 10}, {8, 1}});
    runs.add("two", {{7, 20}});
    runs.add("merged", {{7, 10}, {7, 20}, {8, 1}});
  }

  const KeyRuns runs(folder.path());

  CHECK(runs.find(7) == Ids{10, 20});
  CHECK(runs.find(8) == Ids{1});
}

}  // namespace
}  // namespace newsfold
