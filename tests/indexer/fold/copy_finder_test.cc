// SPDX-License-Identifier: GPL-3.0-or-later
// Copies and versions are found whichever article comes first, and with what
// others.

#include "indexer/fold/copy_finder.h"

#include <algorithm>
#include <random>
#include <set>
#include <vector>

#include <catch2/catch.hpp>

#include "common/likeness/article_words.h"
#include "support/fold_archive.h"
#include "support/inventions.h"

namespace newsfold {
namespace {

const Date kDay = day_of(2012, 5, 7);

Article edited(Article article, const std::string& more) {
  article.text += more;
  return article;
}

// The first sentences of a text.
Article cut(Article article, int sentences) {
  std::size_t end = 0;
  for (int i = 0; i < sentences; ++i) end = article.text.find('\n', end) + 1;
  article.text.resize(end);
  return article;
}

const std::string kMore = invented_text(900, 1);

// Indexes articles in groups, a run each, and keeps the links.
class Finding {
 public:
  void add(const std::vector<Article>& articles) {
    archive_.write_segment(articles);
    const auto place =
        static_cast<std::uint32_t>(archive_.segments().size() - 1);
    const ArticleShelf shelf(archive_.segments());
    WordReader reader;
    std::vector<CopyCandidate> fresh;
    shelf.for_each_of(place, [&](const ShelvedArticle& one) {
      const ArticleWords words = reader.read(shelf.read(one));
      fresh.push_back(copy_candidate(one, compared_shingles(words), table_));
    });
    CopyFinder(shelf, table_, &shingles_, &links_)
        .add(fresh, "run-" + std::to_string(place));
  }

  // What hangs together by links of both kinds, or by copies alone.
  Partition families() const { return partition(true); }
  Partition copy_groups() const { return partition(false); }

  FoldTable* table() { return &table_; }

 private:
  Partition partition(bool with_versions) const {
    const ArticleShelf shelf(archive_.segments());
    const TextFamilies families(shelf, links_);
    Partition partition;
    shelf.for_each([&](const ShelvedArticle& one) {
      std::set<ArticleId> group;
      for (const auto& member : with_versions ? families.family_of(one)
                                              : families.copy_group_of(one)) {
        group.insert(member.id());
      }
      partition.insert(group);
    });
    return partition;
  }

