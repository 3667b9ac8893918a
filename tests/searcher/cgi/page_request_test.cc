// SPDX-License-Identifier: GPL-3.0-or-later
// What the parameters of the page ask for, in newsfold's words and in Omega's.

#include "searcher/cgi/page_request.h"

#include <string>

#include <catch2/catch.hpp>

#include "searcher/cgi/omega_parameters.h"

namespace newsfold {
namespace {

Result<PageRequest> read(const std::string& query) {
  const Result<Parameters> parameters = parse_parameters(query);
  REQUIRE(parameters);
  return read_page_request(*parameters);
}

PageRequest request(const std::string& query) {
  CAPTURE(query);
  const Result<PageRequest> request = read(query);
  REQUIRE(request);
  return *request;
}

std::string error_of(const std::string& query) {
  const Result<PageRequest> request = read(query);
  return request ? "" : request.error().message;
}

// What newsfold's own parameters say that were made of others.
std::string own(const std::string& query) {
  return encode_parameters(parameters_of(request(query)));
}

TEST_CASE("no parameters are a search box", "[page-request]") {
  const PageRequest empty = request("");

  CHECK_FALSE(empty.is_search());
  CHECK(empty.page == 1);
  CHECK(empty.search.limit == 10);
  CHECK_FALSE(empty.format);
  CHECK_FALSE(request("q=+++&page=3&unknown=1&sort=newest").is_search());
}

TEST_CASE("each parameter says what it is for", "[page-request]") {
  const PageRequest all = request(
      "q=ferry+strike&from=2011-09&to=2012&source=a.example&source=b.example"
      "&lang=de&wire=ap&sort=oldest&fold=copy&lead=best&page=3&hits=20"
      "&archive=news&ui=fr&format=json");
  const SearchRequest& search = all.search;

  CHECK(search.query == "ferry strike");
  CHECK(format_date_range(search.dates) == "2011-09-01..2012-12-31");
  CHECK(search.sources == std::vector<std::string>{"a.example", "b.example"});
  CHECK(search.languages == std::vector<std::string>{"de"});
  CHECK(search.wires == std::vector<std::string>{"ap"});
  CHECK(search.sort == Sort::Oldest);
  CHECK(search.fold == Fold::Copy);
  CHECK(search.lead == LeadRule::Best);
  CHECK(search.offset == 40);
  CHECK(search.limit == 20);
  CHECK(all.archive == "news");
  CHECK(all.ui == "fr");
  CHECK(all.format == SearchFormat::Json);
}

TEST_CASE("a filter alone searches for everything", "[page-request]") {
  const auto query = GENERATE("source=a.example", "lang=de", "wire=none",
                              "from=2011", "to=2011", "date=undated");
  CHECK(request(query).search.query == "*");
}

TEST_CASE("the ends of a range go before a date", "[page-request]") {
  CHECK(request("q=x&date=undated").search.dates.undated);
  CHECK(own("q=x&date=undated&from=2011") == "q=x&from=2011");
  CHECK(own("q=x&date=2012&to=2011-03") == "q=x&to=2011-03");
}

TEST_CASE("an export holds all results, a page its own", "[page-request]") {
  const PageRequest csv = request("q=x&format=csv&page=3&hits=20");
  const PageRequest feed = request("q=x&format=atom&page=3&hits=20");

  CHECK(csv.search.offset == 0);
  CHECK(csv.search.limit == std::numeric_limits<std::size_t>::max());
  CHECK(feed.search.offset == 40);
  CHECK(feed.search.limit == 20);
}

TEST_CASE("pages are bounded", "[page-request]") {
  CHECK(request("q=x&hits=100000").hits == kMostHitsPerPage);
  const PageRequest far = request("q=x&page=18446744073709551615&hits=100");
  CHECK(far.page == 1'000'000'000);
  CHECK(far.search.offset == 99'999'999'900);
}

TEST_CASE("read_page_request refuses", "[page-request]") {
  struct Case {
    const char* query;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"q=x&page=0", "page: not a whole number from 1 on: 0"},
      {"q=x&page=-3", "page: not a whole number from 1 on: -3"},
      {"q=x&page=99999999999999999999",
       "page: not a whole number from 1 on: 99999999999999999999"},
      {"q=x&hits=many", "hits: not a whole number from 1 on: many"},
      {"q=x&fold=stori", "fold: fold is one of copy, none, story: stori"},
      {"q=x&sort=best",
       "sort: sort is one of newest, oldest, recent, relevance: best"},
      {"q=x&format=pdf",
       "format: format is one of atom, bibtex, csv, html, json, jsonl, ris: "
       "pdf"},
      {"q=x&format=trec",
       "format: format is one of atom, bibtex, csv, html, json, jsonl, ris: "
       "trec"},
      {"B=Zsomething", "no filter has the prefix of this term: Zsomething"},
      {"B=U0123456789abcdef",
       "no filter has the prefix of this term: U0123456789abcdef"},
      {"P=a)+OR+(b&B=Y2011",
       "a parenthesis is closed that was never opened: a) OR (b"},
      {"P=x&DB=a/b", "DB is the name of one archive"},
      {"P=x&DB=a&DB=b", "DB is the name of one archive"},
      {"N=", ""},
  }));
  CAPTURE(c.query);
  CHECK(error_of(c.query) == c.expected);
}

TEST_CASE("dates that are none are refused", "[page-request]") {
  CHECK(error_of("q=x&from=yesteryear") != "");
  CHECK(error_of("q=x&to=2011-13") != "");
  CHECK(error_of("q=x&date=sometime") != "");
}

TEST_CASE("parameters_of() is the inverse", "[page-request]") {
  const auto query = GENERATE(
      "", "q=ferry", "q=x&date=..2012", "q=%C3%87elik+OR+%22a%26b%22&page=2",
      "q=x&from=2011-09&to=last-week&source=a&source=b&lang=de"
      "&wire=none&sort=recent&fold=none&lead=best&page=7&hits=50&format=ris"
      "&provenance=1&archive=news&ui=ar");
  CHECK(own(query) == query);
}

TEST_CASE("what is as usual is left out", "[page-request]") {
  CHECK(own("q=x&page=1&hits=10&sort=relevance&fold=story&lead=central"
            "&format=html&nonsense=1") == "q=x");
}

TEST_CASE("Omega's parameters are understood", "[page-request][omega]") {
  struct Case {
    const char* omega;
    const char* own;
  };
  const auto c = GENERATE(values<Case>({
      {"P=ferry", "q=ferry"},
      {"P=ferry+OR+boat&P=strike", "q=%28ferry+OR+boat%29+%28strike%29"},
      {"q=ferry&P=strike", "q=%28ferry%29+%28strike%29"},
      {"P=x&DB=letters", "q=x&archive=letters"},
      {"P=x&HITSPERPAGE=20&TOPDOC=45", "q=x&page=3&hits=20"},
      {"P=x&TOPDOC=0", "q=x"},
      {"P=x&TOPDOC=9", "q=x"},
      {"P=x&TOPDOC=10", "q=x&page=2"},
      {"P=x&TOPDOC=first", "q=x"},
      {"P=x&SORT=-2", "q=x&sort=newest"},
      {"P=x&SORT=%2B2", "q=x&sort=oldest"},
      {"P=x&SORT=+2", "q=x&sort=oldest"},
      {"P=x&SORT=2", "q=x&sort=newest"},
      {"P=x&SORT=2&SORTREVERSE=1", "q=x&sort=oldest"},
      {"P=x&HITSPERPAGE=0", "q=x"},
      {"P=x&FMT=query", "q=x"},
      {"P=x&B=Y2011&B=M201206",
       "q=%28x%29+%28date%3A%222012-06%22%29+%28date%3A%222011%22%29"},
      {"P=x&START=2017-08-01", "q=x&from=2017-08-01"},
      {"P=x&TOPDOC=18446744073709551615&HITSPERPAGE=1", "q=x&hits=1"},
      {"P=x&SORT=-7", "q=x"},
      {"P=x&SORT=oldest", "q=x&sort=oldest"},
      {"P=x&START=2011&END=201209", "q=x&from=2011&to=2012-09"},
      {"P=x&START=20110920&END=201209301530",
       "q=x&from=2011-09-20&to=2012-09-30"},
      {"P=x&FMT=json", "q=x&format=json"},
      {"P=x&FMT=json&format=csv", "q=x&format=csv"},
      {"P=x&B=XPa.example&B=XPb.example&B=Lde&B=XWap",
       "q=x&source=a.example&source=b.example&lang=de&wire=ap"},
      {"B=XPa.example", "q=*&source=a.example"},
      {"P=x&B=Hwww.a.example&B=Hb.example",
       "q=%28x%29+%28host%3A%22www.a.example%22+OR+host%3A%22b.example%22%29"},
      {"P=x&N=XPa.example", "q=%28x%29+-source%3A%22a.example%22"},
      {"P=x&B=M201109", "q=%28x%29+%28date%3A%222011-09%22%29"},
      {"P=x&B=XP:A.example", "q=x&source=A.example"},
      {"P=x&B=H%22%29+OR+*", "q=%28x%29+%28host%3A%22%29+OR+*%22%29"},
  }));
  CAPTURE(c.omega);
  CHECK(own(c.omega) == c.own);
}

TEST_CASE("other words and other dates go to the first page",
          "[page-request]") {
  const PageRequest third = request("q=x&page=3&source=a&date=undated");

  CHECK(encode_parameters(parameters_of(with_query(third, "y"))) ==
        "q=y&date=undated&source=a");
  CHECK(encode_parameters(parameters_of(with_dates(third, "2011", "2012"))) ==
        "q=x&from=2011&to=2012&source=a");
}

}  // namespace
}  // namespace newsfold
