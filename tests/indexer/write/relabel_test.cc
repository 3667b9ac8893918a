// SPDX-License-Identifier: GPL-3.0-or-later
// Labels of published segments: noted, then written, killed in between or not.

#include "indexer/write/relabel.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/facet_record.h"
#include "common/schema.h"
#include "indexer/write/publish.h"
#include "indexer/write/segment.h"
#include "support/archive_fixture.h"

namespace newsfold {
namespace {

namespace fs = std::filesystem;

constexpr StoryId kStory = 0x1111;
constexpr std::uint64_t kGroup = 0x2222;

// Two segments of two articles each.
struct Published : ArchiveFixture {
  Published() {
    add_lines(records(0, 2));
    add_lines(records(2, 4));
  }

  fs::path note() const { return paths().fold() / "labels"; }
  Xapian::Document document(std::uint32_t segment, Xapian::docid id) const {
    return Xapian::Database(paths().segment(segments().at(segment)).string())
        .get_document(id);
  }
  FacetRecord facts(std::uint32_t segment, Xapian::docid id) const {
    return decode_facet_record(document(segment, id).get_value(kFacetSlot));
  }
  bool is_labelled(std::uint32_t segment, Xapian::docid id) const {
    const Xapian::Document labelled = document(segment, id);
    return facts(segment, id).story == kStory &&
           labelled.get_value(kStorySlot) == id_value(kStory) &&
           labelled.get_value(kCopySlot) == id_value(kGroup) &&
           labelled.get_value(kCopiesSlot) == copies_value(kCopy, 3);
  }
  void note_some(const std::string& run) const {
    note_labels(paths(), {{0, 2, kStory, kGroup, 3}, {1, 1, kStory, kGroup, 3}},
                segments(), run);
  }
  void check_labelled() const {
    CHECK(is_labelled(0, 2));
    CHECK(is_labelled(1, 1));
    CHECK_FALSE(is_labelled(0, 1));
    CHECK_FALSE(is_labelled(1, 2));
    for (const std::string& name : segments()) {
      CHECK(verify_sums(paths().segment(name)).empty());
    }
    CHECK_FALSE(fs::exists(note()));
  }
};

TEST_CASE("a label changes values, and nothing else", "[relabel]") {
  const Published archive;
  const FacetRecord before = archive.facts(0, 2);
  const Xapian::Document document = archive.document(0, 2);
  const std::string data = document.get_data();
  const auto terms = document.termlist_count();

  archive.note_some("");
  apply_noted_labels(archive.paths());

  archive.check_labelled();
  FacetRecord expected = before;
  expected.story = kStory;
  CHECK(archive.facts(0, 2) == expected);
  CHECK(archive.document(0, 2).get_data() == data);
  CHECK(archive.document(0, 2).termlist_count() == terms);
  CHECK(archive.ids().size() == 4);
}

TEST_CASE("nothing noted, nothing done", "[relabel]") {
  const Published archive;
  const std::string table =
      read_file(archive.paths().segment("000001") / "postlist.glass");

  apply_noted_labels(archive.paths());
  CHECK(read_file(archive.paths().segment("000001") / "postlist.glass") ==
        table);

  note_labels(archive.paths(), {}, archive.segments(), "");
  apply_noted_labels(archive.paths());
  CHECK_FALSE(fs::exists(archive.note()));
  CHECK(read_file(archive.paths().segment("000001") / "postlist.glass") ==
        table);
}

TEST_CASE("what a killed writer noted, the next one finishes", "[relabel]") {
  Published archive;
  archive.note_some("");

  SECTION("killed before the first segment") {}
  SECTION("killed inside a segment, whose sums are gone") {
    remove_sums(archive.paths().segment("000001"));
  }
  SECTION("killed behind the first segment") {
    const std::string note = read_file(archive.note());
    apply_noted_labels(archive.paths());
    write_file(archive.note(), note);
  }
  SECTION("killed while noting again") {
    write_file(archive.note().string() + ".new", "run \n000001 1");
  }

  finish_interrupted_work(archive.paths());
  archive.check_labelled();
}

TEST_CASE("a run that adds nothing finishes it too", "[relabel]") {
  Published archive;
  archive.note_some("");

  archive.add_lines(records(0, 1));

  archive.check_labelled();
}

TEST_CASE("labels of a run hold once it is published", "[relabel]") {
  const Published archive;
  const std::string run =
      *published_runs(ArchiveReader(archive.options.archive)).begin();

  SECTION("it is") {
    archive.note_some(run);
    finish_interrupted_work(archive.paths());
    archive.check_labelled();
  }
  SECTION("it is not") {
    archive.note_some("0123456789abcdef");
    finish_interrupted_work(archive.paths());
    CHECK_FALSE(archive.is_labelled(0, 2));
    CHECK_FALSE(archive.is_labelled(1, 1));
    CHECK_FALSE(fs::exists(archive.note()));
  }
}

TEST_CASE("a new note takes the place of one that does not hold", "[relabel]") {
  const Published archive;
  note_labels(archive.paths(), {{0, 1, kStory, kGroup, 3}}, archive.segments(),
              "0123456789abcdef");

  archive.note_some("");
  apply_noted_labels(archive.paths());

  archive.check_labelled();
}

TEST_CASE("an article that lost its copies says so", "[relabel]") {
  const Published archive;
  archive.note_some("");
  apply_noted_labels(archive.paths());

  note_labels(archive.paths(), {{0, 2, kStory, archive.facts(0, 2).article}},
              archive.segments(), "");
  apply_noted_labels(archive.paths());

  CHECK(archive.document(0, 2).get_value(kCopiesSlot).empty());
}

TEST_CASE("labels that readers see are a new revision", "[relabel]") {
  const Published archive;
  const std::uint64_t before = ArchiveReader(archive.paths().root).revision();

  note_labels(archive.paths(), {}, archive.segments(), "");
  apply_noted_labels(archive.paths());
  CHECK(ArchiveReader(archive.paths().root).revision() == before);

  archive.note_some("");
  apply_noted_labels(archive.paths());
  CHECK(ArchiveReader(archive.paths().root).revision() > before);
}

TEST_CASE("a run labels what it touches in published segments", "[relabel]") {
  ArchiveFixture archive;
  const std::string text =
      "The crew of the ferry went back to work on Friday after eleven days, "
      "and the first of 2,300 people who had been stranded on the island "
      "reached the harbour of Wick before noon, the harbour office said.\n"
      "The strike began when the owner gave out a winter rota with four "
      "nights at sea in a row, which the union of seamen called a danger.\n";
  nlohmann::json late = record(1);
  late["text"] = text;
  late["date"] = "2012-05-08";
  nlohmann::json early = record(2);
  early["text"] = text;
  early["url"] = "https://other.example/2";
  archive.add_lines(jsonl({late}));
  REQUIRE(archive.segments().size() == 1);

  archive.add_lines(jsonl({early}));

  const ArchiveReader reader(archive.options.archive);
  REQUIRE(reader.segments().size() == 2);
  const Xapian::Document old = reader.segments()[0].get_document(1);
  const Xapian::Document lead = reader.segments()[1].get_document(1);
  const FacetRecord facts = decode_facet_record(lead.get_value(kFacetSlot));
  CHECK(old.get_value(kStorySlot) == id_value(facts.article));
  CHECK(old.get_value(kCopySlot) == id_value(facts.article));
  CHECK(lead.get_value(kCopySlot) == id_value(facts.article));
  CHECK(old.get_value(kCopiesSlot) == copies_value(kCopy, 1));
  CHECK(lead.get_value(kCopiesSlot) == copies_value(kOriginal, 1));
  CHECK_FALSE(fs::exists(archive.paths().fold() / "labels"));
}

}  // namespace
}  // namespace newsfold
