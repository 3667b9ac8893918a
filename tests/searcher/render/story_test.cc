// SPDX-License-Identifier: GPL-3.0-or-later
// A story in full and an article with its text, for people and as JSON.

#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "searcher/render/first_report_text.h"
#include "searcher/render/story_json.h"
#include "searcher/render/story_text.h"

namespace newsfold {
namespace {

Hit hit(ArticleId id, const std::string& source, const std::string& title,
        std::optional<Date> date, Relation relation) {
  Hit hit;
  hit.id = id;
  hit.relation = relation;
  hit.related =
      relation == Relation::None || relation == Relation::Telling ? 0 : 1;
  hit.article.title = title;
  hit.article.source = source;
  hit.article.date = date;
  hit.article.url = "https://" + source + "/";
  return hit;
}

WholeStory ferry_story() {
  WholeStory story;
  story.story = 1;
  story.asked = 2;
  story.lead = 2;
  story.facts = {
      1'003,        2, 1, "a.example", Date{2011, 9, 20}, Date{2011, 9, 21},
      {"a.example"}};
  story.wires = {{"ap", 2}, {"x", 1}};
  const Date time{2011, 9, 21, 7, 5, 0, DatePrecision::Second};
  story.articles = {
      hit(1, "a.example", "Crews walk out", Date{2011, 9, 20}, Relation::None),
      hit(2, "b.example", "Ferries\nstand still", time, Relation::Copy),
      hit(3, "c.example", "", std::nullopt, Relation::Version)};
  return story;
}

std::string printed(const WholeStory& story) {
  std::ostringstream out;
  print_story(story, {}, out);
  return out.str();
}

TEST_CASE("a story as a timeline", "[story]") {
  CHECK(printed(ferry_story()) ==
        "Ferries stand still\n"
        "1,003 articles in 2 sources, 2011-09-20 to 2011-09-21\n"
        "first in a.example\n"
        "from Associated Press (2), x (1)\n"
        "\n"
        "2011-09-20        Crews walk out\n"
        "                  a.example, first  0000000000000001\n"
        "                  https://a.example/\n"
        "\n"
        "2011-09-21 07:05  Ferries stand still\n"
        "                  b.example, copy of 0000000000000001  "
        "0000000000000002\n"
        "                  https://b.example/\n"
        "\n"
        "undated           (no title)\n"
        "                  c.example, version of 0000000000000001  "
        "0000000000000003\n"
        "                  https://c.example/\n");
}

TEST_CASE("a story of one undated article", "[story]") {
  WholeStory story;
  story.facts.articles = 1;
  story.articles = {Hit{}};

  CHECK(printed(story) ==
        "(no title)\n"
        "1 article, undated\n"
        "\n"
        "undated           (no title)\n"
        "                  unknown source  0000000000000000\n");
}

TEST_CASE("a story whose first article nothing proves", "[story]") {
  WholeStory story = ferry_story();
  story.facts.first = 0;
  story.facts.first_source = "";
  story.facts.first_day_sources = {"a.example", "b.example"};

  CHECK_THAT(printed(story),
             Catch::Contains("2011-09-21\non 2011-09-20: a.example, "
                             "b.example\nfrom") &&
                 Catch::Contains("a.example  0000000000000001\n") &&
                 !Catch::Contains("first"));
}

TEST_CASE("the first is marked where it is listed", "[story]") {
  WholeStory story = ferry_story();
  story.facts.first = 2;
  story.facts.first_source = "b.example";

  CHECK_THAT(printed(story),
             Catch::Contains("\nfirst in b.example\n") &&
                 Catch::Contains("a.example  0000000000000001\n") &&
                 Catch::Contains("b.example, first  0000000000000002\n"));
}

TEST_CASE("a story of one source claims nothing", "[story]") {
  WholeStory story = ferry_story();
  story.facts.sources = 1;
  story.facts.first_day_sources = {"a.example"};

  CHECK_THAT(printed(story),
             !Catch::Contains("first") && !Catch::Contains("on 2011-09-20"));
}

TEST_CASE("the sources of the first day", "[story]") {
  struct Case {
    Date date;
    std::vector<std::string> sources;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {Date{2011, 9, 20}, {"a.example"}, "on 2011-09-20: a.example"},
      {Date{2011, 9, 20, 7, 5, 0, DatePrecision::Second},
       {"a.example", "b.example"},
       "on 2011-09-20: a.example, b.example"},
      {Date{2011, 9, 0, 0, 0, 0, DatePrecision::Month},
       {"a.example"},
       "in 2011-09: a.example"},
      {Date{2011, 0, 0, 0, 0, 0, DatePrecision::Year},
       {"a.example"},
       "in 2011: a.example"},
      {Date{2011, 9, 20},
       {"a", "b", "c", "d", "e", "f", "g\x1b[2J"},
       "on 2011-09-20: a, b, c, d, e and 2 more"},
      {Date{2011, 9, 20}, {}, ""},
  }));
  StoryFacts facts;
  facts.sources = 9;
  facts.first_seen = c.date;
  facts.first_day_sources = c.sources;

