// SPDX-License-Identifier: GPL-3.0-or-later
// Whole stories of a living archive.

#include "searcher/match/whole_story.h"

#include <catch2/catch.hpp>

#include "common/schema.h"
#include "support/archive_fixture.h"

namespace newsfold {
namespace {

// Three copies, the first undated, and a stranger.
std::vector<nlohmann::json> ferry_lines() {
  const std::string text =
      "The ferry crews of Port Selwick went on strike before dawn on Monday, "
      "and all six boats lay tied up at the quay while the guild and the "
      "company met. Two thousand people could not leave the island, said the "
      "harbour master, and nobody knew for how long it would last.";
  const auto line = [](const std::string& source, const std::string& date,
                       const std::string& body,
                       const std::string& title = "Ferries stand still") {
    nlohmann::json json = {{"url", "https://" + source + ".example/1"},
                           {"title", title},
                           {"language", "en"},
                           {"text", body}};
    if (!date.empty()) json["date"] = date;
    return json;
  };
  return {line("a", "", text), line("b", "2012-05-08", text),
          line("c", "2012-05-07", "PORT SELWICK (AP) - " + text),
          line("z", "2012-05-07", "A hare was seen in the meadow.", "A guest")};
}

TEST_CASE("a whole story is found by any of its articles", "[story]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl(ferry_lines()));
  const ArchiveReader archive(fixture.paths().root);
  const auto story = find_story(archive, "https://a.example/1");
  REQUIRE(story);

  REQUIRE(story->articles.size() == 3);
  CHECK(story->articles[0].article.source == "c.example");
  CHECK(story->articles[1].article.source == "b.example");
  CHECK(story->articles[2].article.source == "a.example");  // undated
  CHECK(story->asked == story->articles[2].id);
  CHECK(story->articles[0].relation == Relation::None);
  CHECK(story->articles[1].relation == Relation::Copy);
  CHECK(story->articles[1].related == story->articles[0].id);
  CHECK(story->facts.articles == 3);
  CHECK(story->facts.first == 0);  // the undated one could be earlier
  CHECK(story->facts.first_day_sources ==
        std::vector<std::string>{"c.example"});
  CHECK(story->wires == std::vector<WireCount>{{"ap", 1}});
  CHECK(find_story(archive, "https://c.example/1")->story == story->story);
}

// As the fold does it.
void rank(const ArchivePaths& paths, ArticleId article,
          std::uint32_t lead_rank) {
  for (const std::string& name : published_segments(paths)) {
    Xapian::WritableDatabase segment(paths.segment(name).string(),
                                     Xapian::DB_OPEN);
    const auto at =
        segment.postlist_begin(term_of(field::kId, format_id(article)));
    if (at == segment.postlist_end(term_of(field::kId, format_id(article)))) {
      continue;
    }
    Xapian::Document document = segment.get_document(*at);
    FacetRecord record = decode_facet_record(document.get_value(kFacetSlot));
    record.lead_rank = lead_rank;
    document.add_value(kFacetSlot, encode(record));
    segment.replace_document(*at, document);
    segment.commit();
  }
}

TEST_CASE("a story is led by the article that represents it best", "[story]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl(ferry_lines()));
  const auto led_by = [&](const ArchiveReader& archive) {
    const auto story = find_story(archive, "https://a.example/1");
    CHECK(story->articles[0].article.source == "c.example");
    return lead_of(*story).source;
  };
  const ArchiveReader before(fixture.paths().root);
  const auto story = find_story(before, "https://a.example/1");
  CHECK(led_by(before) == "c.example");

  rank(fixture.paths(), story->articles[0].id, 9);
  rank(fixture.paths(), story->articles[1].id, 0);
  CHECK(led_by(ArchiveReader(fixture.paths().root)) == "b.example");
}

TEST_CASE("an article knows its copies and its story", "[story]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl(ferry_lines()));
  const ArchiveReader archive(fixture.paths().root);
  const auto copied = find_placed_article(archive, "https://b.example/1");
  const auto alone = find_placed_article(archive, "https://z.example/1");
  REQUIRE((copied && alone));

  CHECK(copied->copies == 2);
  CHECK(copied->story.articles == 3);
  CHECK(alone->copies == 0);
  CHECK(alone->story.articles == 1);
}

TEST_CASE("what is not there has no story", "[story]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl(ferry_lines()));
  const ArchiveReader archive(fixture.paths().root);

  CHECK(find_story(archive, "0000000000000001").error().message ==
        "no article 0000000000000001");
  CHECK_FALSE(find_placed_article(archive, "https://y.example/1"));
}

}  // namespace
}  // namespace newsfold
