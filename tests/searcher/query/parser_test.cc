// SPDX-License-Identifier: GPL-3.0-or-later
// The query language: what each text means, and what each mistake is called.

#include "searcher/query/parser.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

std::string parsed(std::string_view query, const QueryLimits& limits = {}) {
  Analyzer analyzer;
  const Result<QueryTree> tree = parse_query(query, &analyzer, limits);
  return tree ? describe(*tree) : "error: " + tree.error().message;
}

struct Case {
  const char* because;
  const char* query;
  const char* expected;
};

TEST_CASE("parse_query reads words and operators", "[parser]") {
  const auto c = GENERATE(values<Case>({
      {"nothing", "", "nothing"},
      {"blanks only", " \n ", "nothing"},
      {"a word, folded", "Störm", "storm"},
      {"AND is implied", "ferry strike", "ferry AND strike"},
      {"AND may be said", "ferry AND strike", "ferry AND strike"},
      {"OR", "ferry OR dam", "ferry OR dam"},
      {"OR binds weaker", "a b OR c d", "(a AND b) OR (c AND d)"},
      {"NOT", "ferry NOT strike", "ferry AND NOT strike"},
      {"AND NOT", "ferry AND NOT strike", "ferry AND NOT strike"},
      {"minus", "ferry -strike", "ferry AND NOT strike"},
      {"minus first", "-strike ferry", "NOT strike AND ferry"},
      {"minus alone", "-strike", "NOT strike"},
      {"OR NOT", "a OR NOT b", "a OR NOT b"},
      {"two negations cancel", "NOT NOT a", "a"},
      {"in both spellings", "NOT -a", "a"},
      {"a negated group", "a -(b OR c)", "a AND NOT (b OR c)"},
      {"groups", "(ferry OR boat) fire", "(ferry OR boat) AND fire"},
      {"groups in groups", "((a) (b OR (c d)))", "a AND (b OR (c AND d))"},
      {"a group of one is no group", "((a)) b", "a AND b"},
      {"an empty group says nothing", "a () b", "a AND b"},
      {"the star", "*", "*"},
      {"the star and not", "* -a", "* AND NOT a"},
      {"a star inside a word is punctuation", "stri*", "stri"},
      {"a dash between blanks", "Selwick - Tolla", "selwick AND tolla"},
      {"a long dash", "Selwick — Tolla", "selwick AND tolla"},
      {"two dashes", "a -- b", "a AND b"},
      {"punctuation only", "... !? —", "nothing"},
      {"emoji only", "🙂", "nothing"},
      {"punctuation between ORs", "a OR . OR b", "a OR b"},
      {"punctuation beside OR", "a OR .", "a"},
      {"negated punctuation", "a -!", "a"},
      {"a tab separates", "a\tb", "a AND b"},
      {"an ideographic space separates", "a　b", "a AND b"},
  }));
  CAPTURE(c.because, c.query);

  CHECK(parsed(c.query) == c.expected);
}

TEST_CASE("an operator where only a word can stand is a word", "[parser]") {
  const auto c = GENERATE(values<Case>({
      {"alone", "OR", "or"},
      {"alone", "AND", "and"},
      {"alone", "NOT", "not"},
      {"in a group", "(NOT)", "not"},
      {"between operators", "china OR AND OR russia", "china OR and OR russia"},
      {"before OR", "NOT OR x", "not OR x"},
      {"at the end", "x NOT", "x AND not"},
      {"after AND", "x AND OR", "x AND or"},
      {"small letters are words", "and or not", "and AND or AND not"},
      {"in a phrase", "\"a OR b\"", "\"a or b\""},
      {"in a field", "title:OR", "title:or"},
  }));
  CAPTURE(c.because, c.query);

  CHECK(parsed(c.query) == c.expected);
}

TEST_CASE("parse_query reads phrases", "[parser]") {
  const auto c = GENERATE(values<Case>({
      {"words side by side", "\"Ferry Strike\"", "\"ferry strike\""},
      {"typographic marks", "“ferry strike” now", "\"ferry strike\" AND now"},
      {"German marks", "„Fähre streikt“", "\"fahre streikt\""},
      {"one word, as it is", "\"elected\"", "\"elected\""},
      {"no word", "\"...\" a", "a"},
      {"an empty one", "\"\"", "nothing"},
      {"a negated one", "a -\"b c\"", "a AND NOT \"b c\""},
      {"an apostrophe makes a phrase", "l'Étoile", "\"l etoile\""},
      {"a typographic one too", "l’Étoile", "\"l etoile\""},
      {"but a possessive is one word", "Hanna's", "hanna"},
      {"a hyphen makes a phrase", "e-mail", "\"e mail\""},
      {"so does a domain", "example.com", "\"example com\""},
      {"an acronym is a word", "N.P.R.A.", "npra"},
      {"a number is a word", "1,250,000", "1250000"},
      {"an unknown field is a phrase", "subject:storm", "\"subject storm\""},
      {"Chinese is parted by a dictionary", "港口联盟",
       "\"港 口\" AND \"联 盟\""},
      {"but not between quotation marks", "\"港口联盟\"", "\"港 口 联 盟\""},
      {"so is Thai", "ท่วมเมือง", "\"ท่ ว ม\" AND \"เ มื อ ง\""},
      {"a Chinese word alone", "议会", "\"议 会\""},
  }));
  CAPTURE(c.because, c.query);

  CHECK(parsed(c.query) == c.expected);
}

