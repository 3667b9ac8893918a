// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/html_document.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

NodeIndex first(const HtmlDocument& page, Tag tag) {
  for (NodeIndex i = 0; i < page.size(); ++i) {
    if (page[i].tag == tag) return i;
  }
  FAIL("no such element");
  return 0;
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

// Every subtree lies inside its parent's, behind it.
void check_shape(const HtmlDocument& page) {
  REQUIRE(page.size() > 0);
  CHECK(page[0].end == page.size());
  for (NodeIndex i = 1; i < page.size(); ++i) {
    const HtmlNode& node = page[i];
    REQUIRE(node.parent < i);
    REQUIRE(node.end > i);
    REQUIRE(node.end <= page[node.parent].end);
  }
}

TEST_CASE("a page becomes an array, parents before children", "[html]") {
  HtmlParser parser;

  const HtmlDocument& page = parser.parse(
      "<!doctype html><title>T</title><!-- no --><p id=x class='a b'>Hi &amp; "
      "<b>there</b><p>two");

  check_shape(page);
  const NodeIndex p = first(page, Tag::P);
  CHECK(page.attribute(p, "class") == "a b");
  CHECK(page.attribute(p, "none").empty());
  CHECK(page.has_attribute(p, "id"));
  CHECK(page.text_of(p) == "Hi & there");
  CHECK(page[page[p].end].tag == Tag::P);
  CHECK(page.contains(p, first(page, Tag::B)));
  CHECK_FALSE(page.contains(first(page, Tag::B), p));
}

TEST_CASE("text_of keeps words of different blocks apart", "[html]") {
  HtmlParser parser;

  const HtmlDocument& page =
      parser.parse("<div>one<p>two</p>th<b>ree</b><script>no</script></div>");

  CHECK(page.text_of(first(page, Tag::Div)) == "one two three");
  CHECK(page.text_of(first(page, Tag::Div), 5) == "one t");
}

TEST_CASE("pages of no quality are pages", "[html]") {
  const std::string text =
      GENERATE(as<std::string>{}, "", " ", "<", "<p", "</p></p>", "&#0;&#x;&",
               "<table><p>x<td>y", "<svg><title/><p>z", "<a href=\"", "<!--",
               "<script>never closed", "\xEF\xBF\xBD");
  CAPTURE(text);
  HtmlParser parser;

  check_shape(parser.parse(text));
}

TEST_CASE("nesting without end neither takes long nor overflows", "[html]") {
  const std::string opening = GENERATE(as<std::string>{}, "<div>", "<b>",
                                       "<table><tr><td>", "<font><p>");
  CAPTURE(opening);
  HtmlParser parser;

  const HtmlDocument& page =
      parser.parse(repeated(opening, 50'000) + "the end");

  check_shape(page);
  CHECK(page.text_of(0, 20) == "the end");
}

TEST_CASE("formatting without end is not opened again for ever", "[html]") {
  std::string text;
  for (int i = 0; i < 2'000; ++i) text += "<b id=" + std::to_string(i) + ">";
  HtmlParser parser;

  const HtmlDocument& page =
      parser.parse(text + repeated("<p>x", 9'000) + "the end");

  CHECK(page.size() < 1'100'000);
  CHECK(page.text_of(0, 100'000).ends_with("the end"));
}

// Text that does not belong into a table moves before it, to the first text;
// MyHTML wrote it over the cell.
TEST_CASE("blanks before a page leave its text alone", "[html]") {
  HtmlParser parser;

  const HtmlDocument& page =
      parser.parse(repeated(" ", 200) + "N<table><tr><td>cell</td>" +
                   repeated("0123456789", 10));

  CHECK(page.text_of(0) == "N" + repeated("0123456789", 10) + " cell");
}

TEST_CASE("a parser may be used again", "[html]") {
  HtmlParser parser;
  parser.parse("<p>first");

  const HtmlDocument& page = parser.parse("<i>second");

  check_shape(page);
  CHECK(page.text_of(0) == "second");
}

}  // namespace
}  // namespace newsfold
