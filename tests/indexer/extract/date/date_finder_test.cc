// SPDX-License-Identifier: GPL-3.0-or-later
// The date of publication: which evidence counts, which wins, and the traps.

#include "indexer/extract/date/date_finder.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

constexpr Date kLatest{2024, 5, 2};

FoundDate find(const std::string& html, std::string_view url = "") {
  HtmlParser parser;
  const HtmlDocument& page = parser.parse(html);
  const LinkedData linked = read_linked_data(page);
  return find_publication_date({page, linked, url, kLatest, "", 0, 0});
}

std::string day(const FoundDate& found) {
  return found.date ? format_date(*found.date) : "";
}

const std::string kText =
    "<p>The ferry between the two harbours was late again, and the people of "
    "the island waited on the quay for more than an hour before it came.</p>";

// An article with `above` and `below` around its heading.
std::string article(const std::string& above, const std::string& below) {
  return "<title>The ferry was late</title><body><article>" + above +
         "<h1>The ferry was late</h1>" + below + kText + kText + "</article>";
}

std::string linked_data(const std::string& json) {
  return "<script type='application/ld+json'>" + json + "</script>";
}

TEST_CASE("each kind of evidence is read", "[date_finder]") {
  struct Case {
    const char* because;
    std::string html;
    const char* expected;
    const char* evidence;
    DateConfidence confidence;
  };
  using enum DateConfidence;
  const auto c = GENERATE(values<Case>({
      {"the canonical address",
       "<link rel=canonical href='https://a.example/2016/09/20/ferry'>",
       "2016-09-20", "canonical: https://a.example/2016/09/20/ferry", Certain},
      {"the address for sharing",
       "<meta property=og:url content='https://a.example/2016/09/20/f'>",
       "2016-09-20", "og:url: https://a.example/2016/09/20/f", Certain},
      {"Open Graph",
       "<meta property=article:published_time "
       "content='2016-09-20T23:11:12-05:00'>",
       "2016-09-20T23:11:12",
       "meta article:published_time: 2016-09-20T23:11:12-05:00", Certain},
      {"names are written in many ways",
       "<meta name='Article.Published' content='20 September 2016'>",
       "2016-09-20", "meta Article.Published: 20 September 2016", Certain},
      {"no more than a month", "<meta name=dc.date.issued content='2016-09'>",
       "2016-09", "meta dc.date.issued: 2016-09", Certain},
      {"some day of the page", "<meta name=date content='2016-09-20'>",
       "2016-09-20", "meta date: 2016-09-20", Likely},
      {"JSON-LD",
       linked_data(R"({"@type":"NewsArticle","datePublished":"2016-09-20"})"),
       "2016-09-20", "JSON-LD NewsArticle: 2016-09-20", Certain},
      {"JSON-LD of the page",
       linked_data(R"({"@type":"WebPage","datePublished":"2016-09-20"})"),
       "2016-09-20", "JSON-LD page: 2016-09-20", Likely},
      {"microdata",
       "<body><span itemprop=datePublished content='2016-09-20'></span>",
       "2016-09-20", "itemprop datePublished: 2016-09-20", Certain},
      {"a time element",
       article("", "<time datetime='2016-09-20T10:11'>yesterday</time>"),
       "2016-09-20T10:11:00", "time: 2016-09-20T10:11", Likely},
      {"Unix time in an attribute",
       article("<abbr data-utime=1474365672>now</abbr>", ""),
       "2016-09-20T10:01:12", "time: 1474365672", Likely},
      {"a text with a label", article("", "<p>Posted on 20 May 2016 by A.</p>"),
       "2016-05-20", "text: 20 May 2016", Likely},
      {"a text without",
       article("", "<div class=x>Tuesday, 20 September 2016</div>"),
       "2016-09-20", "text: Tuesday, 20 September 2016", Likely},
      {"in pieces",
       article("<div class=date><b>20</b> <i>Sep</i> <u>2016</u></div>", ""),
       "2016-09-20", "text: 20 Sep 2016", Likely},
      {"with a short year", article("<span>20.09.16</span>", ""), "2016-09-20",
       "text: 20.09.16", Guess},
      {"in front of a paragraph",
       "<body><h1>The ferry was late</h1><p>20.09.2016 - " + kText.substr(3),
       "2016-09-20", "text: 20.09.2016", Guess},
      {"in the title of the page",
       "<title>Ferry late (20 September 2016)</title>" + kText, "2016-09-20",
       "title: Ferry late (20 September 2016)", Guess},
      {"in the data of a script",
       kText + "<script>var s = {\"publishedAt\":\"2016-09-20T10:11\"}"
               "</script>",
       "2016-09-20T10:11:00", "script: 2016-09-20T10:11", Guess},
      {"a change, if there is nothing else",
       "<meta property=article:modified_time content='2016-09-21'>",
       "2016-09-21", "meta article:modified_time: 2016-09-21", Guess},
      {"a change by JSON-LD",
       linked_data(R"({"@type":"Article","dateModified":"2016-09-21"})"),
       "2016-09-21", "JSON-LD dateModified: 2016-09-21", Guess},
  }));
  CAPTURE(c.because);

  const FoundDate found = find(c.html);

  CHECK(day(found) == c.expected);
  CHECK(found.evidence == c.evidence);
  CHECK(found.confidence == c.confidence);
}

