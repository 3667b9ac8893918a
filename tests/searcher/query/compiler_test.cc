// SPDX-License-Identifier: GPL-3.0-or-later
// What compiled queries find, weigh and mark, through a small archive.

#include "searcher/query/compiler.h"

#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "searcher/match/collector.h"
#include "searcher/match/engine.h"
#include "searcher/query/parser.h"
#include "support/archive_fixture.h"

namespace newsfold {
namespace {

nlohmann::json story(const char* id, const char* title, const char* text,
                     const char* date, const char* language = "en") {
  nlohmann::json json{{"id", id},
                      {"url", std::string("https://a.example/") + id},
                      {"title", title},
                      {"text", text},
                      {"language", language}};
  if (*date) json["date"] = date;
  return json;
}

nlohmann::json by(const char* author, nlohmann::json story) {
  story["author"] = author;
  return story;
}

const std::string kStories = jsonl({
    story("elected", "The vote", "She was elected on Sunday.", "2012-05-06"),
    story("election", "The vote", "The election was calm.", "2012-05"),
    story("elector", "The vote", "An elector overslept.", "2012"),
    story("gewaehlt", "Die Wahl", "Die Häuser wurden gezählt.", "1912-04-15",
          "de"),
    story("haus", "Die Wahl", "Das Haus steht leer.", "1969-12-31", "de"),
    story("storm", "Storm", "It rained and blew for a day and a night.",
          "1970-01-01"),
    story("rain", "Rain", "It rained and blew, a storm for a day.", ""),
    by("AFP", story("thai", "ไทย", "น้ำท่วมเมือง", "2012-01-14", "th")),
});

// The archive is only read, so that one does for all tests.
const ArchiveReader& stories() {
  static ArchiveFixture fixture;
  static const ArchiveReader reader = [] {
    fixture.add_lines(kStories);
    return ArchiveReader(fixture.paths().root);
  }();
  return reader;
}

SearchResult search(const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.fold = Fold::None;
  request.limit = 100;
  auto result = SearchEngine(stories()).search(request);
  REQUIRE(result);
  return *std::move(result);
}

std::set<std::string> found(const std::string& query) {
  std::set<std::string> ids;
  for (const StoryResult& one : search(query).results) {
    ids.insert(one.best_dump_id);
  }
  return ids;
}

CompiledQuery compiled(std::string_view query) {
  Analyzer analyzer;
  const auto tree = parse_query(query, &analyzer);
  REQUIRE(tree);
  auto compiled = QueryCompiler(stories()).compile(*tree);
  REQUIRE(compiled);
  return *std::move(compiled);
}

using Ids = std::set<std::string>;

TEST_CASE("queries find", "[compiler]") {
  struct Case {
    const char* because;
    const char* query;
    Ids expected;
  };
  const auto c = GENERATE(values<Case>({
      // Forms
      {"a word in its other forms", "elections", {"elected", "election"}},
      {"from any of them", "elect", {"elected", "election"}},
      {"another stem is another word", "electors", {"elector"}},
      {"stems of the archive's other languages",
       "Häusern",
       {"haus", "gewaehlt"}},
      {"a phrase as it stands", "\"was elected\"", {"elected"}},
      {"a phrase in no other form", "\"was election\"", {}},
      {"one word in quotes in no other form", "\"election\"", {"election"}},
      {"what is excluded goes in all forms", "vote -elections", {"elector"}},
      {"a word of the title in its forms",
       "title:votes",
       {"elected", "election", "elector"}},
      {"Thai without blanks", "ท่วม", {"thai"}},
      // Phrases and fields
      {"no phrase spans title and body", "\"vote she\"", {}},
      {"both are searched at once", "vote she", {"elected"}},
      {"a phrase in the order of its words", "\"blew and rained\"", {}},
      {"a phrase of the title",
       "title:\"the vote\"",
       {"elected", "election", "elector"}},
      {"the title alone", "title:storm", {"storm"}},
      {"title and body", "storm", {"storm", "rain"}},
      // Exact
      {"a host", "host:a.example storm", {"storm", "rain"}},
      {"an absent source", "source:b.example", {}},
      {"a language", "lang:german", {"gewaehlt", "haus"}},
      {"an agency", "wire:afp", {"thai"}},
      {"another agency", "wire:reuters", {}},
      {"no agency", "wire:none date:2012-05", {"elected", "election"}},
      {"a URL", "url:http://www.a.example/rain#x", {"rain"}},
      // Dates
      {"a year with its coarse dates",
       "date:2012",
       {"elected", "election", "elector", "thai"}},
      {"a month with what lies in it for sure",
       "date:2012-05",
       {"elected", "election"}},
      {"a day", "date:2012-05-06", {"elected"}},
      {"before 1970", "date:..1969", {"gewaehlt", "haus"}},
      {"from 1970", "date:1970..1970", {"storm"}},
      {"across 1970", "date:1969-12-31..1970-01-01", {"haus", "storm"}},
      {"undated", "date:undated", {"rain"}},
      {"not undated",
       "(storm OR haus) -date:undated",
       {"storm", "haus", "gewaehlt"}},
      {"years without articles", "date:1801..1900", {}},
      {"not in years without articles",
       "storm -date:1801..1900",
       {"storm", "rain"}},
      // Patterns, near words
      {"words that begin so", "elect*", {"elected", "election", "elector"}},
      {"in the title", "title:s*orm", {"storm"}},
      {"authors", "author:af*", {"thai"}},
      {"no such word", "zepp*", {}},
      {"excluded", "vote -electi*", {"elected", "elector"}},
      {"a pattern and its fold", "GEZÄHL*", {"gewaehlt"}},
      {"sources", "source:a.* rain", {"storm", "rain"}},
      {"no such source", "source:b.*", {}},
      {"not of such sources", "* -source:a.*", {}},
      {"near in either order", "blew NEAR/2 rained", {"storm", "rain"}},
      {"too far", "rained NEAR/3 storm", {}},
      {"near enough", "rained NEAR/4 storm", {"rain"}},
      {"in order", "rained ADJ/2 blew", {"storm", "rain"}},
      {"in the other order", "blew ADJ/9 rained", {}},
      {"side by side", "was ADJ/1 elected", {"elected"}},
      {"near in other forms", "elections NEAR/3 sunday", {"elected"}},
      {"near in no other form", "=election NEAR/3 sunday", {}},
      {"near a pattern", "elec* NEAR/2 overs*", {"elector"}},
      {"near forms that both sides have", "day NEAR/3 days", {}},
      {"twice the same word", "a NEAR/3 a", {"storm", "rain"}},
      {"but not at the same place", "a NEAR/2 a", {}},
      {"in the title, in any form",
       "title:(vote NEAR the)",
       {"elected", "election", "elector"}},
      {"not near across title and body", "vote NEAR/50 sunday", {}},
      {"excluded words near each other",
       "rained -(rained NEAR/4 storm)",
       {"storm"}},
      {"near nothing", "vote NEAR zepp*", {}},
      {"a day of any year", "date:0415", {"gewaehlt"}},
      {"not on a day of any year", "storm -date:0101", {"rain"}},
      {"copies where there are none", "copies:>0", {}},
      {"originals where there are no copies",
       "storm is:original",
       {"storm", "rain"}},
      // Odd ones
      {"nothing", "", {}},
      {"nothing but punctuation", "...", {}},
      {"an unknown word", "zeppelin", {}},
      {"all but one", "* -lang:en", {"gewaehlt", "haus", "thai"}},
      {"an exclusion alone",
       "-the",
       {"gewaehlt", "haus", "storm", "rain", "thai"}},
      {"OR with an exclusion",
       "zeppelin OR -lang:en",
       {"gewaehlt", "haus", "thai"}},
      {"a double exclusion", "-(-storm)", {"storm", "rain"}},
  }));
  CAPTURE(c.because, c.query);

  CHECK(found(c.query) == c.expected);
}

TEST_CASE("a story is found by any of its articles", "[compiler]") {
  const std::string text =
      "The harbour master of Lorne closed the northern mole on Tuesday after "
      "three of its pillars had sunk by a hand's breadth in a single night.";
  ArchiveFixture fixture;
  fixture.add_lines(
      jsonl({story("mole", "The mole sinks", text.c_str(), "2012-03-06"),
             story("again", "The mole sinks", text.c_str(), "2012-03-07"),
             story("cat", "A cat", "It slept.", "2012-03-07")}));
  const ArchiveReader reader(fixture.paths().root);
  SearchEngine engine(reader);
  for (const std::string& id : fixture.ids()) {
    CAPTURE(id);
    SearchRequest request;
    request.query = "story:" + id;
    request.fold = Fold::None;
    const auto result = engine.search(request);
    REQUIRE(result);
    const bool is_mole = result->results.front().best_dump_id != "cat";
    CHECK(result->counts.articles == (is_mole ? 2 : 1));
    CHECK(result->counts.stories == 1);
  }
  SearchRequest request;
  request.query = "story:0123456789abcdef";
  CHECK(engine.search(request)->counts.articles == 0);
}

TEST_CASE("a match in the title comes first", "[compiler]") {
  const SearchResult result = search("storm");

  REQUIRE(result.results.size() == 2);
  CHECK(result.results[0].best_dump_id == "storm");
  CHECK(result.results[0].score > result.results[1].score);
}

TEST_CASE("forms of a word have one weight", "[compiler]") {
  const SearchResult result = search("elections lang:en");

  REQUIRE(result.results.size() == 2);
  const auto score = [&](const char* query) {
    return search(query).results[0].score;
  };
  CHECK(score("election lang:en") == Approx(score("elected lang:en")));
  CHECK(score("elect NEAR/9 sunday") ==
        Approx(score("elected sunday -elector")));
  CHECK(score("electio*") == Approx(score("=election")));
}

TEST_CASE("a compiler counts what patterns stand for", "[compiler]") {
  const auto patterns = compiled("elec* title:vot* -host:*.example").patterns;

  REQUIRE(patterns.size() == 3);
  CHECK(patterns[0].pattern == "elec*");
  CHECK(patterns[0].words == 3);
  CHECK(patterns[1].pattern == "title:vot*");
  CHECK(patterns[1].words == 1);
  CHECK(patterns[2].pattern == "host:*.example");
  CHECK(patterns[2].words == 1);
}

std::string refusal(std::string_view query, const CompileLimits& limits) {
  Analyzer analyzer;
  const auto tree = parse_query(query, &analyzer);
  REQUIRE(tree);
  const auto compiled = QueryCompiler(stories(), limits).compile(*tree);
  return compiled ? "none" : compiled.error().message;
}

TEST_CASE("what stands for too many words is refused", "[compiler]") {
  SECTION("a pattern") {
    CHECK(refusal("the elec*", {.pattern = {.words = 3}}) == "none");
    CHECK(refusal("the elec*", {.pattern = {.words = 2}}) ==
          "byte 5: 3 words match, more than the 2 that a pattern may stand "
          "for: give it more letters: elec*");
  }
  SECTION("all together, with their forms") {
    CHECK(refusal("storm (=rain OR =vote)", {.words = 3}) == "none");
    CHECK_THAT(
        refusal("storm (=rain OR =vote)", {.words = 2}),
        Catch::StartsWith("byte 18: up to here the query stands for "
                          "more than 2 words and days of the archive: "));
    CHECK_THAT(refusal("elections", {.words = 2}),
               Catch::StartsWith("byte 1: up to here"));
    CHECK(refusal("=elections", {.words = 2}) == "none");
  }
  SECTION("days") {
    CHECK(refusal("date:2012-05-01..2012-05-03", {.words = 3}) == "none");
    CHECK_THAT(refusal("date:2012-05-01..2012-05-03", {.words = 2}),
               Catch::StartsWith("byte 6: up to here the query stands for "));
  }
  SECTION("patterns that look at many words") {
    CHECK(refusal("st* ra*", {.pattern = {.looked_at = 100}}) == "none");
    CHECK_THAT(refusal("st* ra*", {.pattern = {.looked_at = 2}}),
               Catch::StartsWith("byte 5: more than 2 words begin like the "
                                 "patterns up to here: "));
  }
  SECTION("sides of NEAR that share words") {
    CHECK(refusal("elec* NEAR electi*", {.near_choices = 3}) == "none");
    CHECK(refusal("elec* NEAR elect*", {.near_choices = 8}) ==
          "byte 7: the sides of NEAR have words in common, and too many words: "
          "leave out a pattern, or other forms (=word)");
  }
}

TEST_CASE("filters do not weigh", "[compiler]") {
  const double plain = search("storm").results[0].score;
  const char* query = GENERATE(
      "storm lang:en", "storm date:1970", "storm host:a.example", "storm -haus",
      "storm (lang:en OR lang:de)", "storm *", "storm date:..",
      "storm (date:1970 OR date:undated)", "storm -date:2012",
      "storm source:a.*", "storm copies:0", "storm is:original",
      "storm date:0101", "storm (copies:0 OR is:copy)");
  CAPTURE(query);

  CHECK(search(query).results[0].score == Approx(plain));
}

TEST_CASE("nothing but filters weighs nothing", "[compiler]") {
  const char* query =
      GENERATE("*", "lang:en", "date:2012", "-storm", "lang:en date:2012..",
               "* -lang:de", "date:undated OR lang:th", "copies:<5",
               "is:original", "date:0415", "host:*.example");
  CAPTURE(query);
  const SearchResult result = search(query);

  CHECK_FALSE(result.results.empty());
  for (const StoryResult& one : result.results) CHECK(one.score == 0);
}

using Sides = std::vector<std::vector<std::string>>;

TEST_CASE("the words of a query are marked, each in its forms", "[compiler]") {
  const MarkedTerms terms = compiled("elections storm elections").terms;

  REQUIRE(terms.size() == 2);
  CHECK(terms[0].sides == Sides{{"elect", "elected", "election", "elections"}});
  CHECK(terms[1].sides == Sides{{"storm"}});
}

TEST_CASE("words that are asked for together are marked together",
          "[compiler]") {
  struct Case {
    const char* query;
    MarkedTerm term;
  };
  const auto c = GENERATE(values<Case>({
      {"\"was elected\"", {.sides = {{"was"}, {"elected"}}, .window = 2}},
      {"title:\"was elected\"", {.sides = {{"was"}, {"elected"}}, .window = 2}},
      {"=blew NEAR/5 =rained",
       {.sides = {{"blew"}, {"rained"}}, .window = 6, .in_order = false}},
      {"=blew ADJ/5 (=rained OR =storm)",
       {.sides = {{"blew"}, {"rained", "storm"}}, .window = 6}},
      {"=blew ADJ/2 =rained ADJ/2 =storm",
       {.sides = {{"blew"}, {"rained"}, {"storm"}}, .window = 4}},
  }));
  CAPTURE(c.query);

  CHECK(compiled(c.query).terms == MarkedTerms{c.term});
}

std::set<std::string> words_of(const MarkedTerms& terms) {
  std::set<std::string> words;
  for (const MarkedTerm& term : terms) {
    for (const auto& side : term.sides) words.insert(side.begin(), side.end());
  }
  return words;
}

TEST_CASE("marks", "[compiler]") {
  struct Case {
    const char* because;
    const char* query;
    std::set<std::string> marked;
    std::set<std::string> unmarked;
  };
  const auto c = GENERATE(values<Case>({
      {"excluded words are none", "storm -rain", {"storm"}, {"rain"}},
      {"nor is an excluded phrase",
       "storm -\"rain day\"",
       {"storm"},
       {"rain", "day"}},
      {"nor an excluded group",
       "storm -(rain OR title:day)",
       {"storm"},
       {"rain", "day"}},
      {"words of a phrase are marked as they are",
       "\"was elected\"",
       {"was", "elected"},
       {"election"}},
      {"words of the title are marked in the text",
       "title:storm",
       {"storm"},
       {}},
      {"authors are not", "author:storm rain", {"rain"}, {"storm"}},
      {"exact values are not",
       "source:storm host:storm rain",
       {"rain"},
       {"storm"}},
      {"either side of OR", "storm OR rain", {"storm", "rain"}, {}},
      {"words that match a pattern",
       "elec*",
       {"elected", "election"},
       {"elec*"}},
      {"words near each other", "blew NEAR rained", {"blew", "rained"}, {}},
      {"excluded ones are none",
       "storm -(blew NEAR rained)",
       {"storm"},
       {"blew", "rained"}},
      {"sources that match are not", "source:a* rain", {"rain"}, {"a.example"}},
  }));
  CAPTURE(c.because, c.query);
  const std::set<std::string> words = words_of(compiled(c.query).terms);

  for (const std::string& word : c.marked) CHECK(words.contains(word));
  for (const std::string& word : c.unmarked) CHECK_FALSE(words.contains(word));
}

TEST_CASE("a compiler forgets the query before", "[compiler]") {
  Analyzer analyzer;
  QueryCompiler compiler(stories());

  REQUIRE(compiler.compile(*parse_query("storm", &analyzer)));
  const MarkedTerms terms =
      compiler.compile(*parse_query("rain", &analyzer))->terms;

  CHECK(words_of(terms) == std::set<std::string>{"rain", "rained"});
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string whole;
  for (std::size_t i = 0; i < times; ++i) whole += part;
  return whole;
}

TEST_CASE("the largest queries are answered, or refused", "[compiler]") {
  struct Case {
    const char* because;
    std::string query;
    const char* refusal;  // what it begins with; none if it is answered
  };
  const auto c = GENERATE(values<Case>({
      {"as many words as there may be", repeated("=storm OR ", 511) + "=rain",
       ""},
      {"all of them needed", repeated("storm ", 512), ""},
      {"groups in groups",
       repeated("(storm OR -(rain ", 16) + "day" + repeated("))", 16), ""},
      {"negations of negations",
       repeated("-(", 32) + "storm" + repeated(")", 32), ""},
      {"patterns", repeated("elec* ", 512), ""},
      {"a word near itself", repeated("=day NEAR ", 15) + "=day", ""},
      {"sides that share their words", repeated("elec* NEAR ", 15) + "elec*",
       "byte 7: the sides of NEAR have words in common"},
      {"near groups",
       "(" + repeated("=day OR ", 250) + "=night) NEAR (" +
           repeated("=rained OR ", 250) + "=blew)",
       ""},
      {"hosts", repeated("host:*.example ", 512), ""},
      {"dates", repeated("date:1066-02-02..9999-12-30 OR ", 511) + "date:0229",
       ""},
  }));
  CAPTURE(c.because);
  SearchRequest request;
  request.query = c.query;

  const auto result = SearchEngine(stories()).search(request);

  const std::string said = result ? "" : result.error().message;
  CHECK(result.ok() == std::string(c.refusal).empty());
  CHECK_THAT(said, Catch::StartsWith(c.refusal));
}

TEST_CASE("an empty archive can be asked anything", "[compiler]") {
  ArchiveFixture fixture;
  fixture.add_lines("");
  const ArchiveReader reader(fixture.paths().root);
  const char* query =
      GENERATE("*", "storm", "-storm", "date:2012", "\"a b\"", "date:undated",
               "lang:en", "", "sto*", "a NEAR b", "host:*", "date:0911",
               "is:copy", "copies:>0", "is:original");
  CAPTURE(query);
  SearchRequest request;
  request.query = query;

  const auto result = SearchEngine(reader).search(request);

  REQUIRE(result);
  CHECK(result->counts == Counts{});
  CHECK(result->results.empty());
  CHECK(result->facets == Facets{});
}

}  // namespace
}  // namespace newsfold