  FoldArchive archive_;
  FoldTable table_;
  KeyRuns shingles_{archive_.fold() / "shingles"};
  TextLinks links_{KeyRuns(archive_.fold() / "copies"),
                   KeyRuns(archive_.fold() / "versions")};
};

std::set<ArticleId> group(const std::vector<Article>& articles) {
  std::set<ArticleId> ids;
  for (const Article& article : articles) ids.insert(article_id(article));
  return ids;
}

TEST_CASE("a copy is linked within a run, and to earlier runs",
          "[copy_finder]") {
  const Article first = telling(1, 1, kDay);
  const Article second = reprint(first, "second.example");
  const Article third = reprint(edited(first, kMore), "third.example");
  const Article stranger = telling(1, 2, kDay);
  Finding finding;

  finding.add({first, second, stranger});
  finding.add({third});

  CHECK(finding.copy_groups() ==
        Partition{group({first, second, third}), group({stranger})});
}

TEST_CASE("another text at the same URL is a version, not a copy",
          "[copy_finder]") {
  const Article first = telling(1, 1, kDay);
  const Article version = edited(first, kMore);
  const Article copy = reprint(first, "second.example");
  const Article undated = reprint(cut(first, 7), "third.example");
  Finding finding;

  finding.add({first, version});
  CHECK(finding.copy_groups() == Partition{group({first}), group({version})});
  CHECK(finding.families() == Partition{group({first, version})});

  // Copies of both make all of them one copy group.
  finding.add({copy, undated});
  CHECK(finding.copy_groups() ==
        Partition{group({first, version, copy, undated})});
}

TEST_CASE("nothing under another URL without text is a copy", "[copy_finder]") {
  Article empty = telling(1, 1, kDay);
  empty.text.clear();
  empty.title.clear();
  Article other = empty;
  other.url = "https://second.example/1";
  Finding finding;

  finding.add({empty, other});

  CHECK(finding.families() == Partition{group({empty}), group({other})});
}

TEST_CASE("everybody's shingles bring nobody together", "[copy_finder]") {
  const Article first = telling(1, 1, kDay);
  const Article copy = reprint(first, "second.example");
  Finding finding;
  for (const auto key :
       candidate_keys(compared_shingles(read_words(first.title, first.text)))) {
    finding.table()->common_shingles.insert(key);
  }

  finding.add({first, copy});

  CHECK(finding.copy_groups() == Partition{group({first}), group({copy})});
}

TEST_CASE("adding a run again changes nothing", "[copy_finder]") {
  const Article first = telling(1, 1, kDay);
  const Article copy = reprint(first, "second.example");
  const Article stranger = telling(2, 1, kDay);
  FoldArchive archive;
  const ArticleShelf shelf({archive.write_segment({first, copy, stranger})});
  const FoldTable table;
  KeyRuns shingles(archive.fold() / "shingles");
  TextLinks links{KeyRuns(archive.fold() / "copies"),
                  KeyRuns(archive.fold() / "versions")};
  const TextFamilies families(shelf, links);
  std::vector<CopyCandidate> fresh;
  shelf.for_each([&](const ShelvedArticle& one) {
    const Article article = shelf.read(one);
    fresh.push_back(copy_candidate(
        one, compared_shingles(read_words(article.title, article.text)),
        table));
  });

  for (int i = 0; i < 3; ++i) {
    CopyFinder(shelf, table, &shingles, &links).add(fresh, "run");
    CHECK(families.family_of(shelf.find(article_id(first)).value()).size() ==
          2);
    CHECK(families.family_of(shelf.find(article_id(stranger)).value()).size() ==
          1);
  }
}

// Families of copies, versions, cut and extended texts, chains of them.
std::vector<Article> many_articles() {
  std::vector<Article> articles;
  for (unsigned event = 0; event < 6; ++event) {
    const Article first = telling(event, 1, kDay);
    articles.push_back(first);
    articles.push_back(edited(first, invented_text(500 + event, 2)));
    articles.push_back(reprint(cut(first, 8), "second.example"));
    articles.push_back(reprint(cut(first, 5), "third.example"));
    articles.push_back(reprint(edited(first, invented_text(600 + event, 9)),
                               "fourth.example"));
    // Near the rule's edge to some of the others.
    Article mixed = reprint(cut(first, 4), "fifth.example");
    mixed.text += invented_text(700 + event, 4);
    articles.push_back(mixed);
    articles.push_back(edited(mixed, invented_text(800 + event, 6)));
    articles.push_back(telling(event, 2, kDay));
    articles.push_back(
        edited(telling(event, 2, kDay), invented_text(850 + event, 2)));
  }
  return articles;
}

TEST_CASE("copies do not depend on the order or the grouping of runs",
          "[copy_finder][property]") {
  std::vector<Article> articles = many_articles();
  Finding together;
  together.add(articles);
  const Partition families = together.families();
  const Partition copy_groups = together.copy_groups();
  CHECK(families.size() < articles.size());
  CHECK(copy_groups.size() > families.size());

  for (unsigned seed = 0; seed < 8; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::shuffle(articles.begin(), articles.end(), random);
    Finding finding;
    const std::size_t most = 1 + seed * 3;  // articles of a run
    for (auto at = articles.begin(); at != articles.end();) {
      const auto left = static_cast<std::size_t>(articles.end() - at);
      const auto end = at + static_cast<std::ptrdiff_t>(std::min<std::size_t>(
                                1 + random() % most, left));
      finding.add({at, end});
      at = end;
    }
    CHECK(finding.families() == families);
    CHECK(finding.copy_groups() == copy_groups);
  }
}

}  // namespace
}  // namespace newsfold
