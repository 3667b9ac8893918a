// SPDX-License-Identifier: GPL-3.0-or-later
// The fold: which articles tell one story.

#include "indexer/fold/fold.h"

#include <algorithm>
#include <map>
#include <string>

#include <catch2/catch.hpp>

#include "common/facet_record.h"
#include "common/schema.h"
#include "indexer/write/document_builder.h"

namespace newsfold {
namespace {

Article article(const std::string& url, const std::string& text) {
  Article article;
  article.url = "https://" + url;
  article.text = text;
  return article;
}

// A segment in memory, folded on demand.
struct Segment {
  Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
  DocumentBuilder builder;

  Xapian::docid add(const Article& article) {
    SegmentMetadata metadata;
    return database.add_document(
        builder.build(article, article_id(article), &metadata));
  }
  FacetRecord record(Xapian::docid id) {
    return decode_facet_record(database.get_document(id).get_value(kFacetSlot));
  }
};

TEST_CASE("copies are one story, other texts are not", "[fold]") {
  const std::vector<FoldNode> nodes = {{1, 11, 7}, {2, 12, 8}, {5, 13, 7}};

  const std::vector<StoryId> stories = assign_stories(nodes);

  REQUIRE(stories.size() == 3);
  CHECK(stories[0] == stories[2]);
  CHECK(stories[0] != stories[1]);
}

TEST_CASE("the order of articles does not matter", "[fold]") {
  std::vector<FoldNode> nodes = {
      {1, 11, 7}, {2, 12, 8}, {3, 13, 7}, {4, 14, 9}};
  std::map<ArticleId, StoryId> expected;
  const std::vector<StoryId> stories = assign_stories(nodes);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    expected[nodes[i].article] = stories[i];
  }
  std::reverse(nodes.begin(), nodes.end());

  const std::vector<StoryId> again = assign_stories(nodes);

  for (std::size_t i = 0; i < nodes.size(); ++i) {
    CHECK(again[i] == expected[nodes[i].article]);
  }
}

TEST_CASE("no articles, no stories", "[fold]") {
  Segment segment;

  CHECK(assign_stories({}).empty());
  CHECK(fold_segment(&segment.database) == 0);
}

TEST_CASE("folding a segment writes stories to its values, and no more",
          "[fold]") {
  Segment segment;
  const auto first = segment.add(article("a.example/1", "The ferry sails."));
  const auto gone = segment.add(article("b.example/1", "Something else."));
  const auto other = segment.add(article("b.example/2", "The hare is back."));
  const auto copy = segment.add(article("c.example/1", "THE FERRY\nSAILS."));
  segment.database.delete_document(gone);  // numbers may have holes
  const FacetRecord before = segment.record(first);
  CHECK(before.story == before.article);
  const std::string data = segment.database.get_document(first).get_data();
  const auto length = segment.database.get_doclength(first);

  CHECK(fold_segment(&segment.database) == 3);

  const FacetRecord after = segment.record(first);
  CHECK(after.story == text_key("The ferry sails."));
  CHECK(segment.record(copy).story == after.story);
  CHECK(segment.record(other).story != after.story);
  for (const auto id : {first, other, copy}) {
    CHECK(segment.database.get_document(id).get_value(kStorySlot) ==
          id_value(segment.record(id).story));
  }
  FacetRecord expected = before;
  expected.story = after.story;
  CHECK(after == expected);
  CHECK(segment.database.get_document(first).get_data() == data);
  CHECK(segment.database.get_doclength(first) == length);
  CHECK(segment.database.term_exists("ferry"));
}

TEST_CASE("folding again changes nothing", "[fold]") {
  Segment segment;
  segment.add(article("a.example/1", "The ferry sails."));
  segment.add(article("b.example/1", "The ferry sails."));
  fold_segment(&segment.database);

  CHECK(fold_segment(&segment.database) == 0);
}

}  // namespace
}  // namespace newsfold