TEST_CASE("parse_query reads fields", "[parser]") {
  const auto c = GENERATE(values<Case>({
      {"a word of the title", "title:Ferry", "title:ferry"},
      {"only the next word", "title:ferry strike", "title:ferry AND strike"},
      {"a phrase", "title:\"ferry strike\"", "title:\"ferry strike\""},
      {"several words make a phrase", "title:l'Étoile", "title:\"l etoile\""},
      {"a group", "title:(a OR b)", "title:a OR title:b"},
      {"a group in a group", "title:(a (b OR -c))",
       "title:a AND (title:b OR NOT title:c)"},
      {"a field inside a field's group", "title:(a author:b c)",
       "title:a AND author:b AND title:c"},
      {"the group ends", "title:(a) b", "title:a AND b"},
      {"an author", "author:Çelik", "author:celik"},
      {"the text by name", "text:a", "a"},
      {"a negated field", "-title:a b", "NOT title:a AND b"},
      {"punctuation says nothing", "title:— a", "a"},
      {"the star in a field", "title:*", "*"},
      // Exact values
      {"a source", "source:BBC.co.uk", "source:bbc.co.uk"},
      {"a host stands for its source", "source:www.news.bbc.co.uk",
       "source:bbc.co.uk"},
      {"a source by name", "source:\"The  Selwick Mercury\"",
       "source:the selwick mercury"},
      {"a full stop makes no host of a name", "source:\"St. Selwick Post\"",
       "source:st. selwick post"},
      {"a host", "host:News.BBC.co.uk", "host:news.bbc.co.uk"},
      {"a language by code", "lang:DE", "lang:de"},
      {"a language by name", "lang:German", "lang:de"},
      {"a language by its own name", "lang:deutsch", "lang:de"},
      {"a locale", "lang:pt_BR", "lang:pt"},
      {"an agency by code", "wire:AP", "wire:ap"},
      {"an agency by name", "wire:\"associated press\"", "wire:ap"},
      {"an agency's name in other letters", "wire:čtk", "wire:ctk"},
      {"no agency", "wire:none", "wire:none"},
      {"a story", "story:0123456789ABCDEF", "story:0123456789abcdef"},
      {"an id", "id:0123456789ABCDEF", "id:0123456789abcdef"},
      {"a group of exact values", "source:(a.example OR b.example)",
       "source:a.example OR source:b.example"},
      {"an operator as a value", "source:OR", "source:or"},
      // Dates
      {"a year", "date:2016", "date:2016-01-01..2016-12-31"},
      {"a month", "date:2016-02", "date:2016-02-01..2016-02-29"},
      {"a day", "date:2016-09-11", "date:2016-09-11..2016-09-11"},
      {"a range", "date:2011-09..2012", "date:2011-09-01..2012-12-31"},
      {"an open end", "date:2011..", "date:2011-01-01.."},
      {"an open beginning", "date:..1969", "date:..1969-12-31"},
      {"both open: all that are dated", "date:..", "date:.."},
      {"undated", "date:undated", "date:undated"},
      {"not undated", "-date:undated", "NOT date:undated"},
      {"in quotes", "date:\"2016\"", "date:2016-01-01..2016-12-31"},
  }));
  CAPTURE(c.because, c.query);

  CHECK(parsed(c.query) == c.expected);
}

TEST_CASE("one page has one term, however its URL is written", "[parser]") {
  const std::string plain = parsed("url:https://paper.example/news/1?a=b");

  CHECK(plain.starts_with("url:"));
  CHECK(plain.size() == 4 + 16);
  CHECK(parsed("url:http://www.paper.example/news/1?a=b") == plain);
  CHECK(parsed("url:\"HTTPS://Paper.Example:443/x/../news/1?a=b&fbclid=1\"") ==
        plain);
  CHECK(parsed("url:https://paper.example/news/2") != plain);
}

TEST_CASE("exact fields side by side widen each other", "[parser]") {
  const auto c = GENERATE(values<Case>({
      {"two sources", "source:a source:b", "source:a OR source:b"},
      {"three", "source:a source:b source:c",
       "source:a OR source:b OR source:c"},
      {"beside words", "x source:a y source:b",
       "x AND (source:a OR source:b) AND y"},
      {"each field for itself", "source:a lang:en source:b lang:de",
       "(source:a OR source:b) AND (lang:en OR lang:de)"},
      {"but not what is excluded", "-source:a -source:b",
       "NOT source:a AND NOT source:b"},
      {"nor what is on the other side of OR", "source:a OR x source:b",
       "source:a OR (x AND source:b)"},
      {"a group that begins alike is another condition",
       "(source:a OR storm) source:b", "(source:a OR storm) AND source:b"},
      {"the order does not matter", "source:b (source:a OR storm)",
       "source:b AND (source:a OR storm)"},
      {"nor words of a field", "title:a title:b", "title:a AND title:b"},
      {"nor dates, whose ranges may cross", "date:2011.. date:..2012",
       "date:2011-01-01.. AND date:..2012-12-31"},
  }));
  CAPTURE(c.because, c.query);

  CHECK(parsed(c.query) == c.expected);
}

