// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that were killed: taken up by the same command they end as if nothing
// had happened.  A kill is played by leaving a building area behind; the real
// signals are in tests/cli/index_cli_test.py.

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/schema.h"
#include "indexer/batch_worker.h"
#include "indexer/read/dump.h"
#include "indexer/write/publish.h"
#include "indexer/write/takedown.h"
#include "support/archive_fixture.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

constexpr int kRecords = 60;
constexpr std::size_t kBatch = 10;

// An archive whose run over a dump of kRecords was killed after it had
// finished some of its batches.
class KilledRun {
 public:
  explicit KilledRun(const std::vector<std::uint64_t>& finished_batches) {
    archive.options.batches.records = kBatch;
    dump = archive.folder().write("dump.jsonl", records(0, kRecords));
    fs::create_directories(archive.options.archive);
    create_archive(archive.paths());
    work(finished_batches);
  }

  AddReport resume() { return archive.add({dump}); }

  ArchiveFixture archive;
  std::string dump;

 private:
  void work(const std::vector<std::uint64_t>& finished_batches) {
    std::uint64_t unreadable = 0;
    const Dump found =
        find_dumps({dump}, DumpFormat::Auto, archive.messages(), &unreadable)
            .at(0);
    BuildingArea building(archive.paths(), {});
    Progress progress(archive.messages(), Progress::Display::Off, 0);
    const Tombstones tombstones;
    KnownArticles known{Xapian::Database(), {}};
    SharedRun run{archive.messages(), &progress, &building,
                  &tombstones,        &known,    {}};
    BatchWorker worker({}, &run);
    const auto reader = open_dump(found, archive.messages());
    std::uint64_t turn = 0;
    for (std::uint64_t number = 0; number < kRecords / kBatch; ++number) {
      Batch batch{turn, found.key, {}, 0, nullptr};
      Page page;
      for (std::size_t i = 0; i < kBatch && reader->next(&page); ++i) {
        batch.pages.push_back(page);
      }
      if (std::find(finished_batches.begin(), finished_batches.end(), number) ==
          finished_batches.end()) {
        continue;
      }
      REQUIRE(worker.work(batch));
      ++turn;
    }
  }
};

std::vector<std::string> all_ids() {
  std::vector<std::string> ids;
  for (int n = 0; n < kRecords; ++n) ids.push_back(id_of_record(n));
  std::sort(ids.begin(), ids.end());
  return ids;
}

TEST_CASE("a killed run is taken up", "[resume]") {
  struct Case {
    const char* because;
    std::vector<std::uint64_t> finished;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing was finished", {}},
      {"the first batch", {0}},
      {"the last batch", {5}},
      {"with holes, as workers leave them", {0, 2, 3, 5}},
      {"all but publishing", {0, 1, 2, 3, 4, 5}},
  }));
  CAPTURE(c.because);
  KilledRun run(c.finished);
  CHECK(run.archive.ids().empty());  // readers saw nothing of it

  const AddReport report = run.resume();

  CHECK(run.archive.ids() == all_ids());
  CHECK(report.taken_up == c.finished.size() * kBatch);
  CHECK(report.account.read == kRecords);
  CHECK(report.account.indexed == kRecords);
  CHECK(report.account.balanced());
  CHECK_FALSE(fs::exists(run.archive.paths().building()));

  CHECK(run.resume().account.captures == kRecords);
}

TEST_CASE("batches of another size take up a run too", "[resume]") {
  KilledRun run({1, 4});
  run.archive.options.batches.records =
      GENERATE(as<std::size_t>(), 1, 7, 1'000);
  run.archive.options.workers = 4;

  const AddReport report = run.resume();

  CHECK(run.archive.ids() == all_ids());
  CHECK(report.account.indexed == kRecords);
  CHECK(report.account.balanced());
}

TEST_CASE("unfinished segments beside it do no harm", "[resume]") {
  KilledRun run({0, 1});
  const fs::path building = run.archive.paths().building();
  fs::create_directories(building / "new-99");
  write_file(building / "new-99" / "iamglass", "half");
  fs::copy(building / "done-0-0", building / "new-100");

  run.resume();

  CHECK(run.archive.ids() == all_ids());
}

TEST_CASE("a run that was killed after its publication is not taken up",
          "[resume]") {
  KilledRun run({0, 1, 2});
  const fs::path building = run.archive.paths().building();
  const fs::path kept = run.archive.folder().path() / "kept";
  fs::copy(building, kept, fs::copy_options::recursive);
  run.resume();
  fs::copy(kept, building, fs::copy_options::recursive);

  const AddReport report = run.resume();

  CHECK(report.taken_up == 0);
  CHECK(report.account.captures == kRecords);
  CHECK(run.archive.ids() == all_ids());
}

TEST_CASE("another command takes a run up as well", "[resume]") {
  KilledRun run({0, 1});

  const AddReport report = run.archive.add_lines(records(100, 105));

  CHECK(report.account.indexed == 20 + 5);
  CHECK(report.account.balanced());
  CHECK(run.archive.ids().size() == 25);
  CHECK(run.resume().account.captures == 20);
  CHECK(run.archive.ids().size() == kRecords + 5);
}

TEST_CASE("what was deleted meanwhile is not published", "[resume]") {
  KilledRun run({0, 1});
  {
    // A tombstone needs a published segment: one from another run.
    const fs::path building = run.archive.paths().building();
    const fs::path aside = run.archive.folder().path() / "aside";
    fs::rename(building, aside);
    run.archive.add_lines(records(500, 501));
    fs::rename(aside, building);
  }
  take_down(run.archive.paths(), {*parse_tombstone(id_of_record(3)),
                                  *parse_tombstone(id_of_record(30))});

  const AddReport report = run.resume();

  CHECK(run.archive.ids().size() == kRecords - 2 + 1);
  const auto ids = run.archive.ids();
  CHECK(std::count(ids.begin(), ids.end(), id_of_record(3)) == 0);
  CHECK(std::count(ids.begin(), ids.end(), id_of_record(30)) == 0);
  CHECK(report.account.balanced());
  // Record 3 waited in the building area, record 30 was read after.
  CHECK(report.account.indexed == kRecords - 2);
  CHECK(report.account.skipped ==
        std::map<std::string, std::uint64_t>{{"deleted from the archive", 2}});
}

// After a loss of power any file of the building area may be empty, cut or full
// of zeros, as nothing there was synced.
TEST_CASE("a segment that did not reach the disk is read again", "[resume]") {
  struct Case {
    const char* because;
    const char* file;
    double keep;  // share of the file that is not zeros
  };
  const auto c = GENERATE(values<Case>({
      {"the version file", "iamglass", 0},
      {"all postings", "postlist.glass", 0},
      {"the last postings", "postlist.glass", 0.5},
      {"all positions", "position.glass", 0},
      {"the last texts", "docdata.glass", 0.5},
      {"all terms", "termlist.glass", 0},
  }));
  CAPTURE(c.because);
  KilledRun run({0, 1, 2});
  const fs::path file = run.archive.paths().building() / "done-0-1" / c.file;
  std::string bytes = read_file(file);
  const auto keep =
      static_cast<std::size_t>(c.keep * static_cast<double>(bytes.size()));
  std::fill(bytes.begin() + static_cast<long>(keep), bytes.end(), '\0');
  write_file(file, bytes);

  try {
    run.resume();
  } catch (const Xapian::Error& error) {
    FAIL("the run cannot be taken up: " << error.get_description());
  }

  CHECK(run.archive.ids() == all_ids());
}

}  // namespace
}  // namespace newsfold
