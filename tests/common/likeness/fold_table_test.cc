// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the fold on disk: whole, or not there.

#include "common/likeness/fold_table.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/byte_file.h"
#include "common/hash.h"
#include "support/temporary_folder.h"

namespace newsfold {
namespace {

// Filled in one order or the other: maps of hashes must not show it.
FoldTable sample(bool backwards = false) {
  FoldTable table;
  table.articles = 1234;
  table.undated = 56;
  for (const std::uint32_t language : {7U, 3U}) {
    TermFrequencies::Language counted;
    counted.articles = 100 + language;
    for (std::uint32_t i = 0; i < 50; ++i) {
      const std::uint32_t term = backwards ? 49 - i : i;
      counted.df[term * 2654435761U] = term + language;
    }
    table.frequencies.set(language, counted);
  }
  for (std::uint64_t i = 0; i < 20; ++i) {
    table.common_shingles.insert((backwards ? 19 - i : i) *
                                 0x9E3779B97F4A7C15ULL);
  }
  return table;
}

TEST_CASE("a table is read as it was written", "[fold_table]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "frequencies";
  const FoldTable table = sample();

  write_fold_table(table, file);
  const auto read = read_fold_table(file);

  REQUIRE(read);
  CHECK(read->id != 0);
  CHECK(read->articles == table.articles);
  CHECK(read->undated == table.undated);
  CHECK(read->common_shingles == table.common_shingles);
  REQUIRE(read->frequencies.languages().size() == 2);
  for (const auto& [key, language] : table.frequencies.languages()) {
    const auto& same = read->frequencies.languages().at(key);
    CHECK(same.articles == language.articles);
    CHECK(same.df == language.df);
  }
  CHECK_FALSE(std::filesystem::exists(folder.path() / "frequencies.new"));
}

TEST_CASE("an empty table is a table", "[fold_table]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "frequencies";

  write_fold_table({}, file);

  const auto read = read_fold_table(file);
  REQUIRE(read);
  CHECK(read->articles == 0);
  CHECK(read->frequencies.languages().empty());
}

TEST_CASE("equal tables are equal files, with equal ids", "[fold_table]") {
  const TemporaryFolder folder;
  FoldTable other = sample();
  other.common_shingles.insert(1);

  write_fold_table(sample(false), folder.path() / "a");
  write_fold_table(sample(true), folder.path() / "b");
  write_fold_table(other, folder.path() / "c");

  CHECK(read_file(folder.path() / "a") == read_file(folder.path() / "b"));
  CHECK(read_fold_table(folder.path() / "a")->id ==
        read_fold_table(folder.path() / "b")->id);
  CHECK(read_fold_table(folder.path() / "a")->id !=
        read_fold_table(folder.path() / "c")->id);
}

TEST_CASE("writing replaces the table that is there", "[fold_table]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "frequencies";
  write_fold_table({}, file);

  write_fold_table(sample(), file);

  CHECK(read_fold_table(file)->articles == 1234);
}

TEST_CASE("there is no table where there is no file", "[fold_table]") {
  const TemporaryFolder folder;

  CHECK_FALSE(read_fold_table(folder.path() / "frequencies"));
  CHECK_FALSE(read_fold_table(folder.path()));
}

TEST_CASE("a table that is cut short is none", "[fold_table]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "frequencies";
  write_fold_table(sample(), file);
  const std::string bytes = read_file(file);

  for (std::size_t size = 0; size < bytes.size();
       size += 1 + bytes.size() / 200) {
    CAPTURE(size);
    write_file(file, std::string_view(bytes).substr(0, size));
    CHECK_FALSE(read_fold_table(file));
  }
}

TEST_CASE("a table with a flipped bit is none", "[fold_table]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "frequencies";
  write_fold_table(sample(), file);
  const std::size_t size = read_file(file).size();

  for (std::size_t offset = 0; offset < size; offset += 1 + size / 200) {
    CAPTURE(offset);
    flip_bit(file, offset);
    CHECK_FALSE(read_fold_table(file));
    flip_bit(file, offset);
  }
  CHECK(read_fold_table(file));
}

// Its sum is right, so what it says is taken for what it is.
TEST_CASE("a table of another version, or one that promises more, is none",
          "[fold_table]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "frequencies";
  write_fold_table(sample(), file);
  std::string body = read_file(file);
  body.resize(body.size() - sizeof(std::uint64_t));

  SECTION("another magic number") { body[7] = '9'; }
  SECTION("more languages than it has") { body[24] = 9; }
  SECTION("cut behind the first language") { body.resize(100); }
  ByteWriter sum;
  sum.put(hash64(body));
  write_file(file, body + sum.bytes());

  CHECK_FALSE(read_fold_table(file));
}

}  // namespace
}  // namespace newsfold
