// SPDX-License-Identifier: GPL-3.0-or-later
// The pipeline: dumps in, an archive out; nothing lost, nothing twice, whatever
// the number of workers, the batches and the interruptions.

#include "indexer/pipeline.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <unistd.h>

#include "common/schema.h"
#include "support/archive_fixture.h"
#include "support/packing.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

using Catch::Matchers::Contains;
using Ids = std::vector<std::string>;

Ids ids_of_records(int first, int end) {
  Ids ids;
  for (int n = first; n < end; ++n) ids.push_back(id_of_record(n));
  std::sort(ids.begin(), ids.end());
  return ids;
}

TEST_CASE("records become articles", "[pipeline]") {
  ArchiveFixture archive;

  const AddReport report = archive.add_lines(records(0, 250));

  CHECK(report.account.read == 250);
  CHECK(report.account.indexed == 250);
  CHECK(report.account.balanced());
  CHECK(report.articles == 250);
  CHECK(report.taken_up == 0);
  CHECK(report.unreadable == 0);
  CHECK_FALSE(report.interrupted);
  CHECK(archive.ids() == ids_of_records(0, 250));
  CHECK(archive.said() == "");
}

TEST_CASE("a second run adds nothing", "[pipeline]") {
  ArchiveFixture archive;
  archive.add_lines(records(0, 50));
  const auto segments = archive.segments();

  const AddReport report = archive.add_lines(records(0, 50));

  CHECK(report.account.read == 50);
  CHECK(report.account.captures == 50);
  CHECK(report.account.indexed == 0);
  CHECK(report.articles == 50);
  CHECK(archive.segments() == segments);
  CHECK_FALSE(fs::exists(archive.paths().building()));
}

TEST_CASE("the very same dump again adds nothing", "[pipeline]") {
  ArchiveFixture archive;
  const std::string dump = archive.folder().write("a.jsonl", records(0, 50));
  archive.add({dump});

  CHECK(archive.add({dump}).account.captures == 50);
  CHECK(archive.ids() == ids_of_records(0, 50));
}

TEST_CASE("an edit is a version, a capture is none", "[pipeline]") {
  ArchiveFixture archive;
  nlohmann::json original = record(1);
  nlohmann::json edit = original;
  edit["text"] = "Another body.";
  nlohmann::json capture = original;
  capture["url"] = "http://PAPER.example:80/news/1?utm_source=x";
  capture["captured"] = "2012-06-01";

  const AddReport report = archive.add_lines(jsonl({original, edit, capture}));

  CHECK(report.account.indexed == 2);
  CHECK(report.account.captures == 1);
  CHECK(archive.ids().size() == 2);
}

// The dates that a record was captured on, as the archive tells them.
std::vector<std::string> captures_in(const fs::path& archive) {
  std::vector<std::string> captures;
  for (const Article& article : articles_of(archive)) {
    captures.push_back(article.captured ? format_date(*article.captured) : "-");
  }
  return captures;
}

TEST_CASE("an earlier capture that comes later is the first one",
          "[pipeline]") {
  const bool one_run = GENERATE(true, false);
  const bool is_news = GENERATE(true, false);  // beside the capture
  CAPTURE(one_run, is_news);
  ArchiveFixture archive;
  nlohmann::json later = record(1);
  later["captured"] = "2012-06-01";
  nlohmann::json earlier = record(1);
  earlier["captured"] = "2012-05-01";
  std::vector<nlohmann::json> second = {earlier};
  if (is_news) {
    second.push_back(record(2));
    second.back()["captured"] = "2012-05-01";
  }

  if (one_run) {
    second.insert(second.begin(), later);
  } else {
    archive.add_lines(jsonl({later}));
  }
  archive.add_lines(jsonl(second));

  for (const std::string& captured : captures_in(archive.options.archive)) {
    CHECK(captured == "2012-05-01");
  }
  const ArchiveReader reader(archive.options.archive);
  CHECK(reader.metadata_keys(std::string(metadata_key::kCaptured)).empty());
  const auto value = reader.database().valuestream_begin(kCapturedSlot);
  REQUIRE(value != reader.database().valuestream_end(kCapturedSlot));
  CHECK(*value == "20120501000000");
}

