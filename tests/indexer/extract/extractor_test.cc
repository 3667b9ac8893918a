// SPDX-License-Identifier: GPL-3.0-or-later
// From a page to the article in it: what is taken, what is refused, and what
// is said of dates.

#include "indexer/extract/extractor.h"

#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace newsfold {
namespace {

using Json = nlohmann::json;
using Catch::Matchers::StartsWith;

constexpr Date kToday{2020, 6, 15};

Extraction extract(const Page& page) {
  ExtractOptions options;
  options.today = kToday;
  return Extractor(options).extract(page);
}

Extraction extract_json(const std::string& json) {
  Page page;
  page.type = PageType::JsonRecord;
  page.bytes = json;
  return extract(page);
}

// The article of a record with some text, and these fields.
Article article_of(Json record) {
  if (!record.contains("text")) record["text"] = "Some text.";
  return std::get<Article>(extract_json(record.dump()));
}

Extraction extract_text(const std::string& bytes) {
  Page page;
  page.type = PageType::Text;
  page.bytes = bytes;
  page.name = "letters/1.txt";
  return extract(page);
}

std::string reason(const Extraction& extraction) {
  if (const auto* skipped = std::get_if<Skipped>(&extraction)) {
    return "skipped: " + skipped->reason;
  }
  if (const auto* error = std::get_if<Error>(&extraction)) {
    return "failed: " + error->message;
  }
  return "an article";
}

std::string shown_date(const std::optional<Date>& date) {
  return date ? format_date(*date) : "undated";
}

TEST_CASE("a full record becomes an article", "[extract]") {
  const Article article =
      article_of({{"id", " a1 "},
                  {"url", "HTTPS://www.Paper.EXAMPLE:443/a?utm_source=x#top"},
                  {"title", "  Two\nlines "},
                  {"author", "Nora\tPettibone"},
                  {"date", "Tue, 20 Sep 2011 17:00:00 +0200"},
                  {"captured", "2011-09-21T02:11:09Z"},
                  {"language", "en-GB"},
                  {"text", "\n\n First.\n\n Second. \n"}});

  CHECK(article.dump_id == "a1");
  CHECK(article.url == "https://www.paper.example/a");
  CHECK(article.source == "paper.example");
  CHECK(article.title == "Two lines");
  CHECK(article.author == "Nora Pettibone");
  CHECK(article.language == "en");
  CHECK(article.text == "First.\n\n Second.");
  CHECK(shown_date(article.date) == "2011-09-20T17:00:00");
  CHECK(shown_date(article.captured) == "2011-09-21T02:11:09");
  CHECK(article.date_evidence ==
        "the record's date: Tue, 20 Sep 2011 17:00:00 +0200");
}

TEST_CASE("every kind of page says which agency it comes from", "[extract]") {
  const std::string body =
      "SELWICK (Reuters) - The bronze hare came back to the museum on Friday "
      "in a parcel without a sender.\n";
  const auto from_html = [&] {
    Page page;
    page.type = PageType::Html;
    page.bytes = "<title>Hare found</title><h1>Hare found</h1><p>" + body;
    return extract(page);
  };
  const std::string evidence = "dateline \"SELWICK (Reuters)\"";

  for (const Extraction& extraction :
       {extract_json(Json{{"text", body}}.dump()),
        extract_text("Hare found\n\n" + body), from_html()}) {
    CAPTURE(reason(extraction));
    const auto* article = std::get_if<Article>(&extraction);
    REQUIRE(article);
    CHECK(article->wire == "reuters");
    CHECK(article->wire_evidence == evidence);
  }
  CHECK(article_of({{"text", "A hare."}}).wire == "");
}

TEST_CASE("a date has its evidence, or a reason why there is none",
          "[extract]") {
  struct Case {
    const char* because;
    Json record;
    const char* date;
    const char* evidence;
  };
  const auto c = GENERATE(values<Case>({
      {"a day",
       {{"date", "2011-09-20"}},
       "2011-09-20",
       "the record's date: 2011-09-20"},
      {"a month",
       {{"date", "September 2011"}},
       "2011-09",
       "the record's date: September 2011"},
      {"Unix time",
       {{"date", 1316527200}},
       "2011-09-20T14:00:00",
       "the record's date: 1316527200"},
      {"no field", Json::object(), "undated", "the record states no date"},
      {"null", {{"date", nullptr}}, "undated", "the record states no date"},
      {"empty", {{"date", ""}}, "undated", "the record states no date"},
      {"blank", {{"date", " \u00A0"}}, "undated", "the record states no date"},
      {"no date",
       {{"date", "yesterday"}},
       "undated",
       "the record's date is unusable: not a date: yesterday"},
      {"two readings",
       {{"date", "3/4/2012"}},
       "undated",
       "the record's date is unusable: day and month cannot be told apart: "
       "3/4/2012"},
      {"before newspapers",
       {{"date", "0001-01-01"}},
       "undated",
       "the record's date is unusable: 0001-01-01 lies before 1600"},
      {"in the future",
       {{"date", "2050-01-01"}},
       "undated",
       "the record's date is unusable: 2050-01-01 lies in the future"},
      {"tomorrow, somewhere it is",
       {{"date", "2020-06-16"}},
       "2020-06-16",
       "the record's date: 2020-06-16"},
      {"the day after",
       {{"date", "2020-06-17"}},
       "undated",
       "the record's date is unusable: 2020-06-17 lies in the future"},
      {"on the day of the capture, by another clock",
       {{"date", "2011-09-21"}, {"captured", "2011-09-20T23:59:00Z"}},
       "2011-09-21",
       "the record's date: 2011-09-21"},
      {"long after the capture",
       {{"date", "2012-01-01"}, {"captured", "2011-09-20"}},
       "undated",
       "the record's date is unusable: 2012-01-01 lies in the future"},
  }));
  CAPTURE(c.because);

  const Article article = article_of(c.record);

  CHECK(shown_date(article.date) == c.date);
  CHECK(article.date_evidence == c.evidence);
}

TEST_CASE("a record without a usable date has that of its URL", "[extract]") {
  const auto article = [](Json date) {
    return article_of({{"url", "http://www.paper.example/2016/12/07/hare?x=1"},
                       {"captured", "2016-12-09"},
                       {"date", std::move(date)}});
  };

  CHECK(shown_date(article(nullptr).date) == "2016-12-07");
  CHECK(shown_date(article("12/7/16").date) == "2016-12-07");
  CHECK(shown_date(article("2016-12-06").date) == "2016-12-06");
  // What was captured before that day was not published on it.
  CHECK(shown_date(article_of({{"url", "http://a.example/2016/12/07/hare"},
                               {"captured", "2016-12-05"}})
                       .date) == "undated");
}

TEST_CASE("evidence of a long date is cut", "[extract]") {
  const Article article = article_of({{"date", std::string(10'000, 'x')}});

  CHECK(article.date_evidence.size() < 150);
}

// A crawler's clock may be wrong, and some write only the month.
TEST_CASE("captures of any kind limit dates sensibly", "[extract]") {
  struct Case {
    const char* because;
    const char* captured;
    const char* date;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"only a year, the article inside it", "2012", "2012-05-07",
       "2012-05-07"},
      {"only a month, the article inside it", "2012-05", "2012-05-07",
       "2012-05-07"},
      {"only a year, the article before it", "2012", "2011-05-07",
       "2011-05-07"},
      {"only a year, the article after it", "2012", "2014-05-07", "undated"},
      {"a capture in the future does not let future dates pass", "2099-01-01",
       "2098-01-01", "undated"},
      {"a capture before there were crawlers proves nothing", "0001-01-01",
       "2012-05-07", "2012-05-07"},
      {"the last day that can be written", "9999-12-31", "2012-05-07",
       "2012-05-07"},
      {"a capture that is no date", "last week", "2012-05-07", "2012-05-07"},
  }));
  CAPTURE(c.because);

  const Article article =
      article_of({{"captured", c.captured}, {"date", c.date}});

  CHECK(shown_date(article.date) == c.expected);
}

TEST_CASE("the source is that of the URL, else what the record says",
          "[extract]") {
  struct Case {
    const char* because;
    Json record;
    const char* source;
    const char* url;
  };
  const auto c = GENERATE(values<Case>({
      {"of the URL",
       {{"url", "http://m.paper.co.uk/a"}, {"source", "Reuters"}},
       "paper.co.uk",
       "http://m.paper.co.uk/a"},
      {"a name", {{"source", "  BBC\nNews"}}, "bbc news", ""},
      {"a host", {{"source", "www.BBC.co.uk"}}, "bbc.co.uk", ""},
      {"a name with full stops",
       {{"source", "St. Louis Post"}},
       "st. louis post",
       ""},
      {"a URL that is none",
       {{"url", "n/a"}, {"source", "The Star"}},
       "the star",
       ""},
      {"another scheme", {{"url", "ftp://paper.example/a"}}, "", ""},
      {"nothing at all", Json::object(), "", ""},
  }));
  CAPTURE(c.because);

  const Article article = article_of(c.record);

  CHECK(article.source == c.source);
  CHECK(article.url == c.url);
}

TEST_CASE("the language is stated, or detected", "[extract]") {
  const std::string german =
      "In der Nacht auf Samstag hat die Lenn das linke Ufer durchbrochen.";

  CHECK(article_of({{"language", "fr"}, {"text", german}}).language == "fr");
  CHECK(article_of({{"text", german}}).language == "de");
  CHECK(article_of({{"language", "xx"}, {"text", german}}).language == "de");
  CHECK(article_of({{"text", "1912"}}).language == "");
}

TEST_CASE("a record whose title tells the news has that for a text",
          "[extract]") {
  const std::string news =
      "Two ferries collided in fog off Carrow Point on Sunday, and nobody was "
      "hurt";
  const Article article = article_of({{"title", news}, {"text", ""}});
  CHECK(article.title == news);
  CHECK(article.text == news);
  CHECK(reason(extract_json(R"({"title": "Ferries collide in fog"})")) ==
        "skipped: no text");
  CHECK(
      reason(extract_json(
          R"({"title": "Supercalifragilistic-newspapers-of-the-world-united-"})")) ==
      "skipped: no text");
}

TEST_CASE("what has no text is skipped", "[extract]") {
  CHECK(reason(extract_json("{}")) == "skipped: no text");
  CHECK(reason(extract_json(R"({"text": ""})")) == "skipped: no text");
  CHECK(reason(extract_json(R"({"text": " \n\t\r\f"})")) == "skipped: no text");
  CHECK(reason(extract_json(R"({"title": "Only this"})")) ==
        "skipped: no text");
  CHECK(reason(extract_json(R"({"text": "\u0000\u0000"})")) ==
        "skipped: no text");
  CHECK(reason(extract_json("{\"text\": \"\u00A0\u3000\"}")) ==
        "skipped: no text");
  CHECK(reason(extract_text("")) == "skipped: no text");
  CHECK(reason(extract_text(" \n ")) == "skipped: no text");
}

TEST_CASE("what is too large is skipped", "[extract]") {
  Page page;
  page.type = PageType::TooLarge;

  CHECK(reason(extract(page)) == "skipped: too large");
}

TEST_CASE("what is damaged has failed", "[extract]") {
  CHECK_THAT(reason(extract_json("{")), StartsWith("failed: not JSON"));
  CHECK(reason(extract_json("[]")) == "failed: not a JSON object");
}

TEST_CASE("all text of an article is valid UTF-8", "[extract]") {
  const std::string nul(1, '\0');
  const Article article = article_of({{"id", nul + "i"},
                                      {"title", "a" + nul + "b"},
                                      {"author", "c" + nul + "d"},
                                      {"source", "e" + nul + "f"},
                                      {"text", "g" + nul + "h"}});

  CHECK(article.dump_id == "i");
  CHECK(article.title == "a b");
  CHECK(article.author == "c d");
  CHECK(article.source == "e f");
  CHECK(article.text == "g h");
}

TEST_CASE("the first line of a text file is its title", "[extract]") {
  struct Case {
    const char* because;
    std::string bytes;
    std::string title;
    std::string text;
  };
  const std::string longest(250, 'x');
  const auto c = GENERATE_COPY(values<Case>({
      {"a headline", "Hare found\n\nIt is back.\n", "Hare found",
       "It is back."},
      {"no blank line", "Hare found\nIt is back.", "Hare found", "It is back."},
      {"line ends of Windows", "Hare found\r\n\r\nIt is back.\r\n",
       "Hare found", "It is back."},
      {"space before it", "\n\n  Hare  found\nIt is back.", "Hare found",
       "It is back."},
      {"one line is text", "Hare found", "", "Hare found"},
      {"one line and its end", "Hare found\n", "", "Hare found"},
      {"as long as may be", longest + "\nText.", longest, "Text."},
      {"a paragraph is no headline", longest + "x\nText.", "",
       longest + "x\nText."},
      {"Latin-1", "Caf\xE9\nIt is back.", "Café", "It is back."},
      {"NULs", std::string("Hare\0found\nIt is back.", 22), "Hare found",
       "It is back."},
  }));
  CAPTURE(c.because);

  const Article article = std::get<Article>(extract_text(c.bytes));

  CHECK(article.title == c.title);
  CHECK(article.text == c.text);
}

TEST_CASE("a text file is known by its name and has no date", "[extract]") {
  const Article article = std::get<Article>(
      extract_text("Letters\nThe ferries sailed again on 20 September 2011."));

  CHECK(article.dump_id == "letters/1.txt");
  CHECK(article.url == "");
  CHECK(article.source == "");
  CHECK(article.language == "en");
  CHECK_FALSE(article.date);
  CHECK_FALSE(article.captured);
  CHECK(article.date_evidence == "the text states no date");
}

TEST_CASE("an extractor uses the fields that it was given", "[extract]") {
  ExtractOptions options;
  REQUIRE(options.fields.set("text=article.body"));
  Page page;
  page.type = PageType::JsonRecord;
  page.bytes = R"({"text": "no", "article": {"body": "yes"}})";

  CHECK(std::get<Article>(Extractor(options).extract(page)).text == "yes");
}

}  // namespace
}  // namespace newsfold
