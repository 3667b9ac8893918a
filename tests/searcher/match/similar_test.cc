// SPDX-License-Identifier: GPL-3.0-or-later
// Articles that are like one, in a living archive.

#include "searcher/match/similar.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "searcher/match/article_names.h"
#include "support/archive_fixture.h"

namespace newsfold {
namespace {

nlohmann::json page(const std::string& name, const std::string& date,
                    const std::string& title, const std::string& text) {
  return {{"id", name},       {"url", "https://" + name + ".example/1"},
          {"title", title},   {"date", date},
          {"language", "en"}, {"text", text}};
}

// Two strikes a year apart, a reprint of the first, a fire and a hare.
std::vector<nlohmann::json> pages() {
  const std::string strike =
      "The ferry crews of Port Selwick went on strike before dawn on Monday, "
      "and all six boats lay tied up at the quay while the guild and the "
      "company met. Two thousand people could not leave the island.";
  return {page("first", "2011-05-07", "Ferry crews strike", strike),
          page("reprint", "2011-05-07", "Ferry crews strike", strike),
          page("second", "2012-06-12", "Boats tied up again",
               "Crews of the Selwick ferry voted for another strike. The guild "
               "wants what the company promised a year ago."),
          page("fire", "2012-06-12", "Fire on the quay",
               "A shed burned down. The quay was closed for an hour."),
          page("hare", "2012-06-12", "A hare in the meadow",
               "It was seen at noon by the vet, who saw it hop.")};
}

std::vector<std::string> names_in(const SearchResult& result) {
  std::vector<std::string> names;
  for (const StoryResult& story : result.results) {
    for (const Hit& hit : story.articles) names.push_back(hit.article.dump_id);
  }
  return names;
}

TEST_CASE("similar articles are of other stories, the likest first",
          "[similar]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl(pages()));
  const ArchiveReader archive(fixture.paths().root);

  const auto found = find_similar(archive, {}, "https://first.example/1");

  REQUIRE(found);
  const auto names = names_in(*found);
  REQUIRE_FALSE(names.empty());
  CHECK(names.front() == "second");
  for (const char* other : {"first", "reprint", "hare"}) {
    CHECK(std::count(names.begin(), names.end(), other) == 0);
  }
  CHECK(found->counts.articles == names.size());
  CHECK_FALSE(found->results.front().snippet.highlights.empty());
  CHECK_FALSE(found->facets.sources.empty());
}

TEST_CASE("similar articles pass filters", "[similar]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl(pages()));
  const ArchiveReader archive(fixture.paths().root);
  SearchRequest request;
  request.sources = {"first.example", "reprint.example"};
  const auto both = find_similar(archive, request, "https://second.example/1");
  request.dates.to = parse_period("2010")->to;
  const auto early = find_similar(archive, request, "https://second.example/1");
  REQUIRE((both && early));

  CHECK(both->counts.stories == 1);
  CHECK(both->counts.articles == 2);
  CHECK(early->counts.articles == 0);
  CHECK_THAT(early->parsed, Catch::EndsWith("source:reprint.example)"));
}

TEST_CASE("similar fails as a search does", "[similar]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl(pages()));
  const ArchiveReader archive(fixture.paths().root);
  SearchRequest request;
  request.languages = {"qq7"};

  CHECK(find_similar(archive, {}, "0000000000000001").error().message ==
        "no article 0000000000000001");
  CHECK_FALSE(find_similar(archive, request, "https://hare.example/1"));
  request.languages = {};
  request.deadline = std::chrono::milliseconds(0);
  CHECK_THAT(
      find_similar(archive, request, "https://hare.example/1").error().message,
      Catch::StartsWith("the search took longer than 0 ms"));
}

TEST_CASE("telling words are frequent here and rare elsewhere", "[similar]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl(pages()));
  const ArchiveReader archive(fixture.paths().root);
  Analyzer analyzer;
  FiledArticle one;
  one.article.title = "Hare";
  one.article.text = "The hare and the guild. 2011 quarrelsome. The the the.";

  const auto words = telling_words(one, archive.database(), &analyzer);

  // "the" is everywhere, "quarrelsome" nowhere, 2011 a number.
  CHECK(words == std::vector<std::string>{"hare", "and", "guild"});
}

TEST_CASE("what only its own story has tells nothing", "[similar]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl(pages()));
  const ArchiveReader archive(fixture.paths().root);
  Analyzer analyzer;

  const auto words =
      telling_words(*find_article(archive, "https://first.example/1"),
                    archive.database(), &analyzer);

  CHECK(std::count(words.begin(), words.end(), "ferry") == 1);
  CHECK(std::count(words.begin(), words.end(), "port") == 0);
}

}  // namespace
}  // namespace newsfold
