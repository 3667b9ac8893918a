// SPDX-License-Identifier: GPL-3.0-or-later
// What each format asks of a search, and what it has no place for.

#include "searcher/export.h"

#include <limits>
#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

TEST_CASE("a page has ten results, an export has all", "[export]") {
  struct Case {
    const char* name;
    std::size_t limit;
    std::size_t articles;
    bool snippets;
    bool facets;
  };
  const auto c = GENERATE(values<Case>({
      {"text", 10, 5, true, true},
      {"json", 10, kAll, true, true},
      {"atom", 10, 1, true, false},
      {"jsonl", kAll, kAll, false, false},
      {"csv", kAll, kAll, false, false},
      {"ris", kAll, 1, false, false},
      {"bibtex", kAll, 1, false, false},
      {"trec", kAll, 0, false, false},
  }));
  CAPTURE(c.name);
  const auto format = parse_format(c.name);
  REQUIRE(format);
  SearchRequest request;

  fit_to_format(*format, {}, &request);
  CHECK(request.limit == c.limit);
  CHECK(request.articles == c.articles);
  CHECK(request.snippets == c.snippets);
  CHECK(request.facets == c.facets);

  fit_to_format(*format, {.limit = 3, .articles = 2}, &request);
  CHECK(request.limit == 3);
  CHECK(request.articles == (c.articles < 2 ? c.articles : 2));
}

TEST_CASE("formats go by their names", "[export]") {
  CHECK(format_names() == "text, json, jsonl, csv, ris, bibtex, atom, trec");
  CHECK(name_of(*parse_format("bibtex")) == "bibtex");
  CHECK(parse_format("xlsx").error().message ==
        "format is one of text, json, jsonl, csv, ris, bibtex, atom, trec: "
        "xlsx");
}

TEST_CASE("a format says what it has no place for", "[export]") {
  struct Case {
    const char* name;
    const char* full_text;
    const char* provenance;
    const char* batch;
  };
  const std::string text = "--full-text goes with json, jsonl and csv: ";
  const std::string batch = "--batch goes with text, json and trec: ";
  const auto c = GENERATE(values<Case>({
      {"text", "no", "yes", "yes"},
      {"json", "yes", "yes", "yes"},
      {"jsonl", "yes", "yes", "no"},
      {"csv", "yes", "yes", "no"},
      {"ris", "no", "yes", "no"},
      {"bibtex", "no", "yes", "no"},
      {"atom", "no", "yes", "no"},
      {"trec", "no", "no", "yes"},
  }));
  CAPTURE(c.name);
  const SearchFormat format = *parse_format(c.name);
  const auto answer = [&](const Extras& extras) -> std::string {
    const auto refused = refuse(format, extras);
    return refused ? refused->message : "yes";
  };
  const auto expected = [&](const std::string& said,
                            const std::string& message) {
    return said == "yes" ? said : message;
  };

  CHECK(answer({}) == "yes");
  CHECK(answer({.full_text = true}) == expected(c.full_text, text + c.name));
  CHECK(answer({.batch = true}) == expected(c.batch, batch + c.name));
  CHECK(answer({.provenance = true}) ==
        expected(c.provenance, "a TREC run has no place for --provenance"));
}

}  // namespace
}  // namespace newsfold
