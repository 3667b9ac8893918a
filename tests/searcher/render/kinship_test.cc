// SPDX-License-Identifier: GPL-3.0-or-later
// Why two articles are one story or two, as people and programs read it.

#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "searcher/render/kinship_json.h"
#include "searcher/render/kinship_text.h"

namespace newsfold {
namespace {

using Catch::Contains;
using Json = nlohmann::ordered_json;

Score score(double probability) {
  return static_cast<Score>(probability * kCertain);
}

FiledArticle filed(ArticleId id, const char* title) {
  FiledArticle filed;
  filed.article.title = title;
  filed.article.source = "paper.example";
  filed.article.language = "en";
  filed.article.date = Date{2012, 1, 14};
  filed.facts.article = id;
  filed.facts.story = 0xA;
  filed.facts.words = 1200;
  filed.copy_group = id;
  return filed;
}

CopyKinship no_copies() {
  CopyKinship copies;
  copies.evidence.overlap = {239, 200, 20};
  copies.evidence.lead = 0.25;
  copies.evidence.facts = 12;
  copies.evidence.facts_absent = 6;
  copies.asked = thresholds(Places::Apart);
  copies.passage_words = 3;
  copies.passage = "the River\nLenn";
  return copies;
}

PairKinship alike() {
  PairKinship pair;
  pair.days_apart = 0;
  pair.score = score(0.97);
  pair.asked = score(0.75);
  pair.intercept = -3.5;
  pair.signs = {{"root_cosine", 0.5, 10}, {"rare_shared", 2, -0.5},
                {"days", 0, -1.5},        {"title_cosine", 0.5, 3},
                {"lead_cosine", 0.01, 1}, {"same_source", 1, -2}};
  pair.rare_words = {"merchant", "coastal"};
  pair.words = {"merchant", "coastal", "bank"};
  return pair;
}

Kinship one_story() {
  Kinship kinship;
  kinship.first = filed(0x1, "A dam broke");
  kinship.second = filed(0x2, "The Lenn is out");
  kinship.same_story = true;
  kinship.folded = true;
  kinship.copies = no_copies();
  kinship.pair = alike();
  return kinship;
}

Kinship two_stories() {
  Kinship kinship = one_story();
  kinship.same_story = false;
  kinship.pair->score = score(0.25);
  kinship.groups = GroupKinship{1, 4, score(0.25), score(0.3125)};
  return kinship;
}

std::string printed(const Kinship& kinship) {
  std::ostringstream out;
  print_kinship(kinship, out);
  return out.str();
}

TEST_CASE("one story in full", "[kinship]") {
  CHECK(printed(one_story()) ==
        "1. A dam broke\n"
        "   paper.example, 2012-01-14, 1,200 words  0000000000000001\n"
        "2. The Lenn is out\n"
        "   paper.example, 2012-01-14, 1,200 words  0000000000000002\n"
        "\n"
        "one story\n"
        "  score 0.97: 0.75 is asked on one day\n"
        "  0 days apart\n"
        "  shared rare words: merchant, coastal\n"
        "  for it: words in common +4.0, titles +1.5\n"
        "  against it: to begin with -3.5, one source -2.0\n"
        "no copies\n"
        "  20 of 200 four-word runs shared: 0.10; 0.45 asked\n"
        "  of the runs of both: 0.05; 0.30 asked\n"
        "  beginning: 0.25 of one stands in the other; 0.50 asked, unless 0.70 "
        "of the runs are shared\n"
        "  6 of 12 names and numbers absent from the other; 34 in 100 "
        "allowed\n"
        "  longest common passage, 3 words: \"the River Lenn\"\n");
}

TEST_CASE("one article is no more than that", "[kinship]") {
  Kinship kinship = one_story();
  kinship.same_article = true;
  kinship.copies.reset();
  kinship.pair.reset();

  CHECK(printed(kinship) ==
        "1. A dam broke\n"
        "   paper.example, 2012-01-14, 1,200 words  0000000000000001\n"
        "\n"
        "one article: both names are its own\n");
}

TEST_CASE("two stories are compared", "[kinship]") {
  Kinship kinship = two_stories();

  SECTION("below what is asked") {
    CHECK_THAT(printed(kinship),
               Contains("\ntwo stories\n  score 0.25: 0.75") &&
                   Contains("\n  the two stories, 1 telling and 4: average "
                            "score 0.25, 0.31 asked\nno copies"));
  }
  SECTION("above it") {
    kinship.groups->average = score(0.5);
    CHECK_THAT(printed(kinship),
               Contains("average score 0.50, 0.31 asked\n  that is enough, "
                        "but others were nearer"));
  }
  SECTION("too many days apart") {
    kinship.pair->rule = PairRule::DaysApart;
    kinship.pair->days_apart = kPairDays + 1;
    const std::string text = printed(kinship);
    CHECK_THAT(text, Contains("\n  4 days apart: articles more than 3 days "
                              "apart are not compared\n"));
    CHECK_THAT(text, !Contains("against it"));
  }
  SECTION("in two languages") {
    kinship.languages_differ = true;
    kinship.second.article.language = "";
    kinship.pair.reset();
    CHECK_THAT(printed(kinship),
               Contains("\ntwo stories\n  one is in language en, the other in "
                        "unknown: tellings in two languages are not "
                        "compared\n  the two stories"));
  }
}

TEST_CASE("a pair below what is asked is connected", "[kinship]") {
  Kinship kinship = one_story();
  kinship.pair->score = score(0.5);

  SECTION("by a third") {
    kinship.connection = ConnectingTelling{filed(0x3, "After the flood"),
                                           score(0.75), score(0.8125)};
    CHECK_THAT(printed(kinship),
               Contains("\n  stories that are each other's nearest need only "
                        "0.21\n"
                        "  connected best by: After the flood (paper.example, "
                        "2012-01-14, 0000000000000003): 0.75 to the first, "
                        "0.81 to the second\n"));
  }
  SECTION("by nothing that is at hand") {
    CHECK_THAT(printed(kinship),
               Contains("\n  no other telling connects the two\n"));
  }
  SECTION("as copies they need nothing") {
    kinship.same_copy_group = true;
    CHECK_THAT(printed(kinship), !Contains("connect"));
  }
}

TEST_CASE("undated articles are told", "[kinship]") {
  Kinship kinship = one_story();
  kinship.pair->days_apart.reset();

  SECTION("both") {
    kinship.pair->rule = PairRule::BothUndated;
    CHECK_THAT(printed(kinship),
               Contains("0.75 is asked of undated articles\n  days apart: "
                        "unknown, both are undated\n"));
  }
  SECTION("one") {
    kinship.pair->rule = PairRule::OneUndated;
    CHECK_THAT(printed(kinship),
               Contains("score 0.97: with 0.75 from all reports of a day, the "
                        "undated one would get that day\n") &&
                   Contains("unknown, one is undated\n"));
  }
  SECTION("with a probable day") {
    kinship.pair->days_apart = 2;
    kinship.pair->compared_days = kEstimateDays;
    kinship.second_estimate = DayEstimate{day_number(day_of(2016, 3, 12)), 4};
    CHECK_THAT(printed(kinship),
               Contains("2 days apart: undated articles more than 1 day "
                        "apart are not compared\n") &&
                   Contains("\n  the second is probably of 2016-03-12, by 4 "
                            "similar reports\n"));
    const nlohmann::json json = kinship_json(kinship);
    CHECK(json["first_estimate"].is_null());
    CHECK(json["second_estimate"] ==
          nlohmann::json({{"day", "2016-03-12"}, {"reports", 4}}));
  }
}

TEST_CASE("an archive that was not folded", "[kinship]") {
  Kinship kinship = one_story();
  kinship.folded = false;
  kinship.pair.reset();

  CHECK_THAT(printed(kinship),
             Contains("\none story\n  the archive was not folded\nno copies"));
}

TEST_CASE("shared words that are not rare, or none", "[kinship]") {
  Kinship kinship = one_story();
  kinship.pair->rare_words.clear();
  CHECK_THAT(printed(kinship), Contains("  shared words, none of them rare: "
                                        "merchant, coastal, bank\n"));

  kinship.pair->words.clear();
  CHECK_THAT(printed(kinship), Contains("  shared words: none\n"));
}

TEST_CASE("copies go by many names", "[kinship]") {
  struct Case {
    bool same_url;
    bool same_copy_group;
    bool alike;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {false, false, false, "\nno copies\n"},
      {false, true, true, "\ncopies\n"},
      {false, true, false, "\ncopies through others, not by themselves\n"},
      {false, false, true, "\nalike enough for copies, but not taken for such"},
      {true, false, true, "\nversions of one page\n"},
      {true, false, false, "\none page, two texts\n"},
  }));
  Kinship kinship = one_story();
  kinship.same_url = c.same_url;
  kinship.same_copy_group = c.same_copy_group;
  kinship.copies->alike = c.alike;

