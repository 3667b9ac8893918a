// SPDX-License-Identifier: GPL-3.0-or-later
// SearchEngine beside a living archive, and the parts of a request that the
// oracle (oracle_test.cc) leaves out.

#include "searcher/match/engine.h"

#include <map>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "indexer/commands.h"
#include "support/archive_fixture.h"

namespace newsfold {
namespace {

using namespace std::chrono_literals;

nlohmann::json story(const std::string& id, const std::string& text,
                     const std::string& source = "a.example") {
  return {{"id", id},
          {"url", "https://" + source + "/" + id},
          {"title", "Title " + id},
          {"date", "2012-05-07"},
          {"language", "en"},
          {"text", text}};
}

SearchRequest asking(const std::string& query) {
  SearchRequest request;
  request.query = query;
  return request;
}

Result<SearchResult> search(const ArchiveFixture& fixture,
                            const SearchRequest& request) {
  const ArchiveReader reader(fixture.paths().root);
  return SearchEngine(reader).search(request);
}

std::uint64_t count(const ArchiveReader& reader, const std::string& query) {
  const auto result = SearchEngine(reader).search(asking(query));
  REQUIRE(result);
  return result->counts.articles;
}

TEST_CASE("a search that takes too long is given up", "[engine]") {
  ArchiveFixture fixture;
  fixture.add_lines(records(0, 20));
  SearchRequest request = asking("*");
  request.deadline = 0ms;

  const auto result = search(fixture, request);

  REQUIRE_FALSE(result);
  CHECK(result.error().message ==
        "the search took longer than 0 ms and was given up: narrow it, or "
        "allow more time");
}

TEST_CASE("a search that finds nothing is given up too", "[engine]") {
  // Every article has both words, none has them in this order.
  ArchiveFixture fixture;
  fixture.add_lines(jsonl({story("1", "red ferry"), story("2", "red ferry")}));
  SearchRequest request =
      asking(GENERATE(as<std::string>{}, "\"ferry red\"", "ferry ADJ/3 red",
                      "-red ferry", "\"ferry red\" OR \"ferry ferry\""));
  CHECK(search(fixture, request)->counts.articles == 0);

  request.deadline = 0ms;
  CHECK_FALSE(search(fixture, request));
}

TEST_CASE("filters of a menu may be patterns", "[engine]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl({story("1", "ferry", "bbc.example"),
                           story("2", "ferry", "bbcworld.example"),
                           story("3", "ferry", "other.example")}));
  SearchRequest request = asking("ferry");
  request.sources = {"bbc*"};

  const auto result = search(fixture, request);

  REQUIRE(result);
  CHECK(result->counts.articles == 2);
  CHECK(result->facets.sources.size() == 3);
}

// An article, a copy of it and a later version, in another order.
std::vector<nlohmann::json> three_of_a_story() {
  const std::string text =
      "The crew of the ferry went back to work on Friday after eleven days, "
      "and the first of 2,300 people who had been stranded on the island "
      "reached the harbour of Wick before noon, the harbour office said.\n"
      "The strike began when the owner gave out a winter rota with four "
      "nights at sea in a row, which the union of seamen called a danger.\n";
  nlohmann::json first = story("first", text);
  nlohmann::json copy = story("copy", text, "b.example");
  copy["date"] = "2012-05-08";
  nlohmann::json version =
      story("version", text + "Both sides meet again in June, they said.\n");
  version["url"] = first["url"];
  version["date"] = "2012-05-09";
  return {version, copy, first};
}

std::map<std::string, Hit> hits_by_name(const StoryResult& story) {
  std::map<std::string, Hit> hits;
  for (const Hit& hit : story.articles) hits[hit.article.dump_id] = hit;
  return hits;
}

TEST_CASE("an article says what it is to those before it", "[engine]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl(three_of_a_story()));
  SearchRequest request = asking("ferry");
  request.lead = LeadRule::Earliest;
  const auto result = search(fixture, request);

  REQUIRE(result);
  REQUIRE(result->results.size() == 1);
  const auto hits = hits_by_name(result->results[0]);
  CHECK(hits.at("first").relation == Relation::None);
  CHECK(hits.at("copy").relation == Relation::Copy);
  CHECK(hits.at("copy").related == hits.at("first").id);
  CHECK(hits.at("version").relation == Relation::Version);
  CHECK(hits.at("version").related == hits.at("first").id);
  const StoryFacts& facts = result->results[0].facts;
  CHECK(facts.articles == 3);
  CHECK(facts.sources == 2);
  CHECK(facts.first == hits.at("first").id);
  CHECK(facts.first_source == "a.example");
  CHECK(facts.first_seen == Date{2012, 5, 7});
  CHECK(facts.last_seen == Date{2012, 5, 9});
}

