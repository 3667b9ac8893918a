// SPDX-License-Identifier: GPL-3.0-or-later
// What puts one article before another, through small archives.  Where nothing
// does, the earlier comes first: so each test makes its loser the earlier one.

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "searcher/match/engine.h"
#include "searcher/match/recency.h"
#include "searcher/query/parser.h"
#include "searcher/query/proximity.h"
#include "support/archive_fixture.h"

namespace newsfold {
namespace {

nlohmann::json article(const std::string& id, const std::string& title,
                       const std::string& text, const std::string& date) {
  return {{"id", id},       {"url", "https://a.example/" + id},
          {"title", title}, {"text", text},
          {"date", date},   {"language", "en"}};
}

// Articles without the words of any query here, so that those are rare.
std::vector<nlohmann::json> among_others(std::vector<nlohmann::json> articles) {
  constexpr int kOthers = 40;
  for (int i = 0; i < kOthers; ++i) {
    articles.push_back(article("other" + std::to_string(i), "Notes",
                               "Nothing of note happened on the quay.",
                               "2011-01-01"));
  }
  return articles;
}

// The same words, so many that the two can be apart.
const nlohmann::json kApart =
    article("apart", "News",
            "A ferry sank in the bay while one of its two pilots slept all "
            "night long on a strike",
            "2012-03-01");
const nlohmann::json kNear =
    article("near", "News",
            "A ferry strike sank in the bay while one of its two pilots slept "
            "all night long on a",
            "2012-03-02");

SearchResult search(const ArchiveFixture& fixture, const std::string& query) {
  const ArchiveReader reader(fixture.paths().root);
  SearchRequest request;
  request.query = query;
  request.fold = Fold::None;
  auto result = SearchEngine(reader).search(request);
  REQUIRE(result);
  return *std::move(result);
}

std::string first(const ArchiveFixture& fixture, const std::string& query) {
  const SearchResult result = search(fixture, query);
  REQUIRE(result.results.size() == 2);
  return result.results.front().best_dump_id;
}

TEST_CASE("words near each other come first", "[ranking]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl(among_others({kApart, kNear})));
  const char* query =
      GENERATE("ferry strike", "strike ferry", "ferry OR strike",
               "ferry strike date:2012", "(ferry strike) -zeppelin");
  CAPTURE(query);

  CHECK(first(fixture, query) == "near");
}

TEST_CASE("words that nothing joins do not", "[ranking]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl(among_others({kApart, kNear})));
  const char* query =
      GENERATE("ferry", "ferry ferry", "ferry OR zeppelin", "ferry -zeppelin");
  CAPTURE(query);

  CHECK(first(fixture, query) == "apart");
}

TEST_CASE("common words are near everywhere", "[ranking]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl({kApart, kNear}));  // each word in all articles

  CHECK(first(fixture, "ferry strike") == "apart");
}

TEST_CASE("nearness does not depend on segments", "[ranking]") {
  ArchiveFixture whole;
  whole.add_lines(jsonl(among_others({kApart, kNear})));
  ArchiveFixture parts;
  parts.add_lines(jsonl(among_others({kApart})));
  parts.add_lines(jsonl({kNear}));

  const SearchResult one = search(whole, "ferry strike");
  const SearchResult other = search(parts, "ferry strike");

  REQUIRE(one.results.size() == other.results.size());
  for (std::size_t i = 0; i < one.results.size(); ++i) {
    CHECK(one.results[i].best == other.results[i].best);
    CHECK(one.results[i].score == other.results[i].score);
  }
}

TEST_CASE("a word weighs more in a shorter title", "[ranking]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl(among_others(
      {article("long", "A ferry, a goat, two cheeses and the mayor's hat",
               "They met.", "2012-03-01"),
       article("short", "The ferry",
               "They met: a goat, two cheeses and the hat.", "2012-03-02")})));

  CHECK(first(fixture, "ferry") == "short");
}

TEST_CASE("a word of the title outweighs many of the text", "[ranking]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl(
      among_others({article("text", "Boats of the lake",
                            "Ferry, ferry, ferry: who goes?", "2012-03-01"),
                    article("title", "A ferry of the lake",
                            "Boats, boats: who goes there?", "2012-03-02")})));

  CHECK(first(fixture, "ferry") == "title");
}

TEST_CASE("of articles that match alike, newer ones may come first",
          "[ranking]") {
  std::vector<Match> matches(5);
  const std::uint64_t days[] = {20120401, 20120101, 20120331, 0, 19120415};
  for (std::size_t i = 0; i < matches.size(); ++i) {
    matches[i].weight = 3;
    matches[i].record.published = days[i] * 1'000'000;
  }

  prefer_recent(&matches);

  CHECK(matches[0].weight == 6);
  CHECK(matches[2].weight < 6);
  CHECK(matches[2].weight > matches[1].weight);
  CHECK(matches[1].weight == Approx(4.5).margin(0.02));  // 91 days
  CHECK(matches[3].weight == 3);                         // undated
  CHECK(matches[4].weight == Approx(3));

  std::vector<Match> undated(2);
  undated[0].weight = 1;
  prefer_recent(&undated);
  CHECK(undated[0].weight == 1);
}

TEST_CASE("a little better is not enough for an old article", "[ranking]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl(among_others(
      {article("old", "A lake", "They met by the ferry.", "2011-03-01"),
       article("new", "A lake", "They met by the ferry, and they talked.",
               "2012-03-02")})));
  const ArchiveReader reader(fixture.paths().root);
  SearchRequest request;
  request.query = "ferry";
  const auto first_by = [&](Sort sort) {
    request.sort = sort;
    const auto result = SearchEngine(reader).search(request);
    REQUIRE(result);
    return result->results.at(0).articles.at(0).article.dump_id;
  };

  CHECK(first_by(Sort::Relevance) == "old");
  CHECK(first_by(Sort::Recent) == "new");
}

TEST_CASE("queries without neighbours have no second look", "[ranking]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl(among_others({kApart, kNear})));
  const ArchiveReader reader(fixture.paths().root);
  const char* query =
      GENERATE("ferry", "\"ferry strike\"", "-ferry", "-(ferry strike)",
               "title:ferry strike", "ferry -strike", "ferry zeppelin", "*");
  CAPTURE(query);
  Analyzer analyzer;
  const auto tree = parse_query(query, &analyzer);
  REQUIRE(tree);

  CHECK(proximity_query(*tree, reader.database()).empty());
}

}  // namespace
}  // namespace newsfold
