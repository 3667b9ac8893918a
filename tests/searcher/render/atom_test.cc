// SPDX-License-Identifier: GPL-3.0-or-later
// Atom feeds: what RFC 4287 asks of an entry, whatever is known of an article.

#include "searcher/render/atom.h"

#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "searcher/render/xml.h"
#include "tests/searcher/render/invented_results.h"

namespace newsfold {
namespace {

using Catch::Contains;

std::string printed(std::vector<StoryResult> results,
                    const AtomOptions& options = {}) {
  SearchResult result;
  result.parsed = "storm < \"wind\"";
  result.archive.id = "00000000000000aa";
  result.counts = {412, 1906, 400};
  result.results = std::move(results);
  std::ostringstream out;
  print_atom(result, options, out);
  return out.str();
}

TEST_CASE("a feed of one entry", "[atom]") {
  const std::string feed = printed({ordinary_story()}, {.offset = 20});
  const std::size_t id = feed.find("urn:newsfold:search:") + 20;

  CHECK(feed ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" "
        "xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\">\n"
        "  <title>newsfold: storm &lt; &quot;wind&quot;</title>\n"
        "  <subtitle>412 stories (1,906 articles)</subtitle>\n"
        "  <id>urn:newsfold:search:" +
            feed.substr(id, 16) +
            "</id>\n"
            "  <updated>2011-09-20T10:11:12Z</updated>\n"
            "  <author><name>newsfold</name></author>\n"
            "  <generator version=\"0.1.0\">newsfold</generator>\n"
            "  <opensearch:totalResults>400</opensearch:totalResults>\n"
            "  <opensearch:startIndex>21</opensearch:startIndex>\n"
            "  <opensearch:itemsPerPage>10</opensearch:itemsPerPage>\n"
            "  <entry xml:lang=\"en\">\n"
            "    <title>Storm takes the pier</title>\n"
            "    <id>urn:newsfold:article:0000000000000001</id>\n"
            "    <updated>2011-09-20T10:11:12Z</updated>\n"
            "    <published>2011-09-20T10:11:12Z</published>\n"
            "    <author><name>Ann Lee</name></author>\n"
            "    <author><name>Jan van Dorn</name></author>\n"
            "    <link rel=\"alternate\" "
            "href=\"https://www.meridian-press.example/a/1\"/>\n"
            "    <summary type=\"html\">&lt;p&gt;…a &lt;b&gt;storm&lt;/b&gt; "
            "took it.&lt;/p&gt;&lt;p&gt;story 00000000000000ff: 3 articles in "
            "2 sources, 2011-09-20 to 2011-09-21&lt;/p&gt;</summary>\n"
            "  </entry>\n"
            "</feed>\n");
}

TEST_CASE("what an entry must have stands for what is unknown", "[atom]") {
  const std::string feed = printed({bare_story()});

  CHECK_THAT(feed,
             Contains("  <entry>\n    <title>(no title)</title>\n") &&
                 Contains("    <updated>1970-01-01T00:00:00Z</updated>\n") &&
                 Contains("    <content type=\"html\">") &&
                 !Contains("<published>") && !Contains("<link"));
}

TEST_CASE("an undated entry was updated when it was captured", "[atom]") {
  StoryResult story = bare_story();
  story.articles[0].article.captured = Date{2012, 3, 4};

  CHECK_THAT(printed({story}),
             Contains("    <updated>2012-03-04T00:00:00Z</updated>\n") &&
                 Contains("\n  <updated>2012-03-04T00:00:00Z</updated>\n"));
}

TEST_CASE("a month begins with its first day", "[atom]") {
  StoryResult story = bare_story();
  story.articles[0].article.date =
      Date{1912, 4, 0, 0, 0, 0, DatePrecision::Month};

  CHECK_THAT(printed({story}),
             Contains("    <published>1912-04-01T00:00:00Z</published>\n"));
}

TEST_CASE("a feed is as new as its latest entry", "[atom]") {
  StoryResult later = ordinary_story();
  later.articles[0].article.date = Date{2013, 1, 2};

  CHECK_THAT(printed({ordinary_story(), later, bare_story()}),
             Contains("\n  <updated>2013-01-02T00:00:00Z</updated>\n"));
}

TEST_CASE("a source is the author where no other is known", "[atom]") {
  StoryResult story = ordinary_story();
  story.articles[0].article.author = "";
  story.articles[0].article.wire = "";

  CHECK_THAT(
      printed({story}),
      Contains("    <author><name>meridian-press.example</name></author>\n"));
}

TEST_CASE("markup in articles is text", "[atom]") {
  const std::string feed = printed({hostile_story()});

  CHECK_THAT(feed, Contains("of {$_~^\\#} &lt;b&gt;]]&gt; </title>") ||
                       Contains("of {$_~^\\#} &lt;b&gt;]]&gt;</title>"));
  CHECK_THAT(feed,
             Contains("href=\"https://a.example/?q=&quot;{a}&quot;&amp;b=&lt;"
                      "c&gt;\"") &&
                 Contains("&lt;p&gt;&amp;lt;script&amp;gt;x&amp;lt;/script"
                          "&amp;gt; &amp;amp; &lt;b&gt;storm&lt;/b&gt;"));
}

TEST_CASE("a report that matches better is linked", "[atom]") {
  StoryResult story = ordinary_story();
  story.better_match =
      BetterMatch{2, 2, story.articles[1].article, {"<Pier> gone.", {{0, 6}}}};

  SECTION("by its URL") {
    CHECK_THAT(printed({story}),
               Contains("&lt;b&gt;storm&lt;/b&gt; took it.&lt;/p&gt;"
                        "&lt;p&gt;from &lt;a "
                        "href=&quot;https://valmora-post.example/pier&quot;&gt;"
                        "valmora-post.example&lt;/a&gt;: &lt;b&gt;&amp;lt;Pier"
                        "&amp;gt;&lt;/b&gt; gone.&lt;/p&gt;&lt;p&gt;"));
  }
  SECTION("or named, if it has none") {
    story.better_match->article.url = "";
    CHECK_THAT(printed({story}),
               Contains("&lt;p&gt;from valmora-post.example: &lt;b&gt;"));
  }
}

TEST_CASE("provenance is an extension of the head", "[atom]") {
  const Provenance provenance = sample_provenance();

  CHECK_THAT(
      printed({}, {.provenance = &provenance}),
      Contains("  <provenance xmlns=\"urn:newsfold:provenance\">\n"
               "    <program>newsfold-search 9.9</program>\n") &&
          Contains("    <results>3</results>\n  </provenance>\n</feed>"));
}

TEST_CASE("text for XML", "[xml]") {
  CHECK(xml_text("a<b>&\"c\" ]]>") == "a&lt;b&gt;&amp;&quot;c&quot; ]]&gt;");
  CHECK(xml_text("a\t\r\nb") == "a&#9;&#13;&#10;b");
  CHECK(xml_text("a\x01\x1b\x0b\uFFFE\uFFFFz") == "az");
  CHECK(xml_text("\xFF") == "\uFFFD");
  CHECK(xml_text("渡船🐇") == "渡船🐇");
}

}  // namespace
}  // namespace newsfold
