// SPDX-License-Identifier: GPL-3.0-or-later
// Publishing: what readers see before and after, and what is cleaned up.

#include "indexer/write/publish.h"

#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "common/schema.h"
#include "indexer/write/archive_lock.h"
#include "indexer/write/segment.h"
#include "support/archive_fixture.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

using Catch::Matchers::Contains;
using Names = std::vector<std::string>;

std::set<std::string> folders_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    names.insert(entry.path().filename().string());
  }
  return names;
}

std::set<std::string> set_of(const Names& names) {
  return {names.begin(), names.end()};
}

TEST_CASE("a new archive is empty, and can be opened by any Xapian program",
          "[publish]") {
  const TemporaryFolder folder;
  const ArchivePaths paths{folder.path() / "news"};

  create_archive(paths);

  CHECK(ArchiveReader(paths.root).empty());
  CHECK(Xapian::Database(paths.root.string()).get_doccount() == 0);
}

TEST_CASE("create_archive leaves an archive as it is", "[publish]") {
  ArchiveFixture archive;
  archive.add_lines(records(0, 2));

  create_archive(archive.paths());

  CHECK(archive.ids().size() == 2);
}

TEST_CASE("each run publishes a segment", "[publish]") {
  ArchiveFixture archive;

  archive.add_lines(records(0, 2));
  CHECK(archive.segments() == Names{"000001"});
  const std::string id = ArchiveReader(archive.options.archive).archive_id();
  archive.add_lines(records(2, 4));
  CHECK(archive.segments() == Names{"000001", "000002"});

  const ArchiveReader reader(archive.options.archive);
  CHECK(id.size() == 16);
  CHECK(reader.archive_id() == id);
  CHECK(published_runs(reader).size() == 2);
  CHECK(reader.metadata_keys(std::string(metadata_key::kCovers)).empty());
  CHECK(read_file(archive.paths().stub())
            .ends_with("auto segments/000001\nauto segments/000002\n"));
  CHECK_FALSE(fs::exists(archive.paths().building()));
  CHECK(folders_in(archive.paths().segments()) ==
        std::set<std::string>{"000001", "000002"});
  CHECK(Xapian::Database(archive.options.archive.string()).get_doccount() == 4);
}

TEST_CASE("a published segment has its sums", "[publish]") {
  ArchiveFixture archive;
  archive.add_lines(records(0, 2));

  CHECK(verify_sums(archive.paths().segment("000001")) == Names{});
}

TEST_CASE("a run keeps its account", "[publish]") {
  ArchiveFixture archive;
  const AddReport report = archive.add_lines(records(0, 2) + records(0, 1));

  const ArchiveReader reader(archive.options.archive);
  const Names keys = reader.metadata_keys(std::string(metadata_key::kRun));
  REQUIRE(keys.size() == 1);
  CHECK(nlohmann::json::parse(reader.metadata(keys[0]).at(0)).get<Account>() ==
        report.account);
}

TEST_CASE("segments of like size are merged, and lose nothing", "[publish]") {
  ArchiveFixture archive;
  const auto publish_one = [&](int number) {
    archive.add_lines(records(number, number + 1));
  };
  for (int run = 0; run < 3; ++run) publish_one(run);
  CHECK(archive.segments().size() == 3);
  const std::string id = ArchiveReader(archive.options.archive).archive_id();

  publish_one(3);

  CHECK(archive.segments() == Names{"000005"});
  CHECK(archive.ids().size() == 4);
  const ArchiveReader reader(archive.options.archive);
  CHECK(published_runs(reader).size() == 4);
  CHECK(reader.archive_id() == id);
  CHECK(verify_sums(archive.paths().segment("000005")) == Names{});
  CHECK(folders_in(archive.paths().segments()) ==
        std::set<std::string>{"000005"});
}

