// SPDX-License-Identifier: GPL-3.0-or-later
// Which texts are copies: cut off, wrapped and re-titled ones are; templates
// that tell different things are not.

#include "common/likeness/copy_rule.h"

#include <algorithm>
#include <cctype>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "support/inventions.h"

namespace newsfold {
namespace {

struct Text {
  std::string title;
  std::string body;
};

CopyText copy_text_of(const Text& text) {
  return copy_text(read_words(text.title, text.body));
}

bool copies(const Text& a, const Text& b, Places places,
            std::optional<int> days_apart = 0) {
  return are_copies(compare_copies(copy_text_of(a), copy_text_of(b)), places,
                    days_apart);
}

// A wire story of some 150 words.
const std::string kLead =
    "The crew of the ferry Tolla Queen went back to work on Friday after "
    "eleven days, and the first of 2,300 people who had been stranded on the "
    "island reached the harbour of Wick before noon.\n";
const std::string kMiddle =
    "The strike began when the owner, Brandt Lines, gave out a winter rota "
    "with four nights at sea in a row, which the union of seamen called a "
    "danger to passengers and crew alike.\n"
    "Under the agreement that was reached at four in the morning the rota "
    "keeps its four nights, but every fourth week will be free and paid, said "
    "the union's secretary, Nora Celik.\n";
const std::string kEnd =
    "Mayor Ilse Brandt, who is no relation of the owners, thanked the bakers "
    "of the island, who had been baking through the nights, and the school, "
    "which took in 140 guests.\n"
    "The owner put the cost of the strike at 1.2 million crowns and said that "
    "fares would not rise before the summer timetable comes into force.\n";
const Text kWire = {"Ferry to Great Tolla sails again", kLead + kMiddle + kEnd};

std::string shouted(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return std::toupper(c); });
  return text;
}

TEST_CASE("a copy is a copy however it was dressed", "[copy_rule]") {
  struct Case {
    const char* because;
    Text copy;
  };
  const auto c = GENERATE(values<Case>({
      {"word for word", kWire},
      {"re-titled", {"Islanders come home", kWire.body}},
      {"without a title", {"", kWire.body}},
      {"cut after the second paragraph", {kWire.title, kLead + kMiddle}},
      {"in capitals", {shouted(kWire.title), shouted(kWire.body)}},
      {"another dateline and credit",
       {kWire.title, "WICK, March 2 (Meridian Press) - " + kWire.body +
                         "Reporting by Otto Lund for the Meridian Press.\n"}},
      {"in menus that look like sentences",
       {kWire.title,
        "Sign in to read all that we print, on paper and on every screen!\n" +
            kWire.body +
            "We use cookies to make this page work and for nothing else.\n"
            "All that stands here belongs to the Island Press of Wick.\n"}},
      {"in menus that do not",
       {kWire.title, "Home Sport Weather Culture Travel Archive Contact\n" +
                         kWire.body + "Most read\nZebra escapes\n"}},
      {"a paragraph of one's own behind it",
       {kWire.title, kWire.body +
                         "Readers of this paper had offered beds to those who "
                         "waited in Wick, and " +
                         invented_text(1, 3)}},
      {"a paragraph cut out of the middle", {kWire.title, kLead + kEnd}},
  }));
  CAPTURE(c.because);

  CHECK(copies(kWire, c.copy, Places::Apart));
  CHECK(copies(c.copy, kWire, Places::Apart));
}

TEST_CASE("time does not part copies of different sources", "[copy_rule]") {
  CHECK(copies(kWire, kWire, Places::Apart, std::nullopt));
  CHECK(copies(kWire, kWire, Places::Apart, 4000));
  CHECK(copies(kWire, kWire, Places::SameUrl, 4000));
}

