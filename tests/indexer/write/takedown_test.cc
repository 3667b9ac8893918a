// SPDX-License-Identifier: GPL-3.0-or-later
// Takedown: what is left is folded as if the deleted had never been.

#include "indexer/write/takedown.h"

#include <map>
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

const std::string kText =
    "The crew of the ferry went back to work on Friday after eleven days, "
    "and the first of 2,300 people who had been stranded on the island "
    "reached the harbour of Wick before noon, the harbour office said.\n"
    "The strike began when the owner gave out a winter rota with four "
    "nights at sea in a row, which the union of seamen called a danger.\n";

nlohmann::json reprint_of(const std::string& day, const std::string& paper) {
  nlohmann::json reprint = record(1);
  reprint["text"] = kText;
  reprint["date"] = day;
  reprint["url"] = "https://" + paper + "/1";
  return reprint;
}

// By host: story and copy group of the article there.
struct Label {
  std::string story;
  std::string copy_group;
  std::string id;
};
std::map<std::string, Label> labels_of(const ArchiveFixture& archive) {
  const ArchiveReader reader(archive.options.archive);
  std::map<std::string, Label> labels;
  for (const auto& segment : reader.segments()) {
    for (auto at = segment.postlist_begin(""); at != segment.postlist_end("");
         ++at) {
      const Xapian::Document document = segment.get_document(*at);
      const FacetRecord facts =
          decode_facet_record(document.get_value(kFacetSlot));
      auto host = document.termlist_begin();
      host.skip_to(std::string(field::kHost.prefix));
      labels[(*host).substr(field::kHost.prefix.size())] = {
          format_id(facts.story),
          format_id(id_of_value(document.get_value(kCopySlot))),
          format_id(facts.article)};
    }
  }
  return labels;
}

// Three papers with one text, the first of them the lead, and a stranger.
struct Reprints : ArchiveFixture {
  Reprints() {
    add_lines(jsonl({reprint_of("2012-05-07", "first.example"),
                     reprint_of("2012-05-08", "second.example")}));
    add_lines(jsonl({reprint_of("2012-05-09", "third.example"), record(9)}));
  }
  std::string id_at(const std::string& host) const {
    return labels_of(*this).at(host).id;
  }
  std::string lead_of(const std::string& host) const {
    return labels_of(*this).at(host).copy_group;
  }
  bool sums_are_right() const {
    for (const std::string& name : segments()) {
      if (!verify_sums(paths().segment(name)).empty()) return false;
    }
    return true;
  }
};

TEST_CASE("when the lead is taken down, the next one leads", "[takedown]") {
  const Reprints archive;
  const std::string first = archive.id_at("first.example");
  REQUIRE(archive.lead_of("third.example") == first);

  CHECK(take_down(archive.paths(), {{TombstoneKind::Id, first}}) == 1);

  const auto labels = labels_of(archive);
  CHECK(labels.size() == 3);
  const std::string second = labels.at("second.example").id;
  for (const char* host : {"second.example", "third.example"}) {
    CHECK(labels.at(host).story == second);
    CHECK(labels.at(host).copy_group == second);
  }
  CHECK(labels.at("paper.example").story == labels.at("paper.example").id);
  CHECK(archive.sums_are_right());
}

TEST_CASE("what forbids nothing changes nothing", "[takedown]") {
  const Reprints archive;
  const auto before = labels_of(archive);

  CHECK(take_down(archive.paths(), {{TombstoneKind::Id, "0123456789abcdef"}}) ==
        0);

  CHECK(labels_of(archive).size() == before.size());
  CHECK(archive.lead_of("third.example") == archive.id_at("first.example"));
  CHECK(archive.sums_are_right());
}

TEST_CASE("everything can be taken down", "[takedown]") {
  const Reprints archive;
  std::vector<Tombstone> all;
  for (const auto& [host, label] : labels_of(archive)) {
    all.push_back({TombstoneKind::Id, label.id});
  }

  CHECK(take_down(archive.paths(), all) == 4);

  CHECK(archive.ids().empty());
}

TEST_CASE("a takedown that was killed is finished when given again",
          "[takedown]") {
  const Reprints archive;
  const std::string first = archive.id_at("first.example");
  const std::vector<Tombstone> tombstones = {{TombstoneKind::Id, first}};
  // It stops behind the deletion, where the labels are noted.
  const fs::path obstacle = archive.paths().fold() / "labels.new";
  fs::create_directories(obstacle);
  CHECK_THROWS(take_down(archive.paths(), tombstones));
  fs::remove(obstacle);
  REQUIRE(archive.ids().size() == 3);

  take_down(archive.paths(), tombstones);

  CHECK(archive.lead_of("second.example") == archive.id_at("second.example"));
  CHECK(archive.lead_of("third.example") == archive.id_at("second.example"));
  CHECK(archive.sums_are_right());
  CHECK(take_down(archive.paths(), tombstones) == 0);
}

TEST_CASE("a run after a takedown does not bring back what was deleted",
          "[takedown]") {
  Reprints archive;
  const std::string first = archive.id_at("first.example");
  take_down(archive.paths(), {{TombstoneKind::Id, first}});

  archive.add_lines(jsonl({reprint_of("2012-05-07", "first.example"),
                           reprint_of("2012-05-10", "fourth.example")}));

  const auto labels = labels_of(archive);
  CHECK(labels.size() == 4);
  CHECK(labels.at("fourth.example").copy_group ==
        labels.at("second.example").id);
}

}  // namespace
}  // namespace newsfold