TEST_CASE("articles are related to the one that leads", "[engine]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl(three_of_a_story()));
  SearchRequest request = asking("ferry OR june");
  request.lead = LeadRule::Best;
  const auto result = search(fixture, request);

  REQUIRE(result);
  REQUIRE(result->results.size() == 1);
  CHECK(result->results[0].articles[0].article.dump_id == "version");
  CHECK(result->results[0].articles[1].article.dump_id == "first");
  const auto hits = hits_by_name(result->results[0]);
  CHECK(hits.at("version").relation == Relation::None);
  CHECK(hits.at("first").relation == Relation::Version);
  CHECK(hits.at("first").related == hits.at("version").id);
  CHECK(hits.at("copy").relation == Relation::Copy);
  CHECK(hits.at("copy").related == hits.at("version").id);
  CHECK(result->results[0].facts.first == hits.at("first").id);

  request.articles = 1;  // fewer than come before it by date
  const auto lead_alone = search(fixture, request);
  REQUIRE(lead_alone->results[0].articles.size() == 1);
  CHECK(lead_alone->results[0].articles[0].id == hits.at("version").id);
}

TEST_CASE("filters that exclude each other are told", "[engine]") {
  ArchiveFixture fixture;
  fixture.add_lines(records(0, 2));
  SearchRequest request = asking("*");
  request.dates.from = parse_period("2012")->from;
  request.dates.to = parse_period("2011")->to;

  const auto result = search(fixture, request);

  REQUIRE_FALSE(result);
  CHECK(result.error().message ==
        "the range ends before it begins: 2012-01-01..2011-12-31");
}

TEST_CASE("a deadline far away is none", "[engine]") {
  ArchiveFixture fixture;
  fixture.add_lines(records(0, 3));
  SearchRequest request = asking("*");
  request.deadline = GENERATE(std::chrono::milliseconds::max(),
                              std::chrono::milliseconds(10'000'000'000'000));

  const auto result = search(fixture, request);

  REQUIRE(result);
  CHECK(result->counts.articles == 3);
}

TEST_CASE("an engine lives on after an error", "[engine]") {
  ArchiveFixture fixture;
  fixture.add_lines(records(0, 5));
  const ArchiveReader reader(fixture.paths().root);
  SearchEngine engine(reader);
  SearchRequest hurried = asking("*");
  hurried.deadline = 0ms;

  CHECK_FALSE(engine.search(hurried));
  CHECK_FALSE(engine.search(asking("(")));
  const auto result = engine.search(asking("story"));

  REQUIRE(result);
  CHECK(result->counts.articles == 5);
}

TEST_CASE("copies of one text fold, at any source and in any segment",
          "[engine]") {
  ArchiveFixture fixture;
  const std::string strike =
      "A ferry strike began at noon, and by four o'clock the quay was lined "
      "with lorries whose drivers had made tea and put out folding chairs.";
  fixture.add_lines(jsonl({story("1", strike, "a.example"),
                           story("2", "A ferry sank.", "a.example")}));
  fixture.add_lines(jsonl({story("3", "Reprinted.\n" + strike, "b.example")}));
  REQUIRE(fixture.segments().size() == 2);
  SearchRequest request = asking("ferry");
  request.fold = Fold::Copy;
  request.sort = Sort::Oldest;

  const auto result = search(fixture, request);

  REQUIRE(result);
  CHECK(result->counts.results == 2);
  CHECK(result->counts.articles == 3);
  for (const StoryResult& one : result->results) {
    CHECK(one.matching == one.articles.size());
    CHECK(one.matching ==
          (one.articles.front().article.dump_id == "2" ? 1 : 2));
  }
}

