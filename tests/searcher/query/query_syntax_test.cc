// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of searcher/query_syntax.md, tried on an archive of nine articles.

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/stored_article.h"
#include "searcher/query/compiler.h"
#include "searcher/query/parser.h"
#include "support/archive_fixture.h"

namespace newsfold {
namespace {

using Ids = std::set<std::string>;

constexpr Date kToday{2016, 9, 12};  // a Monday

const char* const kReprinted =
    "The harbour master of Lorne closed the northern mole on Tuesday after "
    "three of its pillars had sunk by a hand's breadth in a single night.";

nlohmann::json article(const char* id, const char* host, const char* date,
                       const char* title, const char* text) {
  nlohmann::json json{{"id", id},
                      {"url", std::string("https://") + host + "/" + id},
                      {"title", title},
                      {"text", text},
                      {"language", "en"}};
  if (*date) json["date"] = date;
  return json;
}

nlohmann::json with(const char* key, const char* value, nlohmann::json json) {
  json[key] = value;
  return json;
}

std::string articles() {
  return jsonl({
      with("author", "Ann Kleinfield",
           article("ferry", "news.bbc.co.uk", "2016-09-11", "Ferry strike",
                   "Crews of the ferry want more pay, and are striking at "
                   "Selwick.")),
      article("ferries", "www.bbc.co.uk", "2016-10-02", "Two ferries",
              "Before the long and bitter strike of the crews nobody had known "
              "how many people take them."),
      article("boat", "www.nytimes.com", "2016-09-12", "Boat on fire",
              "It burned at the pier until a ferry came to help."),
      article("dam", "post.example", "1969-07", "Dam leaks",
              "Water comes through the dam above Tolla."),
      with("language", "de",
           article("faehre", "zeitung.example", "2015-09-11", "Das Wetter",
                   "Auf dem See regnet es.")),
      with("author", "Associated Press",
           article("agency", "post.example", "2016-08-31", "Rain",
                   "Rain is expected in the hills.")),
      article("undated", "post.example", "", "An old photo",
              "Nobody knows who took it."),
      article("mole", "harbour.example", "2014-03-06", "The mole sinks",
              kReprinted),
      article("reprint", "island.example", "2014-03-07", "The mole sinks",
              kReprinted),
  });
}

const ArchiveReader& archive() {
  static ArchiveFixture fixture;
  static const ArchiveReader reader = [] {
    fixture.add_lines(articles());
    return ArchiveReader(fixture.paths().root);
  }();
  return reader;
}

Article article_at(Xapian::docid at) {
  return *decode_article(archive().database().get_document(at).get_data());
}

std::string id_of(const std::string& dump_id) {
  for (Xapian::docid at = 1; at <= archive().database().get_lastdocid(); ++at) {
    const Article one = article_at(at);
    if (one.dump_id == dump_id) return format_id(article_id(one));
  }
  FAIL("no such article: " << dump_id);
  return "";
}

std::optional<std::string> saved(std::string_view name) {
  if (name != "strikes") return std::nullopt;
  return "strike OR walkout";
}

// An id of the manual stands for that of "mole".
std::string with_real_id(std::string query) {
  const std::string example = "0123456789abcdef";
  const std::size_t at = query.find(example);
  if (at != std::string::npos) query.replace(at, example.size(), id_of("mole"));
  return query;
}

Ids found(const std::string& query) {
  Analyzer analyzer;
  const auto tree =
      parse_query(with_real_id(query), &analyzer, {{}, kToday, saved});
  if (!tree) return {tree.error().message};
  const auto compiled = QueryCompiler(archive()).compile(*tree);
  if (!compiled) return {compiled.error().message};
  Xapian::Enquire enquire(archive().database());
  enquire.set_query(compiled->query);
  const Xapian::MSet matches = enquire.get_mset(0, 100, 100);
  Ids ids;
  for (auto at = matches.begin(); at != matches.end(); ++at) {
    ids.insert(article_at(*at).dump_id);
  }
  return ids;
}

Ids all_but(const Ids& without) {
  Ids ids{"ferry",  "ferries", "boat", "dam",    "faehre",
          "agency", "undated", "mole", "reprint"};
  for (const std::string& id : without) ids.erase(id);
  return ids;
}

const std::map<std::string, Ids>& examples() {
  static const std::map<std::string, Ids> all{
      // Words
      {"ferry strike", {"ferry", "ferries"}},
      {"ferry AND strike", {"ferry", "ferries"}},
      {"+ferry +strike", {"ferry", "ferries"}},
      {"ferry OR dam", {"ferry", "ferries", "boat", "dam"}},
      {"ferry NOT strike", {"boat"}},
      {"ferry -strike", {"boat"}},
      {"(ferry OR boat) fire", {"boat"}},
      {"\"ferry strike\"", {"ferry"}},
      {"=ferry", {"ferry", "boat"}},
      {"ferr*", {"ferry", "ferries", "boat"}},
      {"b?at", {"boat"}},
      {"ferry NEAR/5 strike", {"ferry"}},
      {"ferry ADJ/3 strike", {"ferry"}},
      {"ferry NEAR strike", {"ferry"}},
      {"ferry ADJ strike", {"ferry"}},
      {"ferry NEAR/8 strike NEAR/8 pay", {"ferry"}},
      {"(ferry OR boat) NEAR/5 (strike OR fire)", {"ferry", "boat"}},
      {"*", all_but({})},
      // Fields
      {"title:ferry", {"ferry", "ferries"}},
      {"title:(ferry OR boat)", {"ferry", "ferries", "boat"}},
      {"title:\"ferry strike\"", {"ferry"}},
      {"title:=ferry", {"ferry"}},
      {"title:ferr*", {"ferry", "ferries"}},
      {"title:(ferry NEAR/3 strike)", {"ferry"}},
      {"author:kleinfield", {"ferry"}},
      {"source:bbc.co.uk", {"ferry", "ferries"}},
      {"source:bbc.co.uk source:nytimes.com", {"ferry", "ferries", "boat"}},
      {"source:bbc*", {"ferry", "ferries"}},
      {"host:*.bbc.co.uk", {"ferry", "ferries"}},
      {"host:news.bbc.co.uk", {"ferry"}},
      {"lang:de", {"faehre"}},
      {"lang:german", {"faehre"}},
      {"wire:ap", {"agency"}},
      {"wire:\"associated press\"", {"agency"}},
      {"is:wire", {"agency"}},
      {"wire:none", all_but({"agency"})},
      {"id:0123456789abcdef", {"mole"}},
      {"url:https://news.bbc.co.uk/ferry", {"ferry"}},
      // Dates
      {"date:2016", {"ferry", "ferries", "boat", "agency"}},
      {"date:2016-09", {"ferry", "boat"}},
      {"date:2016-09-11", {"ferry"}},
      {"date:2016-09..2016-11", {"ferry", "ferries", "boat"}},
      {"date:2016..", {"ferry", "ferries", "boat", "agency"}},
      {"date:..1969", {"dam"}},
      {"date:>2015", {"ferry", "ferries", "boat", "agency"}},
      {"date:>=2016-09", {"ferry", "ferries", "boat"}},
      {"date:<1970", {"dam"}},
      {"date:<=1969", {"dam"}},
      {"date:0911", {"ferry", "faehre"}},
      {"date:09-11", {"ferry", "faehre"}},
      {"date:today", {"boat"}},
      {"date:yesterday", {"ferry"}},
      {"date:last-7-days", {"ferry", "boat"}},
      {"date:this-week", {"boat"}},
      {"date:this-month", {"ferry", "boat"}},
      {"date:this-year", {"ferry", "ferries", "boat", "agency"}},
      {"date:last-week", {"ferry"}},
      {"date:last-month", {"agency"}},
      {"date:last-year", {"faehre"}},
      {"date:undated", {"undated"}},
      // Copies, stories, saved queries
      {"is:original", all_but({"reprint"})},
      {"is:copy", {"reprint"}},
      {"copies:1", {"mole", "reprint"}},
      {"copies:>0", {"mole", "reprint"}},
      {"copies:1..3", {"mole", "reprint"}},
      {"copies:<2", all_but({})},
      {"story:0123456789abcdef", {"mole", "reprint"}},
      {"query:strikes", {"ferry", "ferries"}},
  };
  return all;
}

// What stands between backquotes in the first column of a table.
std::vector<std::string> queries_of_row(const std::string& row) {
  std::vector<std::string> queries;
  const std::string column = row.substr(0, row.find(" |", 1));
  for (std::size_t at = column.find('`'); at != std::string::npos;) {
    const std::size_t end = column.find('`', at + 1);
    REQUIRE(end != std::string::npos);
    queries.push_back(column.substr(at + 1, end - at - 1));
    at = column.find('`', end + 1);
  }
  return queries;
}

Ids queries_of_manual() {
  std::ifstream in(NEWSFOLD_CORPORA "/../searcher/query_syntax.md");
  Ids queries;
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with("| `")) continue;
    for (std::string& query : queries_of_row(line)) {
      queries.insert(std::move(query));
    }
  }
  return queries;
}

