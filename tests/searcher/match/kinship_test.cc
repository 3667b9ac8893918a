// SPDX-License-Identifier: GPL-3.0-or-later
// Why two invented articles are one story or two: what stands in the struct.

#include "searcher/match/kinship.h"

#include <string>

#include <catch2/catch.hpp>

#include "common/likeness/undated_model.h"

namespace newsfold {
namespace {

constexpr const char* kDam =
    "The Greywether Dam above Brackwater broke on Tuesday night after nine "
    "days of rain, and the River Lenn swept through the lower town before the "
    "sirens sounded. Inspector Bettina Quill said 900 people had left their "
    "homes and that nobody was missing. The keeper of the dam, Anselm Rook, "
    "had warned the council of cracks in March. Engineers from Carrowmere "
    "lowered the sluices by hand at dawn on Wednesday.";

// The same event in other words.
constexpr const char* kDamRetold =
    "Anselm Rook had told the council that Greywether was cracking. This week "
    "his dam gave way and Brackwater woke up under the Lenn. Quill, the "
    "inspector who led the rescue, counted 900 evacuated residents in the "
    "school at Carrowmere. The sluices were opened by engineers too late to "
    "spare the lower town its flood.";

constexpr const char* kHare =
    "A bronze hare was stolen from the museum of Port Selwick while its floor "
    "was drying. Percival Amsel, who has kept the antiquities since 1987, "
    "found an empty plinth and a single footprint. The thieves left by the "
    "main entrance, carrying the statue in a laundry basket past two "
    "attendants who were having tea.";

struct Made {
  ArticleId id = 1;
  std::string text;
  StoryId story = 1;
  std::uint64_t copy_group = 0;  // 0: of its own
  std::optional<Date> date = Date{2012, 1, 14};
  std::string url = "";  // "": of its own
  std::string language = "en";
};

FiledArticle filed(const Made& made) {
  FiledArticle filed;
  filed.article.text = made.text;
  filed.article.language = made.language;
  filed.article.date = made.date;
  filed.article.url =
      made.url.empty() ? "https://paper" + std::to_string(made.id) + ".example/"
                       : made.url;
  filed.facts.article = made.id;
  filed.facts.story = made.story;
  filed.facts.source = made.url.empty() ? made.id : 1000;  // one paper
  filed.facts.published = time_number(made.date);
  filed.facts.language = language_key(made.language);
  filed.copy_group = made.copy_group == 0 ? made.id : made.copy_group;
  return filed;
}

// A table of an archive where the words of the stories are rare.
FoldTable fold_table() {
  FoldTable table;
  WordReader reader;
  for (int i = 0; i < 200; ++i) {
    Article article;
    article.language = "en";
    article.text =
        "It was said by an inspector of the town that it had been there since "
        "Tuesday, and who was in the council while its people left their homes "
        "at night after a day from that of two before, was by hand to have or "
        "has nine of the lower days, were on them.";
    table.frequencies.count(language_key("en"), reader.read(article));
  }
  for (const char* text : {kDam, kDamRetold, kHare}) {
    Article article;
    article.language = "en";
    article.text = text;
    table.frequencies.count(language_key("en"), reader.read(article));
  }
  return table;
}

Kinship kinship(const Made& a, const Made& b,
                const std::vector<FiledArticle>& others = {},
                const DayEstimates& estimates = {}) {
  static const FoldTable kTable = fold_table();
  return kinship_of(filed(a), filed(b), others, &kTable, estimates);
}

double sum_of(const PairKinship& pair) {
  double sum = pair.intercept;
  for (const WeighedSign& sign : pair.signs) sum += sign.contribution();
  return sum;
}

TEST_CASE("copies share their text", "[kinship]") {
  const std::string opening = "PORT SELWICK (MP) - ";
  const Kinship found = kinship({1, kDam, 1, 1}, {2, opening + kDam, 1, 1});

  CHECK(found.same_story);
  CHECK(found.same_copy_group);
  CHECK_FALSE(found.same_article);
  CHECK_FALSE(found.same_url);
  REQUIRE(found.copies);
  CHECK(found.copies->alike);
  CHECK(found.copies->places == Places::Apart);
  CHECK(found.copies->asked.containment ==
        thresholds(Places::Apart).containment);
  CHECK(found.copies->evidence.overlap.containment() == 1);
  CHECK(found.copies->evidence.facts_absent == 0);
  CHECK(found.copies->passage_words == 69);
  CHECK(found.copies->passage + "." == kDam);
  CHECK_FALSE(found.connection);
  CHECK_FALSE(found.groups);
}

TEST_CASE("a rewrite shares rare words and no text", "[kinship]") {
  const Kinship found = kinship({1, kDam}, {2, kDamRetold});

  REQUIRE(found.copies);
  CHECK_FALSE(found.copies->alike);
  CHECK(found.copies->passage_words == 3);
  REQUIRE(found.pair);
  CHECK(found.pair->rule == PairRule::OneDay);
  CHECK(found.pair->days_apart == 0);
  CHECK(found.pair->asked == kStoryThresholds.same_day);
  CHECK(found.pair->score >= found.pair->asked);
  CHECK(found.pair->rare_words.size() <= 12);
  CHECK_THAT(found.pair->rare_words,
             Catch::VectorContains<std::string>("greywether"));
  CHECK_FALSE(found.connection);
}

TEST_CASE("what each sign contributes makes the score", "[kinship]") {
  const auto [because, date] = GENERATE(table<std::string, std::optional<Date>>(
      {{"one day", Date{2012, 1, 14}},
       {"days apart", Date{2012, 1, 16}},
       {"one undated", std::nullopt}}));
  CAPTURE(because);
  const Kinship found = kinship({1, kDam}, {2, kDamRetold, 1, 0, date});

  REQUIRE(found.pair);
  CHECK(score_of(sum_of(*found.pair)) == found.pair->score);
}

TEST_CASE("strangers are told apart", "[kinship]") {
  const Kinship found = kinship({1, kDam, 1}, {2, kHare, 2});

  CHECK_FALSE(found.same_story);
  CHECK_FALSE(found.copies->alike);
  REQUIRE(found.pair);
  CHECK(found.pair->score < found.pair->asked);
  CHECK(found.pair->rare_words.empty());
  REQUIRE(found.groups);
  CHECK(found.groups->first_tellings == 1);
  CHECK(found.groups->second_tellings == 1);
  CHECK(found.groups->average == found.pair->score);
  CHECK(found.groups->asked == kStoryThresholds.one_day);
}

TEST_CASE("the days decide what is asked", "[kinship]") {
  struct Case {
    const char* because;
    std::optional<Date> first;
    std::optional<Date> second;
    PairRule rule;
    Score asked;
    std::optional<int> days_apart;
  };
  const Date day{2012, 1, 14};
  const Date month{2012, 1, 0, 0, 0, 0, DatePrecision::Month};
  const auto c = GENERATE_COPY(values<Case>({
      {"one day", day, day, PairRule::OneDay, kStoryThresholds.same_day, 0},
      {"the second is earlier", day, Date{2012, 1, 12}, PairRule::DaysApart,
       kStoryThresholds.days_apart, 2},
      {"neither has one",
       {},
       {},
       PairRule::BothUndated,
       kStoryThresholds.undated,
       {}},
      {"the first has none", {}, day, PairRule::OneUndated, kLeastSupport, {}},
      {"the second has none", day, {}, PairRule::OneUndated, kLeastSupport, {}},
      {"a month is no day",
       day,
       month,
       PairRule::OneUndated,
       kLeastSupport,
       {}},
  }));
  CAPTURE(c.because);

  const Kinship found =
      kinship({1, kDam, 1, 0, c.first}, {2, kDamRetold, 1, 0, c.second});

  REQUIRE(found.pair);
  CHECK(found.pair->rule == c.rule);
  CHECK(found.pair->asked == c.asked);
  CHECK(found.pair->days_apart == c.days_apart);
}

TEST_CASE("an undated article is compared on its probable day", "[kinship]") {
  struct Case {
    const char* because;
    int days_off;
    PairRule rule;
    Score asked;
    bool compared;
  };
  const auto c = GENERATE(values<Case>({
      {"the day itself", 0, PairRule::OneDay, kStoryThresholds.same_day, true},
      {"the next", 1, PairRule::DaysApart, kStoryThresholds.days_apart, true},
      {"two days on", 2, PairRule::DaysApart, kStoryThresholds.days_apart,
       false},
  }));
  CAPTURE(c.because);
  const Date day{2012, 1, 14};
  const DayEstimate estimate{day_number(day) + c.days_off, 4};

  const Kinship found =
      kinship({1, kDam, 1, 0, std::nullopt}, {2, kDamRetold, 2, 0, day}, {},
              {{1, estimate}});

  REQUIRE(found.pair);
  CHECK(found.pair->rule == c.rule);
  CHECK(found.pair->asked == c.asked);
  CHECK(found.pair->days_apart == c.days_off);
  CHECK(found.pair->compared_days == kEstimateDays);
  CHECK((found.groups->average > 0) == c.compared);
  CHECK(found.first_estimate == estimate);
  CHECK_FALSE(found.second_estimate);
  // It is not known well enough to count.
  CHECK(found.pair->signs[3].name == "days");
  CHECK(found.pair->signs[3].value == kDaysUnknown);
}

TEST_CASE("an undated article and a dated one have a sign of their own",
          "[kinship]") {
  // 2012-01-14 was a Saturday; the dam broke on a Tuesday.
  const Kinship found = kinship({1, kDam, 1, 0, std::nullopt}, {2, kDamRetold});

  REQUIRE(found.pair);
  REQUIRE(found.pair->signs.size() == PairSigns::kCount + 1);
  const WeighedSign& sign = found.pair->signs.back();
  CHECK(sign.name == "weekday_amiss");
  CHECK(sign.value == 1);
  CHECK(sign.coefficient == undated_model().weekday_amiss);
}

TEST_CASE("two texts at one address are versions", "[kinship]") {
  const std::string url = "https://www.paper.example/dam";
  const std::string other = "http://paper.example/dam";
  const Kinship found = kinship(
      {1, kDam, 1, 0, Date{2012, 1, 14}, url},
      {2, std::string(kDam) + " All is well.", 1, 0, Date{2012, 1, 14}, other});

  CHECK(found.same_url);
  CHECK_FALSE(found.same_article);
  CHECK(found.copies->places == Places::SameUrl);
  CHECK(found.copies->alike);
}

TEST_CASE("one source is asked for more", "[kinship]") {
  const Kinship found =
      kinship({1, kDam, 1, 0, Date{2012, 1, 14}, "https://paper.example/1"},
              {2, kDam, 1, 0, Date{2012, 1, 14}, "https://paper.example/2"});

  CHECK_FALSE(found.same_url);
  CHECK(found.copies->places == Places::SameSource);
  CHECK(found.copies->asked.containment ==
        thresholds(Places::SameSource).containment);
}

TEST_CASE("two languages are never scored", "[kinship]") {
  const Kinship found =
      kinship({1, kDam, 1}, {2, kDamRetold, 2, 0, Date{2012, 1, 14}, "", "de"});

  CHECK(found.languages_differ);
  CHECK(found.copies);
  CHECK_FALSE(found.pair);
  REQUIRE(found.groups);
  CHECK(found.groups->average == 0);
}

TEST_CASE("without a table there is the text alone", "[kinship]") {
  const Kinship found =
      kinship_of(filed({1, kDam}), filed({2, kDamRetold}), {}, nullptr, {});

  CHECK_FALSE(found.folded);
  CHECK(found.same_story);
  CHECK(found.copies);
  CHECK_FALSE(found.pair);
  CHECK_FALSE(found.connection);
  CHECK_FALSE(found.groups);
}

TEST_CASE("an article is itself", "[kinship]") {
  const Kinship found = kinship({1, kDam}, {1, kDam});

  CHECK(found.same_article);
  CHECK(found.same_story);
  CHECK_FALSE(found.copies);
}

TEST_CASE("articles without words are compared like any", "[kinship]") {
  const Kinship found = kinship({1, ""}, {2, "", 2});

  CHECK(found.copies->passage_words == 0);
  CHECK(found.copies->passage.empty());
  CHECK(found.groups);
}

TEST_CASE("a third telling connects two that are little alike", "[kinship]") {
  const std::string both = std::string(kDam) + " " + kHare;
  const std::vector<FiledArticle> others = {
      filed({3, kDamRetold}), filed({4, both}), filed({5, both, 9}),
      filed({6, kDam, 1, 1})};

  const Kinship found = kinship({1, kDam}, {2, kHare}, others);

  REQUIRE(found.pair->score < found.pair->asked);
  REQUIRE(found.connection);
  // 5 is of another story, 6 a copy of the first.
  CHECK(found.connection->telling.facts.article == 4);
  CHECK(std::min(found.connection->to_first, found.connection->to_second) >
        found.pair->score);
}

TEST_CASE("the lead of its own copy group may connect an article",
          "[kinship]") {
  const std::string both = std::string(kDam) + " " + kHare;

  const Kinship found =
      kinship({2, kHare, 1, 1}, {3, kDam}, {filed({1, both, 1, 1})});

  REQUIRE(found.connection);
  CHECK(found.connection->telling.facts.article == 1);
}

TEST_CASE("two that are alike need no third", "[kinship]") {
  const Kinship found = kinship({1, kDam}, {2, kDamRetold}, {filed({3, kDam})});

  CHECK_FALSE(found.connection);
}

TEST_CASE("stories are compared by the average of their tellings",
          "[kinship]") {
  const auto average = [](const std::vector<FiledArticle>& others) {
    return *kinship({1, kDam, 1}, {2, kDamRetold, 2}, others).groups;
  };
  const GroupKinship alone = average({});
  const Score apart = kinship({1, kHare, 1}, {2, kDamRetold, 2}).pair->score;
  REQUIRE(alone.average > kStoryThresholds.days_apart);

  SECTION("of every pair") {
    const GroupKinship with_hare = average({filed({3, kHare, 1})});
    CHECK(with_hare.first_tellings == 2);
    CHECK(with_hare.average == (alone.average + apart) / 2);
  }
  SECTION("a copy group is one telling") {
    const GroupKinship with_copy = average({filed({3, kDam, 1, 1})});
    CHECK(with_copy.first_tellings == 1);
    CHECK(with_copy.average == alone.average);
  }
  SECTION("undated tellings do not count beside dated ones") {
    const GroupKinship with_undated =
        average({filed({3, kHare, 1, 0, std::nullopt})});
    CHECK(with_undated.first_tellings == 1);
    CHECK(with_undated.average == alone.average);
  }
  SECTION("days too far apart count nothing") {
    const Date later{2012, 1, 14 + kPairDays + 1};
    const GroupKinship with_later = average({filed({3, kDam, 1, 0, later})});
    CHECK(with_later.first_tellings == 2);
    CHECK(with_later.average == alone.average / 2);
  }
}

TEST_CASE("what is asked of two stories", "[kinship]") {
  struct Case {
    const char* because;
    std::optional<Date> first;
    std::optional<Date> second;
    Score asked;
  };
  const Date day{2012, 1, 14};
  const auto c = GENERATE_COPY(values<Case>({
      {"one day", day, day, kStoryThresholds.one_day},
      {"two days", day, Date{2012, 1, 15}, kStoryThresholds.days_apart},
      {"one has none", {}, day, kLeastSupport},
      {"neither has", {}, {}, kStoryThresholds.undated},
  }));
  CAPTURE(c.because);

  const Kinship found =
      kinship({1, kDam, 1, 0, c.first}, {2, kHare, 2, 0, c.second});

  CHECK(found.groups->asked == c.asked);
}

}  // namespace
}  // namespace newsfold
