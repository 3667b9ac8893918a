// SPDX-License-Identifier: GPL-3.0-or-later
// Articles without a day: they join the story of the day that reports like them
// give them, or one another.

#include "indexer/fold/day_estimator.h"

#include <map>
#include <set>
#include <vector>

#include <catch2/catch.hpp>

#include "support/fold_archive.h"
#include "support/inventions.h"

namespace newsfold {
namespace {

const Date kDay = day_of(2012, 5, 7);

std::set<ArticleId> group(const std::vector<Article>& articles) {
  std::set<ArticleId> ids;
  for (const Article& article : articles) ids.insert(article_id(article));
  return ids;
}

std::vector<Article> dated(unsigned event, const Date& day, unsigned papers) {
  std::vector<Article> articles;
  for (unsigned paper = 0; paper < papers; ++paper) {
    articles.push_back(telling(event, paper, day));
  }
  return articles;
}

std::vector<Article> operator+(std::vector<Article> a,
                               const std::vector<Article>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

TEST_CASE("an undated telling joins the story of its event", "[undated]") {
  const auto one = dated(1, kDay, 4);
  const auto two = dated(2, kDay, 4);
  const Article undated = telling(1, 8, std::nullopt);
  FoldArchive archive;

  SECTION("in one run") { archive.add(one + two + std::vector{undated}); }
  SECTION("that was there before") {
    archive.add(one + two);
    archive.add({undated});
  }
  SECTION("that comes later") {
    archive.add({undated});
    archive.add(one + two);
  }

  CHECK(stories_of(archive.labels()) ==
        Partition{group(one + std::vector{undated}), group(two)});
  CHECK(archive.labels().at(article_id(undated)).story != article_id(undated));
}

TEST_CASE("an undated stranger joins nobody", "[undated]") {
  const auto one = dated(1, kDay, 4);
  const Article stranger = telling(9, 8, std::nullopt);
  FoldArchive archive;

  archive.add(one + std::vector{stranger});

  CHECK(stories_of(archive.labels()) ==
        Partition{group(one), group({stranger})});
}

TEST_CASE("undated tellings of one event are a story among themselves",
          "[undated]") {
  std::vector<Article> one;
  std::vector<Article> two;
  for (unsigned paper = 0; paper < 3; ++paper) {
    one.push_back(telling(1, paper, std::nullopt));
    two.push_back(telling(2, paper, std::nullopt));
  }
  FoldArchive archive;

  archive.add(one + two);

  CHECK(stories_of(archive.labels()) == Partition{group(one), group(two)});
  // Their lead is the one with the smallest id, all else being alike.
  const Labels labels = archive.labels();
  for (const Article& article : one) {
    const StoryId story = labels.at(article_id(article)).story;
    CHECK(group(one).contains(story));
  }
}

TEST_CASE("an undated article does not join two stories", "[undated]") {
  const auto one = dated(1, kDay, 4);
  const auto two = dated(2, kDay, 4);
  Article both = telling(1, 8, std::nullopt);
  const Article other = telling(2, 8, std::nullopt);
  both.title += ' ' + other.title;
  both.text += other.text;
  FoldArchive archive;

  archive.add(one + two + std::vector{both});

  const Partition stories = stories_of(archive.labels());
  for (const auto& story : stories) {
    std::size_t of_one = 0;
    std::size_t of_two = 0;
    for (const ArticleId id : story) {
      of_one += group(one).count(id);
      of_two += group(two).count(id);
    }
    CHECK((of_one == 0 || of_two == 0));
  }
}

TEST_CASE("when the event's story is deleted, the undated stand alone",
          "[undated]") {
  const auto one = dated(1, kDay, 4);
  const Article undated = telling(1, 8, std::nullopt);
  const Article other = telling(2, 1, kDay);
  FoldArchive archive;
  archive.add(one + std::vector{undated, other});

  const std::set<ArticleId> gone = group(one);
  archive.remove({gone.begin(), gone.end()});

  CHECK(stories_of(archive.labels()) ==
        Partition{group({undated}), group({other})});
  CHECK(archive.labels().at(article_id(undated)).story == article_id(undated));
}

TEST_CASE("an undated article that gets a dated copy is dated", "[undated]") {
  const Article undated = telling(1, 8, std::nullopt);
  Article copy = reprint(undated, "copy.example");
  copy.date = kDay;
  const Article same_day = telling(1, 1, kDay);
  FoldArchive archive;
  archive.add({undated});

  archive.add({copy, same_day});

  CHECK(stories_of(archive.labels()) ==
        Partition{group({undated, copy, same_day})});
  archive.remove({article_id(copy)});
  FoldArchive fresh;
  fresh.add({undated, same_day});
  CHECK(archive.labels() == fresh.labels());
}

// The estimator itself, to compare what it keeps with a fresh start.
class Estimating {
 public:
  explicit Estimating(const std::vector<std::filesystem::path>& segments,
                      const std::filesystem::path& folder)
      : shelf_(segments),
        links_{KeyRuns(folder / "copies"), KeyRuns(folder / "versions")},
        families_(shelf_, links_),
        vectors_(folder / "vectors", 1),
        tellings_(shelf_, families_, invented_table(), &vectors_),
        undated_(tellings_.undated()) {}

  DayEstimates estimate(const std::filesystem::path& file,
                        const std::set<int>& touched,
                        std::uint64_t table_id = 1) {
    DayEstimator estimator(shelf_, &tellings_, undated_, file, table_id);
    changed_ = estimator.update(touched);
    estimator.save(file);
    return estimator.estimates();
  }

  // By the last estimate().
  const std::set<int>& changed() const { return changed_; }

 private:
  ArticleShelf shelf_;
  TextLinks links_;
  TextFamilies families_;
  VectorStore vectors_;
  Tellings tellings_;
  DayOfTellings undated_;
  std::set<int> changed_;
};

std::set<int> numbers_of(std::initializer_list<Date> days) {
  std::set<int> numbers;
  for (const Date& day : days) numbers.insert(day_number(day));
  return numbers;
}

TEST_CASE("an undated telling has the day of those like it", "[undated]") {
  FoldArchive archive;
  const TemporaryFolder folder;
  const Date week_later = add_days(kDay, 7);
  const Article undated = telling(1, 8, std::nullopt);
  const Article stranger = telling(9, 8, std::nullopt);
  archive.write_segment(dated(1, kDay, 3) + dated(2, week_later, 3) +
                        std::vector{undated, stranger});
  Estimating estimating(archive.segments(), folder.path());

  const DayEstimates found = estimating.estimate(folder.path() / "undated", {});

  REQUIRE(found.size() == 1);
  const DayEstimate& estimate = found.at(article_id(undated));
  CHECK(estimate == DayEstimate{day_number(kDay), 3});
  CHECK(date_of_day_number(estimate.day) == kDay);
  CHECK(estimating.changed() == numbers_of({kDay}));
}

TEST_CASE("bringing the days up to date gives what a fresh start gives",
          "[undated]") {
  FoldArchive archive;
  const TemporaryFolder folder;
  const auto kept = folder.path() / "undated";
  const auto estimate = [&](const std::set<int>& touched,
                            std::uint64_t table_id = 1) {
    return Estimating(archive.segments(), folder.path())
        .estimate(kept, touched, table_id);
  };
  const auto fresh = [&](std::uint64_t table_id = 1) {
    const auto file = folder.path() / "fresh";
    std::filesystem::remove(file);
    return Estimating(archive.segments(), folder.path())
        .estimate(file, {}, table_id);
  };
  const Date week_later = add_days(kDay, 7);

  archive.write_segment(
      dated(1, kDay, 3) +
      std::vector{telling(1, 8, std::nullopt), telling(2, 8, std::nullopt)});
  CHECK(estimate(numbers_of({kDay})) == fresh());

  archive.write_segment(dated(2, week_later, 3) +
                        std::vector{telling(3, 8, std::nullopt)});
  CHECK(estimate(numbers_of({week_later})) == fresh());
  CHECK(estimate({}).size() == 2);

  // Touched twice, or without need.
  CHECK(estimate(numbers_of({kDay, week_later})) == fresh());
  // Nothing touched: what is kept is enough.
  CHECK(estimate({}) == fresh());
  // Scores of another table do not count.
  CHECK(estimate({}, 2) == fresh(2));
}

TEST_CASE("the day that an undated telling leaves is told", "[undated]") {
  FoldArchive archive;
  const TemporaryFolder folder;
  const auto kept = folder.path() / "undated";
  const Date week_later = add_days(kDay, 7);
  archive.write_segment(dated(1, kDay, 1) +
                        std::vector{telling(1, 8, std::nullopt)});
  Estimating(archive.segments(), folder.path()).estimate(kept, {});
  archive.write_segment(dated(1, week_later, 4));
  Estimating estimating(archive.segments(), folder.path());

  estimating.estimate(kept, numbers_of({week_later}));

  CHECK(estimating.changed() == numbers_of({kDay, week_later}));
}

TEST_CASE("a damaged file is made anew", "[undated]") {
  FoldArchive archive;
  const TemporaryFolder folder;
  const auto kept = folder.path() / "undated";
  archive.write_segment(dated(1, kDay, 3) +
                        std::vector{telling(1, 8, std::nullopt)});
  const auto expected =
      Estimating(archive.segments(), folder.path()).estimate(kept, {});
  REQUIRE(expected.size() == 1);
  const std::string bytes = read_file(kept);

  for (std::size_t size = 0; size < bytes.size(); size += 5) {
    CAPTURE(size);
    write_file(kept, std::string_view(bytes).substr(0, size));
    CHECK(Estimating(archive.segments(), folder.path()).estimate(kept, {}) ==
          expected);
  }
}

}  // namespace
}  // namespace newsfold
