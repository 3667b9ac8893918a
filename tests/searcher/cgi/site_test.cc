// SPDX-License-Identifier: GPL-3.0-or-later
// Requests in, pages out, over a living archive.

#include "searcher/cgi/site.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <regex>
#include <set>

#include <catch2/catch.hpp>

#include "support/archive_fixture.h"

namespace newsfold {
namespace {

using Catch::Matchers::Contains;

const std::string kText =
    "The ferry crews of Port Selwick went on strike before dawn on Monday, "
    "and all six boats lay tied up at the quay while the guild and the company "
    "met. Two thousand people could not leave the island, said the harbour "
    "master, and nobody knew for how long it would last.";

const std::string kDamText =
    "The dam above Carrow held through the night while engineers let out as "
    "much water as the river could take, and four hundred people in the lower "
    "town slept in the school. The reservoir stood nine centimetres below the "
    "crest at midnight, said the water board, and fell after that.";

nlohmann::json line(const std::string& source, const std::string& date,
                    const std::string& title, const std::string& text) {
  nlohmann::json json = {{"url", "https://" + source + ".example/1"},
                         {"title", title},
                         {"language", "en"},
                         {"text", text}};
  if (!date.empty()) json["date"] = date;
  return json;
}

class SiteFixture {
 public:
  SiteFixture() {
    archive.add_lines(jsonl({
        line("a", "2012-05-07", "Ferries stand still", kText),
        line("b", "2012-05-08", "No boats <today>", kText),
        line("z", "", "A hare", "A hare was seen in the meadow & elsewhere."),
    }));
    settings.title = "The \"sample\"";
    settings.replay = "https://web.example/{timestamp}/{url}";
    settings.archives = {{"news", archive.paths().root}};
  }

  WebResponse get(const std::string& query, const std::string& path = "",
                  const std::string& method = "GET") {
    if (!site_) site_.emplace(settings, archive.messages());
    WebRequest request;
    request.method = method;
    request.script = "/newsfold.cgi";
    request.path = path;
    request.query = query;
    request.origin = "http://localhost";
    request.accept_language = accept_language;
    request.if_none_match = if_none_match;
    return site_->answer(request);
  }

  std::string id_of(const std::string& title) const {
    for (const Article& article : articles_of(archive.paths().root)) {
      if (article.title == title) return format_id(article_id(article));
    }
    FAIL("no such article");
    return "";
  }

  ArchiveFixture archive;
  SiteSettings settings;
  std::string accept_language;
  std::string if_none_match;

