// SPDX-License-Identifier: GPL-3.0-or-later
// Stories of a span of days are the same whichever span is asked for.

#include "indexer/fold/story_finder.h"

#include <map>
#include <random>
#include <set>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/fold/story_clusters.h"
#include "support/fold_archive.h"
#include "support/inventions.h"

namespace newsfold {
namespace {

const Date kFirst = day_of(2011, 12, 1);
constexpr int kDays = 10 * kReachDays;

// Events told over some days, the same words coming back now and then.
std::vector<Article> years_of_news() {
  std::mt19937 random(21);
  std::vector<Article> articles;
  for (int day = 0; day < kDays; day += 1 + static_cast<int>(random() % 9)) {
    const auto event = static_cast<unsigned>(random() % 12);
    for (unsigned paper = 0; paper < 2 + random() % 3; ++paper) {
      articles.push_back(
          telling(event, paper, add_days(kFirst, day + int(random() % 4))));
      // An event that comes back at the same paper is another article.
      articles.back().url += '/' + std::to_string(articles.size());
    }
  }
  return articles;
}

std::set<ArticleId> ids_of(const Story& story) {
  std::set<ArticleId> ids;
  for (const auto& family : story) {
    for (const auto& article : family) ids.insert(article.id());
  }
  return ids;
}

struct Finding {
  FoldArchive archive;
  std::filesystem::path segment = archive.write_segment(years_of_news());
  ArticleShelf shelf{{segment}};
  TextLinks links{KeyRuns(archive.fold() / "copies"),
                  KeyRuns(archive.fold() / "versions")};
  TextFamilies families{shelf, links};
  VectorStore vectors{archive.fold() / "vectors", 1};
  Tellings tellings{shelf, families, invented_table(), &vectors};
  StoryFinder finder{shelf, &tellings};

  std::vector<std::set<ArticleId>> stories(int first, int last) {
    std::vector<std::set<ArticleId>> found;
    finder.find(first, last,
                [&](const Story& story) { found.push_back(ids_of(story)); });
    return found;
  }
};

TEST_CASE("the stories of a day are the same in any span",
          "[story_finder][property]") {
  Finding finding;
  const int first = day_number(kFirst);
  std::map<ArticleId, std::set<ArticleId>> whole;
  std::size_t in_stories = 0;
  for (const auto& story : finding.stories(first, first + 2 * kDays)) {
    if (story.size() > 1) in_stories += story.size();
    for (const ArticleId id : story) {
      const auto [at, is_new] = whole.try_emplace(id, story);
      CHECK(at->second == story);  // twice at the most, and then alike
    }
  }
  CHECK(whole.size() == finding.shelf.size());
  CHECK(in_stories > whole.size() / 3);

  for (const int step : {1, 7, 100}) {
    for (int day = first; day < first + kDays; day += step * 3) {
      CAPTURE(step, day - first);
      std::set<ArticleId> covered;
      for (const auto& story : finding.stories(day, day + step - 1)) {
        covered.insert(story.begin(), story.end());
        for (const ArticleId id : story) CHECK(whole[id] == story);
      }
      for (int on = day; on < day + step; ++on) {
        for (const auto& article : finding.shelf.on_day(on)) {
          CHECK(covered.contains(article.id()));
        }
      }
    }
  }
}

TEST_CASE("a span without articles has no stories", "[story_finder]") {
  Finding finding;
  const int first = day_number(kFirst);

  CHECK(finding.stories(first - 400, first - 300).empty());
  CHECK(finding.stories(first + 5, first + 4).empty());
}

}  // namespace
}  // namespace newsfold