  CHECK(who_was_first(facts) == c.expected);
}

TEST_CASE("a story as JSON", "[story]") {
  const auto json = whole_story_json(ferry_story());

  CHECK(json["story"].dump() == "\"0000000000000001\"");
  CHECK(json["asked"].dump() == "\"0000000000000002\"");
  CHECK(json["facts"]["articles"].dump() == "1003");
  CHECK(json["wires"].dump() ==
        R"([{"value":"ap","articles":2},{"value":"x","articles":1}])");
  REQUIRE(json["articles"].size() == 3);
  CHECK(json["articles"][1]["relation"].dump() == "\"copy\"");
  CHECK(json["articles"][1]["related"].dump() == "\"0000000000000001\"");
  CHECK_FALSE(json["articles"][1].contains("score"));
}

PlacedArticle ferry_article() {
  PlacedArticle placed;
  placed.filed.facts.article = 7;
  placed.filed.facts.story = 1;
  placed.filed.facts.words = 6;
  placed.filed.copy_group = 1;
  placed.copies = 2;
  placed.story = ferry_story().facts;
  Article& article = placed.filed.article;
  article.title = "Crews walk out";
  article.source = "a.example";
  article.language = "en";
  article.date = Date{2011, 9, 20};
  article.date_evidence = "the byline";
  article.wire = "ap";
  article.wire_evidence = "dateline \"PORT (AP)\"";
  article.text = "The ferry.\n\n  It stood\x1b[2J still. ";
  return placed;
}

TEST_CASE("an article with its text", "[story]") {
  std::ostringstream out;
  print_article(ferry_article(), {}, out);

  CHECK(out.str() ==
        "Crews walk out\n"
        "\n"
        "source      a.example\n"
        "date        2011-09-20 (the byline)\n"
        "language    en\n"
        "agency      Associated Press (dateline \"PORT (AP)\")\n"
        "id          0000000000000007\n"
        "story       0000000000000001: 1,003 articles in 2 sources, 2011-09-20 "
        "to 2011-09-21\n"
        "copies      2 more\n"
        "words       6\n"
        "\n"
        "The ferry.\n"
        "\n"
        "It stood [2J still.\n");
}

TEST_CASE("a terminal gets wrapped paragraphs, and URLs in one piece",
          "[story]") {
  PlacedArticle placed = ferry_article();
  placed.filed.article.url =
      "https://a.example/a-long-address-that-is-copied-by-hand";
  placed.filed.article.text = "It stood still, and nobody knew for how long.";
  std::ostringstream out;
  print_article(placed, {30, false}, out);

  CHECK_THAT(out.str(), Catch::Contains("\n\nIt stood still, and nobody\n"
                                        "knew for how long.\n"));
  CHECK_THAT(out.str(), Catch::Contains(placed.filed.article.url));
}

TEST_CASE("an article as JSON has its text", "[story]") {
  const auto json = placed_article_json(ferry_article())["article"];

  CHECK(json["text"].get<std::string>() == ferry_article().filed.article.text);
  CHECK(json["copies"].get<int>() == 2);
  CHECK(json["facts"]["sources"].get<int>() == 2);
  CHECK(json["story"].dump() == "\"0000000000000001\"");
}

}  // namespace
}  // namespace newsfold
