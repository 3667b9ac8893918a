// SPDX-License-Identifier: GPL-3.0-or-later
// Segments: merging loses nothing, and sums notice every flipped bit.

#include "indexer/write/segment.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <xapian.h>

#include "support/temporary_folder.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

using Strings = std::vector<std::string>;

struct Segments {
  TemporaryFolder folder;

  fs::path at(const std::string& name) const { return folder.path() / name; }

  // A segment with one document per term, and metadata.
  fs::path write(const std::string& name, const Strings& terms,
                 const std::vector<std::pair<Strings::value_type, std::string>>&
                     metadata = {}) const {
    Xapian::WritableDatabase segment(at(name).string(), Xapian::DB_CREATE);
    for (const std::string& term : terms) {
      Xapian::Document document;
      document.add_posting(term, 7);
      document.add_value(0, term);
      document.set_data("data of " + term);
      segment.add_document(document);
    }
    for (const auto& [key, value] : metadata) segment.set_metadata(key, value);
    segment.commit();
    return at(name);
  }
};

TEST_CASE("merging keeps all documents, in order", "[segment]") {
  const Segments segments;
  const fs::path one = segments.write("one", {"a", "b"});
  const fs::path two = segments.write("two", {});
  const fs::path three = segments.write("three", {"c"});

  merge_databases({one, two, three}, segments.at("all"));

  const Xapian::Database all(segments.at("all").string());
  REQUIRE(all.get_doccount() == 3);
  Strings data;
  for (auto at = all.postlist_begin(""); at != all.postlist_end(""); ++at) {
    data.push_back(all.get_document(*at).get_data());
  }
  CHECK(data == Strings{"data of a", "data of b", "data of c"});
  CHECK(all.term_exists("c"));
  CHECK(*all.positionlist_begin(1, "a") == 7);
  CHECK(*all.valuestream_begin(0) == "a");
}

TEST_CASE("one segment can be merged too", "[segment]") {
  const Segments segments;

  merge_databases({segments.write("one", {"a"})}, segments.at("all"));

  CHECK(Xapian::Database(segments.at("all").string()).get_doccount() == 1);
}

TEST_CASE("metadata of all segments are there", "[segment]") {
  const Segments segments;
  const fs::path one =
      segments.write("one", {"a"},
                     {{"newsfold/format", "1"},
                      {"newsfold/revision", "9"},
                      {"newsfold/run/1", "first"},
                      {"newsfold/stem/en/ferri", "ferries"},
                      {"newsfold/stem/en/strike", "strikes striking"}});
  const fs::path two =
      segments.write("two", {"b"},
                     {{"newsfold/format", "1"},
                      {"newsfold/revision", "10"},
                      {"newsfold/run/2", "second"},
                      {"newsfold/stem/de/ferri", "ferris"},
                      {"newsfold/stem/en/strike", "struck striking"}});

  merge_databases({one, two}, segments.at("all"));

  const Xapian::Database all(segments.at("all").string());
  CHECK(all.get_metadata("newsfold/format") == "1");
  CHECK(all.get_metadata("newsfold/revision") == "10");
  CHECK(all.get_metadata("newsfold/run/1") == "first");
  CHECK(all.get_metadata("newsfold/run/2") == "second");
  CHECK(all.get_metadata("newsfold/stem/en/ferri") == "ferries");
  CHECK(all.get_metadata("newsfold/stem/de/ferri") == "ferris");
  CHECK(all.get_metadata("newsfold/stem/en/strike") ==
        "strikes striking struck");
}

TEST_CASE("forms are united whatever the stem looks like", "[segment]") {
  // The compactor sees keys as Xapian's table encodes them.
  const Segments segments;
  const std::vector<std::string> stems = {"a",
                                          "o",
                                          "человек",
                                          "ﷺ",
                                          "x/y",
                                          std::string(48, 'z'),
                                          "newsfold/stem/en/x"};
  std::vector<std::pair<std::string, std::string>> first;
  std::vector<std::pair<std::string, std::string>> second;
  for (const std::string& stem : stems) {
    first.emplace_back("newsfold/stem/ru/" + stem, "one");
    second.emplace_back("newsfold/stem/ru/" + stem, "two");
  }

  merge_databases(
      {segments.write("one", {}, first), segments.write("two", {}, second)},
      segments.at("all"));

  const Xapian::Database all(segments.at("all").string());
  for (const std::string& stem : stems) {
    CAPTURE(stem);
    CHECK(all.get_metadata("newsfold/stem/ru/" + stem) == "one two");
  }
}

