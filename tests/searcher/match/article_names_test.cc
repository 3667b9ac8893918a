// SPDX-License-Identifier: GPL-3.0-or-later
// Articles of a living archive by id and URL, and what find_kinship() makes of
// them.

#include "searcher/match/article_names.h"

#include <catch2/catch.hpp>

#include "searcher/match/kinship.h"
#include "support/archive_fixture.h"

namespace newsfold {
namespace {

nlohmann::json page(const std::string& id, const std::string& url,
                    const std::string& text,
                    const std::string& date = "2012-05-07") {
  return {{"id", id},         {"url", url},   {"title", text.substr(0, 20)},
          {"language", "en"}, {"text", text}, {"date", date}};
}

std::string dump_id_of(const ArchiveReader& archive, const std::string& name) {
  const auto found = find_article(archive, name);
  return found ? found->article.dump_id : found.error().message;
}

TEST_CASE("what names an article", "[names]") {
  struct Case {
    const char* because;
    const char* text;
    bool expected;
  };
  const auto c = GENERATE(values<Case>({
      {"an id", "0123456789abcdef", true},
      {"an id in capitals", "0123456789ABCDEF", true},
      {"a digit too few", "0123456789abcde", false},
      {"a digit too many", "0123456789abcdef0", false},
      {"no hexadecimal digits", "0123456789abcdeg", false},
      {"a URL", "http://a.example/1", true},
      {"a URL with a lock", "https://a.example/1", true},
      {"a URL in capitals", "HTTPS://A.EXAMPLE", true},
      {"another scheme", "ftp://a.example/1", false},
      {"a scheme alone is told as a bad URL", "https://", true},
      {"a host alone", "a.example/1", false},
      {"a word", "ferry", false},
      {"a field", "url:https://a.example", false},
      {"nothing", "", false},
  }));
  CAPTURE(c.because);

  CHECK(is_article_name(c.text) == c.expected);
}

TEST_CASE("articles are found by id and by any spelling of their URL",
          "[names]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl({page("1", "https://a.example/1", "A ferry."),
                           page("2", "https://a.example/2", "A dam.")}));
  const ArchiveReader archive(fixture.paths().root);
  const auto first = find_article(archive, "https://a.example/1");
  REQUIRE(first);

  CHECK(first->article.dump_id == "1");
  CHECK(first->facts.article == article_id(first->article));
  CHECK(first->copy_group == first->facts.article);
  CHECK(dump_id_of(archive, format_id(first->facts.article)) == "1");
  CHECK(dump_id_of(archive, "HTTP://www.A.example:80/2?utm_source=x#top") ==
        "2");
  CHECK(dump_id_of(archive, "0123456789ABCDEF") ==
        "no article 0123456789ABCDEF");
  CHECK(dump_id_of(archive, "http://a.example/\x1b[31m") ==
        "no article at http://a.example/ [31m");
  CHECK_FALSE(find_article(archive, "https://"));
}

TEST_CASE("a URL names the earliest of its versions", "[names]") {
  ArchiveFixture fixture;
  fixture.add_lines(
      jsonl({page("later", "https://a.example/1", "A dam.", "2012-05-09"),
             page("earlier", "https://a.example/1", "A ferry.", "2012-05-07"),
             page("last", "https://a.example/1", "A hare.", "2012-05-11")}));

  CHECK(dump_id_of(ArchiveReader(fixture.paths().root),
                   "https://a.example/1") == "earlier");
}

TEST_CASE("the articles of a story, at most so many", "[names]") {
  ArchiveFixture fixture;
  const std::string text =
      "The ferry crews of Port Selwick went on strike before dawn on Monday, "
      "and all six boats lay tied up at the quay while the guild and the "
      "company met. Two thousand people could not leave the island, said the "
      "harbour master, and nobody knew for how long it would last.";
  std::vector<nlohmann::json> lines = {
      page("0", "https://z.example/0", "A hare.")};
  for (const char* source : {"a", "b", "c"}) {
    lines.push_back(
        page(source, std::string("https://") + source + ".example/", text));
  }
  fixture.add_lines(jsonl(lines));
  const ArchiveReader archive(fixture.paths().root);
  const StoryId story =
      find_article(archive, "https://b.example/")->facts.story;

  CHECK(articles_of_story(archive, story, 50).size() == 3);
  CHECK(articles_of_story(archive, story, 2).size() == 2);
  CHECK(articles_of_story(archive, story + 1, 50).empty());
}

TEST_CASE("kinship is found by names", "[names]") {
  ArchiveFixture fixture;
  fixture.add_lines(jsonl({page("1", "https://a.example/1", "A ferry sank."),
                           page("2", "https://a.example/2", "A dam broke.")}));
  const ArchiveReader archive(fixture.paths().root);
  const auto find = [&](const char* a, const char* b) {
    return find_kinship(archive, fixture.paths(), a, b);
  };
  const auto found = find("https://a.example/1", "http://a.example/2");
  REQUIRE(found);
  CHECK(found->folded);
  CHECK_FALSE(found->same_story);
  CHECK(find("http://a.example/1", "https://a.example/1")->same_article);

  CHECK(find("https://a.example/1", "https://a.example/3").error().message ==
        "no article at https://a.example/3");
  CHECK(find("https://a.example/4", "https://a.example/3").error().message ==
        "no article at https://a.example/4");

  std::filesystem::remove(fixture.paths().fold() / "frequencies");
  const auto unfolded = find("https://a.example/1", "https://a.example/2");
  CHECK_FALSE(unfolded->folded);
  CHECK_FALSE(unfolded->pair);
}

}  // namespace
}  // namespace newsfold