TEST_CASE("revisions rise with runs, and outlive merging", "[publish]") {
  ArchiveFixture archive;
  const auto revision = [&] {
    return ArchiveReader(archive.options.archive).revision();
  };
  std::uint64_t last = 0;
  for (int run = 0; run < 12; ++run) {
    archive.add_lines(records(run, run + 1));
    CHECK(revision() > last);
    last = revision();
  }

  merge_all_segments(archive.paths());
  CHECK(revision() == last);
  archive.add_lines(records(0, 1));
  CHECK(revision() == last);  // nothing new
}

TEST_CASE("a large segment waits for others of its size", "[publish]") {
  ArchiveFixture archive;
  archive.add_lines(records(0, 50));
  for (int run = 0; run < 7; ++run) {
    archive.add_lines(records(100 + run, 101 + run));
  }

  CHECK(archive.segments().size() == 1 + 1 + 3);
  CHECK(archive.segments().front() == "000001");
  CHECK(archive.ids().size() == 57);
}

TEST_CASE("the number of segments grows with the logarithm of the archive",
          "[publish]") {
  ArchiveFixture archive;
  archive.options.workers = 1;
  for (int run = 0; run < 24; ++run) archive.add_lines(records(run, run + 1));

  CHECK(archive.segments().size() == 3);  // of 16, 4 and 4 articles
  CHECK(archive.ids().size() == 24);
}

TEST_CASE("merge_all leaves one segment", "[publish]") {
  ArchiveFixture archive;
  archive.add_lines(records(0, 50));
  archive.add_lines(records(50, 51));
  const Names ids = archive.ids();

  merge_all_segments(archive.paths());

  CHECK(archive.segments().size() == 1);
  CHECK(archive.ids() == ids);
  merge_all_segments(archive.paths());
  CHECK(archive.ids() == ids);
}

TEST_CASE("merging nothing is nothing", "[publish]") {
  const TemporaryFolder folder;
  const ArchivePaths paths{folder.path()};
  create_archive(paths);

  merge_all_segments(paths);
  merge_like_segments(paths);

  CHECK(published_segments(paths).empty());
}

TEST_CASE("what no stub names is removed, by the next run at the latest",
          "[publish]") {
  ArchiveFixture archive;
  archive.add_lines(records(0, 2));
  const fs::path segments = archive.paths().segments();
  fs::copy(segments / "000001", segments / "000007");
  fs::copy(segments / "000001", segments / "000008.new");

  SECTION("on request") { finish_interrupted_work(archive.paths()); }
  SECTION("by a run that adds nothing") { archive.add_lines(records(0, 1)); }

  CHECK(folders_in(segments) == set_of(archive.segments()));
  CHECK(archive.ids().size() == 2);
}

TEST_CASE("a reader keeps what it opened while a run is published",
          "[publish]") {
  ArchiveFixture archive;
  archive.add_lines(records(0, 2));
  const ArchiveReader before(archive.options.archive);

  archive.add_lines(records(2, 4));
  archive.add_lines(records(4, 6));
  archive.add_lines(records(6, 8));  // merges, and removes the old segments

  CHECK(before.database().get_doccount() == 2);
  CHECK(before.database().get_document(1).get_data().size() > 10);
}

TEST_CASE("one writer at a time", "[lock]") {
  ArchiveFixture archive;
  archive.add_lines(records(0, 1));
  {
    const ArchiveLock lock(archive.paths());
    CHECK_THROWS_AS(ArchiveLock(archive.paths()), ArchiveError);
    CHECK_THROWS_WITH(archive.add_lines(records(1, 2)),
                      Contains("another newsfold-index is writing to it"));
    CHECK(archive.ids().size() == 1);  // readers need no lock
  }

  archive.add_lines(records(1, 2));
  CHECK(archive.ids().size() == 2);
}

TEST_CASE("an archive that cannot be locked says why", "[lock]") {
  const TemporaryFolder folder;

  CHECK_THROWS_WITH(ArchiveLock(ArchivePaths{folder.path() / "none"}),
                    Contains("No such file or directory"));
}

}  // namespace
}  // namespace newsfold
