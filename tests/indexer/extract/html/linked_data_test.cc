// SPDX-License-Identifier: GPL-3.0-or-later
// JSON-LD: which nodes are articles of the page, what is read from them, and
// which damage does not matter.

#include "indexer/extract/html/linked_data.h"

#include <string>

#include <catch2/catch.hpp>

#include "indexer/extract/html/entities.h"
#include "indexer/extract/html/json_repair.h"

namespace newsfold {
namespace {

std::string script(const std::string& json) {
  return "<script type='application/ld+json'>" + json + "</script>";
}

LinkedData read(const std::string& html) {
  HtmlParser parser;
  return read_linked_data(parser.parse(html));
}

std::string headlines(const LinkedData& data) {
  std::string all;
  for (const LinkedArticle& article : data.articles) {
    all += (all.empty() ? "" : "|") + article.headline;
  }
  return all;
}

TEST_CASE("an article's fields are read as printed", "[linked_data]") {
  const LinkedData data = read(script(R"({
    "@context": "https://schema.org", "@type": "NewsArticle",
    "headline": " Ferry &amp; bridge:\n  \u00dcberfahrt ",
    "author": [{"@type": "Person", "name": "Ada Quill"}, "Bo Reed"],
    "publisher": {"@type": "Organization", "name": "The Harbour Post"},
    "inLanguage": "en-GB", "mainEntityOfPage": {"@id": "https://a.example/f"},
    "articleBody": "One.\nTwo.",
    "datePublished": "2016-09-20T10:11:12+02:00",
    "dateModified": "2016-09-21"})"));

  REQUIRE(data.articles.size() == 1);
  const LinkedArticle& article = data.articles[0];
  CHECK(article.type == "NewsArticle");
  CHECK(article.headline == "Ferry & bridge: Überfahrt");
  CHECK(article.author == "Ada Quill, Bo Reed");
  CHECK(article.publisher == "The Harbour Post");
  CHECK(article.language == "en-GB");
  CHECK(article.url == "https://a.example/f");
  CHECK(article.body == "One.\nTwo.");
  CHECK(article.date_published == "2016-09-20T10:11:12+02:00");
  CHECK(article.date_modified == "2016-09-21");
}

TEST_CASE("articles are what the page is about", "[linked_data]") {
  struct Case {
    const char* because;
    const char* json;
    const char* headlines;
  };
  const auto c = GENERATE(values<Case>({
      {"a list at the top",
       R"([{"@type":"WebPage"},{"@type":"Article","headline":"A"}])", "A"},
      {"a graph",
       R"({"@graph":[{"@type":"ReportageNewsArticle","headline":"A"}]})", "A"},
      {"what a page is about",
       R"({"@type":"ItemPage","mainEntity":
           {"@type":"NewsArticle","headline":"A"}})",
       "A"},
      {"one of several types",
       R"({"@type":["Thing","BlogPosting"],"headline":"A"})", "A"},
      {"a type by its address",
       R"({"@type":"http://schema.org/NewsArticle","headline":"A"})", "A"},
      {"the headline may be called name", R"({"@type":"Article","name":"A"})",
       "A"},
      {"updates of a live blog are none",
       R"({"@type":"LiveBlogPosting","headline":"A","liveBlogUpdate":
           [{"@type":"BlogPosting","headline":"B"}]})",
       "A"},
      {"comments and related works are none",
       R"({"@type":"NewsArticle","headline":"A",
           "comment":{"@type":"Article","headline":"B"},
           "isRelatedTo":[{"@type":"NewsArticle","headline":"C"}]})",
       "A"},
      {"nor what a section page lists",
       R"({"@type":"CollectionPage","mainEntity":{"@type":"ItemList",
           "itemListElement":[{"@type":"ListItem",
             "item":{"@type":"NewsArticle","headline":"A"}}]}})",
       ""},
      {"a job is none", R"({"@type":"JobPosting","headline":"A"})", ""},
      {"other shapes", R"([1, null, "Article", [[]], {"@type": 7}])", ""},
  }));
  CAPTURE(c.because);

  CHECK(headlines(read(script(c.json))) == c.headlines);
}