TEST_CASE("filters of a request are understood like those of a query",
          "[engine]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl({story("1", "A ferry.", "a.example"),
                           story("2", "A ferry.", "b.example"),
                           story("3", "A ferry.", "c.example")}));
  const ArchiveReader reader(fixture.paths().root);
  SearchEngine engine(reader);
  SearchRequest request = asking("ferry OR storm");

  SECTION("sources") {
    request.sources = {"www.A.example", "b.example"};
    CHECK(describe(*engine.parse(request)) ==
          "(ferry OR storm) AND (source:a.example OR source:b.example)");
    CHECK(engine.search(request)->counts.articles == 2);
  }
  SECTION("a source beside one of the query narrows it") {
    request.query = "ferry source:a.example";
    request.sources = {"b.example"};
    CHECK(engine.search(request)->counts.articles == 0);
  }
  SECTION("languages by name") {
    request.languages = {"English"};
    CHECK(describe(*engine.parse(request)) == "(ferry OR storm) AND lang:en");
    CHECK(engine.search(request)->counts.articles == 3);
  }
  SECTION("an unknown language") {
    request.languages = {"klingon2"};
    const auto result = engine.search(request);
    REQUIRE_FALSE(result);
    CHECK(result.error().message ==
          "no language is known by this name: klingon2; say de or german");
  }
  SECTION("dates") {
    request.dates = *parse_date_range("2012-05..2012-05");
    CHECK(describe(*engine.parse(request)) ==
          "(ferry OR storm) AND date:2012-05-01..2012-05-31");
    CHECK(engine.search(request)->counts.articles == 3);
  }
  SECTION("nothing is asked") {
    request.query = "...";
    request.sources = {"a.example"};
    CHECK(engine.search(request)->counts.articles == 0);
  }
}

TEST_CASE("articles of a result are limited, not counted less", "[engine]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl({story("1", "A ferry.", "a.example"),
                           story("2", "A ferry.", "b.example"),
                           story("3", "A ferry.", "c.example")}));
  SearchRequest request = asking("ferry");
  request.articles = 2;

  const auto result = search(fixture, request);

  REQUIRE(result);
  REQUIRE(result->results.size() == 1);
  CHECK(result->results[0].articles.size() == 2);
  CHECK(result->results[0].matching == 3);
}

TEST_CASE("snippets are made where they are wanted", "[engine]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl({story("1", "Two ferries met at sea.")}));
  SearchRequest request = asking("ferry -storm");

  SECTION("wanted") {
    const auto result = search(fixture, request);
    REQUIRE(result);
    CHECK(result->results[0].snippet.text == "Two ferries met at sea.");
    CHECK(result->results[0].snippet.highlights ==
          std::vector<Highlight>{{4, 11}});
  }
  SECTION("not wanted") {
    request.snippets = false;
    const auto result = search(fixture, request);
    REQUIRE(result);
    CHECK(result->results[0].snippet.text.empty());
  }
}

// One story of two articles, of which the second is about boats, and the first
// names a boat last.
class QuotedStory {
 public:
  QuotedStory() {
    nlohmann::json shown = story("1", kNews + "A boat came.", "a.example");
    nlohmann::json better = story(
        "2", "Boats, boats and boats: a red boat came. " + kNews, "b.example");
    better["date"] = "2012-05-08";
    fixture_.add_lines(jsonl({shown, better}));
  }

  StoryResult found(const SearchRequest& request) const {
    const auto result = search(fixture_, request);
    REQUIRE(result);
    REQUIRE(result->results.size() == 1);
    return result->results[0];
  }

 private:
  static inline const std::string kNews =
      "The harbour of Brackwater was closed on Monday after a storm took the "
      "pier, the lighthouse and the fish hall. The harbour master said that "
      "nobody was hurt, and that repairs would take until the autumn.\n";

  ArchiveFixture fixture_;
};

