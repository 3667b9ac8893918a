// SPDX-License-Identifier: GPL-3.0-or-later
// The building area: what a killed run left is taken up, neither lost nor
// doubled.

#include "indexer/write/building.h"

#include <algorithm>
#include <set>
#include <string>
#include <thread>

#include <catch2/catch.hpp>

#include "common/schema.h"
#include "indexer/write/segment.h"
#include "support/temporary_folder.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

// As the area merges finished segments.
void merge_finished(const std::vector<fs::path>& inputs, const fs::path& to) {
  merge_databases(inputs, to);
  write_sums(to);
}

// Writes a segment with one document that covers one record.
void write_segment(const std::string& path, std::uint64_t record) {
  Xapian::WritableDatabase segment(path, Xapian::DB_CREATE);
  Xapian::Document document;
  document.add_boolean_term("Q" + std::to_string(record));
  document.set_data("text");
  segment.add_document(document);
  Account account;
  account.read = account.indexed = 1;
  segment.set_metadata(Coverage::key("dump", record),
                       Coverage::value({record, record + 1, account}));
  segment.commit();
}

void add_record(BuildingArea* building, std::uint64_t record) {
  building->add_segment(
      [&](const std::string& path) { write_segment(path, record); });
}

std::multiset<std::string> terms_of(const std::vector<fs::path>& segments) {
  std::multiset<std::string> terms;
  for (const fs::path& path : segments) {
    const Xapian::Database segment(path.string());
    for (auto at = segment.allterms_begin(); at != segment.allterms_end();
         ++at) {
      for (auto n = at.get_termfreq(); n > 0; --n) terms.insert(*at);
    }
  }
  return terms;
}

std::set<std::string> names_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    names.insert(entry.path().filename().string());
  }
  return names;
}

struct Area {
  TemporaryFolder folder;
  ArchivePaths paths{folder.path()};
  fs::path at(const std::string& name) const { return paths.building() / name; }
};

TEST_CASE("a new building area is empty and has a run of its own",
          "[building]") {
  const Area area;
  const BuildingArea building(area.paths, {});

  CHECK(building.run().size() == 16);
  CHECK(building.finished().empty());
  CHECK(building.recovered().account().read == 0);
  CHECK(read_file(area.at("RUN")) ==
        building.run() + " " + std::string(kFormatVersion) + "\n");

  const Area other;
  CHECK(BuildingArea(other.paths, {}).run() != building.run());
}

TEST_CASE("an interrupted run is taken up", "[building]") {
  const Area area;
  std::string run;
  {
    BuildingArea building(area.paths, {});
    run = building.run();
    for (const std::uint64_t record : {1U, 2U, 4U}) {
      add_record(&building, record);
    }
  }

  BuildingArea building(area.paths, {"another run"});

  CHECK(building.run() == run);
  CHECK(building.finished().size() == 3);
  CHECK(building.recovered().covers("dump", 2));
  CHECK_FALSE(building.recovered().covers("dump", 3));
  CHECK(building.recovered().account().indexed == 3);

  // New segments do not take the places of those that were taken up.
  add_record(&building, 3);
  CHECK(terms_of(building.finished()) ==
        std::multiset<std::string>{"Q1", "Q2", "Q3", "Q4"});
}

TEST_CASE("unfinished segments are thrown away", "[building]") {
  const Area area;
  {
    add_record(
        std::make_unique<BuildingArea>(area.paths, std::set<std::string>{})
            .get(),
        1);
  }
  write_segment(area.at("new-7").string(), 2);
  fs::create_directories(area.at("new-8"));
  write_file(area.at("new-8") / "postlist.glass", "half");

  const BuildingArea building(area.paths, {});

  CHECK(terms_of(building.finished()) == std::multiset<std::string>{"Q1"});
  CHECK_FALSE(building.recovered().covers("dump", 2));
  CHECK_FALSE(fs::exists(area.at("new-7")));
  CHECK_FALSE(fs::exists(area.at("new-8")));
}

TEST_CASE("a write that fails leaves nothing finished", "[building]") {
  const Area area;
  BuildingArea building(area.paths, {});

  CHECK_THROWS_AS(building.add_segment([](const std::string&) {
    throw std::runtime_error("disk full");
  }),
                  std::runtime_error);

  CHECK(building.finished().empty());
  add_record(&building, 1);
  CHECK(building.finished().size() == 1);
}

TEST_CASE("inputs of a killed merge are dropped beside its result",
          "[building]") {
  const Area area;
  {
    BuildingArea building(area.paths, {});
    for (const std::uint64_t record : {1U, 2U, 3U, 4U}) {
      add_record(&building, record);
    }
  }
  merge_finished(
      {area.at("done-0-0"), area.at("done-0-1"), area.at("done-0-2")},
      area.at("done-1-4"));

  const BuildingArea building(area.paths, {});

  CHECK(terms_of(building.finished()) ==
        std::multiset<std::string>{"Q1", "Q2", "Q3", "Q4"});
  CHECK(building.recovered().account().read == 4);
  CHECK(names_in(area.paths.building()) ==
        std::set<std::string>{"RUN", "done-0-3", "done-1-4"});
}

