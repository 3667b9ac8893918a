// SPDX-License-Identifier: GPL-3.0-or-later
// A line of JSON for each matching article.

#include "searcher/render/jsonl.h"

#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "searcher/render/json.h"
#include "tests/searcher/render/invented_results.h"

namespace newsfold {
namespace {

using Json = nlohmann::json;

std::vector<Json> written(const StoryResult& result,
                          const WriterOptions& options = {},
                          const Provenance* provenance = nullptr) {
  std::stringstream out;
  JsonlWriter writer(options, out);
  writer.begin(provenance);
  writer.write(result);
  std::vector<Json> lines;
  for (std::string line; std::getline(out, line);) {
    lines.push_back(Json::parse(line));
  }
  return lines;
}

TEST_CASE("an article in a line is that of a page, with its story", "[jsonl]") {
  const StoryResult story = ordinary_story();
  const std::vector<Json> lines = written(story, {.offset = 10});

  REQUIRE(lines.size() == 2);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Json expected = Json::parse(dump_line(hit_json(story.articles[i], {})));
    expected["result"] = 11;
    expected["story"] = "00000000000000ff";
    CHECK(lines[i] == expected);
  }
}

TEST_CASE("the text is there if it is asked for", "[jsonl]") {
  CHECK_FALSE(written(hostile_story())[0].contains("text"));
  CHECK(written(hostile_story(), {.full_text = true})[0]["text"] ==
        "\tline 1,\r\nline \"2\"");
}

TEST_CASE("provenance is the first line", "[jsonl]") {
  const Provenance provenance = sample_provenance();
  const std::vector<Json> lines = written(bare_story(), {}, &provenance);

  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == Json{{"provenance",
                          {{"program", "newsfold-search 9.9"},
                           {"searched", "2026-11-25"},
                           {"archive", "00000000000000aa"},
                           {"revision", 7},
                           {"archive_articles", 160},
                           {"missing", Json::array()},
                           {"query", "storm AND source:a.example"},
                           {"typed", "storm\n@misc{x}"},
                           {"from", "2011-09-01"},
                           {"to", nullptr},
                           {"source", {"a.example", "b.example"}},
                           {"lang", Json::array()},
                           {"wire", Json::array()},
                           {"fold", "story"},
                           {"sort", "relevance"},
                           {"lead", "central"},
                           {"offset", 0},
                           {"limit", nullptr},
                           {"stories", 3},
                           {"articles", 5},
                           {"results", 3}}}});
}

TEST_CASE("the facts of provenance are lines without what is null", "[jsonl]") {
  using Facts = std::vector<ProvenanceFact>;
  const Facts facts = facts_of(sample_provenance());

  CHECK(Facts(facts.begin() + 5, facts.begin() + 10) ==
        Facts{{"query", "storm AND source:a.example"},
              {"typed", "storm @misc{x}"},
              {"from", "2011-09-01"},
              {"source", "a.example, b.example"},
              {"fold", "story"}});
}

}  // namespace
}  // namespace newsfold