TEST_CASE("one kind of evidence outweighs another", "[date_finder]") {
  struct Case {
    const char* because;
    std::string html;
    const char* expected;
  };
  const std::string published =
      "<meta property=article:published_time content='2016-09-20T10:11'>";
  const auto c = GENERATE_COPY(values<Case>({
      {"publication before change",
       "<meta property=article:modified_time content='2016-09-22'>" + published,
       "2016-09-20T10:11:00"},
      {"the article before the page around it",
       linked_data(
           R"([{"@type":"WebPage","datePublished":"2012-01-01"},
               {"@type":"NewsArticle","datePublished":"2016-09-20"}])"),
       "2016-09-20"},
      {"two before one",
       "<meta property=article:published_time content='2014-01-01'>" +
           linked_data(
               R"({"@type":"NewsArticle","datePublished":"2016-09-20"})") +
           article("<time datetime=2016-09-20>Tuesday</time>", ""),
       "2016-09-20"},
      {"what is shown before a vague declaration",
       "<meta name=date content='2016-09-25'>" +
           article("<time class=published datetime=2016-09-20>Tue</time>", ""),
       "2016-09-20"},
      {"a time is taken from weaker evidence for the same day",
       "<link rel=canonical href='https://a.example/2016/09/20/f'>" +
           linked_data(R"({"@type":"Article",
                           "datePublished":"2016-09-20T10:11:12"})"),
       "2016-09-20T10:11:12"},
      {"the shown local day before the day of a time in UTC",
       "<meta property=article:published_time content='2016-09-21T02:11Z'>" +
           linked_data(R"({"@type":"NewsArticle",
                           "datePublished":"2016-09-21T02:11:00+00:00"})") +
           article("", "<p>Posted September 20, 2016, 9:11 PM</p>"),
       "2016-09-20T21:11:00"},
      {"but not before a day without conversion",
       "<meta property=article:published_time content='2016-09-21T02:11'>" +
           linked_data(R"({"@type":"NewsArticle",
                           "datePublished":"2016-09-21T02:11:00"})") +
           article("", "<p>Posted September 20, 2016, 9:11 PM</p>"),
       "2016-09-21T02:11:00"},
      {"the published of two times",
       article("",
               "<time class=updated datetime=2016-09-22>2</time>"
               "<time class=published datetime=2016-09-20>1</time>"),
       "2016-09-20"},
      {"the published of two texts",
       article("", "<p>Updated 22.9.2016 | Published 20.9.2016</p>"),
       "2016-09-20"},
      {"the one next to the title",
       article("", "<p>20.9.2016</p>") +
           "<div>Other news</div><div>22.9.2016</div>",
       "2016-09-20"},
      {"of several articles, that of this title",
       "<title>The ferry was late</title><h1>The ferry was late</h1>" +
           linked_data(R"([{"@type":"NewsArticle","headline":"Bridge shut",
                            "datePublished":"2016-01-01"},
                           {"@type":"NewsArticle",
                            "headline":"The ferry was late",
                            "datePublished":"2016-09-20"}])"),
       "2016-09-20"},
      {"the article's microdata before that of a comment above",
       "<body><div itemscope itemtype='http://schema.org/Comment'><time "
       "itemprop=datePublished datetime=2016-09-25></time></div><time "
       "itemprop=datePublished datetime=2016-09-20></time>",
       "2016-09-20"},
      {"the time that is marked as the publication's",
       article("",
               "<time datetime=2016-09-25>a</time>"
               "<time pubdate datetime=2016-09-20>b</time>"),
       "2016-09-20"},
      {"the foot of the article is no foot of the page",
       article("", kText + "<footer>20.9.2016</footer>"), "2016-09-20"},
      {"an aside may be a byline",
       article("", "<aside class=meta>20.9.2016</aside>"), "2016-09-20"},
      {"the label may stand in an element of its own",
       article("",
               "<b>Updated</b> <i>22.9.2016</i> <b>Published</b> "
               "<i>20.9.2016</i>"),
       "2016-09-20"},
      {"the date that is alone in its text",
       article("",
               "<p>The council will meet on 25.9.2016 in the new hall by "
               "the old harbour, as it said.</p><p>20.9.2016</p>"),
       "2016-09-20"},
      {"in a list of the latest articles, the line of this one",
       "<title>The ferry was late</title><h1>The ferry was late</h1>" + kText +
           "<ul class=latest><li><a href=/b>Bridge shut for repairs</a> "
           "<i class=post-date>21.9.2016</i>" +
           "<li><a href=/f>The ferry was late</a> "
           "<i class=post-date>20.9.2016</i></ul>",
       "2016-09-20"},
      {"a day before a month",
       "<link rel=canonical href='https://a.example/2016/08/f'>" +
           article("", "<p>20.9.2016</p>"),
       "2016-09-20"},
  }));
  CAPTURE(c.because);

  CHECK(day(find(c.html)) == c.expected);
}