 private:
  std::optional<Site> site_;
};

std::string header(const WebResponse& response, const std::string& name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return "";
}

TEST_CASE("a search shows each story once", "[site]") {
  SiteFixture site;
  const WebResponse page = site.get("q=ferry");

  CHECK(page.status == 200);
  CHECK(header(page, "Content-Type") == "text/html; charset=utf-8");
  CHECK_THAT(page.body, Contains("1 story (2 articles)"));
  CHECK_THAT(page.body, Contains("<mark>ferry</mark>"));
  CHECK_THAT(page.body, Contains("No boats &lt;today&gt;"));
  CHECK_THAT(page.body,
             Contains("https://web.example/20120507/https://a.example/1"));
  CHECK_THAT(page.body, Contains("The &quot;sample&quot;"));
  CHECK_THAT(page.body, Contains("q=ferry&amp;format=csv"));
}

TEST_CASE("a report that matches better is quoted, with a link", "[site]") {
  struct Case {
    const char* language;
    const char* from;
  };
  const auto c = GENERATE(values<Case>({{"en", "from c.example:"},
                                        {"ar", "من \u2068c.example\u2069:"},
                                        {"de", "aus c.example:"},
                                        {"es", "de c.example:"},
                                        {"fr", "dans c.example\u00a0:"},
                                        {"zh", "来自c.example："}}));
  CAPTURE(c.language);
  SiteFixture site;
  site.archive.add_lines(jsonl(
      {line("c", "2012-05-09", "Boats", "Boats <and> more boats. " + kText)}));
  const std::string page =
      site.get("q=boats&ui=" + std::string(c.language)).body;

  CHECK_THAT(page, Contains("and all six <mark>boats</mark> lay tied up"));
  CHECK_THAT(page, Contains("<p class=\"snippet\"><a href=\"/newsfold.cgi/"
                            "article/" +
                            site.id_of("Boats")));
  CHECK_THAT(page, Contains("<bdi>" + std::string(c.from) +
                            "</bdi></a> <span lang=\"en\" dir=\"ltr\">"
                            "<mark>Boats</mark> &lt;and&gt; more"));
}

TEST_CASE("every answer is safe to show", "[site]") {
  SiteFixture site;
  const auto query = GENERATE("q=ferry", "", "page=x", "q=%22");
  for (const char* path : {"", "/about", "/nowhere", "/style.css"}) {
    const WebResponse page = site.get(query, path);
    CHECK_THAT(header(page, "Content-Security-Policy"),
               Contains("default-src 'none'"));
    CHECK(header(page, "X-Content-Type-Options") == "nosniff");
    CHECK(header(page, "Referrer-Policy") == "no-referrer");
    CHECK(header(page, "X-Frame-Options") == "DENY");
  }
}

TEST_CASE("the page has nothing that it would refuse to run", "[site]") {
  SiteFixture site;
  const std::string story = "/story/" + site.id_of("Ferries stand still");
  const std::string article = "/article/" + site.id_of("A hare");
  const auto path = GENERATE("", "/about", "/story", "/article", "/nowhere");
  const std::string page =
      site.get("q=ferry", path == std::string("/story")     ? story
                          : path == std::string("/article") ? article
                                                            : path)
          .body;
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("<style") == std::string::npos);
  CHECK_FALSE(std::regex_search(page, std::regex("<[^>]* (style|on[a-z]+)=")));
}

TEST_CASE("stories and articles have pages of their own", "[site]") {
  SiteFixture site;
  const std::string id = site.id_of("No boats <today>");
  const WebResponse story = site.get("", "/story/" + id);
  const WebResponse article = site.get("", "/article/" + id);

  CHECK(story.status == 200);
  CHECK_THAT(story.body, Contains("Ferries stand still"));
  CHECK_THAT(story.body, Contains("first to run it"));
  CHECK(article.status == 200);
  CHECK_THAT(article.body, Contains("The ferry crews of Port Selwick"));
  CHECK_THAT(article.body, Contains("2 articles in 2 sources"));
  CHECK_THAT(article.body, Contains("1 other article with nearly the same"));
}

TEST_CASE("pages say who was first only where it is known", "[site]") {
  SiteFixture site;
  site.archive.add_lines(
      jsonl({line("c", "2013-03-12", "Dam holds", kDamText),
             line("d", "2013-03-12T09:00:00", "Dam stands", kDamText)}));
  const std::string story = "/story/" + site.id_of("Dam holds");

  for (const std::string& page :
       {site.get("", story).body, site.get("q=dam").body}) {
    CHECK_THAT(page, Contains("on 12 Mar 2013: c.example, d.example"));
    CHECK_THAT(page, !Contains("first in") && !Contains("first to run it"));
  }
  CHECK_THAT(site.get("q=ferry").body, Contains("first in a.example"));
  const auto said = GENERATE(values<std::pair<const char*, const char*>>(
      {{"de", "am 12. März 2013: c.example, d.example"},
       {"es", "el 12 mar 2013: c.example, d.example"},
       {"fr", "le 12 mars 2013\u00a0: c.example, d.example"},
       {"zh", "2013年3月12日：c.example，d.example"},
       {"ar", "12 مارس"}}));
  site.accept_language = said.first;
  CAPTURE(site.get("", story).body);
  CHECK_THAT(site.get("", story).body, Contains(said.second));
}

TEST_CASE("what is not there is not found", "[site]") {
  SiteFixture site;
  const auto path = GENERATE("/nowhere", "/story/", "/story/0123456789abcdef",
                             "/story/../../etc/passwd", "/article/1", "/STORY",
                             "/about/", "//");
  CAPTURE(path);
  const WebResponse page = site.get("", path);
  CHECK(page.status == 404);
  CHECK_THAT(page.body, Contains("There is no such page"));
  CHECK(header(page, "ETag").empty());
}

TEST_CASE("an archive is one of the settings', never a path", "[site]") {
  SiteFixture site;
  CHECK(site.get("q=ferry&archive=news").status == 200);
  CHECK(site.get("P=ferry&DB=news").status == 200);
  CHECK(site.get("q=ferry&archive=" + site.archive.paths().root.string())
            .status == 404);
  CHECK(site.get("q=ferry&DB=..").status == 404);
  CHECK(site.get("q=ferry&DB=../news").status == 400);
}

TEST_CASE("bad requests are told why", "[site]") {
  SiteFixture site;
  struct Case {
    const char* query;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"q=ferry&page=0", "page: not a whole number from 1 on: 0"},
      {"q=%22ferry", "byte 1: this quotation mark is never closed"},
      {"q=ferry&from=2012&to=2011", "the range ends before it begins"},
      {"q=ferry&fold=%3Cb%3E", "story: &lt;b&gt;"},
  }));
  CAPTURE(c.query);
  const WebResponse page = site.get(c.query);
  CHECK(page.status == 400);
  CHECK_THAT(page.body, Contains(c.expected));
  CHECK_THAT(page.body, Contains("value=\"") && Contains("ferry\""));
  CHECK(header(page, "Cache-Control") == "no-store");
}

