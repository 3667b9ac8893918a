// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns: what is one, how it is folded, what it matches, and that it stands
// for all words or none.

#include "searcher/query/pattern.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

std::string folded(std::string_view typed) {
  static Analyzer analyzer;
  const auto pattern = fold_pattern(typed, &analyzer);
  if (!pattern) return "error: " + pattern.error().message;
  return *pattern ? **pattern : "text";
}

struct Case {
  const char* because;
  const char* text;
  const char* expected;
};

TEST_CASE("fold_pattern", "[pattern]") {
  const auto c = GENERATE(values<Case>({
      {"case and accents", "Çelik*", "celik*"},
      {"letters that are folded to several", "Stra?ße*", "stra?sse*"},
      {"punctuation around it", "(\"elect*\").", "elect*"},
      {"digits", "201?-", "text"},
      {"digits inside", "20?6", "20?6"},
      {"Cyrillic", "Киев*", "киев*"},
      {"Arabic", "كتا*", "كتا*"},
      {"a censored word", "f***ing", "f*ing"},
      {"no wildcard", "elect", "text"},
      {"a question", "who?", "text"},
      {"questions", "who???", "text"},
      {"a question and more", "who?!,", "text"},
      {"question marks alone", "????", "text"},
      {"a query of a URL", "a.example/?x=1", "text"},
      {"two words of a question", "why?because-of", "text"},
      {"a star at the end makes a pattern of a question", "who?*", "who?*"},
      {"a question mark before a word", "¿?ab", "text"},
      // Refused
      {"no letter before", "*tion",
       "error: a word with * or ? begins with a letter and has 2 or more: "
       "*tion"},
      {"one letter", "a*",
       "error: a word with * or ? begins with a letter and has 2 or more: a*"},
      {"one letter of several bytes", "ж*",
       "error: a word with * or ? begins with a letter and has 2 or more: ж*"},
      {"stars alone", "***",
       "error: a word with * or ? begins with a letter and has 2 or more: "
       "***"},
      {"several words", "e-mai*",
       "error: * and ? stand in a single word, and this is several: e-mai*"},
      {"an apostrophe", "l'Ét*",
       "error: * and ? stand in a single word, and this is several: l'Ét*"},
      {"a possessive", "hanna's*",
       "error: * and ? stand in a single word, and this is several: hanna's*"},
      {"a URL", "https://a.example/*",
       "error: * and ? stand in a single word, and this is several: "
       "https://a.example/*"},
      {"Chinese", "北京*", "error: in a script without spaces"},
      {"Thai", "ไทย*", "error: in a script without spaces"},
      {"kana after Latin", "abカ*", "error: in a script without spaces"},
  }));
  CAPTURE(c.because, c.text);

  CHECK_THAT(folded(c.text), Catch::StartsWith(c.expected));
  if (std::string(c.expected) == "text") CHECK(folded(c.text) == "text");
}

TEST_CASE("fold_value_pattern", "[pattern]") {
  CHECK(fold_value_pattern("*.BBC.co.uk") == "*.bbc.co.uk");
  CHECK(fold_value_pattern("b**c?") == "b*c?");
  CHECK_FALSE(fold_value_pattern("bbc.co.uk"));
}

TEST_CASE("matches_pattern", "[pattern]") {
  struct Match {
    const char* because;
    const char* pattern;
    const char* text;
    bool expected;
  };
  const auto c = GENERATE(values<Match>({
      {"a beginning", "elect*", "election", true},
      {"itself", "elect*", "elect", true},
      {"another beginning", "elect*", "select", false},
      {"one character", "w?rd", "word", true},
      {"no character", "w?rd", "wrd", false},
      {"two characters", "w?rd", "woord", false},
      {"one character of several bytes", "к?ев", "киев", true},
      {"and no half of one", "к??ев", "киев", false},
      {"a star inside", "el*on", "election", true},
      {"that stands for nothing", "el*on", "elon", true},
      {"a star that must try again", "a*bc", "abxbc", true},
      {"and again", "a*b*c", "abcbd", false},
      {"the end must match", "el*on", "elections", false},
      {"a star before", "*.co.uk", "news.bbc.co.uk", true},
      {"two wildcards", "w?r*s", "words", true},
      {"a star and a character", "el*?", "el", false},
      {"a star and a character of several bytes", "el*?", "elи", true},
      {"nothing", "", "", true},
      {"nothing does not match a word", "", "a", false},
      {"a star matches nothing", "*", "", true},
      {"no wildcard", "word", "word", true},
  }));
  CAPTURE(c.because, c.pattern, c.text);

  CHECK(matches_pattern(c.pattern, c.text) == c.expected);
}

TEST_CASE("a pattern made to try for long ends soon", "[pattern]") {
  std::string pattern = "a";
  for (int i = 0; i < 5000; ++i) pattern += "*a";

  CHECK_FALSE(matches_pattern(pattern + "b", std::string(4000, 'a')));
}

Xapian::Database words(const std::vector<std::string>& terms) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  for (const std::string& term : terms) document.add_term(term);
  database.add_document(document);
  return database;
}

using Words = std::vector<std::string>;

Words matching(const Xapian::Database& database, const Field& field,
               std::string_view pattern, const PatternLimits& limits = {}) {
  const auto found = words_of_pattern(database, field, pattern, limits);
  return found ? *found : Words{found.error().message};
}

TEST_CASE("words_of_pattern", "[pattern]") {
  const auto database =
      words({"elect", "election", "elector", "select", "Selector", "Aelect",
             "Helect.example", "Hnews.elect.example", "XPelect.example"});

  CHECK(matching(database, field::kText, "elect*") ==
        Words{"elect", "election", "elector"});
  CHECK(matching(database, field::kText, "elect?r") == Words{"elector"});
  CHECK(matching(database, field::kText, "x*y").empty());
  CHECK(matching(database, field::kTitle, "elect*") == Words{"elector"});
  CHECK(matching(database, field::kAuthor, "elect*") == Words{"elect"});
  CHECK(matching(database, field::kHost, "*elect.example") ==
        Words{"elect.example", "news.elect.example"});
  CHECK(matching(database, field::kSource, "elect*") == Words{"elect.example"});
}

TEST_CASE("a pattern stands for all words or none", "[pattern]") {
  const auto database = words({"ab1", "ab2", "ab3", "Hab1", "Hab2", "Hab3"});

  CHECK(matching(database, field::kText, "ab*", {.words = 3}).size() == 3);
  CHECK(matching(database, field::kText, "ab*", {.words = 2}) ==
        Words{"3 words match, more than the 2 that a pattern may stand for: "
              "give it more letters: ab*"});
  CHECK(matching(database, field::kHost, "ab*", {.words = 2}).size() == 3);
  CHECK(matching(database, field::kHost, "ab*", {.values = 2}).front() ==
        "3 values match, more than the 2 that a pattern may stand for: give it "
        "more letters: ab*");
}

TEST_CASE("all patterns of a query together look at so many words",
          "[pattern]") {
  const auto database = words({"ab1", "ab2", "ab3", "cd"});
  std::size_t looked_at = 0;
  const auto look = [&](std::string_view pattern) {
    return words_of_pattern(database, field::kText, pattern, {.looked_at = 5},
                            &looked_at);
  };

  CHECK(look("ab?").ok());
  CHECK(looked_at == 3);
  CHECK(look("cd*").ok());
  const auto refused = look("ab*x");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().message ==
        "more than 5 words begin like the patterns up to here: give them more "
        "letters before the first wildcard: ab*x");
}

}  // namespace
}  // namespace newsfold
