// SPDX-License-Identifier: GPL-3.0-or-later
// TREC runs: six columns, whatever the ids contain.

#include "searcher/render/trec.h"

#include <sstream>
#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

StoryResult story(const char* dump_id, ArticleId best, double score) {
  StoryResult result;
  result.best_dump_id = dump_id;
  result.best = best;
  result.score = score;
  return result;
}

std::string printed(const std::vector<StoryResult>& results,
                    const std::string& topic, std::size_t offset) {
  std::ostringstream out;
  TrecWriter writer({.offset = offset, .topic = topic}, out);
  writer.begin(nullptr);
  for (const StoryResult& result : results) writer.write(result);
  return out.str();
}

TEST_CASE("a run has a line for each result", "[trec]") {
  CHECK(printed({story("a1", 7, 2.5), story("b2", 8, 0)}, "17", 0) ==
        "17 Q0 a1 1 2.500000 newsfold\n"
        "17 Q0 b2 2 0.000000 newsfold\n");
}

TEST_CASE("ranks go on from the offset", "[trec]") {
  CHECK(printed({story("a1", 7, 1)}, "17", 20) ==
        "17 Q0 a1 21 1.000000 newsfold\n");
}

TEST_CASE("without an id of the dump, ours is printed", "[trec]") {
  CHECK(printed({story("", 0xAB, 1)}, "17", 0) ==
        "17 Q0 00000000000000ab 1 1.000000 newsfold\n");
}

TEST_CASE("blanks and control characters cannot break columns", "[trec]") {
  CHECK(printed({story("a 1\tb\nc\x1b", 7, 1)}, "topic 17\n", 0) ==
        "topic_17_ Q0 a_1_b_c_ 1 1.000000 newsfold\n");
}

TEST_CASE("letters beyond ASCII stay", "[trec]") {
  CHECK(printed({story("Çelik-渡船", 7, 1)}, "é", 0) ==
        "é Q0 Çelik-渡船 1 1.000000 newsfold\n");
}

TEST_CASE("no results, no lines", "[trec]") {
  CHECK(printed({}, "17", 0).empty());
}

}  // namespace
}  // namespace newsfold
