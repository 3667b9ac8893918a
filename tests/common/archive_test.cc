// SPDX-License-Identifier: GPL-3.0-or-later
// Opening an archive: what is none is refused with a reason, and readers live
// through a writer's changes.

#include "common/archive.h"

#include <string>

#include <catch2/catch.hpp>

#include "common/schema.h"
#include "support/temporary_folder.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

using Catch::Matchers::Contains;

// A folder that can be opened as an archive, segment by segment.
class HandmadeArchive {
 public:
  void add_segment(const std::string& name, const std::string& format,
                   const std::string& key = "", const std::string& value = "") {
    const fs::path path = paths().segment(name);
    fs::create_directories(path.parent_path());
    Xapian::WritableDatabase segment(path.string(), Xapian::DB_CREATE);
    segment.add_document(Xapian::Document());
    if (!format.empty()) segment.set_metadata(metadata_key::kFormat, format);
    if (!key.empty()) segment.set_metadata(key, value);
    segment.commit();
    stub_ += "auto segments/" + name + "\n";
    write_stub(stub_);
  }
  void write_stub(const std::string& lines) {
    write_file(paths().stub(), lines);
  }
  ArchivePaths paths() const { return {folder_.path()}; }
  const fs::path& root() const { return folder_.path(); }

 private:
  TemporaryFolder folder_;
  std::string stub_;
};

const std::string kFormat{kFormatVersion};

TEST_CASE("a folder that is not there is no archive", "[archive]") {
  const TemporaryFolder folder;

  CHECK_THROWS_WITH(ArchiveReader(folder.path() / "none"),
                    Contains("there is no such archive"));
  CHECK_THROWS_AS(ArchiveReader(folder.path() / "none"), ArchiveError);
}

TEST_CASE("a folder of other things is no archive", "[archive]") {
  const TemporaryFolder folder;
  folder.write("letters.txt", "Dear Sir");

  CHECK_THROWS_WITH(ArchiveReader(folder.path()),
                    Contains("no newsfold archive"));
}

TEST_CASE("a stub that says anything else is refused", "[archive]") {
  const std::string line =
      GENERATE(as<std::string>{}, "glass /elsewhere", "remote", "remote shard1",
               "remote shard1:", "remote :33333", "remote shard1:0",
               "remote shard1:65536", "remote shard1:33333 x");
  HandmadeArchive archive;
  archive.write_stub(line + "\n");

  CHECK_THROWS_AS(published_segments(archive.paths()), ArchiveError);
  CHECK_THROWS_WITH(ArchiveReader(archive.root()),
                    Contains("unexpected line: " + line));
}

TEST_CASE("remote segments are for readers alone", "[archive]") {
  HandmadeArchive archive;
  archive.add_segment("000001", kFormat);
  // A port that nothing but a privileged server has.
  archive.write_stub("auto segments/000001\nremote 127.0.0.1:1\n");

  CHECK_THROWS_AS(published_segments(archive.paths()), ArchiveError);
  CHECK_THROWS_WITH(ArchiveReader(archive.root()),
                    Contains("remote segment 127.0.0.1:1 does not answer"));

  ReadOptions options;
  options.partial = true;
  const ArchiveReader reader(archive.root(), options);
  CHECK(reader.is_remote());
  CHECK(reader.missing() == std::vector<std::string>{"127.0.0.1:1"});
  CHECK(reader.database().get_doccount() == 1);
}

TEST_CASE("a segment of another format is refused", "[archive]") {
  HandmadeArchive archive;
  archive.add_segment("000001", kFormat);
  archive.add_segment("000002", "99");

  CHECK_THROWS_WITH(ArchiveReader(archive.root()),
                    Contains("segments/000002 has archive format 99") &&
                        Contains("index the dumps anew"));
}

TEST_CASE("a Xapian database of another program is refused", "[archive]") {
  HandmadeArchive archive;
  archive.add_segment("000001", "");

  CHECK_THROWS_WITH(ArchiveReader(archive.root()),
                    Contains("archive format unknown"));
}

