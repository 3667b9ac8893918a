// SPDX-License-Identifier: GPL-3.0-or-later
// The shelf: the articles of several segments by id and by day.

#include "indexer/fold/article_shelf.h"

#include <algorithm>
#include <vector>

#include <catch2/catch.hpp>

#include "support/fold_archive.h"
#include "support/inventions.h"

namespace newsfold {
namespace {

using Ids = std::vector<ArticleId>;

const Date kMay7 = day_of(2012, 5, 7);
const Date kMay9 = day_of(2012, 5, 9);
const Date kTitanic = day_of(1912, 4, 15);

Date late_on(Date day) {
  day.hour = 23;
  day.precision = DatePrecision::Second;
  return day;
}

Date only_month() {
  Date date;
  date.year = 2012;
  date.month = 5;
  date.precision = DatePrecision::Month;
  return date;
}

Ids sorted_ids(std::vector<Article> articles) {
  Ids ids;
  for (const Article& article : articles) ids.push_back(article_id(article));
  std::sort(ids.begin(), ids.end());
  return ids;
}

Ids ids_of(const std::vector<ShelvedArticle>& articles) {
  Ids ids;
  for (const auto& article : articles) ids.push_back(article.id());
  return ids;
}

struct Shelved {
  FoldArchive archive;
  std::vector<Article> first = {telling(1, 1, kMay7), telling(1, 2, kMay9),
                                telling(1, 3, std::nullopt),
                                telling(1, 4, only_month())};
  std::vector<Article> second = {telling(2, 1, late_on(kMay7)),
                                 telling(2, 2, kTitanic)};
  std::vector<std::filesystem::path> segments = {archive.write_segment(first),
                                                 archive.write_segment(second)};
  ArticleShelf shelf{segments};
};

TEST_CASE("articles are found by id in any segment", "[shelf]") {
  const Shelved shelved;

  CHECK(shelved.shelf.size() == 6);
  std::uint32_t segment = 0;
  for (const auto* articles : {&shelved.first, &shelved.second}) {
    for (const Article& article : *articles) {
      const auto found = shelved.shelf.find(article_id(article));
      REQUIRE(found);
      CHECK(found->id() == article_id(article));
      CHECK(found->segment == segment);
      CHECK(found->facts.source == source_key(article.source));
      CHECK(found->copy_group == found->id());
      CHECK(shelved.shelf.at(segment, found->document).id() == found->id());
      CHECK(shelved.shelf.read(*found).text == article.text);
      CHECK(shelved.shelf.read(*found).title == article.title);
    }
    ++segment;
  }
  CHECK_FALSE(shelved.shelf.find(12345));
}

TEST_CASE("a day has its articles, at whatever hour, by id", "[shelf]") {
  const Shelved shelved;
  const auto on = [&](const Date& day) {
    return ids_of(shelved.shelf.on_day(day_number(day)));
  };

  CHECK(on(kMay7) == sorted_ids({shelved.first[0], shelved.second[0]}));
  CHECK(on(kMay9) == sorted_ids({shelved.first[1]}));
  CHECK(on(kTitanic) == sorted_ids({shelved.second[1]}));
  CHECK(on(day_of(2012, 5, 8)).empty());
}

TEST_CASE("without a day is what has no date, or a month", "[shelf]") {
  const Shelved shelved;

  CHECK(ids_of(shelved.shelf.without_day()) ==
        sorted_ids({shelved.first[2], shelved.first[3]}));
}

TEST_CASE("days that have articles rise, each once, ends included", "[shelf]") {
  const Shelved shelved;
  const int may7 = day_number(kMay7);
  const int may9 = day_number(kMay9);
  constexpr int kFar = 1'000'000;

  CHECK(shelved.shelf.days(-kFar, kFar) ==
        std::vector{day_number(kTitanic), may7, may9});
  CHECK(shelved.shelf.days(may7, may9) == std::vector{may7, may9});
  CHECK(shelved.shelf.days(may7, may9 - 1) == std::vector{may7});
  CHECK(shelved.shelf.days(may7 + 1, may9 - 1).empty());
}

TEST_CASE("all are visited, or those of one segment", "[shelf]") {
  const Shelved shelved;
  Ids all;
  shelved.shelf.for_each([&](const auto& one) {
    all.push_back(one.id());
    CHECK(shelved.shelf.at(one.segment, one.document).facts == one.facts);
    CHECK(one.copy_group == one.id());
  });
  Ids of_second;
  shelved.shelf.for_each_of(
      1, [&](const auto& one) { of_second.push_back(one.id()); });

  CHECK(all.size() == 6);
  std::sort(of_second.begin(), of_second.end());
  CHECK(of_second == sorted_ids(shelved.second));
}

TEST_CASE("deleted articles are not on the shelf", "[shelf]") {
  FoldArchive archive;
  const std::vector<Article> articles = {
      telling(1, 1, kMay7), telling(1, 2, kMay7), telling(1, 3, std::nullopt)};
  archive.add(articles);

  archive.remove({article_id(articles[0]), article_id(articles[2])});

  const ArticleShelf shelf(archive.segments());
  CHECK(shelf.size() == 1);
  CHECK_FALSE(shelf.find(article_id(articles[0])));
  CHECK(ids_of(shelf.on_day(day_number(kMay7))) == sorted_ids({articles[1]}));
  CHECK(shelf.without_day().empty());
}

TEST_CASE("no segments, an empty shelf", "[shelf]") {
  const ArticleShelf shelf({});

  CHECK(shelf.size() == 0);
  CHECK_FALSE(shelf.find(1));
  CHECK(shelf.on_day(1).empty());
  CHECK(shelf.days(-9, 9).empty());
}

}  // namespace
}  // namespace newsfold
