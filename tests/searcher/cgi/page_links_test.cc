// SPDX-License-Identifier: GPL-3.0-or-later
// Where links go, from wherever the program stands.

#include "searcher/cgi/page_links.h"

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

PageLinks links_at(const std::string& script, const std::string& path = "") {
  WebRequest request;
  request.script = script;
  request.path = path;
  PageRequest asked;
  asked.archive = "news";
  asked.search.query = "ferry & co";
  return PageLinks(request, asked);
}

TEST_CASE("links stand below the program", "[page-links]") {
  const PageLinks links = links_at("/cgi-bin/newsfold.cgi");

  CHECK(links.home() == "/cgi-bin/newsfold.cgi?archive=news");
  CHECK(links.action() == "/cgi-bin/newsfold.cgi");
  CHECK(links.story(0xAB) ==
        "/cgi-bin/newsfold.cgi/story/00000000000000ab?archive=news");
  CHECK(links.search("a b") == "/cgi-bin/newsfold.cgi?q=a+b&archive=news");
  CHECK(links.style("12") == "/cgi-bin/newsfold.cgi/style.css?v=12");
}

TEST_CASE("a program that is the whole site has no name", "[page-links]") {
  const PageLinks links = links_at("");

  CHECK(links.action() == "/");
  CHECK(links.about() == "/about?archive=news");
}

TEST_CASE("the page at hand in another language or format", "[page-links]") {
  CHECK(links_at("/x", "/story/00000000000000ab").here_in("de") ==
        "/x/story/00000000000000ab?q=ferry+%26+co&archive=news&ui=de");
  CHECK(links_at("/x").here_in("de") == "/x?q=ferry+%26+co&archive=news&ui=de");
  CHECK(links_at("/x", "/article/00000000000000ab").here_as("ris") ==
        "/x/article/00000000000000ab?archive=news&format=ris");
}

TEST_CASE("a path that is none leads nowhere else", "[page-links]") {
  const auto script = GENERATE("//evil.example", "/\"><script>", "/a b",
                               "javascript:alert(1)//", "/a\n");
  CHECK(links_at(script).action() == "/");
  CHECK(links_at("/x", script).here_in("de") ==
        "/x?q=ferry+%26+co&archive=news&ui=de");
}

TEST_CASE("only addresses of the web are links", "[page-links]") {
  CHECK(safe_link("https://a.example/") == "https://a.example/");
  CHECK(safe_link("javascript:alert(1)").empty());
  CHECK(safe_link("data:text/html,x").empty());
  CHECK(safe_link("//a.example").empty());
  CHECK(safe_link("").empty());
}

TEST_CASE("a replay knows when and what", "[page-links]") {
  const std::string replay = "https://web.example/{timestamp}/{url}";
  Article article;
  article.url = "https://a.example/{timestamp}";
  CHECK(replay_link(replay, article).empty());

  article.date = Date{2011, 9, 0, 0, 0, 0, DatePrecision::Month};
  CHECK(replay_link(replay, article) ==
        "https://web.example/201109/https://a.example/{timestamp}");

  article.captured = Date{2012, 1, 2, 3, 4, 5, DatePrecision::Second};
  CHECK(replay_link(replay, article) ==
        "https://web.example/20120102030405/https://a.example/{timestamp}");
  CHECK(replay_link("", article).empty());

  article.url = "";
  CHECK(replay_link(replay, article).empty());
}

}  // namespace
}  // namespace newsfold