TEST_CASE("every query of the manual has an example here", "[syntax]") {
  Ids tried;
  for (const auto& [query, ids] : examples()) tried.insert(query);

  CHECK(queries_of_manual() == tried);
}

TEST_CASE("every query of the manual finds what it says", "[syntax]") {
  for (const auto& [query, ids] : examples()) {
    CAPTURE(query);
    CHECK(found(query) == ids);
  }
}

// So that no example passes because nothing can be found.
TEST_CASE("queries beside those of the manual", "[syntax]") {
  CHECK(found("ferry -title:strike") == Ids{"ferries", "boat"});
  CHECK(found("ferry NEAR/3 strike NEAR/3 pay").empty());
  CHECK(found("title:ferry NEAR/8 strike") ==
        Ids{"byte 20: NEAR/8 joins words of one field: write title:(ferry "
            "NEAR/8 strike)"});
  CHECK(found("pay NEAR/3 striking NEAR/3 selwick") == Ids{});
  CHECK(found("pay NEAR/4 striking NEAR/4 selwick") == Ids{"ferry"});
  CHECK(found("striking ADJ/2 pay") == Ids{});
  CHECK(found("pay ADJ/3 striking") == Ids{"ferry"});
  CHECK(found("pay ADJ/2 striking") == Ids{});
}

}  // namespace
}  // namespace newsfold