TEST_CASE("what only shares words is no copy", "[copy_rule]") {
  struct Case {
    const char* because;
    Text a;
    Text b;
  };
  const std::string letter = invented_text(2, 12);
  const auto c = GENERATE_COPY(values<Case>({
      {"nothing in common", kWire, {"Zebra escapes", invented_text(3, 12)}},
      {"the same words in another order",
       kWire,
       {kWire.title, kEnd + invented_text(4, 20)}},
      {"one sentence is quoted",
       {"", kLead + invented_text(5, 10)},
       {"", invented_text(6, 10) + kLead}},
      {"both print the same letter, each behind a report of its own",
       {"Minister resigns",
        invented_text(7, 8) + "The letter says:\n" + letter},
       {"Cabinet shaken",
        invented_text(8, 8) + "This is what she wrote:\n" + letter}},
      {"a digest holds the story among others",
       kWire,
       {"News in brief",
        invented_text(9, 40) + kWire.body + invented_text(10, 40)}},
      {"both are empty", {"", ""}, {"", ""}},
      {"one is empty", kWire, {"", ""}},
      {"both are one word", {"", "Goal"}, {"", "Goal"}},
  }));
  CAPTURE(c.because);

  for (const Places places :
       {Places::Apart, Places::SameSource, Places::SameUrl}) {
    CHECK_FALSE(copies(c.a, c.b, places));
    CHECK_FALSE(copies(c.b, c.a, places));
  }
}

// Templates, filled in with the words and numbers of one day or another.
std::string weather(const char* town, int high, int low, const char* wind,
                    const char* next, int next_high) {
  return fmt::format(
      "Today in {} the sun will shine for some hours after morning fog has "
      "lifted from the valley floor.\n"
      "The highest temperature will be {} degrees and the lowest during the "
      "night {} degrees.\n"
      "The wind comes from the {} at up to {} kilometres an hour, stronger on "
      "the coast.\n"
      "The outlook for {} is much the same, with {} degrees and a chance of "
      "rain of {} percent.\n",
      town, high, low, wind, high * 2, next, next_high, low * 7);
}

std::string market(const char* day, const char* index, const char* firm,
                   const char* other, double points, double close) {
  return fmt::format(
      "Shares on the Lorn exchange ended {} little changed, as investors held "
      "back before figures that are due later in the week.\n"
      "The {} index closed at {:.2f} points, a move of {:.2f} from the day "
      "before, dealers said.\n"
      "{} was the strongest share of the day and gained {:.1f} percent, while "
      "{} lost {:.1f} percent.\n",
      day, index, close, points, firm, points / 7, other, points / 9);
}

std::string obituary(const char* name, const char* town, int age, int born,
                     const char* church, const char* wife) {
  return fmt::format(
      "{0}, aged {1}, of {2}, died at home after a long illness that was borne "
      "with patience.\n"
      "Born in {3}, the deceased worked for many years and was loved by all "
      "who met at the garden club.\n"
      "Survivors include {5}, children and grandchildren, and many friends.\n"
      "The service will be held at {4} and flowers may be sent there in the "
      "morning.\n",
      name, age, town, born, church, wife);
}

std::string lottery(const std::string& numbers, const char* day, int prize,
                    int winners) {
  return fmt::format(
      "The numbers drawn on {} in the national lottery of the islands were "
      "these: {}.\n"
      "Tickets with all six numbers win {} crowns, and there were {} of them "
      "this time, the lottery said.\n"
      "Prizes have to be claimed within thirteen weeks at any post office or "
      "at the lottery's own desk.\n",
      day, numbers, prize, winners);
}

std::string results(const char* home, const char* away, int home_goals,
                    int away_goals, const char* scorer, const char* other,
                    const char* ground) {
  return fmt::format(
      "{0} beat {1} by {2} to {3} in the league of the islands before a large "
      "crowd.\n"
      "{4} scored the first goal after {5} minutes and {6} the second shortly "
      "before the break at {7}.\n"
      "The visitors came back into the match in the second half but found no "
      "way past the keeper.\n",
      home, away, home_goals, away_goals, scorer, home_goals * 11, other,
      ground);
}

TEST_CASE("one template filled in twice is no copy", "[copy_rule]") {
  struct Case {
    const char* what;
    Text a;
    Text b;
  };
  const auto c = GENERATE(values<Case>({
      {"weather",
       {"Weather", weather("Lorn", 21, 9, "West", "Tuesday", 20)},
       {"Weather", weather("Wick", 17, 4, "North", "Sunday", 12)}},
      {"market close",
       {"Shares little changed", market("Monday", "Lorn 30", "Brandt Lines",
                                        "Tolla Salt", 14.21, 3120.4)},
       {"Shares little changed", market("Thursday", "Wick 50", "Harn Steel",
                                        "Celik Wool", 25.73, 4077.91)}},
      {"obituaries",
       {"Obituaries", obituary("Otto Lund", "Wick", 81, 1931, "Saint Anne",
                               "his wife Berta")},
       {"Obituaries", obituary("Ilse Harn", "Lorn", 94, 1918, "Old Chapel",
                               "her sister Clara")}},
      {"lottery",
       {"Lottery", lottery("4, 8, 15, 16, 23 and 42", "Saturday", 120000, 3)},
       {"Lottery", lottery("1, 7, 19, 28, 33 and 40", "Wednesday", 95000, 2)}},
      {"results",
       {"Lorn beat Wick",
        results("Lorn", "Wick", 3, 1, "Lund", "Celik", "Harbour Park")},
       {"Harn beat Tolla",
        results("Harn", "Tolla", 2, 0, "Brandt", "Vogt", "Mill Lane")}},
  }));
  CAPTURE(c.what);

  CHECK_FALSE(copies(c.a, c.b, Places::SameSource));
  CHECK_FALSE(copies(c.b, c.a, Places::SameSource));
  CHECK(copies(c.a, c.a, Places::SameSource));
}