TEST_CASE("a later capture changes nothing", "[pipeline]") {
  ArchiveFixture archive;
  nlohmann::json line = record(1);
  line["captured"] = "2012-05-01";
  archive.add_lines(jsonl({line}));
  line["captured"] = "2012-06-01";

  CHECK(archive.add_lines(jsonl({line})).account.captures == 1);

  CHECK(captures_in(archive.options.archive) ==
        std::vector<std::string>{"2012-05-01"});
}

// Equal records may differ in what does not make an article another one; which
// of them stands in the archive must not depend on threads.
TEST_CASE("the first of equal records wins", "[pipeline][threads]") {
  const unsigned workers = GENERATE(1U, 8U);
  const std::size_t batch = GENERATE(as<std::size_t>(), 1, 3);
  CAPTURE(workers, batch);
  ArchiveFixture archive;
  archive.options.workers = workers;
  archive.options.batches.records = batch;
  std::string lines;
  for (int copy = 0; copy < 10; ++copy) {
    for (int n = 0; n < 20; ++n) {
      nlohmann::json line = record(n);
      line["author"] = copy == 0 ? "first" : "later";
      lines += line.dump() + "\n";
    }
  }

  const AddReport report = archive.add_lines(lines);

  CHECK(report.account.indexed == 20);
  CHECK(report.account.captures == 180);
  for (const Article& article : articles_of(archive.options.archive)) {
    CHECK(article.author == "first");
  }
}

TEST_CASE("the account balances over all fates of a record", "[pipeline]") {
  ArchiveFixture archive;
  archive.options.batches.records = GENERATE(as<std::size_t>(), 1, 4, 100);
  const std::string dump = archive.folder().write(
      "a.jsonl", records(0, 3) + "\nnot json\n" + records(0, 2) +
                     "{\"title\": \"no text\"}\n[]\n{\"text\": \" \"}\n");

  const AddReport report = archive.add({dump});

  CHECK(report.account.read == 9);
  CHECK(report.account.indexed == 3);
  CHECK(report.account.captures == 2);
  CHECK(report.account.failed == 2);
  CHECK(report.account.skipped.at("no text") == 2);
  CHECK(report.account.balanced());
  CHECK_THAT(archive.said(), Contains("test: " + dump + ": 5: not JSON"));
  CHECK_THAT(archive.said(),
             Contains("test: " + dump + ": 9: not a JSON object\n"));
}

