// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/page_metadata.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

PageMetadata metadata_of(const std::string& html) {
  HtmlParser parser;
  const HtmlDocument& page = parser.parse(html);
  return read_metadata(page, read_linked_data(page));
}

TEST_CASE("the author of a page", "[metadata]") {
  struct Case {
    const char* because;
    const char* html;
    const char* author;
  };
  const auto c = GENERATE(values<Case>({
      {"JSON-LD first",
       "<script type=application/ld+json>{\"@type\":\"NewsArticle\","
       "\"author\":[{\"name\":\"Ada Quill\"},{\"name\":\"Ben Roe\"}]}</script>"
       "<meta name=author content='The Desk'>",
       "Ada Quill, Ben Roe"},
      {"a meta", "<meta name=author content=' Ada  Quill '>", "Ada Quill"},
      {"an address is no name",
       "<meta property=article:author content='https://social.example/ada'>"
       "<a rel=author href=/a>Ada Quill</a>",
       "Ada Quill"},
      {"an item", "<span itemprop=author>By Ada Quill</span>", "Ada Quill"},
      {"a byline", "<p class=byline>Von Ada Quill</p>", "Ada Quill"},
      {"a paragraph is no byline",
       "<div class=author>Ada Quill has reported from the harbour for eleven "
       "years and keeps two hares.</div>",
       ""},
      {"a mail address is no name", "<p class=author>ada@paper.example</p>",
       ""},
      {"a date beside the name",
       "<p class=byline>Ada Quill, 20. September 2011</p>", "Ada Quill"},
      {"an address of the network", "<p class=author>192.0.2.1</p>", ""},
      {"a particle is a part of a name",
       "<meta name=author content='Von Storch, Ada'>", "Von Storch, Ada"},
      {"a reader is no author",
       "<ol class=comment-list><li class=comment><span class=author>Bob</span>"
       "</ol>",
       ""},
      {"blanks of a template do not hide it",
       "<div class=byline>\n\n                                           \n\n"
       "                     <a>Ada Quill</a></div>",
       "Ada Quill"},
      {"nobody", "<p>text</p>", ""},
  }));
  CAPTURE(c.because);

  CHECK(metadata_of(c.html).author == c.author);
}

TEST_CASE("address, language, site and kind of a page", "[metadata]") {
  const PageMetadata metadata = metadata_of(
      "<html lang=de-AT><head><link rel=canonical href=' /a '>"
      "<meta property=og:url content=/b><meta property=og:type content=article>"
      "<meta property=og:site_name content='Der Hafen'><title>x | Der "
      "Hafen</title></head><body><svg><title>icon</title></svg><h1>Der "
      "Hafen</h1>");

  CHECK(metadata.canonical == "/a");
  CHECK(metadata.language == "de-AT");
  CHECK(metadata.site_name == "Der Hafen");
  CHECK(metadata.og_type == "article");
  CHECK(metadata.title == "x");
  CHECK(metadata.heading == 0);
}

TEST_CASE("a page that says nothing", "[metadata]") {
  const PageMetadata metadata = metadata_of("");

  CHECK(metadata.title.empty());
  CHECK(metadata.canonical.empty());
  CHECK(metadata.language.empty());
}

}  // namespace
}  // namespace newsfold
