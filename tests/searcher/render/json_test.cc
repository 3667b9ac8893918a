// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON of searcher/json_output.md: its keys and kinds, null for what is
// unknown, snippets in parts, and valid UTF-8 whatever went in.

#include "searcher/render/json.h"

#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "common/text.h"
#include "searcher/render/jsonl.h"
#include "searcher/render/nothing_found.h"
#include "tests/searcher/render/invented_results.h"

namespace newsfold {
namespace {

using Json = nlohmann::json;

Article full_article() {
  Article article;
  article.dump_id = "mp-1";
  article.url = "https://paper.example/1";
  article.title = "Storm \"Ada\"";
  article.author = "Hanna Çelik";
  article.source = "paper.example";
  article.language = "en";
  article.text = "A storm.";
  article.date = Date{2011, 9, 20, 10, 11, 12, DatePrecision::Second};
  article.date_evidence = "the record's date: 2011-09-20";
  article.wire = "ap";
  article.wire_evidence = "byline \"AP\"";
  article.captured = Date{2011, 10, 1};
  return article;
}

SearchResult one_story() {
  SearchResult result;
  result.parsed = "storm";
  result.archive = {"00000000000000aa", 7, 160, {}};
  result.counts = {3, 5, 4};
  StoryResult story;
  story.story = 0xFF;
  story.score = 1.5;
  story.matching = 2;
  story.best = 2;
  story.snippet = {"…a storm, storms.", {{5, 10}, {12, 18}}};
  story.facts = {3,
                 2,
                 9,
                 "post.example",
                 Date{2011, 9, 19},
                 Date{2011, 9, 21},
                 {"post.example"}};
  story.articles = {{1, 0.5, Relation::None, 0, full_article()},
                    {2, 1.5, Relation::Copy, 1, Article{}}};
  result.results = {story};
  result.facets.sources = {{"paper.example", 2, 3}, {"", 1, 2}};
  result.facets.months = {{"2011-09", 2, 2}, {"undated", 1, 3}};
  result.facets.languages = {{"en", 3, 5}};
  result.facets.wires = {{"", 2, 4}, {"ap", 1, 1}};
  return result;
}

// What a reader of our output gets.
Json read_back(const SearchResult& result) {
  const std::string line = dump_line(result_json(result));
  CHECK(line.find('\n') == std::string::npos);
  const Json json = Json::parse(line);
  CHECK(Json::parse(dump_indented(result_json(result))) == json);
  return json;
}

std::set<std::string> keys(const Json& json) {
  std::set<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.insert(key);
  return keys;
}

using Keys = std::set<std::string>;

TEST_CASE("a result has the keys of the grammar", "[json]") {
  const Json json = read_back(one_story());

  CHECK(keys(json) ==
        Keys{"version", "query", "archive", "counts", "results", "facets"});
  CHECK(json["version"] == 1);
  CHECK(json["query"] == "storm");
  CHECK(json["counts"] ==
        Json{{"stories", 3}, {"articles", 5}, {"results", 4}});
  CHECK(keys(json["facets"]) ==
        Keys{"source", "year", "month", "day", "language", "wire"});
  REQUIRE(json["results"].size() == 1);
  const Json& story = json["results"][0];
  CHECK(keys(story) == Keys{"story", "facts", "lead", "best", "score",
                            "matching", "snippet_of", "snippet", "better_match",
                            "articles"});
  CHECK(story["story"] == "00000000000000ff");
  CHECK(story["lead"] == "0000000000000001");
  CHECK(story["best"] == "0000000000000002");
  CHECK(story["score"] == 1.5);
  CHECK(story["matching"] == 2);
}

TEST_CASE("a story has facts, and articles relations", "[json]") {
  const Json json = read_back(one_story());
  const Json& story = json["results"][0];

  CHECK(json["archive"] == Json{{"id", "00000000000000aa"},
                                {"revision", 7},
                                {"articles", 160},
                                {"incomplete", false},
                                {"missing", Json::array()}});
  CHECK(story["facts"] == Json{{"articles", 3},
                               {"sources", 2},
                               {"first", "0000000000000009"},
                               {"first_source", "post.example"},
                               {"first_seen", "2011-09-19"},
                               {"last_seen", "2011-09-21"},
                               {"first_day_sources", {"post.example"}}});
  CHECK(story["articles"][1]["relation"] == "copy");
  CHECK(story["articles"][1]["related"] == "0000000000000001");
}

TEST_CASE("who was first is null where nothing proves it", "[json]") {
  SearchResult result = one_story();
  result.results[0].facts.first = 0;
  result.results[0].facts.first_source = "";
  result.results[0].facts.first_day_sources = {"b.example", "post.example"};

  const Json facts = read_back(result)["results"][0]["facts"];

  CHECK(facts["first"] == nullptr);
  CHECK(facts["first_source"] == nullptr);
  CHECK(facts["first_day_sources"] == Json{"b.example", "post.example"});
}

TEST_CASE("the article of each snippet is named", "[json]") {
  SearchResult result = one_story();
  StoryResult& one = result.results[0];
  one.snippet_of = 1;

  SECTION("the one shown") {
    const Json story = read_back(result)["results"][0];
    CHECK(story["snippet_of"] == "0000000000000001");
    CHECK(story["better_match"] == nullptr);
  }
  SECTION("and one that matches better") {
    one.better_match =
        BetterMatch{2, 1.5, full_article(), {"A storm.", {{2, 7}}}};
    const Json better = read_back(result)["results"][0]["better_match"];
    CHECK(better["id"] == "0000000000000002");
    CHECK(better["url"] == "https://paper.example/1");
    CHECK(better["source"] == "paper.example");
    CHECK(better["title"] == "Storm \"Ada\"");
    CHECK(better["date"] == "2011-09-20T10:11:12");
    CHECK(better["score"] == 1.5);
    CHECK(better["snippet"] == Json{{{"text", "A "}, {"match", false}},
                                    {{"text", "storm"}, {"match", true}},
                                    {{"text", "."}, {"match", false}}});
    CHECK_FALSE(better.contains("text"));
  }
}

TEST_CASE("an article is told whole", "[json]") {
  const Json json = read_back(one_story());

  CHECK(json["results"][0]["articles"][0] ==
        Json{{"id", "0000000000000001"},
             {"dump_id", "mp-1"},
             {"url", "https://paper.example/1"},
             {"title", "Storm \"Ada\""},
             {"author", "Hanna Çelik"},
             {"source", "paper.example"},
             {"language", "en"},
             {"date", "2011-09-20T10:11:12"},
             {"date_precision", "second"},
             {"date_evidence", "the record's date: 2011-09-20"},
             {"wire", "ap"},
             {"wire_evidence", "byline \"AP\""},
             {"captured", "2011-10-01"},
             {"relation", nullptr},
             {"related", nullptr},
             {"score", 0.5}});
}

TEST_CASE("what is unknown is null", "[json]") {
  const Json json = read_back(one_story());
  const Json& article = json["results"][0]["articles"][1];

  for (const char* key : {"dump_id", "url", "title", "author", "source",
                          "language", "date", "date_precision", "date_evidence",
                          "wire", "wire_evidence", "captured"}) {
    CAPTURE(key);
    CHECK(article.at(key).is_null());
  }
  CHECK(json["facets"]["source"][1] ==
        Json{{"value", nullptr}, {"stories", 1}, {"articles", 2}});
  CHECK(json["facets"]["wire"][0] ==
        Json{{"value", nullptr}, {"stories", 2}, {"articles", 4}});
}

TEST_CASE("a date is as precise as it was printed", "[json]") {
  struct Case {
    Date date;
    const char* text;
    const char* precision;
  };
  const auto c = GENERATE(values<Case>({
      {{1912, 0, 0, 0, 0, 0, DatePrecision::Year}, "1912", "year"},
      {{1912, 4, 0, 0, 0, 0, DatePrecision::Month}, "1912-04", "month"},
      {{1912, 4, 15}, "1912-04-15", "day"},
  }));
  SearchResult result = one_story();
  result.results[0].articles[0].article.date = c.date;
  const Json json = read_back(result);
  const Json& article = json["results"][0]["articles"][0];

  CHECK(article["date"] == c.text);
  CHECK(article["date_precision"] == c.precision);
}

TEST_CASE("the parts of a snippet make its text", "[json]") {
  struct Case {
    const char* because;
    Snippet snippet;
    std::vector<bool> matches;
  };
  const auto c = GENERATE(values<Case>({
      {"between words",
       {"…a storm, storms.", {{5, 10}, {12, 18}}},
       {false, true, false, true, false}},
      {"at both ends",
       {"storm at storm", {{0, 5}, {9, 14}}},
       {true, false, true}},
      {"side by side", {"渡船罢工", {{0, 6}, {6, 12}}}, {true, true}},
      {"without hits", {"calm", {}}, {false}},
      {"empty", {"", {}}, {}},
  }));
  CAPTURE(c.because);
  SearchResult result = one_story();
  result.results[0].snippet = c.snippet;
  const Json json = read_back(result);

  std::string text;
  std::vector<bool> matches;
  for (const Json& part : json["results"][0]["snippet"]) {
    CHECK(keys(part) == Keys{"text", "match"});
    text += part["text"].get<std::string>();
    matches.push_back(part["match"].get<bool>());
  }
  CHECK(text == c.snippet.text);
  CHECK(matches == c.matches);
}

TEST_CASE("no results is a result", "[json]") {
  const Json json = read_back({});

  CHECK(json["results"] == Json::array());
  CHECK(json["facets"]["source"] == Json::array());
  CHECK(json["counts"]["articles"] == 0);
}

TEST_CASE("counts keep all their digits", "[json]") {
  SearchResult result;
  result.counts.articles = 0xFFFF'FFFF'FFFF'FFFF;

  CHECK(read_back(result)["counts"]["articles"] == 0xFFFF'FFFF'FFFF'FFFF);
}

TEST_CASE("bytes that are not UTF-8 are replaced", "[json]") {
  SearchResult result = one_story();
  result.parsed = "a\xFFz";
  result.results[0].articles[0].article.title = "\xE2\x80 cut";
  result.results[0].snippet = {"\xF0\x9F", {}};

  const std::string line = dump_line(result_json(result));

  CHECK(clean_utf8(line) == line);
  const Json json = Json::parse(line);
  CHECK(json["query"] == "a\uFFFDz");
}

TEST_CASE("control characters are escaped", "[json]") {
  SearchResult result;
  result.parsed = std::string("a\n\x1b\0", 4);

  const std::string line = dump_line(result_json(result));

  CHECK(line.find('\x1b') == std::string::npos);
  CHECK(Json::parse(line)["query"] == result.parsed);
}

TEST_CASE("text and provenance are there if they are asked for", "[json]") {
  const Provenance provenance = sample_provenance();
  const Json json = Json::parse(dump_line(result_json(
      one_story(), {.full_text = true, .provenance = &provenance})));

  CHECK(json["provenance"] == Json::parse(provenance_json(provenance).dump()));
  CHECK(json["results"][0]["articles"][0]["text"] == "A storm.");
  CHECK_FALSE(read_back(one_story()).contains("provenance"));
}

// All keys below `json`, at any depth.
void collect_keys(const Json& json, Keys* all) {
  if (json.is_object()) all->merge(keys(json));
  for (const Json& item : json) {
    if (item.is_structured()) collect_keys(item, all);
  }
}

// The keys between two headings of the grammar: what stands in quotation marks
// before a colon.
Keys keys_of_grammar(const std::string& begin, const std::string& end) {
  std::ifstream in(NEWSFOLD_CORPORA "/../searcher/json_output.md");
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const std::size_t from = text.find(begin);
  const std::size_t to = text.find(end, from);
  REQUIRE(from < to);
  REQUIRE(to < text.size());
  Keys found;
  static const std::regex key("\"([a-z_]+)\":");
  const std::string part = text.substr(from, to - from);
  for (std::sregex_iterator at(part.begin(), part.end(), key), none; at != none;
       ++at) {
    found.insert((*at)[1]);
  }
  return found;
}

TEST_CASE("the grammar names the keys that are printed, and no others",
          "[json]") {
  const Provenance provenance = sample_provenance();
  const Json json = Json::parse(dump_line(result_json(
      one_story(), {.full_text = true, .provenance = &provenance})));
  std::ostringstream line;
  JsonlWriter writer({.full_text = true}, line);
  writer.begin(nullptr);
  writer.write(bare_story());
  NothingFound nothing;
  nothing.conditions = {{"sandi", 0, 0, {{"sandi", 0, {{"sandy", 1, 9}}}}}};
  nothing.did_you_mean = BetterQuery{"sandy", {1, 9, 1}};
  Keys printed{"nothing_found"};
  collect_keys(json, &printed);
  collect_keys(Json::parse(line.str()), &printed);
  collect_keys(Json::parse(nothing_found_json(nothing).dump()), &printed);

  CHECK(printed == keys_of_grammar("\nsearch  = ", "\nid      = "));
}

TEST_CASE("keys stand in the order of the grammar", "[json]") {
  const std::string line = dump_line(result_json(one_story()));

  CHECK_THAT(line, Catch::StartsWith("{\"version\":1,\"query\":\"storm\","
                                     "\"archive\":{\"id\":"));
}

}  // namespace
}  // namespace newsfold