  CHECK_THAT(printed(kinship), Contains(c.expected));
}

TEST_CASE("one source asks for titles too", "[kinship]") {
  Kinship kinship = one_story();
  kinship.copies->places = Places::SameSource;
  kinship.copies->asked = thresholds(Places::SameSource);
  kinship.copies->evidence.title = 0.5;
  kinship.copies->evidence.title_numbers_differ = true;

  CHECK_THAT(printed(kinship),
             Contains("0.50 asked\n  6 of") &&
                 Contains("\n  one source; titles: 0.50 of the shorter shared, "
                          "and their numbers differ\n"));
}

TEST_CASE("a passage is cut between words", "[kinship]") {
  Kinship kinship = one_story();
  SECTION("a long one") {
    kinship.copies->passage.clear();
    for (int i = 0; i < 100; ++i) kinship.copies->passage += "überall ";
    const std::string text = printed(kinship);
    CHECK_THAT(text, Contains("überall …\"\n"));
    CHECK(text.size() < 1500);
  }
  SECTION("none") {
    kinship.copies->passage_words = 0;
    CHECK_THAT(printed(kinship), Contains("\n  no word in common\n"));
  }
}

TEST_CASE("nothing reaches the terminal that it would obey", "[kinship]") {
  const char* evil = "A\x1b[31m dam\r\n";
  Kinship kinship = one_story();
  kinship.pair->score = 0;
  kinship.connection = ConnectingTelling{filed(3, evil), 1, 1};
  kinship.languages_differ = true;
  for (FiledArticle* one :
       {&kinship.first, &kinship.second, &kinship.connection->telling}) {
    one->article.title = evil;
    one->article.source = evil;
    one->article.language = evil;
  }
  kinship.copies->passage = evil;
  kinship.pair->rare_words = {evil};

  const std::string text = printed(kinship);

  CHECK_THAT(text, !Contains("\x1b") && !Contains("\r"));
}

