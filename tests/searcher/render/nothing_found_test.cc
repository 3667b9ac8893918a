// SPDX-License-Identifier: GPL-3.0-or-later
// Reasons for people and as JSON.

#include "searcher/render/nothing_found.h"

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

NothingFound storm() {
  NothingFound nothing;
  nothing.conditions = {
      {"huricane", 0, 0, {{"huricane", 0, {{"hurricane", 1, 1'412}}}}},
      {"sandy OR isaac", 231, 0, {{"sandy", 231, {}}, {"isaac", 0, {}}}},
      {"source:a.example", 12, 1, {}}};
  nothing.filtered = 12;
  nothing.apart = 17;
  nothing.undated = 1;
  nothing.did_you_mean = BetterQuery{"hurricane sandy", {1, 2, 1}};
  return nothing;
}

TEST_CASE("reasons as text", "[nothing]") {
  CHECK(nothing_found_text(storm()) ==
        "  huricane          in no article; like it: hurricane (1,412)\n"
        "  sandy OR isaac    in 231 articles\n"
        "    sandy           in 231 articles\n"
        "    isaac           in no article\n"
        "  source:a.example  in 12 articles; without it, 1 article is found\n"
        "12 articles pass the filters, whatever the words\n"
        "17 articles have all these words, but apart\n"
        "1 undated article is left out by the dates\n"
        "did you mean: hurricane sandy  (1 story, 2 articles)\n");
}

TEST_CASE("nothing more is told than is known", "[nothing]") {
  NothingFound nothing;
  nothing.conditions = {{"x\x1b[1m", 0, std::nullopt, {{"x\x1b[1m", 0, {}}}}};
  nothing.apart = 0;
  nothing.filtered = 0;

  CHECK(nothing_found_text(nothing) ==
        "  x [1m  in no article\n"
        "no article passes the filters, whatever the words\n");
  CHECK(nothing_found_text({}).empty());
  nothing = {};
  nothing.has_words = false;
  CHECK(nothing_found_text(nothing) == "the query has no words\n");
}

TEST_CASE("reasons as JSON", "[nothing]") {
  const auto json = nothing_found_json(storm());

  CHECK(json["conditions"][0].dump() ==
        R"({"text":"huricane","articles":0,"without":0,"terms":)"
        R"([{"text":"huricane","articles":0,"suggestions":)"
        R"([{"word":"hurricane","articles":1412}]}]})");
  CHECK(json["conditions"][2]["terms"].empty());
  CHECK(json["filtered"].get<int>() == 12);
  CHECK(json["apart"].get<int>() == 17);
  CHECK(json["undated"].get<int>() == 1);
  CHECK(json["did_you_mean"].dump() ==
        R"({"query":"hurricane sandy","stories":1,"articles":2})");
  CHECK(nothing_found_json({})["did_you_mean"].is_null());
}

}  // namespace
}  // namespace newsfold