TEST_CASE("a merge of merges is dropped beside its result too", "[building]") {
  const Area area;
  {
    BuildingArea building(area.paths, {});
    add_record(&building, 1);
    add_record(&building, 2);
  }
  fs::rename(area.at("done-0-0"), area.at("done-1-10"));
  fs::rename(area.at("done-0-1"), area.at("done-1-11"));
  merge_finished({area.at("done-1-10"), area.at("done-1-11")},
                 area.at("done-2-12"));

  const BuildingArea building(area.paths, {});

  CHECK(names_in(area.paths.building()) ==
        std::set<std::string>{"RUN", "done-2-12"});
  CHECK(building.recovered().account().read == 2);
}

TEST_CASE("a run that was published is removed", "[building]") {
  const Area area;
  std::string run;
  {
    BuildingArea building(area.paths, {});
    run = building.run();
    add_record(&building, 1);
  }

  const BuildingArea building(area.paths, {run});

  CHECK(building.run() != run);
  CHECK(building.finished().empty());
  CHECK_FALSE(building.recovered().covers("dump", 1));
}

TEST_CASE("an area without the name of its run is removed", "[building]") {
  const Area area;
  {
    BuildingArea building(area.paths, {});
    add_record(&building, 1);
  }

  SECTION("the name is gone") { fs::remove(area.at("RUN")); }
  SECTION("the name is empty") { write_file(area.at("RUN"), ""); }
  SECTION("of format version 1, which wrote none") {
    write_file(area.at("RUN"), "0123456789abcdef\n");
  }
  SECTION("of a later format version") {
    write_file(area.at("RUN"), "0123456789abcdef 99\n");
  }

  const BuildingArea building(area.paths, {});
  CHECK(building.finished().empty());
  CHECK(building.run().size() == 16);
}

// Nothing is synced, so after a loss of power any file may be empty, cut or
// full of zeros.
TEST_CASE("segments that did not reach the disk are read again", "[building]") {
  struct Case {
    const char* because;
    const char* file;
    std::size_t keep;  // bytes that are not zeros
  };
  const auto c = GENERATE(values<Case>({
      {"the version file is empty", "iamglass", 0},
      {"the postings are zeros", "postlist.glass", 0},
      {"the postings are zeros but for their beginning", "postlist.glass", 100},
      {"the texts are zeros", "docdata.glass", 0},
      {"the terms are zeros", "termlist.glass", 0},
  }));
  CAPTURE(c.because);
  const Area area;
  {
    BuildingArea building(area.paths, {});
    add_record(&building, 1);
    add_record(&building, 2);
  }
  const fs::path file = area.at("done-0-0") / c.file;
  std::string bytes = read_file(file);
  std::fill(bytes.begin() + static_cast<long>(c.keep), bytes.end(), '\0');
  write_file(file, bytes);

  const BuildingArea building(area.paths, {});

  CHECK_FALSE(building.recovered().covers("dump", 1));
  CHECK(building.recovered().covers("dump", 2));
  CHECK(terms_of(building.finished()) == std::multiset<std::string>{"Q2"});
}

TEST_CASE("full tiers are merged, and no document is lost", "[building]") {
  const Area area;
  const std::uint64_t count = BuildingArea::kMergeWidth * 2 + 3;
  std::multiset<std::string> expected;
  {
    BuildingArea building(area.paths, {});
    for (std::uint64_t record = 1; record <= count; ++record) {
      add_record(&building, record);
      expected.insert("Q" + std::to_string(record));
    }
    CHECK(building.finished().size() == 2 + 3);
    CHECK(terms_of(building.finished()) == expected);
  }

  const BuildingArea building(area.paths, {});

  CHECK(building.finished().size() == 2 + 3);
  CHECK(building.recovered().account().read == count);
  CHECK(terms_of(building.finished()) == expected);
}

TEST_CASE("several threads add segments", "[building][threads]") {
  const Area area;
  BuildingArea building(area.paths, {});
  constexpr std::uint64_t kEach = BuildingArea::kMergeWidth;
  {
    std::vector<std::jthread> threads;
    for (std::uint64_t t = 0; t < 4; ++t) {
      threads.emplace_back([&building, t] {
        for (std::uint64_t i = 0; i < kEach; ++i) {
          add_record(&building, t * kEach + i + 1);
        }
      });
    }
  }

  const auto terms = terms_of(building.finished());

  CHECK(terms.size() == 4 * kEach);
  CHECK(std::set<std::string>(terms.begin(), terms.end()).size() == 4 * kEach);
}

TEST_CASE("clear leaves nothing", "[building]") {
  const Area area;
  BuildingArea building(area.paths, {});
  add_record(&building, 1);

  building.clear();

  CHECK_FALSE(fs::exists(area.paths.building()));
}

}  // namespace
}  // namespace newsfold
