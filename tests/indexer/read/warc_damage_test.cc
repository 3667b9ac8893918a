// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged WARC: it costs the record that it is in, and is reported once.

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/read/limits.h"
#include "support/packing.h"
#include "support/records.h"

namespace newsfold {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

const std::string kA = warc_page("http://harbour.example/a", "A.");
const std::string kB = warc_page("http://harbour.example/b", "The second.");
const std::string kC = warc_page("http://harbour.example/c", "C.");

// `record` with another text in the place of its first `old`.
std::string with(std::string record, const std::string& old,
                 const std::string& text) {
  const std::size_t at = record.find(old);
  REQUIRE(at != std::string::npos);
  return record.replace(at, old.size(), text);
}

std::string with_length(const std::string& record, const std::string& length) {
  const std::size_t at = record.find("Content-Length: ");
  const std::size_t end = record.find("\r\n", at);
  return with(record, record.substr(at, end - at), "Content-Length: " + length);
}

std::string length_of_b(int more) {
  return std::to_string(static_cast<int>(http_page("The second.").size()) +
                        more);
}

// What stands in the place of the second of three records.
struct Damage {
  const char* because;
  std::string record;
  std::string cause;  // a part of the report
};

const std::vector<Damage>& damages() {
  static const std::vector<Damage> list = {
      {"the length is a little short", with_length(kB, length_of_b(-3)),
       "a wrong length"},
      {"the length is a little long", with_length(kB, length_of_b(7)),
       "a wrong length"},
      {"the length reaches into the next record",
       with_length(kB, length_of_b(100)), "a wrong length"},
      {"the length is absurd", with_length(kB, "99999999999"), ""},
      {"the length is no number", with_length(kB, "many"),
       "a Content-Length that is no number: \"many\""},
      {"the length is negative", with_length(kB, "-1"), "\"-1\""},
      {"the length is too large for any number",
       with_length(kB, "99999999999999999999999"), "that is no number"},
      {"there is no length", with(kB, "Content-Length", "Content-Size"),
       "without Content-Length"},
      {"there is no type", with(kB, "WARC-Type", "WARC-Sort"),
       "without WARC-Type"},
      {"the content is gone", kB.substr(0, kB.find("HTTP/1.1")),
       "a wrong length"},
      {"the header breaks off", kB.substr(0, 60) + "\r\n",
       "a WARC header that breaks off"},
      {"the header does not end",
       with(kB, "\r\n\r\nHTTP", std::string(kMaxHeaderBytes, 'x') + "HTTP"),
       "a header of more than 65536 bytes"},
      {"garbage", "nothing of this is WARC\r\n\r\n",
       "no record begins here: \"nothing of this is WARC"},
      {"garbage without a line end", std::string(1'000, '~'),
       "no record begins here"},
      {"NULs", std::string(5'000, '\0'), "no record begins here"},
      {"the version is damaged", with(kB, "WARC/1.0", "WARC/x.0"),
       "no record begins here: \"WARC/x.0\""},
  };
  return list;
}

TEST_CASE("damage costs one record", "[warc]") {
  const auto& damage = GENERATE_REF(from_range(damages()));
  // A member a record tells where the next one begins; one member does not.
  const auto packing = GENERATE(as<std::string>(), "plain", "members", "one");
  CAPTURE(damage.because, packing);
  std::string file = kA + damage.record + kC;
  std::string place = std::to_string(kA.size());
  if (packing == "members") {
    file = gzip(kA) + gzip(damage.record) + gzip(kC);
    place = std::to_string(gzip(kA).size());
  } else if (packing == "one") {
    file = gzip(file);
    place = "0+" + place;
  }

  const ReadDump dump = read_dump(file, DumpFormat::Warc);

  REQUIRE(dump.reports.size() == 1);
  CHECK_THAT(dump.reports[0], StartsWith(place + ": "));
  CHECK_THAT(dump.reports[0], Contains(damage.cause));
  CHECK(dump.urls() == std::vector<std::string>{"http://harbour.example/a",
                                                "http://harbour.example/c"});
  REQUIRE(dump.pages.size() == 3);
  CHECK(dump.pages[1].type == PageType::Unreadable);
  CHECK(dump.pages[1].place == place);
  CHECK(dump.pages[1].bytes.empty());
  CHECK(dump.pages[2].record == 3);
}

TEST_CASE("a length that reaches past the end costs one record", "[warc]") {
  const std::string b = with_length(kB, GENERATE("5000", "99999999999"));
  const bool packed = GENERATE(false, true);

  const ReadDump dump =
      read_dump(packed ? gzip(kA) + gzip(b) : kA + b, DumpFormat::Warc);

  CHECK(dump.urls() == std::vector<std::string>{"http://harbour.example/a"});
  REQUIRE(dump.reports.size() == 1);
  CHECK_THAT(dump.reports[0], Contains("cut short: 108 of"));
}

TEST_CASE("a page that speaks of WARC is a page", "[warc]") {
  // As long as lengths are right, nobody looks inside.
  const std::string told = "How a record looks:\r\n\r\n" + kB + "\r\n\r\n";
  const std::string a = warc_page("http://harbour.example/a", told);
  const bool packed = GENERATE(false, true);

  const ReadDump dump =
      read_dump(packed ? gzip(a) + gzip(kC) : a + kC, DumpFormat::Warc);

  CHECK(dump.reports.empty());
  REQUIRE(dump.pages.size() == 2);
  CHECK(dump.pages[0].bytes == http_page(told));
}

// Longer than what is kept in memory: it is passed over.
TEST_CASE("a large record that is no member's end is one all the same",
          "[warc]") {
  const std::string big(kMaxPageBytes + 300'000, 'x');
  const std::string fields = "Content-Type: video/mp4\r\n";
  const std::string video =
      warc_record("resource", "http://harbour.example/v", big, fields);

  SECTION("records inside of it are content, in a member of its own") {
    const std::string holds = warc_record(
        "resource", "http://harbour.example/v", big + "\r\n\r\n" + kB, fields);
    const ReadDump dump = read_dump(gzip(holds) + gzip(kC), DumpFormat::Warc);
    CHECK(dump.reports.empty());
    CHECK(dump.urls() == std::vector<std::string>{"http://harbour.example/c"});
  }
  SECTION("its length is too long") {
    const std::string wrong = with_length(video, "99999999999");
    const bool packed = GENERATE(false, true);
    const ReadDump dump = read_dump(
        packed ? gzip(wrong) + gzip(kC) : wrong + kC, DumpFormat::Warc);
    REQUIRE(dump.reports.size() == 1);
    CHECK_THAT(dump.reports[0], Contains("the next record begins after"));
    CHECK(dump.urls() == std::vector<std::string>{"http://harbour.example/c"});
  }
  SECTION("its length is too short") {
    const std::string wrong =
        with_length(video, std::to_string(kMaxPageBytes + 1));
    const ReadDump dump = read_dump(wrong + kC, DumpFormat::Warc);
    REQUIRE(dump.reports.size() == 1);
    CHECK_THAT(dump.reports[0], Contains("are followed by \"xxxx"));
    CHECK(dump.urls() == std::vector<std::string>{"http://harbour.example/c"});
  }
  SECTION("it is cut short") {
    const ReadDump dump =
        read_dump(kA + video.substr(0, video.size() - 10), DumpFormat::Warc);
    REQUIRE(dump.reports.size() == 1);
    CHECK_THAT(dump.reports[0], Contains("cut short"));
  }
}

// The number of whole records before a cut.
std::size_t whole_before(std::size_t cut,
                         const std::vector<std::string>& records) {
  std::size_t count = 0;
  std::size_t end = 0;
  for (const std::string& record : records) {
    end += record.size();
    if (end <= cut) ++count;
  }
  return count;
}

// A cut anywhere leaves all records before it, and at most one report.
TEST_CASE("a cut costs what comes after it", "[warc]") {
  const auto packing = GENERATE(as<std::string>(), "plain", "gzip", "zstd");
  std::vector<std::string> records = {kA, kB, kC};
  for (std::string& record : records) {
    if (packing == "gzip") record = gzip(record);
    if (packing == "zstd") record = zstd(record);
  }
  const std::string file = records[0] + records[1] + records[2];
  for (std::size_t cut = 0; cut < file.size(); ++cut) {
    CAPTURE(packing, cut);

    const ReadDump dump = read_dump(file.substr(0, cut), DumpFormat::Warc);

    const std::size_t whole = whole_before(cut, records);
    const std::size_t read = dump.urls().size();
    REQUIRE(read >= whole);
    // The line ends behind a record may be missing.
    REQUIRE(read <= whole_before(cut + 4, records));
    REQUIRE(dump.reports.size() <= 1);
    REQUIRE(dump.pages.size() == read + dump.reports.size());
  }
}

TEST_CASE("a flipped bit in a packed file costs one record", "[warc]") {
  const auto packing = GENERATE(as<std::string>(), "gzip", "zstd", "lz4");
  std::vector<std::string> records = {kA, kB, kC};
  for (std::string& record : records) {
    record = packing == "gzip"   ? gzip(record)
             : packing == "zstd" ? zstd(record)
                                 : lz4(record);
  }
  for (std::size_t at = 0; at < records[1].size(); ++at) {
    std::string damaged = records[1];
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    CAPTURE(packing, at);

    const ReadDump dump =
        read_dump(records[0] + damaged + records[2], DumpFormat::Warc);

    CAPTURE(dump.lines(), dump.reports);
    REQUIRE(dump.pages.size() == 3);
    REQUIRE(dump.pages[0].bytes == http_page("A."));
    REQUIRE(dump.pages[2].bytes == http_page("C."));
    // Some bytes of a packed file mean nothing, as its time.
    const bool lost = dump.pages[1].type == PageType::Unreadable;
    REQUIRE(dump.reports.size() == (lost ? 1 : 0));
    REQUIRE((lost || dump.pages[1].bytes == http_page("The second.")));
  }
}

// Of a member that holds many records, what is behind the damage is lost.
TEST_CASE("damage in a large member costs the rest of it", "[warc]") {
  std::string many;
  for (int i = 0; i < 500; ++i) {
    const std::string number = std::to_string(i);
    many += warc_page("http://harbour.example/" + number,
                      number + noise(200 + static_cast<std::size_t>(i)));
  }
  const std::string packed = gzip(many);

  const ReadDump dump = read_dump(
      packed.substr(0, packed.size() / 2) + gzip(kC), DumpFormat::Warc);

  REQUIRE(dump.reports.size() == 1);
  CHECK_THAT(dump.reports[0], Contains("the gzip data are"));
  const std::vector<std::string> urls = dump.urls();
  REQUIRE(urls.size() > 200);
  CHECK(urls.size() < 450);
  CHECK(urls.back() == "http://harbour.example/c");
  for (std::size_t i = 0; i + 1 < urls.size(); ++i) {
    CHECK(urls[i] == "http://harbour.example/" + std::to_string(i));
  }
}

TEST_CASE("a byte of a plain file costs two records at most", "[warc]") {
  const std::string file = kA + kB + kC;
  for (std::size_t at = 0; at < file.size(); ++at) {
    std::string damaged = file;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    CAPTURE(at);

    const ReadDump dump = read_dump(damaged, DumpFormat::Warc);

    REQUIRE(dump.urls().size() >= 1);
    REQUIRE(dump.reports.size() <= 2);
  }
}

TEST_CASE("any bytes come to an end", "[warc]") {
  for (std::size_t size = 1; size < 400; size += 7) {
    for (const std::string& start :
         {std::string("WARC/1.0\r\nWARC-Type: response\r\n"),
          gzip(kA).substr(0, 60), zstd(kA).substr(0, 60),
          lz4(kA).substr(0, 60)}) {
      const ReadDump dump = read_dump(start + noise(size), DumpFormat::Warc);
      REQUIRE(dump.reports.size() >= 1);
      REQUIRE(dump.urls().empty());
    }
  }
}

}  // namespace
}  // namespace newsfold