TEST_CASE("a key that only looks like one of stems is not united",
          "[segment]") {
  const Segments segments;
  const fs::path one = segments.write(
      "one", {},
      {{"newsfold/tombstone/url/1", "url a.example/newsfold/stem/x"}});
  const fs::path two = segments.write(
      "two", {},
      {{"newsfold/tombstone/url/1", "url a.example/newsfold/stem/x"}});

  merge_databases({one, two}, segments.at("all"));

  CHECK(Xapian::Database(segments.at("all").string())
            .get_metadata("newsfold/tombstone/url/1") ==
        "url a.example/newsfold/stem/x");
}

TEST_CASE("sums confirm an untouched segment", "[sums]") {
  const Segments segments;
  const fs::path segment = segments.write("one", {"a", "b"});

  write_sums(segment);

  CHECK(verify_sums(segment) == Strings{});
}

TEST_CASE("a segment without sums was being changed", "[sums]") {
  const Segments segments;
  const fs::path segment = segments.write("one", {"a"});
  write_sums(segment);

  remove_sums(segment);

  CHECK(verify_sums(segment) ==
        Strings{"no checksums: a change was interrupted"});
  CHECK_NOTHROW(remove_sums(segment));
}

TEST_CASE("sums notice a flipped bit in any table", "[sums]") {
  const Segments segments;
  const fs::path segment = segments.write("one", {"a", "b", "c"});
  write_sums(segment);
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(segment)) {
    const std::string name = entry.path().filename().string();
    if (entry.file_size() > 0 && name.ends_with("glass")) {
      files.push_back(entry.path());
    }
  }
  REQUIRE(files.size() >= 4);

  for (const fs::path& file : files) {
    const std::size_t size = fs::file_size(file);
    for (const std::size_t offset : {std::size_t{0}, size / 2, size - 1}) {
      CAPTURE(file.filename(), offset);
      flip_bit(file, offset);
      CHECK(verify_sums(segment) ==
            Strings{file.filename().string() + " differs from its checksum"});
      flip_bit(file, offset);
      CHECK(verify_sums(segment).empty());
    }
  }
}

TEST_CASE("sums notice what is missing, longer or shorter", "[sums]") {
  const Segments segments;
  const fs::path segment = segments.write("one", {"a"});
  write_sums(segment);
  const fs::path table = segment / "docdata.glass";

  SECTION("shorter") {
    fs::resize_file(table, fs::file_size(table) - 1);
    CHECK(verify_sums(segment).size() == 1);
  }
  SECTION("longer") {
    fs::resize_file(table, fs::file_size(table) + 1);
    CHECK(verify_sums(segment).size() == 1);
  }
  SECTION("missing") {
    fs::remove(table);
    CHECK(verify_sums(segment) == Strings{"docdata.glass is missing"});
  }
}

// The list itself may be damaged: what it does not name, it does not confirm.
TEST_CASE("sums that name nothing confirm nothing", "[sums]") {
  const Segments segments;
  const fs::path segment = segments.write("one", {"a"});
  write_sums(segment);
  const fs::path sums = segment / "newsfold.sums";
  const std::string lines = read_file(sums);

  SECTION("empty") { write_file(sums, ""); }
  SECTION("cut at a line") {
    write_file(sums, lines.substr(0, lines.find('\n') + 1));
  }
  SECTION("cut inside a line") {
    write_file(sums, lines.substr(0, lines.size() - 5));
  }

  CHECK_FALSE(verify_sums(segment).empty());
}

}  // namespace
}  // namespace newsfold