TEST_CASE("years in titles part what has the same captions in one source",
          "[copy_rule]") {
  const std::string captions = invented_text(11, 20);
  const Text older = {"2015 in pictures", captions};
  const Text newer = {"2016 in pictures", captions};

  CHECK_FALSE(copies(older, newer, Places::SameSource));
  CHECK(copies(older, older, Places::SameSource));
  CHECK(copies(older, {"The year in pictures, 2015", captions},
               Places::SameSource));
  CHECK(copies(older, {"In pictures", captions}, Places::SameSource));
}

TEST_CASE("a few words of a template are told apart by the title",
          "[copy_rule]") {
  const std::string dividend =
      "Qtly div 10 cts vs 10 cts prior. Pay April 15. Record March 31.";
  const Text brandt = {"BRANDT LINES INC SETS QUARTERLY DIVIDEND", dividend};
  const Text harn = {"HARN STEEL CORP SETS QUARTERLY DIVIDEND", dividend};

  CHECK_FALSE(copies(brandt, harn, Places::SameSource));
  CHECK_FALSE(copies(brandt, harn, Places::Apart));
  CHECK(copies(brandt, brandt, Places::SameSource));
}

TEST_CASE("a few words on another day are another day's news in one source",
          "[copy_rule]") {
  const Text notice = {"Road closed",
                       "The road over the Harn pass is closed to all traffic "
                       "because of snow, the council said, and will be opened "
                       "as soon as the plough has been through."};

  CHECK(copies(notice, notice, Places::SameSource, 0));
  CHECK(copies(notice, notice, Places::SameSource, 2));
  CHECK_FALSE(copies(notice, notice, Places::SameSource, 3));
  CHECK(copies(notice, notice, Places::SameSource, std::nullopt));
  CHECK(copies(notice, notice, Places::Apart, 30));
  CHECK(copies(kWire, kWire, Places::SameSource, 30));  // long enough
}

TEST_CASE("a correction at the same URL is a version", "[copy_rule]") {
  Text corrected = kWire;
  const auto replace = [&](const std::string& old, const std::string& by) {
    const auto at = corrected.body.find(old);
    REQUIRE(at != std::string::npos);
    corrected.body.replace(at, old.size(), by);
  };
  replace("2,300", "2,400");
  replace("140", "150");
  replace("1.2 million", "1.4 million");

  CHECK(copies(kWire, corrected, Places::SameUrl));
  CHECK(copies(corrected, kWire, Places::SameUrl));
}

TEST_CASE("the whole of a very short text must be shared", "[copy_rule]") {
  const Text goal = {"", "Tolla scored in the last minute of the match"};

  CHECK(copies(goal, goal, Places::Apart));
  CHECK_FALSE(copies(goal,
                     {"", "Tolla scored in the first minute of the match"},
                     Places::Apart));
}

TEST_CASE("the evidence says what is shared", "[copy_rule]") {
  const CopyText whole = copy_text_of(kWire);
  const CopyText part = copy_text_of({"Ferry sails", kLead + kMiddle});

  const CopyEvidence evidence = compare_copies(part, whole);

  CHECK(evidence.overlap.containment() == 1);
  CHECK(evidence.overlap.jaccard() < 1);
  CHECK(evidence.facts > 4);
  CHECK(evidence.facts_absent == 0);
  CHECK(evidence.lead == 1);
  CHECK(evidence.title == 1);
  CHECK_FALSE(evidence.title_numbers_differ);
  CHECK(std::is_sorted(whole.shingles.begin(), whole.shingles.end()));
  CHECK(std::includes(whole.words.begin(), whole.words.end(),
                      whole.facts.begin(), whole.facts.end()));
}

