// SPDX-License-Identifier: GPL-3.0-or-later
// Why searches of a living archive found nothing.

#include "searcher/match/nothing_found.h"

#include <catch2/catch.hpp>

#include "searcher/match/engine.h"
#include "support/archive_fixture.h"

namespace newsfold {
namespace {

nlohmann::json page(const std::string& name, const std::string& date,
                    const std::string& text) {
  nlohmann::json json = {{"url", "https://" + name + ".example/1"},
                         {"title", "Untitled"},
                         {"language", "en"},
                         {"text", text}};
  if (!date.empty()) json["date"] = date;
  return json;
}

class Archive {
 public:
  Archive() {
    fixture_.add_lines(
        jsonl({page("a", "2011-05-07", "The ferry sank in a hurricane."),
               page("b", "2012-06-12", "The strike of the ferry crews."),
               page("c", "2012-06-12", "Fire on the quay."),
               page("d", "", "A ferry burned.")}));
  }

  NothingFound explain(const SearchRequest& request) const {
    const ArchiveReader reader(fixture_.paths().root);
    const auto found = SearchEngine(reader).search(request);
    REQUIRE(found);
    REQUIRE(found->counts.articles == 0);
    const auto nothing = explain_nothing(reader, request);
    REQUIRE(nothing);
    return *nothing;
  }

  NothingFound explain(const std::string& query) const {
    SearchRequest request;
    request.query = query;
    return explain(request);
  }

 private:
  ArchiveFixture fixture_;
};

TEST_CASE("of many conditions, the rarest are told", "[nothing]") {
  ArchiveFixture fixture;
  std::string words;
  for (int i = 0; i < 30; ++i) words += "w" + std::to_string(i) + " ";
  fixture.add_lines(jsonl({page("a", "2011-05-07", words)}));
  const ArchiveReader reader(fixture.paths().root);
  SearchRequest request;
  request.query = words + "zeppelin";

  const auto nothing = explain_nothing(reader, request);

  REQUIRE(nothing);
  const Condition& last = nothing->conditions.back();
  CHECK(last.text == "zeppelin");
  CHECK(last.articles == 0);
  CHECK(last.without == 1);
  for (const Condition& one : nothing->conditions) {
    if (one.text != last.text) CHECK(one.without == 0);
  }
}

TEST_CASE("each condition is counted, and all without it", "[nothing]") {
  const NothingFound nothing = Archive().explain("ferries fire -hurricane");

  REQUIRE(nothing.conditions.size() == 3);
  CHECK(nothing.conditions[0].text == "ferries");
  CHECK(nothing.conditions[0].articles == 3);  // in its forms
  CHECK(nothing.conditions[0].without == 1);
  CHECK(nothing.conditions[1].text == "fire");
  CHECK(nothing.conditions[1].articles == 1);
  CHECK(nothing.conditions[1].without == 2);
  CHECK(nothing.conditions[2].text == "NOT hurricane");
  CHECK(nothing.conditions[2].articles == 3);
  CHECK(nothing.conditions[2].without == 0);
  CHECK(nothing.conditions[2].terms.empty());
  CHECK_FALSE(nothing.did_you_mean);
}

TEST_CASE("a single condition is not dropped", "[nothing]") {
  const NothingFound nothing = Archive().explain("zeppelin");

  REQUIRE(nothing.conditions.size() == 1);
  CHECK_FALSE(nothing.conditions[0].without);
  CHECK_FALSE(nothing.filtered);
  CHECK_FALSE(nothing.apart);
}

TEST_CASE("misspelt words are corrected where they stand", "[nothing]") {
  struct Case {
    const char* because;
    const char* query;
    const char* meant;
  };
  const auto c = GENERATE(values<Case>({
      {"a word", "huricane", "hurricane"},
      {"beside others", "Ferry AND (huricane OR x)",
       "Ferry AND (hurricane OR x)"},
      {"two", "huricane ferrry", "hurricane ferry"},
      {"in a phrase", "\"feryr crews\"", "\"ferry crews\""},
      {"capitals", "HURICANE", "hurricane"},
      {"in a field", "title:untitld", "title:untitled"},
  }));
  CAPTURE(c.because);
  const NothingFound nothing = Archive().explain(c.query);

  REQUIRE(nothing.did_you_mean);
  CHECK(nothing.did_you_mean->query == c.meant);
  CHECK(nothing.did_you_mean->counts.articles > 0);
}

TEST_CASE("what would find nothing either is not proposed", "[nothing]") {
  const NothingFound nothing = Archive().explain("huricane strike");

  REQUIRE(nothing.conditions[0].terms.size() == 1);
  CHECK(nothing.conditions[0].terms[0].suggestions.front().word == "hurricane");
  CHECK_FALSE(nothing.did_you_mean);
}

TEST_CASE("filters are conditions", "[nothing]") {
  SearchRequest request;
  request.query = "hurricane";
  request.sources = {"b.example", "c.example"};
  const NothingFound nothing = Archive().explain(request);

  REQUIRE(nothing.conditions.size() == 2);
  CHECK(nothing.conditions[1].articles == 2);
  CHECK(nothing.conditions[1].without == 1);
  CHECK(nothing.conditions[1].terms.empty());
  CHECK(nothing.filtered == 2);
}

TEST_CASE("what is undated is left out by dates", "[nothing]") {
  SearchRequest request;
  request.query = "ferry";
  request.dates.from = parse_period("2020")->from;

  CHECK(Archive().explain(request).undated == 1);
  CHECK(Archive().explain("strike date:2020").undated == 0);
}

TEST_CASE("phrases may be apart", "[nothing]") {
  CHECK(Archive().explain("\"ferry hurricane\"").apart == 1);
  CHECK(Archive().explain("\"ferry hurricane\" strike").apart == 0);
}

TEST_CASE("terms inside groups are counted", "[nothing]") {
  const NothingFound nothing = Archive().explain("(ferry OR quay) zeppelin");

  REQUIRE(nothing.conditions.size() == 2);
  CHECK(nothing.conditions[0].terms ==
        std::vector<TermCount>{{"ferry", 3, {}}, {"quay", 1, {}}});
}

TEST_CASE("words may be near each other in vain", "[nothing]") {
  CHECK(Archive().explain("ferry ADJ/1 hurricane").apart == 1);
}

TEST_CASE("a condition that stands twice is told once", "[nothing]") {
  CHECK(Archive().explain("zeppelin zeppelin").conditions.size() == 1);
}

TEST_CASE("a query without words", "[nothing]") {
  const NothingFound nothing = Archive().explain("...");

  CHECK_FALSE(nothing.has_words);
  CHECK(nothing.conditions.empty());
}

TEST_CASE("an explanation ends with the deadline", "[nothing]") {
  ArchiveFixture fixture;
  fixture.add_lines(records(0, 3));
  SearchRequest request;
  request.query = "zeppelin";
  request.deadline = std::chrono::milliseconds(0);
  const ArchiveReader reader(fixture.paths().root);

  const auto nothing = explain_nothing(reader, request);

  REQUIRE(nothing);
  CHECK(nothing->conditions.size() <= 1);
}

}  // namespace
}  // namespace newsfold
