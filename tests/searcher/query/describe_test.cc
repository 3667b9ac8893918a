// SPDX-License-Identifier: GPL-3.0-or-later
// What describe() prints means what was typed: parsed again, it is the same
// tree.

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "searcher/query/parser.h"

namespace newsfold {
namespace {

constexpr Date kToday{2016, 9, 12};

// Whatever was typed for them, and wherever it stood.
bool mean_the_same(const QueryTree& a, const QueryTree& b) {
  return a.kind == b.kind && a.field.name == b.field.name &&
         a.terms == b.terms && a.dates == b.dates && a.day == b.day &&
         a.copies == b.copies && a.distance == b.distance &&
         std::equal(a.children.begin(), a.children.end(), b.children.begin(),
                    b.children.end(), mean_the_same);
}

// Types queries that are understood, at random.
class Typist {
 public:
  explicit Typist(unsigned seed) : random_(seed) {}

  std::string query(int depth) {
    if (depth == 0 || below(4) == 0) return leaf();
    if (below(5) == 0) return "NOT (" + query(depth - 1) + ")";
    if (below(5) == 0) return near();
    const std::string_view joint = of({" ", " AND ", " OR ", " -"});
    std::string text = item(depth);
    for (auto left = below(3); left > 0; --left) {
      text += std::string(joint) + item(depth);
    }
    return text;
  }

 private:
  std::size_t below(std::size_t n) { return random_() % n; }

  std::string_view of(const std::vector<std::string_view>& choices) {
    return choices[below(choices.size())];
  }

  std::string item(int depth) {
    return below(2) == 0 ? "(" + query(depth - 1) + ")" : leaf();
  }

  std::string leaf() {
    return std::string(of({
        "Störm",
        "=ferries",
        "\"Ferry Strike\"",
        "l'Étoile",
        "N.P.R.A.",
        "1,250,000.5",
        "港口联盟",
        "\"ท่วมเมือง\"",
        "elect*",
        "Çel?k*",
        "*",
        "title:storm",
        "title:=storm",
        "title:fer*",
        "title:\"a b\"",
        "title:(a OR -b)",
        "author:kleinfield",
        "source:BBC.co.uk",
        "source:\"St. Selwick Post\"",
        "source:bbc*",
        "host:*.bbc.co.uk",
        "source:\"who?\"",
        "source:\"-x (y)\"",
        "lang:german",
        "wire:ap",
        "wire:none",
        "id:0123456789abcdef",
        "story:0123456789abcdef",
        "url:https://a.example/x?y=(1)",
        "url:\"https://a.example/x?y=(1)\"",
        "date:2016-09",
        "date:..1969",
        "date:..",
        "date:undated",
        "date:0911",
        "date:last-week",
        "date:>2016",
        "is:copy",
        "is:original",
        "is:wire",
        "copies:>5",
        "copies:0",
        "or",
        "near",
        "and",
        "nothing",
        "...",
        "text:a",
        "day:20160911",
        "year:2016",
        "foo:bar",
        "10:30",
    }));
  }

  std::string near() {
    const std::string_view joint =
        of({" NEAR ", " NEAR/3 ", " ADJ ", " ADJ/1 "});
    const std::string_view field = of({"", "title:", "author:"});
    std::string text = std::string(field) + "(" + side();
    for (auto left = 1 + below(2); left > 0; --left) {
      text += std::string(joint) + side();
    }
    return text + ")";
  }

  std::string side() {
    return std::string(
        of({"a", "=b", "\"c\"", "el?ct*", "(a OR =b)", "(c OR (d OR ef*))"}));
  }

  std::mt19937 random_;
};

TEST_CASE("what is printed of a query is the same query", "[describe]") {
  Analyzer analyzer;
  Typist typist(20160912);
  const ParseOptions options{{}, kToday};
  std::size_t understood = 0;
  for (int round = 0; round < 3000; ++round) {
    const std::string typed = typist.query(3);
    const auto tree = parse_query(typed, &analyzer, options);
    if (!tree || tree->kind == QueryTree::Kind::Nothing) continue;
    ++understood;
    const std::string printed = describe(*tree);
    CAPTURE(typed, printed);
    const auto again = parse_query(printed, &analyzer, options);

    REQUIRE(again);
    CHECK(mean_the_same(*again, *tree));
  }
  CHECK(understood > 2500);
}

}  // namespace
}  // namespace newsfold
