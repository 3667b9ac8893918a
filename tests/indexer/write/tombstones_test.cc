// SPDX-License-Identifier: GPL-3.0-or-later
// Tombstones and takedown: what was deleted, no more and no less, stays away.

#include "indexer/write/tombstones.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/schema.h"
#include "common/url.h"
#include "indexer/write/segment.h"
#include "indexer/write/takedown.h"
#include "support/archive_fixture.h"

namespace newsfold {
namespace {

using Catch::Matchers::Contains;

std::string parsed(std::string_view typed) {
  const Result<Tombstone> tombstone = parse_tombstone(typed);
  return tombstone ? tombstone->metadata_value() : tombstone.error().message;
}

Tombstone tombstone(std::string_view typed) { return *parse_tombstone(typed); }

Article article_at(const std::string& url) {
  Article article;
  article.url = *canonical_url(url);
  article.text = "Some text";
  return article;
}

bool forbids(const std::vector<const char*>& typed, const std::string& url) {
  Tombstones tombstones;
  for (const char* target : typed) tombstones.add(tombstone(target));
  const Article article = article_at(url);
  return tombstones.forbids(article, article_id(article));
}

TEST_CASE("what a user types becomes a tombstone", "[tombstones]") {
  struct Case {
    const char* because;
    const char* typed;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"an id", "123456789abcdef0", "id 123456789abcdef0"},
      {"an id in capitals", "123456789ABCDEF0", "id 123456789abcdef0"},
      {"a URL", "https://www.Paper.example/a", "url paper.example/a"},
      {"a URL with tracking", "http://paper.example/a?utm_source=x#top",
       "url paper.example/a"},
      {"a folder", "https://paper.example/private/*",
       "prefix paper.example/private/"},
      {"half a name", "https://paper.example/2012/05/har*",
       "prefix paper.example/2012/05/har"},
      {"a query", "https://paper.example/?author=7*",
       "prefix paper.example/?author=7"},
      {"a whole site", "https://paper.example/*", "prefix paper.example/"},
  }));
  CAPTURE(c.because);

  CHECK(parsed(c.typed) == c.expected);
}

TEST_CASE("what names no article is refused", "[tombstones]") {
  struct Case {
    const char* because;
    const char* typed;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing", ""},
      {"everything", "*"},
      {"a short id", "123456789abcdef"},
      {"the beginning of an id", "1234567*"},
      {"no scheme", "paper.example/a"},
      {"all of the web", "https://*"},
  }));
  CAPTURE(c.because);

  CHECK_THAT(parsed(c.typed), Contains("neither an article id"));
}

// Parts of a URL that its canonical form lacks would make the prefix shorter
// than it was typed, and delete what nobody named.
TEST_CASE("a prefix never means more than was typed", "[tombstones]") {
  struct Case {
    const char* because;
    const char* typed;
  };
  const auto c = GENERATE(values<Case>({
      {"a fragment", "https://paper.example/news/#comments*"},
      {"a tracking parameter", "https://paper.example/news/?utm_source=x*"},
      {"a dot, of a hidden file", "https://paper.example/news/.*"},
      {"two dots", "https://paper.example/news/..*"},
      {"the beginning of a host", "https://paper.ex*"},
      {"a blank at the end", "https://paper.example/news/ *"},
  }));
  CAPTURE(c.because);

  const Result<Tombstone> tombstone = parse_tombstone(c.typed);
  if (!tombstone) {
    SUCCEED("refusing is fine");
    return;
  }
  Tombstones tombstones;
  tombstones.add(*tombstone);

  CHECK_FALSE(
      tombstones.forbids(article_at("https://paper.example/news/7"), 7));
}

TEST_CASE("tombstones forbid", "[tombstones]") {
  struct Case {
    const char* because;
    std::vector<const char*> typed;
    const char* url;
    bool expected;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing", {}, "http://a.example/1", false},
      {"a URL", {"https://a.example/1"}, "http://www.a.example/1", true},
      {"no longer URL", {"https://a.example/1"}, "http://a.example/12", false},
      {"a prefix", {"https://a.example/p/*"}, "http://a.example/p/1", true},
      {"the prefix itself",
       {"https://a.example/p/*"},
       "http://a.example/p/",
       true},
      {"nothing beside a prefix",
       {"https://a.example/p/*"},
       "http://a.example/q/1",
       false},
      {"nothing shorter",
       {"https://a.example/p/*"},
       "http://a.example/p",
       false},
      {"no other host",
       {"https://a.example/*"},
       "http://a.example.com/1",
       false},
      {"no subdomain", {"https://a.example/*"}, "http://m.a.example/1", false},
      {"a shorter prefix behind longer ones",
       {"https://a.example/p/*", "https://a.example/p/a*",
        "https://a.example/p/b/c*"},
       "http://a.example/p/b/d",
       true},
      {"a prefix far before its neighbours",
       {"https://a.example/*", "https://a.example/m", "https://a.example/n*",
        "https://a.example/z*"},
       "http://a.example/p",
       true},
  }));
  CAPTURE(c.because);

  CHECK(forbids(c.typed, c.url) == c.expected);
}