TEST_CASE("workers and batches do not change the archive",
          "[pipeline][threads]") {
  struct Case {
    unsigned workers;
    std::size_t batch_records;
    std::size_t batch_bytes;
  };
  const auto c = GENERATE(values<Case>({
      {1, 100, 1 << 20},
      {8, 1, 1 << 20},  // one article per batch: tiers are merged
      {3, 100, 1},      // likewise, by bytes
      {4, 7, 1 << 20},
      {16, 1'000, 1 << 20},
  }));
  CAPTURE(c.workers, c.batch_records, c.batch_bytes);
  ArchiveFixture archive;
  archive.options.workers = c.workers;
  archive.options.batches.records = c.batch_records;
  archive.options.batches.bytes = c.batch_bytes;

  const AddReport report = archive.add_lines(records(0, 150));

  CHECK(report.account.indexed == 150);
  CHECK(archive.ids() == ids_of_records(0, 150));
  const ArchiveReader reader(archive.options.archive);
  CHECK(reader.database().get_termfreq("stori") == 0);  // words, no stems
  CHECK(reader.database().get_termfreq("story") == 150);
  CHECK(reader.metadata("newsfold/stem/en/stori") ==
        std::vector<std::string>{"story"});
}

TEST_CASE("a dump that is named twice is read twice", "[pipeline]") {
  ArchiveFixture archive;
  const std::string dump = archive.folder().write("a.jsonl", records(0, 30));

  const AddReport report = archive.add({dump, dump});

  CHECK(report.account.read == 60);
  CHECK(report.account.indexed == 30);
  CHECK(report.account.captures == 30);
  CHECK(archive.ids() == ids_of_records(0, 30));
}

TEST_CASE("an empty dump makes an empty archive", "[pipeline]") {
  ArchiveFixture archive;

  const AddReport report = archive.add_lines("");

  CHECK(report.account == Account{});
  CHECK(report.articles == 0);
  CHECK(archive.segments().empty());
  CHECK(ArchiveReader(archive.options.archive).empty());
}

TEST_CASE("a dump of bad records alone publishes nothing", "[pipeline]") {
  ArchiveFixture archive;

  const AddReport report = archive.add_lines("x\ny\n");

  CHECK(report.account.failed == 2);
  CHECK(archive.segments().empty());
}

TEST_CASE("what cannot be read is counted, and the rest is indexed",
          "[pipeline]") {
  ArchiveFixture archive;
  const TemporaryFolder& folder = archive.folder();
  const std::string cut = folder.write(
      "cut.jsonl.gz", gzip(records(0, 20)) + gzip(noise(900)).substr(0, 500));
  const std::string good = folder.write("good.jsonl", records(20, 40));

  const AddReport report =
      archive.add({(folder.path() / "none.jsonl").string(), cut, good});

  CHECK(report.unreadable == 2);
  CHECK(report.account.balanced());
  CHECK(archive.ids() == ids_of_records(0, 40));
  CHECK_THAT(archive.said(), Contains("none.jsonl: No such file"));
  CHECK_THAT(archive.said(), Contains("cut.jsonl.gz: the gzip data are cut"));
}

TEST_CASE("the sample corpus has the articles that its README counts",
          "[pipeline][corpus]") {
  ArchiveFixture archive;

  const AddReport report = archive.add({NEWSFOLD_CORPORA "/sample"});

  CHECK(report.account.read == 318);
  CHECK(report.account.indexed == 160);
  CHECK(report.account.captures == 10);
  CHECK(archive.said() == "");
  const ArchiveReader reader(archive.options.archive);
  std::set<std::uint64_t> copy_groups;
  for (auto value = reader.database().valuestream_begin(kCopySlot);
       value != reader.database().valuestream_end(kCopySlot); ++value) {
    copy_groups.insert(id_of_value(*value));
  }
  CHECK(copy_groups.size() == 117);
  CHECK(reader.database().get_termfreq("Y0000") == 16);
  CHECK(reader.database().get_termfreq("Y1963") == 2);
  CHECK(reader.database().get_termfreq("Y2011") == 51);
  CHECK(reader.database().get_termfreq("Y2012") == 71);
  for (const auto& [term, count] :
       std::vector<std::pair<std::string, Xapian::doccount>>{{"Len", 141},
                                                             {"Lde", 3},
                                                             {"Lfr", 4},
                                                             {"Les", 2},
                                                             {"Lvi", 1},
                                                             {"Lru", 3},
                                                             {"Lar", 1},
                                                             {"Lzh", 1},
                                                             {"Lja", 3},
                                                             {"Lth", 1}}) {
    CAPTURE(term);
    CHECK(reader.database().get_termfreq(term) == count);
  }
}

TEST_CASE("a pipe is read, and read again", "[pipeline]") {
  ArchiveFixture archive;
  const std::string dump = archive.folder().write("a.jsonl", records(0, 30));
  const int real_input = ::dup(STDIN_FILENO);
  for (int times = 0; times < 2; ++times) {
    REQUIRE(std::freopen(dump.c_str(), "r", stdin));

    const AddReport report = archive.add({"-"});

    CAPTURE(times);
    CHECK(report.account.read == 30);
    CHECK(report.account.captures == (times == 0 ? 0 : 30));
  }
  ::dup2(real_input, STDIN_FILENO);
  ::close(real_input);
  CHECK(archive.ids() == ids_of_records(0, 30));
}

TEST_CASE("an archive of another format is refused, untouched", "[pipeline]") {
  ArchiveFixture archive;
  archive.add_lines(records(0, 3));
  {
    Xapian::WritableDatabase segment(archive.paths().segment("000001").string(),
                                     Xapian::DB_OPEN);
    segment.set_metadata(metadata_key::kFormat, "99");
    segment.commit();
  }

  CHECK_THROWS_AS(archive.add_lines(records(3, 6)), ArchiveError);

  CHECK(archive.segments() == std::vector<std::string>{"000001"});
}

}  // namespace
}  // namespace newsfold
