// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html_extractor.h"

#include <string>
#include <variant>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

const std::string kText =
    "The bronze hare came back to the museum on Friday in a parcel without a "
    "sender, wrapped in the pages of a newspaper that no longer exists.";

Extraction extract(const std::string& html, const std::string& url = "",
                   const std::string& content_type = "") {
  HtmlExtractor extractor;
  return extractor.extract({html, content_type, url, day_of(2020, 1, 1)});
}

Article article_of(const std::string& html, const std::string& url = "",
                   const std::string& content_type = "") {
  Extraction extraction = extract(html, url, content_type);
  if (const auto* skipped = std::get_if<Skipped>(&extraction)) {
    FAIL("skipped: " << skipped->reason);
  }
  return std::get<Article>(std::move(extraction));
}

std::string reason_of(const std::string& html, const std::string& url = "") {
  const Extraction extraction = extract(html, url);
  const auto* skipped = std::get_if<Skipped>(&extraction);
  return skipped ? skipped->reason : "";
}

std::string page(const std::string& head, const std::string& body) {
  return "<html lang=en><head>" + head + "</head><body>" + body + "<p>" +
         kText + "</p></body></html>";
}

TEST_CASE("a page becomes an article", "[html]") {
  const Article article =
      article_of(page("<title>Hare returns - Harbour Times</title>"
                      "<meta property=article:published_time "
                      "content=2012-02-10T09:00:00+02:00>",
                      "<h1>Hare returns</h1><p class=byline>By Ada Quill</p>"),
                 "http://www.harbour-times.example/2012/hare.html");

  CHECK(article.title == "Hare returns");
  CHECK(article.text == kText);
  CHECK(article.author == "Ada Quill");
  CHECK(article.url == "http://www.harbour-times.example/2012/hare.html");
  CHECK(article.source == "harbour-times.example");
  CHECK(article.language == "en");
  REQUIRE(article.date);
  CHECK(format_date(*article.date) == "2012-02-10T09:00:00");
  CHECK(article.date_evidence ==
        "meta article:published_time: 2012-02-10T09:00:00+02:00 (certain)");
}

TEST_CASE("the address is the canonical one of the same site", "[html]") {
  struct Case {
    const char* because;
    const char* record;
    const char* canonical;
    const char* url;
  };
  const auto c = GENERATE(values<Case>({
      {"none is stated", "http://a.example/x", "", "http://a.example/x"},
      {"another form of it", "http://m.a.example/x?page=1",
       "https://www.a.example/x", "https://www.a.example/x"},
      {"another publisher's is not ours", "http://a.example/x",
       "http://b.example/y", "http://a.example/x"},
      {"a cache shows another's page",
       "https://a-example.cdn.ampproject.org/c/a.example/x",
       "https://a.example/x", "https://a.example/x"},
      {"a template points to the front page", "http://a.example/x",
       "http://a.example/", "http://a.example/x"},
      {"nonsense", "http://a.example/x", "javascript:0", "http://a.example/x"},
      {"a file has no other", "", "http://a.example/x", "http://a.example/x"},
  }));
  CAPTURE(c.because);

  const std::string head =
      "<link rel=canonical href='" + std::string(c.canonical) + "'>";
  CHECK(article_of(page(head, ""), c.record).url == c.url);
}

TEST_CASE("charsets of the header and of the page", "[html]") {
  const std::string latin = "<p>caf\xE9 " + kText;

  CHECK(article_of(latin, "", "text/html; charset=iso-8859-1").text ==
        "café " + kText);
  CHECK(article_of("<meta charset=iso-8859-1>" + latin).text ==
        "café " + kText);
}

TEST_CASE("a page that hides its text from readers is rescued", "[html]") {
  const std::string body = kText + " " + kText + " " + kText + " " + kText +
                           " " + kText + " " + kText;
  const std::string linked =
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\","
      "\"articleBody\":\"<p>" +
      body + "</p><p>The end.</p>\"}</script>";

  CHECK(article_of(linked + "<p>Log in to read on.</p>").text ==
        body + "\nThe end.");
  CHECK(article_of(linked + "<p>" + body + "</p>").text == body);
}