TEST_CASE("what is no evidence", "[date_finder]") {
  struct Case {
    const char* because;
    std::string html;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing there", kText},
      {"an empty page", ""},
      {"the day of expiry",
       "<meta property=article:expiration_time content='2016-09-20'>"},
      {"when somebody looked", article("", "<p>View Date: 2016-09-20</p>")},
      {"when the page was made", article("", "<p>Render Time: 2016-09-20</p>")},
      {"when it was printed", article("", "<p>Printed on 20.9.2016</p>")},
      {"a year of copyright",
       article("", "") + "<footer>© 2016 The Quay</footer>"},
      {"a day of copyright",
       article("", "") + "<footer>Copyright 20 September 2016</footer>"},
      {"the day of an event",
       article("", "") + "<div class=event-date>20.9.2016</div>"},
      {"another article beside",
       article("", "") + "<aside><a href=/x>Bridge shut</a> 20.9.2016</aside>"},
      {"another article below",
       article("", "") +
           "<div class='related-posts'><time datetime=2016-09-20>x</time>"
           "</div>"},
      {"what a link is about",
       "<body>" + kText + kText +
           "<ul><li><a href=/x>Bridge shut for repairs since 20.9.2016</a>"},
      {"a comment",
       article("", "") + "<div id=comments><p>Ann wrote on 20.9.2016</div>"},
      {"a comment's JSON-LD", linked_data(R"({"@type":"Article","comment":
                       {"@type":"Comment","datePublished":"2016-09-20"}})")},
      {"the tool bar of a web archive",
       article("", "") + "<div id='wm-ipp'>20 Sep 2016</div>"},
      {"scripts", article("", "<script>var d = '2016-09-20'</script>")},
      {"scripts that know several articles",
       "<script>[{\"published_at\":\"2016-09-20\"},"
       "{\"published_at\":\"2016-09-21\"}]</script>"},
      {"the day in the words of a heading",
       "<body><h1>What the council said on 20 September 2016</h1>" + kText},
      {"the future", "<meta name=pubdate content='2024-05-03'>"},
      {"databases' idea of none",
       "<meta name=pubdate content='1970-01-01T00:00:00Z'>"},
      {".NET's idea of none",
       "<meta name=pubdate content='0001-01-01T00:00:00'>"},
      {"no day at all", "<meta name=pubdate content='yesterday'>"},
      {"two readings", article("", "<p>Posted 3/4/2016</p>")},
      {"a paragraph that speaks of a day",
       "<body>" + kText +
           "<p>It was built, as the harbour master told us "
           "when we met him, on 20 September 2016.</p>" +
           kText.substr(0, 100)},
  }));
  CAPTURE(c.because);

  const FoundDate found = find(c.html);

  CHECK(day(found) == "");
  CHECK(found.confidence == DateConfidence::None);
  CHECK(found.evidence == "no date of publication on the page");
}

TEST_CASE("the order of day and month is that of the page", "[date_finder]") {
  const std::string page = article("", "<p>Posted 3/4/2016</p>");

  CHECK(day(find("<html lang=en-US>" + page)) == "2016-03-04");
  CHECK(day(find("<html lang=en-GB>" + page)) == "2016-04-03");
  CHECK(day(find(page, "https://a.co.uk/ferry")) == "2016-04-03");
}

TEST_CASE("the address of the record counts before all", "[date_finder]") {
  const std::string page =
      "<link rel=canonical href='https://a.example/2015/01/01/x'>";

  const FoundDate found = find(page, "https://a.example/2016/09/20/ferry");

  CHECK(day(found) == "2016-09-20");
  CHECK(found.evidence == "url: https://a.example/2016/09/20/ferry");
}

TEST_CASE("heading and body may be given", "[date_finder]") {
  HtmlParser parser;
  const HtmlDocument& page = parser.parse(
      "<h1>The Quay</h1><div>21.9.2016</div><div id=sidebar><h3>Late</h3>"
      "<p>20.9.2016</p><div id=text>" +
      kText + "</div></div>");
  DateQuery query{page, {}, "", kLatest, "", 0, 0};
  for (NodeIndex i = 0; i < page.size(); ++i) {
    if (page[i].tag == Tag::H3) query.title_node = i;
    if (page.attribute(i, "id") == "text") query.body_node = i;
  }

  CHECK(day(find_publication_date(query)) == "2016-09-20");
}

TEST_CASE("confidences have names", "[date_finder]") {
  CHECK(confidence_name(DateConfidence::None) == "none");
  CHECK(confidence_name(DateConfidence::Guess) == "guess");
  CHECK(confidence_name(DateConfidence::Likely) == "likely");
  CHECK(confidence_name(DateConfidence::Certain) == "certain");
}

}  // namespace
}  // namespace newsfold