TEST_CASE("damage around and in the JSON does not matter", "[linked_data]") {
  struct Case {
    const char* because;
    const char* html;
  };
  const auto c = GENERATE(values<Case>({
      {"an HTML comment",
       "<!-- {\"@type\":\"Article\",\"headline\":\"A\"} -->"},
      {"CDATA in JavaScript's comments",
       "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"A\"}\n//]]>"},
      {"a semicolon", "{\"@type\":\"Article\",\"headline\":\"A\"};"},
      {"a line end in a string",
       "{\"@type\":\"Article\",\"headline\":\"A\",\"x\":\"1\n2\"}"},
      {"a comma too many",
       "[{\"@type\":\"Article\",\"headline\":\"A\",\"k\":[1, 2,],\n}, ]"},
      {"an escape that JSON has not",
       R"({"@type":"Article","headline":"A","x":"it\'s"})"},
      {"a character cut in two",
       R"({"@type":"Article","headline":"A","x":"\ud83d"})"},
      {"comments of JavaScript",
       "{\"@type\":\"Article\", // \"x\": 1\n /* } */ \"headline\":\"A\"}"},
      {"a second value behind",
       R"({"@type":"Article","headline":"A"} {"@type":"WebSite"})"},
  }));
  CAPTURE(c.because);

  CHECK(headlines(read(script(c.html))) == "A");
}

TEST_CASE("scripts are read one by one, in order", "[linked_data]") {
  const LinkedData data =
      read(script(R"({"@type":"Article","headline":"A"})") + script("{broken") +
           "<script>{\"@type\":\"Article\",\"headline\":\"no\"}</script>" +
           script("") +
           "<body><script type='Application/LD+JSON; charset=utf-8'>"
           "{\"@type\":\"Article\",\"headline\":\"B\"}</script>");

  CHECK(headlines(data) == "A|B");
}

TEST_CASE("what stands about the page and the site", "[linked_data]") {
  const LinkedData data = read(script(R"({"@graph": [
    {"@type": "Organization", "@id": "#o", "name": "Quay Media"},
    {"@type": "WebSite", "name": "The Quay"},
    {"@type": "WebPage", "datePublished": "2016-09-20"},
    {"@type": "CollectionPage", "dateModified": "2016-09-22",
     "datePublished": "2015-01-01"},
    {"@type": "Article", "headline": "A", "author": {"@id": "#ada"},
     "publisher": {"@id": "#o"}},
    {"@type": "Person", "@id": "#ada", "name": "Ada Quill"}]})"));

  CHECK(data.site_name == "The Quay");
  CHECK(data.page_type == "CollectionPage");
  CHECK(data.page_date_published == "2016-09-20");
  CHECK(data.page_date_modified == "2016-09-22");
  REQUIRE(data.articles.size() == 1);
  CHECK(data.articles[0].author == "Ada Quill");
  CHECK(data.articles[0].publisher == "Quay Media");
}

TEST_CASE("addresses are no authors", "[linked_data]") {
  const LinkedData data = read(script(
      R"({"@type":"Article","author":["https://a.example/ada",
          {"name":["Ada Quill","Bo Reed"]}, {"name":""}, {}, 3]})"));

  REQUIRE(data.articles.size() == 1);
  CHECK(data.articles[0].author == "Ada Quill, Bo Reed");
}

TEST_CASE("nesting and size are bounded", "[linked_data]") {
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "{\"mainEntity\":[";
  std::string large = R"({"@type":"Article","headline":"A","x":")";
  large.append(2'000'000, 'x');

  CHECK(read(script(deep)).articles.empty());
  CHECK(read(script(large + "\"}")).articles.empty());
}

TEST_CASE("repair_json leaves good JSON alone", "[linked_data]") {
  const std::string good =
      R"({"a": [1, {"b": "x,}\\\" ]"}], "c": "\u00fc\ud83d\ude00"})";

  CHECK(repair_json(good) == good);
}

TEST_CASE("decode_entities", "[linked_data]") {
  struct Case {
    const char* because;
    const char* text;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"names", "Tom &amp; Ann&rsquo;s caf&eacute;", "Tom & Ann’s café"},
      {"numbers", "1914&#8211;18 &#x2019;&#X41;", "1914–18 ’A"},
      {"once only", "&amp;lt;", "&lt;"},
      {"unknown", "R&D; &nope; &#xZZ;", "R&D; &nope; &#xZZ;"},
      {"open", "AT&T and & and &", "AT&T and & and &"},
      {"no characters", "&#0; &#xD800; &#1114112;", "&#0; &#xD800; &#1114112;"},
  }));
  CAPTURE(c.because);

  CHECK(decode_entities(c.text) == c.expected);
}

}  // namespace
}  // namespace newsfold