TEST_CASE("thresholds are inclusive, and stricter within one source",
          "[copy_rule]") {
  CopyEvidence evidence;
  evidence.lead = 1;
  evidence.title = 1;
  evidence.overlap = {1000, 1000, 0};
  const auto verdict = [&](Places places) {
    return are_copies(evidence, places, 0);
  };

  evidence.overlap = {500, 475, 225};  // 0.47 of the shorter, 0.30 of both
  CHECK(verdict(Places::Apart));
  CHECK_FALSE(verdict(Places::SameSource));
  evidence.overlap.shared = 224;
  CHECK_FALSE(verdict(Places::Apart));
  evidence.overlap = {1000, 1000, 700};
  CHECK(verdict(Places::SameSource));
  evidence.overlap.shared = 699;
  CHECK_FALSE(verdict(Places::SameSource));
  evidence.overlap = {100, 1000, 95};  // a digest
  CHECK_FALSE(verdict(Places::Apart));
  evidence.overlap = {100, 500, 95};
  CHECK(verdict(Places::Apart));

  evidence.overlap = {1000, 1000, 600};
  evidence.lead = 0.49;
  CHECK_FALSE(verdict(Places::Apart));
  evidence.overlap.shared = 700;  // enough without the lead
  CHECK(verdict(Places::Apart));

  evidence.facts = 100;
  evidence.facts_absent = 34;
  CHECK(verdict(Places::Apart));
  evidence.facts_absent = 35;
  CHECK_FALSE(verdict(Places::Apart));
  evidence.facts = 3;
  evidence.facts_absent = 3;  // too few to say anything
  CHECK(verdict(Places::Apart));
}

// Half of the words of one text, some of the other's, in any mixture.
Text mixture(std::mt19937* random) {
  static const std::vector<std::string> kParts = {
      kLead,
      kMiddle,
      kEnd,
      invented_text(20, 2),
      invented_text(21, 5),
      weather("Lorn", 21, 9, "West", "Tuesday", 20),
      weather("Wick", 17, 4, "North", "Sunday", 12)};
  static const std::vector<std::string> kTitles = {
      "", kWire.title, "2015 in pictures", "2016 in pictures", "Weather"};
  Text text;
  text.title = kTitles[(*random)() % kTitles.size()];
  for (auto parts = (*random)() % 5; parts > 0; --parts) {
    text.body += kParts[(*random)() % kParts.size()];
  }
  return text;
}

TEST_CASE("it does not matter which of two texts comes first",
          "[copy_rule][property]") {
  std::mt19937 random(7);
  int found = 0;
  for (int i = 0; i < 500; ++i) {
    const CopyText a = copy_text_of(mixture(&random));
    const CopyText b = copy_text_of(mixture(&random));
    const CopyEvidence one = compare_copies(a, b);
    const CopyEvidence two = compare_copies(b, a);
    CHECK(one.overlap.containment() == two.overlap.containment());
    CHECK(one.overlap.jaccard() == two.overlap.jaccard());
    CHECK(one.facts == two.facts);
    CHECK(one.facts_absent == two.facts_absent);
    CHECK(one.lead == two.lead);
    CHECK(one.title == two.title);
    CHECK(one.title_numbers_differ == two.title_numbers_differ);
    for (const Places places :
         {Places::Apart, Places::SameSource, Places::SameUrl}) {
      for (const std::optional<int> days :
           {std::optional<int>(), std::optional(0), std::optional(9)}) {
        CHECK(are_copies(one, places, days) == are_copies(two, places, days));
      }
    }
    if (are_copies(one, Places::Apart, 0)) ++found;
  }
  CHECK(found > 20);  // or nothing was tried
  CHECK(found < 480);
}

TEST_CASE("the first look lets copies pass, and few strangers", "[copy_rule]") {
  const auto sketch = [](const std::string& text) {
    return sketch_of(compared_shingles(read_words("", text)));
  };
  const std::string long_text = invented_text(30, 60);

  CHECK(may_be_copies(sketch(long_text), sketch(long_text)));
  CHECK(may_be_copies(sketch(long_text),
                      sketch(invented_text(31, 30) + long_text)));
  CHECK_FALSE(may_be_copies(sketch(long_text), sketch(invented_text(32, 60))));
  CHECK(may_be_copies(sketch(long_text), sketch("Too short to say")));
  CHECK(may_be_copies({}, {}));
}

}  // namespace
}  // namespace newsfold