TEST_CASE("the snippet is of the article shown, a better match is named",
          "[engine]") {
  const QuotedStory archive;
  SearchRequest request = asking("boat");

  SECTION("if it is clearly heavier") {
    const StoryResult one = archive.found(request);
    const Hit& shown = one.articles[0];
    const Hit& best = one.articles[1];
    REQUIRE(shown.article.source == "a.example");
    CHECK(one.best == best.id);
    CHECK(one.snippet_of == shown.id);
    CHECK(one.snippet.text.ends_with("A boat came."));
    REQUIRE(one.better_match);
    CHECK(one.better_match->id == best.id);
    CHECK(one.better_match->score == best.score);
    CHECK(one.better_match->article.source == "b.example");
    CHECK(one.better_match->snippet.text.starts_with("Boats, boats"));
  }
  SECTION("though it is not listed") {
    request.articles = 1;
    const StoryResult one = archive.found(request);
    CHECK(one.articles.size() == 1);
    CHECK(one.snippet_of == one.articles[0].id);
    REQUIRE(one.better_match);
    CHECK(one.better_match->article.source == "b.example");
    CHECK(one.better_match->id == one.best);
  }
  SECTION("not if it is about as heavy") {
    request.query = "harbour";
    CHECK_FALSE(archive.found(request).better_match);
  }
  SECTION("not if nothing weighs") {
    request.query = "lang:en";
    CHECK_FALSE(archive.found(request).better_match);
  }
  SECTION("not if it is the one shown") {
    request.lead = LeadRule::Best;
    const StoryResult one = archive.found(request);
    CHECK(one.snippet_of == one.best);
    CHECK(one.snippet.text.starts_with("Boats, boats"));
    CHECK_FALSE(one.better_match);
  }
  SECTION("not if snippets are not wanted") {
    request.snippets = false;
    CHECK_FALSE(archive.found(request).better_match);
  }
  SECTION("of the best match if no article is listed") {
    request.articles = 0;
    const StoryResult one = archive.found(request);
    CHECK(one.snippet_of == one.best);
    CHECK(one.snippet.text.starts_with("Boats, boats"));
    CHECK_FALSE(one.better_match);
  }
}

// Changes a published archive as writers do.
struct Writer {
  const char* name;
  void (*change)(ArchiveFixture*);
  std::uint64_t articles;  // afterwards, of 6
};

const Writer kAdd{"adds",
                  [](ArchiveFixture* f) { f->add_lines(records(6, 8)); }, 8};
const Writer kCompact{"compacts",
                      [](ArchiveFixture* f) {
                        std::ostringstream out;
                        run_compact(f->paths().root, OutputFormat::Text, out);
                      },
                      6};
const Writer kDelete{"deletes, twice",
                     [](ArchiveFixture* f) {
                       std::ostringstream out;
                       for (const int number : {1, 2}) {
                         run_delete(f->paths().root, {id_of_record(number)},
                                    OutputFormat::Text, out, f->messages());
                       }
                     },
                     4};

TEST_CASE(
    "a reader that is open while an archive changes answers for the old "
    "one or says so",
    "[engine]") {
  const Writer writer = GENERATE(kAdd, kCompact, kDelete);
  CAPTURE(writer.name);
  ArchiveFixture fixture;
  fixture.add_lines(records(0, 3));
  fixture.add_lines(records(3, 6));
  const ArchiveReader reader(fixture.paths().root);
  REQUIRE(count(reader, "story") == 6);

  writer.change(&fixture);

  try {
    CHECK(count(reader, "story") == 6);
  } catch (const Xapian::DatabaseModifiedError&) {
    SUCCEED("to be done again");
  } catch (const Xapian::DatabaseOpeningError&) {
    SUCCEED("to be done again");
  }
  CHECK(count(ArchiveReader(fixture.paths().root), "story") == writer.articles);
}

TEST_CASE("read_archive searches an archive that changes under it",
          "[engine]") {
  const Writer writer = GENERATE(kAdd, kCompact, kDelete);
  CAPTURE(writer.name);
  ArchiveFixture fixture;
  fixture.add_lines(records(0, 3));
  fixture.add_lines(records(3, 6));
  int tries = 0;

  const std::uint64_t articles =
      read_archive(fixture.paths().root, [&](const ArchiveReader& reader) {
        if (++tries == 1) writer.change(&fixture);
        return count(reader, "story");
      });

  CHECK(articles == (tries == 1 ? 6 : writer.articles));
}

// Enough articles that a reader has not read them all when it is opened: its
// snapshot is gone for good, so the first try must fail.
TEST_CASE("read_archive tries again on a snapshot that is gone", "[engine]") {
  ArchiveFixture fixture;
  fixture.add_lines(records(0, 300));
  int tries = 0;

  const std::uint64_t articles =
      read_archive(fixture.paths().root, [&](const ArchiveReader& reader) {
        if (++tries == 1) {
          for (int i = 0; i < 3; ++i) kDelete.change(&fixture);
        }
        return count(reader, "story -zeppelin");
      });

  CHECK(tries == 2);
  CHECK(articles == 298);
}

}  // namespace
}  // namespace newsfold