TEST_CASE("a mistake costs no filters", "[site]") {
  SiteFixture site;
  site.settings.archives.emplace_back("letters", site.archive.paths().root);
  const std::string page =
      site.get("q=%22ferry&source=a.example&from=2011&archive=letters").body;

  CHECK_THAT(page, Contains("name=\"source\" value=\"a.example\""));
  CHECK_THAT(page, Contains("name=\"from\" value=\"2011\""));
  CHECK_THAT(page, Contains("<option value=\"letters\" selected>"));
}

TEST_CASE("a wrong date can be mended", "[site]") {
  SiteFixture site;
  const std::string page =
      site.get("q=ferry&from=20l1&lang=tlhingan&lang=en&date=never").body;

  CHECK_THAT(page, Contains("<input form=\"search\" type=\"text\" id=\"from\" "
                            "name=\"from\" value=\"20l1\""));
  CHECK_THAT(page, !Contains("type=\"hidden\" name=\"from\""));
  CHECK_THAT(page, Contains("type=\"hidden\" name=\"lang\" value=\"en\""));
  CHECK_THAT(page, !Contains("name=\"lang\" value=\"tlhingan\""));
  CHECK_THAT(page, !Contains("name=\"date\""));
}

TEST_CASE("what stands in every link is bounded", "[site]") {
  SiteFixture site;
  const std::string much(8'000, ',');
  CHECK(site.get("q=ferry&ui=" + much).body.size() < 100'000);
  CHECK(site.get("q=ferry&source=" + much).status == 400);
  CHECK(site.get("q=" + much).status == 400);
  CHECK(site.get("q=ferry&source=" + much).body.size() < 100'000);
}

TEST_CASE("a bar finds what it counts, at the ends of a range too", "[site]") {
  SiteFixture site;
  std::vector<nlohmann::json> lines;
  for (int month = 1; month <= 9; ++month) {
    for (const char* day : {"03", "20"}) {
      lines.push_back(line("s" + std::to_string(month) + day,
                           "2013-0" + std::to_string(month) + "-" + day,
                           "Regatta " + std::to_string(month) + day,
                           "The regatta of day " + std::string(day) +
                               " was won by boat " + std::to_string(month)));
    }
  }
  site.archive.add_lines(jsonl(lines));

  CHECK_THAT(site.get("q=regatta&from=2013-01-10&to=2013-09-10").body,
             Contains("from=2013-01-10&amp;to=2013-01\"") &&
                 Contains("from=2013-09&amp;to=2013-09-10\"") &&
                 Contains("from=2013-05&amp;to=2013-05\""));
}

TEST_CASE("a server that does not answer is told of, or nothing is given",
          "[site]") {
  SiteFixture site;
  const std::string id = site.id_of("A hare");
  const auto stub = site.archive.paths().stub();
  write_file(stub, read_file(stub) + "remote 127.0.0.1:1\n");

  const WebResponse page = site.get("q=ferry");
  CHECK(page.status == 200);
  CHECK_THAT(page.body, Contains("127.0.0.1:1"));
  CHECK(header(page, "ETag").empty());
  CHECK_THAT(site.get("q=ferry&format=json").body,
             Contains("\"incomplete\": true"));
  for (const char* format : {"csv", "jsonl", "ris", "bibtex", "atom"}) {
    CHECK(site.get(std::string("q=ferry&format=") + format).status == 503);
  }
  CHECK_THAT(site.get("", "/about").body, Contains("127.0.0.1:1"));
  CHECK_THAT(site.get("", "/article/" + id).body, Contains("127.0.0.1:1"));
  CHECK_THAT(site.get("", "/story/" + id).body, Contains("127.0.0.1:1"));
  CHECK(site.get("format=json", "/article/" + id).status == 503);
  CHECK(site.get("", "/article/0123456789abcdef").status == 503);
}

TEST_CASE("what is only a page has no other format", "[site]") {
  SiteFixture site;
  CHECK(site.get("format=json").status == 400);
  CHECK(site.get("FMT=atom&q=+").status == 400);
  CHECK(site.get("format=json", "/about").status == 400);
}

TEST_CASE("an archive without memory is read anew", "[site]") {
  SiteFixture site;
  CHECK(site.get("q=ferry").status == 200);
  const auto stub = site.archive.paths().stub();
  const std::string segments = read_file(stub);
  write_file(stub, "auto segments/999999\n");
  CHECK(site.get("q=ferry").status == 503);
  write_file(stub, segments);
  CHECK_THAT(site.get("q=ferry").body, Contains("1 story (2 articles)"));
}

TEST_CASE("saved queries are of the page, and of its tag", "[site]") {
  SiteFixture site;
  site.settings.queries["boats"] = "ferry";
  const WebResponse page = site.get("q=query:boats");
  CHECK_THAT(page.body, Contains("1 story (2 articles)"));

  SiteSettings changed = site.settings;
  changed.queries["boats"] = "hare";
  WebRequest request;
  request.method = "GET";
  request.script = "/newsfold.cgi";
  request.query = "q=query:boats";
  request.if_none_match = header(page, "ETag");
  CHECK(Site(changed, site.archive.messages()).answer(request).status == 200);
  CHECK(Site(site.settings, site.archive.messages()).answer(request).status ==
        304);
}

TEST_CASE("programs are told in text", "[site]") {
  SiteFixture site;
  const WebResponse answer = site.get("q=ferry&page=0&format=json");
  CHECK(answer.status == 400);
  CHECK(header(answer, "Content-Type") == "text/plain; charset=utf-8");
  CHECK(answer.body == "page: not a whole number from 1 on: 0\n");
}

TEST_CASE("only GET and HEAD are answered", "[site]") {
  SiteFixture site;
  const auto method = GENERATE("POST", "PUT", "DELETE", "OPTIONS", "get", "");
  const WebResponse page = site.get("q=ferry", "", method);
  CHECK(page.status == 405);
  CHECK(header(page, "Allow") == "GET, HEAD");
}

TEST_CASE("a page that has not changed is not sent again", "[site]") {
  SiteFixture site;
  const std::string etag = header(site.get("q=ferry"), "ETag");
  REQUIRE(etag.size() == 18);

  for (const std::string& known :
       {etag, "W/" + etag, "\"x\", " + etag, etag.substr(0, 17) + "-gzip\""}) {
    site.if_none_match = known;
    const WebResponse page = site.get("q=ferry");
    CHECK(page.status == 304);
    CHECK(page.body.empty());
    CHECK(header(page, "ETag") == etag);
  }
  CHECK(site.get("q=strike").status == 200);
  CHECK(site.get("q=ferry", "/nowhere").status == 404);
  site.if_none_match = "*";
  CHECK(site.get("q=ferry").status == 200);
  site.if_none_match = etag;
  site.accept_language = "de";
  CHECK(site.get("q=ferry").status == 200);
}

TEST_CASE("a new run is seen at once", "[site]") {
  SiteFixture site;
  CHECK_THAT(site.get("q=hare").body, Contains("1 story (1 article)"));
  site.if_none_match = header(site.get("q=hare"), "ETag");
  site.archive.add_lines(
      jsonl({line("y", "2013", "Another", "Another hare came by at noon.")}));

  const WebResponse page = site.get("q=hare");
  CHECK(page.status == 200);
  CHECK_THAT(page.body, Contains("2 stories (2 articles)"));
}

TEST_CASE("an archive that is gone is unavailable, and its path untold",
          "[site]") {
  SiteFixture site;
  site.settings.archives = {{"news", site.archive.folder().path() / "gone"}};
  const WebResponse page = site.get("q=ferry");

  CHECK(page.status == 503);
  CHECK_FALSE(header(page, "Retry-After").empty());
  CHECK(page.body.find(site.archive.folder().path().string()) ==
        std::string::npos);
  CHECK_THAT(site.archive.said(), Contains("gone"));
}

TEST_CASE("a search that takes too long is given up", "[site]") {
  SiteFixture site;
  site.settings.deadline = std::chrono::milliseconds(0);
  const WebResponse page = site.get("q=ferry");

  CHECK(page.status == 503);
  CHECK_THAT(page.body, Contains("The search took too long"));
}

TEST_CASE("exports are whole or refused", "[site]") {
  SiteFixture site;
  site.settings.export_limit = 1;
  const WebResponse refused = site.get("q=ferry&format=csv");

  CHECK(refused.status == 400);
  CHECK_THAT(refused.body, Contains("2 entries"));
  CHECK(site.get("q=ferry&format=ris").status == 200);  // one a result
  CHECK(site.get("q=*&format=ris").status == 400);
  CHECK(site.get("q=*&format=json").status == 200);
  CHECK_THAT(site.get("q=ferry").body, !Contains("format=csv"));
  CHECK_THAT(site.get("q=ferry").body, Contains("format=ris"));
}

TEST_CASE("formats say what they are", "[site]") {
  SiteFixture site;
  struct Case {
    const char* format;
    const char* type;
    const char* file;
    const char* beginning;
  };
  const auto c = GENERATE(values<Case>({
      {"json", "application/json; charset=utf-8", "", "{\n  \"version\": 1"},
      {"jsonl", "application/x-ndjson; charset=utf-8", "newsfold.jsonl", "{"},
      {"csv", "text/csv; charset=utf-8", "newsfold.csv", "result,"},
      {"atom", "application/atom+xml; charset=utf-8", "", "<?xml"},
      {"ris", "application/x-research-info-systems; charset=utf-8",
       "newsfold.ris", "TY  - NEWS"},
      {"bibtex", "application/x-bibtex; charset=utf-8", "newsfold.bib", "@"},
  }));
  CAPTURE(c.format);
  const WebResponse page = site.get(std::string("q=ferry&format=") + c.format);
  CHECK(page.status == 200);
  CHECK(header(page, "Content-Type") == c.type);
  CHECK(
      header(page, "Content-Disposition") ==
      (*c.file ? std::string("attachment; filename=\"") + c.file + "\"" : ""));
  CHECK(page.body.substr(0, std::string(c.beginning).size()) == c.beginning);
}

TEST_CASE("results can be cited", "[site]") {
  SiteFixture site;
  const auto format = GENERATE("json", "jsonl", "csv", "atom", "ris", "bibtex");
  const std::string query = std::string("q=ferry&format=") + format;
  CAPTURE(format);

  CHECK_THAT(site.get(query).body, !Contains("newsfold-search 0."));
  CHECK_THAT(site.get(query + "&provenance=1").body,
             Contains("newsfold-search 0."));
}

TEST_CASE("little that is found may be misspelt", "[site]") {
  SiteFixture site;
  std::vector<nlohmann::json> lines;
  for (int i = 0; i < 20; ++i) {
    lines.push_back(line("s" + std::to_string(i), "2012", "Lighthouse",
                         "Lighthouse number " + std::to_string(i) + " shone."));
  }
  lines.push_back(line("typo", "2012", "A lighthuose", "It was dark."));
  site.archive.add_lines(jsonl(lines));

  const std::string page = site.get("q=lighthuose").body;
  CHECK_THAT(page, Contains("1 story (1 article)"));
  CHECK_THAT(page, Contains("q=lighthouse\""));
  CHECK_THAT(site.get("q=lighthouse").body, !Contains("Did you mean"));
  CHECK_THAT(site.get("q=hare").body, !Contains("Did you mean"));
}

TEST_CASE("an article can be cited", "[site]") {
  SiteFixture site;
  const std::string path = "/article/" + site.id_of("A hare");
  CHECK_THAT(site.get("format=ris", path).body, Contains("A hare"));
  CHECK_THAT(site.get("format=bibtex", path).body, Contains("A hare"));
  CHECK_THAT(site.get("format=json", path).body,
             Contains("\"text\": \"A hare was seen"));
  CHECK(site.get("format=csv", path).status == 400);
}

TEST_CASE("the page speaks the language of its reader", "[site]") {
  SiteFixture site;
  site.accept_language = "de-AT, en;q=0.5";
  CHECK_THAT(site.get("q=ferry").body,
             Contains("<html lang=\"de\" dir=\"ltr\">"));
  CHECK_THAT(site.get("q=ferry&ui=ar").body,
             Contains("<html lang=\"ar\" dir=\"rtl\">"));
  CHECK_THAT(site.get("q=ferry&ui=tlh").body, Contains("<html lang=\"de\""));
}

TEST_CASE("menus keep what is chosen, whatever was typed", "[site]") {
  SiteFixture site;
  const std::string page =
      site.get("q=ferry&source=B.example&source=nowhere.example").body;
  CHECK_THAT(page, Contains("value=\"b.example\" checked"));
  CHECK_THAT(page, Contains("value=\"nowhere.example\" checked"));
  CHECK_THAT(page, Contains("value=\"a.example\""));
  CHECK_THAT(page, !Contains("value=\"a.example\" checked"));
}

TEST_CASE("what cannot be found is explained", "[site]") {
  SiteFixture site;
  const std::string page = site.get("q=fery+strike").body;
  CHECK_THAT(page, Contains("Nothing was found"));
  CHECK_THAT(page, Contains("ferry strike"));
  CHECK_THAT(site.get("q=ferry&page=9").body,
             Contains("There are fewer results than that."));
}

TEST_CASE("programs learn how to search here", "[site]") {
  SiteFixture site;
  const WebResponse description = site.get("", "/opensearch.xml");
  CHECK(header(description, "Content-Type") ==
        "application/opensearchdescription+xml; charset=utf-8");
  CHECK_THAT(description.body,
             Contains("template=\"http://localhost/newsfold.cgi?"
                      "q={searchTerms}&amp;page={startPage?}\""));

  const WebResponse suggestions = site.get("q=Fer", "/suggest");
  CHECK(header(suggestions, "Content-Type") ==
        "application/x-suggestions+json; charset=utf-8");
  CHECK(suggestions.body == "[\"Fer\",[\"ferry\",\"ferries\"]]\n");
}

// The names in the tables of pages/README.md against those in the templates.
TEST_CASE("the README names all that templates print", "[site][templates]") {
  const auto text_of = [](const std::string& path) {
    std::ifstream in(path);
    REQUIRE(in);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  const auto names_in = [](const std::string& text, const std::regex& pattern) {
    std::set<std::string> names;
    for (std::sregex_iterator at(text.begin(), text.end(), pattern), end;
         at != end; ++at) {
      names.insert((*at)[1]);
    }
    return names;
  };
  const std::string pages = NEWSFOLD_CORPORA "/../searcher/cgi/pages/";
  const std::set<std::string> told =
      names_in(text_of(pages + "README.md"), std::regex("`([a-z_]+)`"));
  for (const char* page : {"head", "foot", "chart", "help", "result", "story",
                           "article", "about", "problem"}) {
    const std::string text = text_of(pages + page + ".mustache");
    for (const std::string& name :
         names_in(text, std::regex("\\{\\{[#^]?([a-z_]+)\\}\\}"))) {
      CAPTURE(page, name);
      CHECK(told.count(name) == 1);
    }
    CHECK(text.find("{{{") == std::string::npos);
    CHECK(text.find("{{&") == std::string::npos);
  }
}

TEST_CASE("an archivist's templates go before those built in",
          "[site][templates]") {
  SiteFixture site;
  site.settings.templates = site.archive.folder().path() / "pages";
  site.archive.folder().write("pages/result.mustache",
                              "{{> foot}}Found: {{count_text}}");
  site.archive.folder().write("pages/foot.mustache", "[{{site_title}}] ");

  CHECK(site.get("q=ferry").body ==
        "[The &quot;sample&quot;] Found: 1 story (2 articles)");
  CHECK_THAT(site.get("", "/about").body, Contains("[The &quot;sample&quot;]"));
}

TEST_CASE("a template that is none is named", "[site][templates]") {
  SiteFixture site;
  site.settings.templates = site.archive.folder().path() / "pages";
  struct Case {
    const char* text;
    const char* why;
  };
  const auto c = GENERATE(values<Case>({
      {"{{#open}}", "Unclosed section"},
      {"{{> nowhere}}", "there is no template nowhere.mustache"},
      {"{{>foot}}", "includes itself"},
      {"{{ > foot }}", "includes itself"},
      {"{{=<% %>=}}<%> foot %>", "delimiters cannot be changed"},
  }));
  site.archive.folder().write("pages/foot.mustache", c.text);

  CHECK_THROWS_WITH(Site(site.settings, site.archive.messages()),
                    Contains("foot.mustache: ") && Contains(c.why));
}

TEST_CASE("those built in include what is there", "[site][templates]") {
  SiteFixture site;
  site.settings.templates = NEWSFOLD_CORPORA "/../searcher/cgi/pages";
  CHECK_NOTHROW(Site(site.settings, site.archive.messages()));
}

TEST_CASE("a folder of templates that is not there is named",
          "[site][templates]") {
  SiteFixture site;
  site.settings.templates = site.archive.folder().path() / "nowhere";
  CHECK_THROWS_WITH(Site(site.settings, site.archive.messages()),
                    Contains("nowhere: is no folder"));
}

}  // namespace
}  // namespace newsfold