TEST_CASE("an archive without articles is fine", "[archive]") {
  HandmadeArchive archive;
  archive.write_stub("# nothing yet\n\n");

  const ArchiveReader reader(archive.root());

  CHECK(reader.empty());
  CHECK(reader.segment_names().empty());
  CHECK(reader.archive_id().empty());
  CHECK(reader.metadata("x").empty());
  CHECK(reader.metadata_keys("").empty());
}

TEST_CASE("a segment that is named and not there is an error", "[archive]") {
  HandmadeArchive archive;
  archive.add_segment("000001", kFormat);
  fs::remove_all(archive.paths().segment("000001"));

  CHECK_THROWS_AS(ArchiveReader(archive.root()), Xapian::DatabaseError);
}

TEST_CASE("segments are read as one, oldest first", "[archive]") {
  HandmadeArchive archive;
  archive.add_segment("000002", kFormat, "newsfold/archive", "abc");
  archive.add_segment("000007", kFormat, "newsfold/x", "later");

  const ArchiveReader reader(archive.root());

  CHECK(reader.segment_names() == std::vector<std::string>{"000002", "000007"});
  CHECK(reader.segments().size() == 2);
  CHECK(reader.database().get_doccount() == 2);
  CHECK_FALSE(reader.empty());
  CHECK(reader.archive_id() == "abc");
  CHECK(reader.metadata("newsfold/x") == std::vector<std::string>{"later"});
  CHECK(reader.metadata(metadata_key::kFormat) ==
        std::vector<std::string>{kFormat, kFormat});
  CHECK(reader.metadata_keys("newsfold/") ==
        std::vector<std::string>{"newsfold/archive", "newsfold/format",
                                 "newsfold/x"});
}

TEST_CASE("a stamp changes with what a new reader would find", "[archive]") {
  HandmadeArchive archive;
  archive.add_segment("000001", kFormat);
  const auto stamp = archive_stamp(archive.root());
  REQUIRE(stamp);
  CHECK(archive_stamp(archive.root()) == stamp);

  Xapian::WritableDatabase(archive.paths().segment("000001").string())
      .set_metadata("k", "v");
  const auto changed = archive_stamp(archive.root());
  CHECK(changed != stamp);

  archive.add_segment("000002", kFormat);
  CHECK(archive_stamp(archive.root()) != changed);
}

TEST_CASE("only its server knows of a remote segment", "[archive]") {
  HandmadeArchive archive;
  archive.add_segment("000001", kFormat);
  archive.write_stub("auto segments/000001\nremote localhost:9001\n");

  CHECK_FALSE(archive_stamp(archive.root()));
}

TEST_CASE("any Xapian program can open an archive", "[archive]") {
  HandmadeArchive archive;
  archive.add_segment("000001", kFormat);
  archive.add_segment("000002", kFormat);

  CHECK(Xapian::Database(archive.root().string()).get_doccount() == 2);
}

TEST_CASE("read_archive tries again on a changed archive", "[archive]") {
  HandmadeArchive archive;
  archive.add_segment("000001", kFormat);
  int tries = 0;

  const int answer = read_archive(archive.root(), [&](const ArchiveReader&) {
    if (++tries == 1) throw Xapian::DatabaseModifiedError("changed");
    if (tries == 2) throw Xapian::DatabaseOpeningError("gone");
    return 42;
  });

  CHECK(answer == 42);
  CHECK(tries == 3);
}

TEST_CASE("read_archive gives up in the end", "[archive]") {
  HandmadeArchive archive;
  archive.add_segment("000001", kFormat);
  int tries = 0;

  const auto always_changed = [&](const ArchiveReader&) -> int {
    ++tries;
    throw Xapian::DatabaseModifiedError("changed");
  };

  CHECK_THROWS_AS(read_archive(archive.root(), always_changed),
                  Xapian::DatabaseModifiedError);
  CHECK(tries == 3);
}

TEST_CASE("read_archive does not try again what cannot change", "[archive]") {
  HandmadeArchive archive;
  archive.add_segment("000001", kFormat);
  int tries = 0;

  const auto damaged = [&](const ArchiveReader&) -> int {
    ++tries;
    throw Xapian::DatabaseCorruptError("flipped");
  };

  CHECK_THROWS_AS(read_archive(archive.root(), damaged),
                  Xapian::DatabaseCorruptError);
  CHECK(tries == 1);
}

}  // namespace
}  // namespace newsfold
