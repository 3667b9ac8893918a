// SPDX-License-Identifier: GPL-3.0-or-later
// Queries of strangers: whatever the bytes, there is a tree or an error, and
// never a crash (run this under the sanitizers).

#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/text.h"
#include "searcher/query/parser.h"

namespace newsfold {
namespace {

bool is_valid_utf8(const std::string& text) { return clean_utf8(text) == text; }

// A tree can be printed, an error names a byte of the query or a limit, and
// neither brings bad bytes to a terminal or a page.
void check_answer(const std::string& query, const QueryLimits& limits = {}) {
  static Analyzer analyzer;  // costs more to make than most queries to read
  const Result<QueryTree> tree =
      parse_query(query, &analyzer, {.limits = limits});
  const std::string said = tree ? describe(*tree) : tree.error().message;

  CHECK_FALSE(said.empty());
  CHECK(is_valid_utf8(said));
  if (!tree) {
    const bool tells_place =
        said.starts_with("byte ") || said.starts_with("a query may have ");
    CHECK(tells_place);
  }
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string whole;
  for (std::size_t i = 0; i < times; ++i) whole += part;
  return whole;
}

TEST_CASE("random bytes are answered", "[hostile]") {
  std::mt19937 random(20110920);
  for (int round = 0; round < 2000; ++round) {
    std::string query(random() % 60, '\0');
    for (char& byte : query) byte = static_cast<char>(random() & 0xFF);
    check_answer(query);
  }
}

TEST_CASE("random signs are answered", "[hostile]") {
  const std::vector<std::string> parts{
      "a",         "b ",      "(",        ")",     "\"",     "“",
      "OR ",       "AND ",    "NOT ",     "-",     " ",      "title",
      ":",         "title:",  "date",     "date:", "2011",   "..",
      "*",         "id:",     "url:",     "lang",  "lang:",  "source:",
      "source:a ", "'",       "\xE2\x80", "\xFF",  "é",      "\u3000",
      "北京",      "ไทย",     "🙂",     "\0",    ".",      "NEAR ",
      "ADJ/3 ",    "NEAR/",   "+",        "=",     "?",      "ab*",
      "w?rd",      "is:copy", "copies:",  ">5",    "query:", "<",
      "host:*",    "0911",    "\u202E"};
  std::mt19937 random(20120114);
  for (int round = 0; round < 4000; ++round) {
    std::string query;
    for (auto left = random() % 12; left > 0; --left) {
      query += parts[random() % parts.size()];
    }
    check_answer(query);
  }
}

TEST_CASE("huge queries are answered, with and without limits", "[hostile]") {
  constexpr std::size_t kMany = 100'000;
  const QueryLimits wide{.bytes = 1 << 20, .words = 1 << 20, .depth = 32};
  struct Case {
    const char* because;
    std::string query;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"one word", std::string(kMany, 'x')},
      {"many words", repeated("a ", kMany / 2)},
      {"open parentheses", std::string(kMany, '(')},
      {"closed parentheses", std::string(kMany, ')')},
      {"nested groups",
       std::string(kMany, '(') + "a" + std::string(kMany, ')')},
      {"empty groups side by side", repeated("()", kMany / 2)},
      {"minus signs", std::string(kMany, '-')},
      {"minus signs apart", repeated("- ", kMany / 2) + "a"},
      {"negations", repeated("NOT ", kMany / 4) + "a"},
      {"ORs", repeated("a OR ", kMany / 5) + "a"},
      {"ORs alone", repeated("OR ", kMany / 3)},
      {"fields of fields", repeated("title:", kMany / 6)},
      {"fields of groups", repeated("title:(", kMany / 7)},
      {"quotation marks", std::string(kMany, '"')},
      {"colons", std::string(kMany, ':')},
      {"NULs", std::string(kMany, '\0')},
      {"bytes that are not UTF-8", std::string(kMany, '\xFF')},
      {"half a character", repeated("\xE5\x8C", kMany / 2)},
      {"Chinese without a blank", repeated("北京", kMany / 6)},
      {"accents on one letter", "e" + repeated("\u0301", kMany / 2)},
      {"sources", repeated("source:a ", kMany / 9)},
      {"stars", std::string(kMany, '*')},
      {"question marks", std::string(kMany, '?')},
      {"patterns", repeated("ab* ", kMany / 4)},
      {"a pattern of nothing but wildcards", repeated("*?", kMany / 2)},
      {"a long pattern", "ab" + repeated("?c*", kMany / 3)},
      {"words near each other", repeated("a NEAR ", kMany / 7) + "a"},
      {"NEARs alone", repeated("NEAR ", kMany / 5)},
      {"plus signs", repeated("+", kMany)},
      {"plus signs apart", repeated("+(", kMany / 2)},
      {"equals signs", repeated("=", kMany)},
      {"minus and plus", repeated("-+", kMany / 2) + "a"},
      {"saved queries", repeated("query:a ", kMany / 8)},
      {"right to left", repeated("\u202E", kMany / 3) + "a"},
  }));
  CAPTURE(c.because);

  check_answer(c.query);
  check_answer(c.query, wide);
}

TEST_CASE("a long chain of negations stays cheap to print", "[hostile]") {
  Analyzer analyzer;
  const ParseOptions options{.limits = {.bytes = 1 << 20}};

  const auto even =
      parse_query(repeated("NOT ", 20'000) + "a", &analyzer, options);
  const auto odd =
      parse_query(repeated("NOT ", 20'001) + "a", &analyzer, options);

  REQUIRE(even);
  REQUIRE(odd);
  CHECK(describe(*even) == "a");
  CHECK(describe(*odd) == "NOT a");
}

}  // namespace
}  // namespace newsfold