TEST_CASE("parse_query refuses, and tells where", "[parser]") {
  const auto c = GENERATE(values<Case>({
      {"an open quotation mark", "ferry \"strike",
       "byte 7: this quotation mark is never closed"},
      {"an open parenthesis", "ferry (strike",
       "byte 7: this parenthesis is never closed"},
      {"the innermost is told", "((a)", "byte 1: this parenthesis is never"},
      {"a closed one", "ferry)",
       "byte 6: a parenthesis is closed that was never opened"},
      {"a closed one first", ")", "byte 1: a parenthesis is closed that"},
      {"AND at the end", "ferry AND", "byte 10: a word is missing here"},
      {"OR at the end", "ferry OR ", "byte 10: a word is missing here"},
      {"OR at the end of a group", "(ferry OR)", "byte 10: a word is missing"},
      {"AND at the beginning", "AND ferry",
       "byte 1: AND needs a word before and after it; to search for the word, "
       "write it in small letters"},
      {"OR at the beginning", "OR ferry", "byte 1: OR needs a word before"},
      {"operators side by side", "a OR AND b", "byte 6: AND needs a word"},
      {"a field at the end",
       "ferry title:", "byte 7: title: needs a value behind it"},
      {"a field at the end of a group", "(title:)",
       "byte 2: title: needs a value behind it"},
      {"a field of a field", "title:author:x",
       "byte 1: title: needs a value behind it"},
      {"a minus is no value", "title:-storm",
       "byte 1: title: needs a value behind it"},
      {"a date at the end", "date:", "byte 1: date: needs a value behind it"},
      {"a date in words", "date:yesterday",
       "byte 6: a date looks like 2016, 2016-09 or 2016-09-11: yesterday"},
      {"a day that does not exist", "x date:2011-02-30",
       "byte 8: a date looks like"},
      {"a group of dates", "date:(2011 OR 2012)", "byte 6: a date looks like"},
      {"a range that ends before it begins", "date:2012..2011",
       "byte 6: the range ends before it begins: 2012..2011"},
      {"three ends", "date:2011..2012..2013", "byte 6: a date looks like"},
      {"an unknown language", "lang:klingon2",
       "byte 6: no language is known by this name: klingon2"},
      {"an unknown agency", "wire:meridian",
       "byte 6: no agency is known by this name: meridian"},
      {"a short id", "id:12ab",
       "byte 4: an id has 16 hexadecimal digits: 12ab"},
      {"no URL", "url:paper", "byte 5: "},
      {"bytes are counted, not letters", "é (x",
       "byte 4: this parenthesis is never closed"},
  }));
  CAPTURE(c.because, c.query);

  CHECK_THAT(parsed(c.query),
             Catch::StartsWith("error: " + std::string(c.expected)));
}

TEST_CASE("a NUL separates words like a blank", "[parser]") {
  CHECK(parsed(std::string_view("ferry\0strike", 12)) == "ferry AND strike");
}

TEST_CASE("a query is limited", "[parser]") {
  const QueryLimits limits{.bytes = 40, .words = 3, .depth = 2};

  SECTION("in bytes") {
    CHECK(parsed(std::string(40, 'a'), limits) == std::string(40, 'a'));
    CHECK(parsed(std::string(41, 'a'), limits) ==
          "error: a query may have 40 bytes, this has 41");
  }
  SECTION("in words") {
    CHECK(parsed("a b c", limits) == "a AND b AND c");
    CHECK(parsed("a (b OR title:c) d", limits) ==
          "error: byte 18: a query may have 3 words");
  }
  SECTION("in words of a phrase") {
    CHECK(parsed("\"a b c\"", limits) == "\"a b c\"");
    CHECK(parsed("\"a b c d\"", limits) ==
          "error: byte 1: a query may have 3 words");
  }
  SECTION("in levels of parentheses") {
    CHECK(parsed("((a) (b))", limits) == "a AND b");
    CHECK(parsed("(((a)))", limits) ==
          "error: byte 3: more than 2 parentheses inside each other");
  }
}

TEST_CASE("the limits are those that the manual promises", "[parser]") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '(') + "a" + std::string(depth, ')');
  };

  CHECK(parsed(std::string(16 * 1024, ' ')) == "nothing");
  CHECK_THAT(parsed(std::string(16 * 1024 + 1, ' ')),
             Catch::StartsWith("error: a query may have 16384 bytes"));
  CHECK(parsed(nested(32)) == "a");
  CHECK_THAT(parsed(nested(33)), Catch::StartsWith("error: byte "));
}

}  // namespace
}  // namespace newsfold