TEST_CASE("an id forbids the text, not its edits", "[tombstones]") {
  Article article = article_at("https://a.example/1");
  const ArticleId id = article_id(article);
  Tombstones tombstones;
  tombstones.add(tombstone(format_id(id)));

  CHECK(tombstones.forbids(article, id));
  article.text += " edited";
  CHECK_FALSE(tombstones.forbids(article, article_id(article)));
}

TEST_CASE("an article without a URL can be forbidden by its id only",
          "[tombstones]") {
  Article article;
  article.text = "x";
  Tombstones tombstones;
  tombstones.add(tombstone("https://a.example/*"));

  CHECK_FALSE(tombstones.forbids(article, article_id(article)));
  tombstones.add(tombstone(format_id(article_id(article))));
  CHECK(tombstones.forbids(article, article_id(article)));
}

// The search for prefixes is clever; this is the plain way.
TEST_CASE("prefixes are found as by comparing each", "[tombstones]") {
  std::vector<std::string> paths;
  for (const char* a : {"", "a", "ab", "b", "m"}) {
    for (const char* b : {"", "a", "b/", "/c", "z"}) {
      paths.push_back("https://h.example/" + std::string(a) + b);
    }
  }
  for (std::size_t i = 0; i < paths.size(); ++i) {
    for (std::size_t j = 0; j < paths.size(); ++j) {
      const std::vector<std::string> prefixes = {paths[i], paths[j],
                                                 paths[(i * j + 7) % 25]};
      Tombstones tombstones;
      for (const std::string& prefix : prefixes) {
        tombstones.add(tombstone(prefix + "*"));
      }
      for (const std::string& url : paths) {
        bool expected = false;
        for (const std::string& prefix : prefixes) {
          expected |= url.starts_with(prefix);
        }
        CAPTURE(prefixes, url);
        REQUIRE(tombstones.forbids(article_at(url), 1) == expected);
      }
    }
  }
}

TEST_CASE("tombstones come back from the archive", "[tombstones]") {
  ArchiveFixture archive;
  archive.add_lines(records(0, 3));
  const std::vector<Tombstone> all = {tombstone(id_of_record(0)),
                                      tombstone("https://a.example/x y"),
                                      tombstone("https://a.example/p/*")};

  CHECK(take_down(archive.paths(), all) == 1);

  const Tombstones found{ArchiveReader(archive.options.archive)};
  CHECK(found.all() == std::set<Tombstone>(all.begin(), all.end()));
  CHECK_FALSE(found.empty());
}

TEST_CASE("takedown deletes what it names", "[takedown]") {
  struct Case {
    const char* because;
    std::string typed;
    std::vector<int> left;
  };
  const auto c = GENERATE(values<Case>({
      {"an id", id_of_record(11), {1, 2, 12}},
      {"a URL", "http://www.paper.example/news/11", {1, 2, 12}},
      {"a prefix", "https://paper.example/news/1*", {2}},
      {"a site", "https://paper.example/*", {}},
      {"nothing that is there", "https://other.example/*", {1, 2, 11, 12}},
  }));
  CAPTURE(c.because);
  ArchiveFixture archive;
  archive.add_lines(records(1, 3));
  archive.add_lines(records(11, 13));
  REQUIRE(archive.segments().size() == 2);

  const std::uint64_t deleted =
      take_down(archive.paths(), {tombstone(c.typed)});

  std::vector<std::string> expected;
  for (const int number : c.left) expected.push_back(id_of_record(number));
  std::sort(expected.begin(), expected.end());
  CHECK(archive.ids() == expected);
  CHECK(deleted == 4 - c.left.size());
  for (const std::string& name : archive.segments()) {
    CHECK(verify_sums(archive.paths().segment(name)).empty());
  }

  SECTION("again, it finds nothing") {
    CHECK(take_down(archive.paths(), {tombstone(c.typed)}) == 0);
  }
  SECTION("no dump brings it back") {
    const AddReport report = archive.add_lines(records(1, 13));
    CHECK(report.account.balanced());
    const bool all_there = c.left.size() == 4;
    CHECK((report.account.skipped_total() == 0) == all_there);
    CHECK(archive.ids().size() == 12 - report.account.skipped_total());
  }
}

TEST_CASE("takedown finds all hosts of a prefix", "[takedown]") {
  for (const char* host :
       {"www.paper.example", "paper.example:8080", "[2001:db8::1]"}) {
    ArchiveFixture archive;
    nlohmann::json line = record(1);
    line["url"] = "http://" + std::string(host) + "/p/1";
    archive.add_lines(jsonl({line}));
    CAPTURE(host);

    CHECK(take_down(archive.paths(),
                    {tombstone("http://" + std::string(host) + "/p/*")}) == 1);
  }
}

TEST_CASE("nothing can be deleted from an archive that never had anything",
          "[takedown]") {
  ArchiveFixture archive;
  archive.add_lines("");

  CHECK_THROWS_AS(take_down(archive.paths(), {tombstone("http://a.example/")}),
                  ArchiveError);
}

}  // namespace
}  // namespace newsfold
