// SPDX-License-Identifier: GPL-3.0-or-later
// The store of story vectors: what was put is found, what is damaged is not.

#include "indexer/fold/vector_store.h"

#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "support/inventions.h"
#include "support/temporary_folder.h"

namespace newsfold {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kTable = 42;

FacetRecord published(ArticleId id, std::uint64_t time) {
  FacetRecord record;
  record.article = id;
  record.published = time;
  return record;
}

const FacetRecord kMay = published(1, 20120507000000);
const FacetRecord kAlsoMay = published(2, 20120531235959);
const FacetRecord kJune = published(3, 20120601000000);
const FacetRecord kUndated = published(4, 0);
const FacetRecord kOnlyMonth = published(5, 20120500000000);

StoryVector vector_of(unsigned seed) {
  TermFrequencies frequencies;
  for (unsigned i = 0; i < 20; ++i) {
    frequencies.count(1, read_words("", invented_text(i, 3)));
  }
  const Article article = telling(seed, 1, std::nullopt);
  StoryVector vector = story_vector(
      read_words(article.title, article.text + "On Monday 12 of 30 left.\n"), 1,
      frequencies);
  vector.full_of_numbers = seed % 2 == 0;
  return vector;
}

TEST_CASE("vectors are found as they were put, before and after flush",
          "[vectors]") {
  const TemporaryFolder folder;
  VectorStore store(folder.path() / "vectors", kTable);
  CHECK_FALSE(store.find(kMay));
  store.put(kMay, vector_of(1));
  store.put(kUndated, vector_of(2));
  store.put(kJune, {});
  const auto check = [&](VectorStore* in) {
    CHECK(in->find(kMay) == vector_of(1));
    CHECK(in->find(kUndated) == vector_of(2));
    CHECK(in->find(kJune) == StoryVector{});
    CHECK_FALSE(in->find(kAlsoMay));
    CHECK_FALSE(in->find(kOnlyMonth));
  };

  check(&store);
  store.flush();
  check(&store);
  VectorStore again(folder.path() / "vectors", kTable);
  check(&again);
}

TEST_CASE("a file per month, and one for what has no day", "[vectors]") {
  const TemporaryFolder folder;
  VectorStore store(folder.path(), kTable);
  for (const auto& facts : {kMay, kAlsoMay, kJune, kUndated, kOnlyMonth}) {
    store.put(facts, vector_of(1));
  }
  store.flush();

  std::set<std::string> files;
  for (const auto& entry : fs::directory_iterator(folder.path())) {
    files.insert(entry.path().filename().string());
  }
  CHECK(files == std::set<std::string>{"201205", "201206", "undated"});
}

TEST_CASE("without flush nothing stays", "[vectors]") {
  const TemporaryFolder folder;
  VectorStore(folder.path(), kTable).put(kMay, vector_of(1));

  CHECK_FALSE(VectorStore(folder.path(), kTable).find(kMay));
}

TEST_CASE("the vector that was put last counts", "[vectors]") {
  const TemporaryFolder folder;
  VectorStore store(folder.path(), kTable);
  store.put(kMay, vector_of(1));
  store.flush();
  store.put(kMay, vector_of(2));

  CHECK(store.find(kMay) == vector_of(2));
  store.flush();
  CHECK(VectorStore(folder.path(), kTable).find(kMay) == vector_of(2));
}

TEST_CASE("more months than are kept open", "[vectors]") {
  const TemporaryFolder folder;
  VectorStore store(folder.path(), kTable);
  const auto facts = [](unsigned i) {
    return published(100 + i, 20000001000000 + (1 + i % 12) * 100000000ULL +
                                  (i / 12) * 10000000000ULL);
  };
  for (unsigned i = 0; i < 40; ++i) {
    store.put(facts(i), vector_of(i));
    CHECK(store.find(facts(i / 2)) == vector_of(i / 2));
    if (i == 20) store.flush();
  }

  for (unsigned i = 0; i < 40; ++i) {
    CAPTURE(i);
    CHECK(store.find(facts(i)) == vector_of(i));
  }
}

TEST_CASE("vectors made with another table are dropped", "[vectors]") {
  const TemporaryFolder folder;
  {
    VectorStore store(folder.path(), kTable);
    store.put(kMay, vector_of(1));
    store.flush();
  }

  VectorStore other(folder.path(), kTable + 1);

  CHECK_FALSE(other.find(kMay));
  other.put(kAlsoMay, vector_of(2));
  other.flush();
  CHECK(other.find(kAlsoMay) == vector_of(2));
  CHECK_FALSE(VectorStore(folder.path(), kTable).find(kMay));
}

TEST_CASE("a record that a kill cut short is cut off, and the rest is kept",
          "[vectors]") {
  const TemporaryFolder folder;
  std::uintmax_t one_record = 0;
  const fs::path file = folder.path() / "201205";
  {
    VectorStore store(folder.path(), kTable);
    store.put(kMay, vector_of(1));
    store.flush();
    one_record = fs::file_size(file);
    store.put(kAlsoMay, vector_of(2));
    store.flush();
  }
  const std::string bytes = read_file(file);

  for (std::uintmax_t size = one_record; size < bytes.size(); size += 37) {
    CAPTURE(size);
    write_file(file, std::string_view(bytes).substr(0, size));
    VectorStore store(folder.path(), kTable);
    CHECK(store.find(kMay) == vector_of(1));
    CHECK_FALSE(store.find(kAlsoMay));
    store.put(kAlsoMay, vector_of(3));
    store.flush();
    VectorStore again(folder.path(), kTable);
    CHECK(again.find(kMay) == vector_of(1));
    CHECK(again.find(kAlsoMay) == vector_of(3));
  }
}

TEST_CASE("a torn header is as good as no file", "[vectors]") {
  const TemporaryFolder folder;
  for (const std::size_t size : {0U, 1U, 8U, 15U}) {
    CAPTURE(size);
    write_file(folder.path() / "201205", std::string(size, 'V'));
    VectorStore store(folder.path(), kTable);
    CHECK_FALSE(store.find(kMay));
    store.put(kMay, vector_of(1));
    store.flush();
    CHECK(VectorStore(folder.path(), kTable).find(kMay) == vector_of(1));
  }
}

TEST_CASE("clear leaves nothing, pending or on disk", "[vectors]") {
  const TemporaryFolder folder;
  VectorStore store(folder.path(), kTable);
  store.put(kMay, vector_of(1));
  store.flush();
  store.put(kJune, vector_of(2));

  store.clear();

  CHECK_FALSE(store.find(kMay));
  CHECK_FALSE(store.find(kJune));
  store.flush();
  CHECK(fs::is_empty(folder.path()));
}

}  // namespace
}  // namespace newsfold