TEST_CASE("JSON holds all of it", "[kinship]") {
  Kinship kinship = two_stories();
  kinship.connection = ConnectingTelling{filed(3, "Third"), score(0.5), 0};
  const Json json = kinship_json(kinship);

  CHECK(json["version"] == 1);
  CHECK(json["verdict"] == "two_stories");
  CHECK(json["articles"][1]["id"] == "0000000000000002");
  CHECK(json["articles"][1]["title"] == "The Lenn is out");
  CHECK(json["articles"][1]["words"] == 1200);
  CHECK(json["articles"][1]["story"] == "000000000000000a");
  CHECK(json["articles"][1]["copy_group"] == "0000000000000002");
  CHECK(json["copies"]["shingles"] ==
        Json{{"first", 239}, {"second", 200}, {"shared", 20}});
  CHECK(json["copies"]["asked"]["containment"] == 0.45);
  CHECK(json["copies"]["passage"] ==
        Json{{"words", 3}, {"text", "the River\nLenn"}});
  CHECK(json["pair"]["rule"] == "one_day");
  CHECK(json["pair"]["score"] == 0.25);
  CHECK(json["pair"]["asked"] == 0.75);
  CHECK(json["pair"]["days_apart"] == 0);
  CHECK(json["pair"]["signs"][0] == Json{{"name", "root_cosine"},
                                         {"value", 0.5},
                                         {"coefficient", 10.0},
                                         {"contribution", 5.0}});
  CHECK(json["connection"]["article"]["id"] == "0000000000000003");
  CHECK(json["connection"]["to_first"] == 0.5);
  CHECK(json["groups"] == Json{{"first_tellings", 1},
                               {"second_tellings", 4},
                               {"average", 0.25},
                               {"asked", 0.3125}});
}

TEST_CASE("what does not apply is null", "[kinship]") {
  Kinship kinship;
  kinship.same_article = true;
  kinship.same_story = true;
  const Json json = kinship_json(kinship);

  CHECK(json["verdict"] == "one_article");
  for (const char* key : {"copies", "pair", "connection", "groups"}) {
    CAPTURE(key);
    CHECK(json.at(key).is_null());
  }
}

}  // namespace
}  // namespace newsfold
