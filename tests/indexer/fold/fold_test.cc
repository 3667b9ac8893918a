// SPDX-License-Identifier: GPL-3.0-or-later
// The fold over small archives: its answer is a function of the articles, not
// of how and when they came.

#include "indexer/fold/fold.h"

#include <algorithm>
#include <filesystem>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/schema.h"
#include "support/fold_archive.h"
#include "support/inventions.h"

namespace newsfold {
namespace {

namespace fs = std::filesystem;

const Date kDay = day_of(2012, 5, 7);

Date later(int days) { return add_days(kDay, days); }

std::set<ArticleId> group(const std::vector<Article>& articles) {
  std::set<ArticleId> ids;
  for (const Article& article : articles) ids.insert(article_id(article));
  return ids;
}

std::vector<ArticleId> ids_of(const std::vector<Article>& articles) {
  const std::set<ArticleId> ids = group(articles);
  return {ids.begin(), ids.end()};
}

Article edited(Article article, unsigned seed) {
  article.text += invented_text(seed, 2);
  return article;
}

TEST_CASE("tellings of an event are one story, strangers are not", "[fold]") {
  const Article first = telling(1, 1, kDay);
  const Article second = telling(1, 2, kDay);
  const Article next_day = telling(1, 3, later(1));
  const Article stranger = telling(2, 1, kDay);
  FoldArchive archive;

  archive.add({stranger, next_day, second, first});

  CHECK(stories_of(archive.labels()) ==
        Partition{group({first, second, next_day}), group({stranger})});
  CHECK(copy_groups_of(archive.labels()).size() == 4);
}

TEST_CASE("the words of an event weeks later tell another", "[fold]") {
  const Article first = telling(1, 1, kDay);
  const Article again = telling(1, 2, later(20));
  FoldArchive archive;

  archive.add({first, again});

  CHECK(stories_of(archive.labels()).size() == 2);
}

TEST_CASE("story and copy group bear the id of their lead", "[fold]") {
  const Article first = telling(1, 1, kDay);
  const Article second = telling(1, 2, later(1));
  const Article copy = reprint(second, "second.example");
  Article earliest = telling(1, 3, kDay);
  earliest.date->hour = 6;
  earliest.date->precision = DatePrecision::Second;
  FoldArchive archive;

  archive.add({second, copy, earliest, first});

  const Labels labels = archive.labels();
  for (const auto& [id, label] : labels) {
    CHECK(label.story == article_id(earliest));  // an hour goes before none
  }
  CHECK(labels.at(article_id(first)).copy_group == article_id(first));
  const auto lead_copy =
      std::min(article_id(second), article_id(copy));  // published alike
  CHECK(labels.at(article_id(copy)).copy_group == lead_copy);
  CHECK(labels.at(article_id(second)).copy_group == lead_copy);
}

TEST_CASE("copies stand in the story of the first of them, under any date",
          "[fold]") {
  const Article first = telling(1, 1, kDay);
  const Article second = telling(1, 2, kDay);
  Article late = reprint(first, "late.example");
  late.date = later(400);
  Article undated = reprint(second, "undated.example");
  undated.date.reset();
  FoldArchive archive;

  SECTION("in one run") { archive.add({late, first, undated, second}); }
  SECTION("the reprint before the first") {
    archive.add({late, second});
    archive.add({first, undated});
  }

  CHECK(stories_of(archive.labels()) ==
        Partition{group({first, second, late, undated})});
  CHECK(group({first, second})
            .contains(archive.labels().at(article_id(late)).story));
}

TEST_CASE("versions are one story, and copy groups of their own", "[fold]") {
  const Article first = telling(1, 1, kDay);
  const Article version = edited(first, 900);
  FoldArchive archive;

  archive.add({first});
  archive.add({version});

  CHECK(stories_of(archive.labels()) == Partition{group({first, version})});
  CHECK(copy_groups_of(archive.labels()) ==
        Partition{group({first}), group({version})});
}

TEST_CASE("labels say only what changes, by segment and document", "[fold]") {
  FoldArchive archive;
  archive.add({telling(2, 1, kDay), telling(1, 1, kDay)});
  archive.write_segment({telling(3, 1, kDay), telling(1, 2, kDay)});

  const auto labels =
      FoldPass(archive.fold(), archive.segments()).add_segment(1, "run-1");

  // Of two tellings that are one story now, one leads and is as it was.
  REQUIRE(labels.size() == 1);
  CHECK(labels[0].document == 2);
  archive.apply(labels);
  CHECK(FoldPass(archive.fold(), archive.segments())
            .add_segment(1, "run-1")
            .empty());
}

TEST_CASE("nothing to fold is nothing", "[fold]") {
  FoldArchive archive(FoldArchive::Table::None);

  archive.fold_all();
  CHECK(archive.labels().empty());
  archive.add({});
  CHECK(archive.labels().empty());
  archive.add({telling(1, 1, kDay)});
  CHECK(archive.labels().size() == 1);
}

TEST_CASE("an article without words, title or language is a story of its own",
          "[fold]") {
  std::vector<Article> articles;
  for (int i = 0; i < 4; ++i) {
    Article article;
    article.url = "https://empty.example/" + std::to_string(i);
    if (i % 2 == 0) article.date = kDay;
    articles.push_back(article);
  }
  articles.push_back(articles[0]);
  articles.back().url += "/x";
  articles.back().text = "Goal!";
  FoldArchive archive;

  archive.add(articles);

  CHECK(stories_of(archive.labels()).size() == articles.size());
  CHECK(copy_groups_of(archive.labels()).size() == articles.size());
}

// News of some weeks: tellings, copies, versions, undated ones, strangers.
std::vector<Article> some_weeks() {
  std::mt19937 random(31);
  std::vector<Article> articles;
  for (unsigned event = 0; event < 14; ++event) {
    const int day = static_cast<int>(random() % 120);
    for (unsigned paper = 0; paper < 1 + random() % 4; ++paper) {
      articles.push_back(telling(event, paper, later(day + int(random() % 3))));
    }
    const Article last = articles.back();
    if (event % 2 == 0) articles.push_back(reprint(last, "copy.example"));
    if (event % 3 == 0) articles.push_back(edited(last, 900 + event));
    if (event % 4 == 0) {
      articles.push_back(reprint(last, "late.example"));
      articles.back().date = later(day + 60);
    }
    if (event % 5 == 0) {
      articles.push_back(reprint(last, "early.example"));
      articles.back().date = later(day - 50);
    }
    if (event % 3 == 1) {
      articles.push_back(telling(event, 7, std::nullopt));
      articles.push_back(telling(event, 8, std::nullopt));
    }
  }
  // Events that nobody dates.
  for (unsigned paper = 0; paper < 3; ++paper) {
    articles.push_back(telling(30, paper, std::nullopt));
    articles.push_back(telling(31, paper, std::nullopt));
  }
  return articles;
}

// Adds articles in runs of 1 to `most`.
void add_in_runs(std::vector<Article> articles, std::size_t most,
                 std::mt19937* random, FoldArchive* archive) {
  std::shuffle(articles.begin(), articles.end(), *random);
  for (auto at = articles.begin(); at != articles.end();) {
    const auto left = static_cast<std::size_t>(articles.end() - at);
    const auto end = at + static_cast<std::ptrdiff_t>(std::min<std::size_t>(
                              1 + (*random)() % most, left));
    archive->add({at, end});
    at = end;
  }
}

TEST_CASE("stories do not depend on the order or the grouping of dumps",
          "[fold][property]") {
  const std::vector<Article> articles = some_weeks();
  FoldArchive together;
  together.add(articles);
  const Labels labels = together.labels();
  CHECK(labels.size() == articles.size());
  CHECK(stories_of(labels).size() < articles.size() / 2);
  CHECK(stories_of(labels).size() > 10);

  for (unsigned seed = 0; seed < 5; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    FoldArchive archive;
    add_in_runs(articles, 2 + 7 * seed, &random, &archive);
    CHECK(archive.labels() == labels);
  }
}

TEST_CASE("folding everything says what run after run said",
          "[fold][property]") {
  const std::vector<Article> articles = some_weeks();
  std::mt19937 random(9);
  FoldArchive archive;
  add_in_runs(articles, 9, &random, &archive);
  // With the archive's own table, counted twice from the same articles.
  archive.fold_all();
  const Labels labels = archive.labels();

  FoldArchive other(FoldArchive::Table::None);
  other.add(articles);
  CHECK(other.labels() == labels);

  archive.fold_all();
  CHECK(archive.labels() == labels);
}

TEST_CASE("the side data can be made anew", "[fold]") {
  const std::vector<Article> articles = some_weeks();
  FoldArchive archive;
  archive.add({articles.begin(), articles.begin() + 20});
  const auto lose = [&](const char* name) {
    fs::remove_all(archive.fold() / name);
  };

  SECTION("vectors") { lose("vectors"); }
  SECTION("undated") { lose("undated"); }
  SECTION("a damaged file of undated") {
    fs::resize_file(archive.fold() / "undated",
                    fs::file_size(archive.fold() / "undated") - 3);
  }
  archive.add({articles.begin() + 20, articles.end()});

  FoldArchive whole;
  whole.add(articles);
  CHECK(archive.labels() == whole.labels());
}

TEST_CASE("a run that is folded again, after a kill, does no harm",
          "[fold][property]") {
  const std::vector<Article> articles = some_weeks();
  FoldArchive archive;
  archive.add({articles.begin(), articles.begin() + 20});
  archive.write_segment({articles.begin() + 20, articles.end()});
  // Labels of a killed run are not written.
  FoldPass(archive.fold(), archive.segments()).add_segment(1, "run-1");

  archive.apply(
      FoldPass(archive.fold(), archive.segments()).add_segment(1, "run-1"));

  FoldArchive whole;
  whole.add(articles);
  CHECK(archive.labels() == whole.labels());
  CHECK(FoldPass(archive.fold(), archive.segments())
            .add_segment(1, "run-1")
            .empty());
}

TEST_CASE("a run that came to nothing leaves no trace", "[fold]") {
  // Undated, so that it looks for something to belong to.
  const Article undated = telling(1, 1, std::nullopt);
  const std::vector<Article> kept = {undated, telling(2, 1, kDay)};
  FoldArchive archive;
  archive.add(kept);
  const Labels before = archive.labels();
  {
    FoldArchive killed;  // its side data, without its segment
    killed.write_segment(kept);
    killed.write_segment({telling(1, 2, kDay), telling(1, 3, kDay)});
    auto segments = archive.segments();
    segments.push_back(killed.segments()[1]);
    FoldPass(archive.fold(), segments).add_segment(1, "killed");
  }

  const Article other = telling(3, 1, later(9));
  archive.add({other});

  Labels expected = before;
  expected[article_id(other)] = {article_id(other), article_id(other)};
  CHECK(archive.labels() == expected);
}

TEST_CASE("a full fold that was killed is done by the next run", "[fold]") {
  const Article first = telling(1, 1, kDay);
  const Article copy = reprint(first, "copy.example");
  const Article late_copy = reprint(first, "late.example");
  FoldArchive archive;
  archive.add({first, copy, telling(2, 1, kDay), telling(3, 1, kDay)});
  // It stops where the old vectors cannot be removed.
  fs::create_directories(archive.fold() / "vectors" / "obstacle" / "x");
  CHECK_THROWS(FoldPass(archive.fold(), archive.segments()).all());
  fs::remove_all(archive.fold() / "vectors" / "obstacle");

  archive.add({late_copy});

  CHECK(copy_groups_of(archive.labels())
            .contains(group({first, copy, late_copy})));
}

TEST_CASE("deletion splits what only the deleted held together", "[fold]") {
  // The bridge has the text of both, who have none of each other's.
  const Article left = telling(1, 1, kDay);
  const Article right = telling(2, 1, kDay);
  Article bridge = telling(1, 2, later(1));
  bridge.text = left.text + right.text;
  FoldArchive archive;
  archive.add({left, right, bridge});
  REQUIRE(copy_groups_of(archive.labels()) ==
          Partition{group({left, right, bridge})});

  archive.remove({article_id(bridge)});

  CHECK(stories_of(archive.labels()) ==
        Partition{group({left}), group({right})});
  CHECK(copy_groups_of(archive.labels()).size() == 2);
}

TEST_CASE("deletion leaves together what belongs together", "[fold]") {
  std::vector<Article> copies = {telling(1, 1, kDay)};
  for (const char* paper : {"b.example", "c.example", "d.example"}) {
    copies.push_back(reprint(copies[0], paper));
  }
  FoldArchive archive;
  archive.add(copies);

  while (copies.size() > 1) {
    const ArticleId lead = archive.labels().begin()->second.story;
    archive.remove({lead});
    std::erase_if(
        copies, [&](const Article& copy) { return article_id(copy) == lead; });
    CHECK(copy_groups_of(archive.labels()) == Partition{group(copies)});
    CHECK(archive.labels().begin()->second.story ==
          *group(copies).begin());  // the smallest id leads now
  }
}

// What one deletion links anew, the next may not forget.
TEST_CASE("deletions follow each other", "[fold]") {
  const auto family = [](unsigned event) {
    std::vector<Article> copies = {telling(event, 1, kDay)};
    for (const char* paper :
         {"b.example", "c.example", "d.example", "e.example"}) {
      copies.push_back(reprint(copies[0], paper));
    }
    return copies;
  };
  const std::vector<Article> one = family(1);
  const std::vector<Article> two = family(2);
  for (std::size_t of_one = 0; of_one < one.size(); ++of_one) {
    for (std::size_t of_two = 0; of_two < two.size(); ++of_two) {
      const std::size_t next = (of_one + 1) % one.size();
      CAPTURE(of_one, of_two);
      FoldArchive archive;
      std::vector<Article> all = one;
      all.insert(all.end(), two.begin(), two.end());
      archive.add(all);

      archive.remove({article_id(one[of_one]), article_id(two[of_two])});
      archive.remove({article_id(one[next])});

      CHECK(copy_groups_of(archive.labels()).size() == 2);
    }
  }
}

TEST_CASE("after a deletion all is as if the deleted had never been",
          "[fold][property]") {
  const std::vector<Article> articles = some_weeks();
  for (unsigned seed = 0; seed < 6; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    FoldArchive archive;
    add_in_runs(articles, 30, &random, &archive);
    std::vector<Article> left = articles;
    for (int round = 0; round < 3; ++round) {
      std::shuffle(left.begin(), left.end(), random);
      const auto gone = static_cast<std::ptrdiff_t>(1 + random() % 8);
      archive.remove(ids_of({left.begin(), left.begin() + gone}));
      left.erase(left.begin(), left.begin() + gone);
    }

    FoldArchive fresh;
    fresh.add(left);
    CHECK(archive.labels() == fresh.labels());
  }
}

TEST_CASE("the table serves until the archive has doubled", "[fold]") {
  FoldArchive archive(FoldArchive::Table::None);
  const auto table = [&] {
    return read_fold_table(archive.fold() / "frequencies").value();
  };
  archive.add({telling(1, 1, kDay), telling(2, 1, kDay)});
  const auto first = table();
  CHECK(first.articles == 2);

  archive.add({telling(3, 1, kDay), telling(4, 1, kDay)});
  CHECK(table().id == first.id);
  archive.add({telling(5, 1, kDay)});
  CHECK(table().articles == 5);
  archive.add({telling(6, 1, kDay)});
  archive.fold_all();
  CHECK(table().articles == 6);
}

TEST_CASE("a damaged table is counted anew", "[fold]") {
  FoldArchive archive(FoldArchive::Table::None);
  archive.add({telling(1, 1, kDay), telling(1, 2, kDay)});
  flip_bit(archive.fold() / "frequencies", 20);

  archive.add({telling(2, 1, kDay)});

  CHECK(read_fold_table(archive.fold() / "frequencies").value().articles == 3);
}

}  // namespace
}  // namespace newsfold