TEST_CASE("pages that are no articles say why", "[html]") {
  struct Case {
    const char* because;
    std::string html;
    const char* url;
    const char* reason;
  };
  const std::string teaser =
      "<article><h2><a href=/x>Hare returns</a></h2><p>" + kText +
      "</p></article>";
  const std::string headline = "<h3><a href=/x>Hare returns to museum</a></h3>";
  const std::string beginning = "<p>" + kText.substr(0, 90) + " [...]</p>";
  const std::string menu = "<ul><li><a href=/>Home</a></ul>";
  const auto c = GENERATE_COPY(values<Case>({
      {"empty", "", "", "no running text"},
      {"a menu", menu, "http://a.example/x", "no running text"},
      {"a gallery", "<h1>Hares</h1><figure><img src=x></figure>",
       "http://a.example/x", "no running text"},
      {"a soft 404", "<h1>Page not found</h1><p>" + kText, "", "an error page"},
      {"an article on such a page",
       "<h1>Page not found</h1><p>" + kText + kText + kText + kText + kText,
       "http://a.example/x", ""},
      {"a front page", "<p>" + kText, "http://a.example/", "a home page"},
      {"a front page by another name", "<p>" + kText,
       "http://a.example/index.html", "a home page"},
      {"a page of a site whose pages all go through one", "<p>" + kText,
       "http://a.example/index.php?id=7", ""},
      {"likewise, by path", "<p>" + kText, "http://a.example/index.php/news/7",
       ""},
      {"an error by its title", "<title>Museum: Error</title><p>" + kText,
       "http://a.example/x", "an error page"},
      {"a section", "<main>" + teaser + teaser + teaser + teaser + "</main>",
       "http://a.example/sport", "a list of articles"},
      {"a section without article elements",
       "<div>" + headline + beginning + headline + beginning + headline +
           beginning + "</div>",
       "http://a.example/sport", "a list of articles"},
      {"a blog of cut beginnings", "<div>" + beginning + beginning + "</div>",
       "http://a.example/blog", "a list of articles"},
      {"a question of cookies",
       "<p>We and our partners store information on your device, such as "
       "identifiers, to keep the lights on.</p>",
       "http://a.example/x", "no running text"},
      {"a soft 404 in other words",
       "<h1>Adrift</h1><p>" + kText + "</p><p>We cannot find the page.",
       "http://a.example/gone", "an error page"},
      {"an article above teasers",
       "<main><p>" + kText + kText + kText + kText + kText + "</p>" + teaser +
           teaser + teaser + teaser + "</main>",
       "http://a.example/x", ""},
      {"a list that calls itself an article",
       "<meta property=og:type content=article><main>" + teaser + teaser +
           teaser + teaser + "</main>",
       "http://a.example/x", "a list of articles"},
      {"a number in a headline is no error",
       "<title>Flu: 404 new cases in Port Selwick</title><p>" + kText,
       "http://a.example/x", ""},
      {"a flash that declares itself an article",
       "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script>"
       "<p>The ferry sank at noon; all 40 were saved, police say.",
       "http://a.example/x", ""},
  }));
  CAPTURE(c.because);

  CHECK(reason_of(c.html, c.url) == c.reason);
}

TEST_CASE("what a page without an article holds is told too", "[html]") {
  const Extraction extraction =
      extract("<h1>Page not found</h1><p>" + kText, "http://a.example/gone");

  const auto* skipped = std::get_if<Skipped>(&extraction);
  REQUIRE(skipped);
  CHECK(skipped->found.title == "Page not found");
  CHECK(skipped->found.text == kText);
  CHECK(skipped->found.url == "http://a.example/gone");
}

TEST_CASE("an extractor may be used again", "[html]") {
  HtmlExtractor extractor;
  const HtmlPage first{"<p>x", "", "", day_of(2020, 1, 1)};
  const std::string html = "<p>" + kText;
  extractor.extract(first);

  const Extraction second =
      extractor.extract({html, "", "", day_of(2020, 1, 1)});

  CHECK(std::get<Article>(second).text == kText);
}

}  // namespace
}  // namespace newsfold
