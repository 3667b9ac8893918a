// SPDX-License-Identifier: GPL-3.0-or-later
// The identity of an article: what makes another one, and what does not.

#include "common/article.h"

#include <functional>
#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

Article hare() {
  Article article;
  article.dump_id = "ht-2012-hare-found";
  article.url = "https://www.harbour-times.example/hare";
  article.title = "Hare found in locker";
  article.text = "The bronze hare is back.\n\nIt was in a locker.";
  return article;
}

struct Change {
  const char* because;
  std::function<void(Article*)> apply;
};

TEST_CASE("an article keeps its id through", "[article]") {
  const auto change = GENERATE(values<Change>({
      {"another scheme",
       [](Article* a) { a->url = "http://www.harbour-times.example/hare"; }},
      {"no www",
       [](Article* a) { a->url = "https://harbour-times.example/hare"; }},
      {"other white space in the text",
       [](Article* a) {
         a->text = " The bronze\nhare is back.\tIt was in a locker. ";
       }},
      {"other white space in the title",
       [](Article* a) { a->title = "Hare  found in\u00A0locker "; }},
      {"another id in its dump", [](Article* a) { a->dump_id = "again"; }},
      {"another date",
       [](Article* a) {
         a->date = Date{2012, 3, 1};
       }},
      {"another capture",
       [](Article* a) {
         a->captured = Date{2012, 3, 2};
       }},
      {"another author", [](Article* a) { a->author = "Nora"; }},
      {"another source and language",
       [](Article* a) {
         a->source = "harbour-times.example";
         a->language = "en";
       }},
  }));
  Article article = hare();
  change.apply(&article);
  CAPTURE(change.because);

  CHECK(article_id(article) == article_id(hare()));
}

TEST_CASE("an article gets another id from", "[article]") {
  const auto change = GENERATE(values<Change>({
      {"another path",
       [](Article* a) { a->url = "https://www.harbour-times.example/hare2"; }},
      {"another host",
       [](Article* a) { a->url = "https://m.harbour-times.example/hare"; }},
      {"no URL", [](Article* a) { a->url = ""; }},
      {"an edit of the title", [](Article* a) { a->title = "Hare is found"; }},
      {"an edit of the text", [](Article* a) { a->text += " Really."; }},
      {"the case of the text",
       [](Article* a) { a->text = "THE BRONZE HARE IS BACK."; }},
      {"a word that moved from the title into the text",
       [](Article* a) {
         a->title = "Hare found in";
         a->text = "locker " + a->text;
       }},
  }));
  Article article = hare();
  change.apply(&article);
  CAPTURE(change.because);

  CHECK(article_id(article) != article_id(hare()));
}

TEST_CASE("an article without a URL is known by its id in the dump",
          "[article]") {
  Article one = hare();
  one.url = "";
  Article other = one;

  CHECK(article_id(one) == article_id(other));
  other.dump_id = "other";
  CHECK(article_id(one) != article_id(other));
}

TEST_CASE("ids are written and read", "[article]") {
  CHECK(format_id(0) == "0000000000000000");
  CHECK(format_id(0x123456789ABCDEF0) == "123456789abcdef0");
  CHECK(parse_id("123456789abcdef0") == 0x123456789ABCDEF0);
  CHECK(parse_id("123456789ABCDEF0") == 0x123456789ABCDEF0);
  CHECK(parse_id("ffffffffffffffff") == ~std::uint64_t{0});
}

TEST_CASE("parse_id refuses", "[article]") {
  struct Case {
    const char* because;
    const char* text;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing", ""},
      {"too short", "123456789abcdef"},
      {"too long", "123456789abcdef01"},
      {"no digit", "123456789abcdefg"},
      {"a sign", "-123456789abcdef"},
      {"a base", "0x3456789abcdef0"},
      {"a blank", " 23456789abcdef0"},
  }));
  CAPTURE(c.because);

  CHECK_FALSE(parse_id(c.text));
}

}  // namespace
}  // namespace newsfold
