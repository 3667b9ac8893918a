// SPDX-License-Identifier: GPL-3.0-or-later
// Coverage: what segments say they hold is what a later run need not read.

#include "indexer/write/coverage.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "support/temporary_folder.h"

namespace newsfold {
namespace {

struct Range {
  std::string dump_key;
  std::uint64_t first;
  std::uint64_t end;
};

// Segments on disk, as Xapian cannot list metadata in memory.
class Segments {
 public:
  Xapian::Database with(const std::vector<Range>& ranges) {
    const std::string path =
        (folder_.path() / std::to_string(count_++)).string();
    Xapian::WritableDatabase segment(path, Xapian::DB_CREATE);
    for (const Range& range : ranges) {
      Account account;
      account.read = account.indexed = range.end - range.first;
      segment.set_metadata(Coverage::key(range.dump_key, range.first),
                           Coverage::value({range.first, range.end, account}));
    }
    segment.commit();
    return Xapian::Database(path);
  }

 private:
  TemporaryFolder folder_;
  int count_ = 0;
};

TEST_CASE("ranges cover their records, from first to before the end",
          "[coverage]") {
  Segments segment;
  Coverage coverage;
  REQUIRE(coverage.add(segment.with({{"a", 1, 101}, {"a", 201, 301}})));
  REQUIRE(coverage.add(segment.with({{"b", 1, 2}})));

  CHECK_FALSE(coverage.covers("a", 0));
  CHECK(coverage.covers("a", 1));
  CHECK(coverage.covers("a", 100));
  CHECK_FALSE(coverage.covers("a", 101));
  CHECK_FALSE(coverage.covers("a", 200));
  CHECK(coverage.covers("a", 201));
  CHECK(coverage.covers("a", 300));
  CHECK_FALSE(coverage.covers("a", 301));
  CHECK(coverage.covers("b", 1));
  CHECK_FALSE(coverage.covers("b", 2));
  CHECK_FALSE(coverage.covers("c", 1));
  CHECK(coverage.account().read == 201);
  CHECK(coverage.account().balanced());
}

TEST_CASE("nothing is covered at first", "[coverage]") {
  CHECK_FALSE(Coverage().covers("a", 1));
  CHECK(Coverage().account() == Account{});
}

TEST_CASE("a segment without ranges adds nothing", "[coverage]") {
  Segments segment;
  Coverage coverage;

  CHECK(coverage.add(segment.with({})));
  CHECK(coverage.account().read == 0);
}

TEST_CASE("the input of a merge is known by its result", "[coverage]") {
  Segments segment;
  Coverage coverage;
  REQUIRE(coverage.add(segment.with({{"a", 1, 101}, {"a", 101, 201}})));

  CHECK_FALSE(coverage.add(segment.with({{"a", 101, 201}})));
  CHECK_FALSE(coverage.add(segment.with({{"a", 1, 101}})));
  CHECK(coverage.account().read == 200);
}

TEST_CASE("keys sort as records do", "[coverage]") {
  CHECK(Coverage::key("a", 9) < Coverage::key("a", 10));
  CHECK(Coverage::key("a", 99'999) < Coverage::key("a", 1'000'000'000));
}

TEST_CASE("a dump that is named twice has two ranges", "[coverage]") {
  Segments segment;
  Coverage coverage;
  REQUIRE(coverage.add(segment.with({{"a", 1, 11}})));
  REQUIRE(coverage.add(segment.with({{"a-2", 1, 11}})));

  CHECK(coverage.covers("a-2", 10));
  CHECK(coverage.account().read == 20);
}

}  // namespace
}  // namespace newsfold
