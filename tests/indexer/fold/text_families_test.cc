// SPDX-License-Identifier: GPL-3.0-or-later
// Families: what hangs together by links, as long as its articles are there.

#include "indexer/fold/text_families.h"

#include <algorithm>
#include <vector>

#include <catch2/catch.hpp>

#include "support/fold_archive.h"
#include "support/inventions.h"

namespace newsfold {
namespace {

using Ids = std::vector<ArticleId>;

Ids ids_of(const std::vector<ShelvedArticle>& articles) {
  Ids ids;
  for (const auto& article : articles) ids.push_back(article.id());
  return ids;
}

// Five articles, published the later the higher their number; the last is
// undated.
struct Linked {
  TemporaryFolder folder;
  FoldArchive archive;
  Ids ids;
  std::filesystem::path segment = write();
  ArticleShelf shelf{{segment}};
  TextLinks links{KeyRuns(folder.path() / "copies"),
                  KeyRuns(folder.path() / "versions")};
  TextFamilies families{shelf, links};

  std::filesystem::path write() {
    std::vector<Article> articles;
    for (unsigned i = 0; i < 5; ++i) {
      articles.push_back(telling(
          i, i,
          i < 4 ? std::optional(day_of(2012, 5, 1 + static_cast<int>(i)))
                : std::nullopt));
      ids.push_back(article_id(articles.back()));
    }
    return archive.write_segment(articles);
  }
  Ids family(std::size_t i) const {
    return ids_of(families.family_of(shelf.find(ids[i]).value()));
  }
  Ids copies(std::size_t i) const {
    return ids_of(families.copy_group_of(shelf.find(ids[i]).value()));
  }
  static void link(KeyRuns* kind, const std::string& run, ArticleId a,
                   ArticleId b) {
    kind->add(run, {{a, b}, {b, a}});
  }
};

TEST_CASE("an article without links is a family of its own", "[families]") {
  const Linked linked;

  CHECK(linked.family(0) == Ids{linked.ids[0]});
  CHECK(linked.copies(0) == Ids{linked.ids[0]});
}

TEST_CASE("links of both kinds make a family, copies a copy group",
          "[families]") {
  Linked linked;
  const Ids& ids = linked.ids;
  Linked::link(&linked.links.copies, "one", ids[3], ids[1]);
  Linked::link(&linked.links.versions, "one", ids[1], ids[0]);
  Linked::link(&linked.links.copies, "two", ids[0], ids[4]);

  const Ids all = {ids[0], ids[1], ids[3], ids[4]};  // the earliest leads
  for (const std::size_t i : {0U, 1U, 3U, 4U}) CHECK(linked.family(i) == all);
  CHECK(linked.copies(1) == Ids{ids[1], ids[3]});
  CHECK(linked.copies(4) == Ids{ids[0], ids[4]});
  CHECK(linked.family(2) == Ids{ids[2]});
}

TEST_CASE("links to articles that are gone lead nowhere", "[families]") {
  Linked linked;
  const Ids& ids = linked.ids;
  constexpr ArticleId kGone = 77;
  Linked::link(&linked.links.copies, "one", ids[0], kGone);
  Linked::link(&linked.links.copies, "two", kGone, ids[1]);

  CHECK(linked.family(0) == Ids{ids[0]});
  CHECK(linked.family(1) == Ids{ids[1]});
}

TEST_CASE("the day of a family is its earliest", "[families]") {
  const Linked linked;
  const auto at = [&](std::size_t i) {
    return linked.shelf.find(linked.ids[i]).value();
  };

  CHECK(day_of_family({at(2), at(1), at(4)}) == day_number(day_of(2012, 5, 2)));
  CHECK(day_of_family({at(4)}) == std::nullopt);
  CHECK(day_of_family({}) == std::nullopt);
}

}  // namespace
}  // namespace newsfold
