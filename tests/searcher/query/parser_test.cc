// SPDX-License-Identifier: GPL-3.0-or-later
// The query language: what each text means, and what each mistake is called.

#include "searcher/query/parser.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

// Monday.
constexpr Date kToday{2016, 9, 12};

std::string parsed(std::string_view query, const ParseOptions& options) {
  static Analyzer analyzer;
  const Result<QueryTree> tree = parse_query(query, &analyzer, options);
  return tree ? describe(*tree) : "error: " + tree.error().message;
}

std::string parsed(std::string_view query, const QueryLimits& limits = {}) {
  return parsed(query, ParseOptions{limits, kToday, {}});
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
      {"a plus says nothing new", "+ferry +strike", "ferry AND strike"},
      {"on either side of OR", "a OR +b c", "a OR (b AND c)"},
      {"a plus and a minus", "+-a -+b", "NOT a AND NOT b"},
      {"a plus between blanks", "a + b", "a AND b"},
      {"a plus in a word", "a+b", "\"a b\""},
      {"a group that is required", "+(a OR b) +title:c",
       "(a OR b) AND title:c"},
      {"a negated group that says no", "-(-a)", "a"},
      {"a question", "what happened? (why?)", "what AND happened AND why"},
      {"a URL", "https://a.example/x?y=1", "\"https a example x y 1\""},
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
      // Exact values
      {"a source", "source:BBC.co.uk", "source:bbc.co.uk"},
      {"a host stands for its source", "source:www.news.bbc.co.uk",
       "source:bbc.co.uk"},
      {"a source by name", "source:\"The  Selwick Mercury\"",
       "source:\"the selwick mercury\""},
      {"a full stop makes no host of a name", "source:\"St. Selwick Post\"",
       "source:\"st. selwick post\""},
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

std::string url_hash(std::string_view query) {
  Analyzer analyzer;
  const auto tree = parse_query(query, &analyzer);
  REQUIRE(tree);
  REQUIRE(tree->kind == QueryTree::Kind::Exact);
  return tree->terms.front();
}

TEST_CASE("one page has one term, however its URL is written", "[parser]") {
  const std::string plain = url_hash("url:https://paper.example/news/1?a=b");

  CHECK(plain.size() == 16);
  CHECK(url_hash("url:http://www.paper.example/news/1?a=b") == plain);
  CHECK(
      url_hash("url:\"HTTPS://Paper.Example:443/x/../news/1?a=b&fbclid=1\"") ==
      plain);
  CHECK(url_hash("url:https://paper.example/news/2") != plain);
}

TEST_CASE("a URL is printed as typed", "[parser]") {
  CHECK(parsed("url:http://paper.example/1?a=b") ==
        "url:\"http://paper.example/1?a=b\"");
}

TEST_CASE("parse_query reads words near each other", "[parser]") {
  const auto c = GENERATE(values<Case>({
      {"with a number", "ferry NEAR/5 strike", "ferry NEAR/5 strike"},
      {"without", "ferry NEAR strike", "ferry NEAR/10 strike"},
      {"in order", "ferry ADJ/3 strike", "ferry ADJ/3 strike"},
      {"in order, without a number", "ferry ADJ strike", "ferry ADJ/10 strike"},
      {"several", "a NEAR/2 b NEAR/2 c", "a NEAR/2 b NEAR/2 c"},
      {"groups with OR", "(a OR b) NEAR (c OR (d OR e))",
       "(a OR b) NEAR/10 (c OR (d OR e))"},
      {"binding tighter than AND", "a b NEAR/2 c d",
       "a AND (b NEAR/2 c) AND d"},
      {"and than NOT", "a NOT b NEAR/2 c", "a AND NOT (b NEAR/2 c)"},
      {"and than OR", "a NEAR/2 b OR c", "(a NEAR/2 b) OR c"},
      {"in a field", "title:(a NEAR/3 b)", "title:a NEAR/3 title:b"},
      {"with the field at each word", "title:a NEAR/3 title:b",
       "title:a NEAR/3 title:b"},
      {"exact words and patterns", "=a ADJ/1 bo*", "\"a\" ADJ/1 bo*"},
      {"one word in quotation marks", "\"a\" NEAR b", "\"a\" NEAR/10 b"},
      {"small letters are words", "a near b", "a AND near AND b"},
      {"where only a word can stand", "NEAR OR ADJ", "near OR adj"},
      {"with a number too", "(NEAR/5)", "\"near 5\""},
      {"longer words are words", "NEARBY ADJUST", "nearby AND adjust"},
  }));
  CAPTURE(c.because, c.query);

  CHECK(parsed(c.query) == c.expected);
}

TEST_CASE("parse_query reads exact words and patterns", "[parser]") {
  const auto c = GENERATE(values<Case>({
      {"a word in no other form", "=Ferries", "\"ferries\""},
      {"of the title", "title:=ferry", "title:\"ferry\""},
      {"in the group of a field", "title:(=a OR b)", "title:\"a\" OR title:b"},
      {"a phrase is exact as it is", "=\"a b\"", "\"a b\""},
      {"several words", "=l'Étoile", "\"l etoile\""},
      {"excluded", "-=a", "NOT \"a\""},
      {"an operator", "=OR", "\"or\""},
      {"a sign inside a word is punctuation", "a=b", "\"a b\""},
      {"between blanks too", "a = b", "a AND b"},
      {"before a value it says nothing", "source:=a.example",
       "source:a.example"},
      // Patterns
      {"a beginning", "Elect*", "elect*"},
      {"a character", "w?rd", "w?rd"},
      {"both", "w?r*s", "w?r*s"},
      {"folded", "Çel?k*", "cel?k*"},
      {"in the title", "title:Elect*", "title:elect*"},
      {"excluded", "-elect*", "NOT elect*"},
      {"with punctuation around it", "'elect*',", "elect*"},
      {"stars side by side", "el**ct***", "el*ct*"},
      {"not in quotation marks", "\"elect* won\"", "\"elect won\""},
      {"a question mark at the end is punctuation", "w?rd?", "w?rd"},
      {"a pattern in no other form is one", "=elect*", "elect*"},
      {"a source", "source:BBC*", "source:bbc*"},
      {"hosts of a domain", "host:*.bbc.co.uk", "host:*.bbc.co.uk"},
      {"sources widen each other", "source:bbc* source:b.example x",
       "(source:bbc* OR source:b.example) AND x"},
      {"a source in quotation marks is meant so", "source:\"who?\"",
       "source:\"who?\""},
  }));
  CAPTURE(c.because, c.query);

  CHECK(parsed(c.query) == c.expected);
}

TEST_CASE("parse_query reads days, copies and states", "[parser]") {
  const auto c = GENERATE(values<Case>({
      {"a day of any year", "date:0911", "date:09-11"},
      {"with a hyphen", "date:09-11", "date:09-11"},
      {"the 29th of February", "date:0229", "date:02-29"},
      {"the 12th of November, no year", "date:1112", "date:11-12"},
      {"no day is a year", "date:1066", "date:1066-01-01..1066-12-31"},
      {"yesterday", "date:yesterday", "date:2016-09-11..2016-09-11"},
      {"a name of two words", "date:\"last week\"",
       "date:2016-09-05..2016-09-11"},
      {"a range of names", "date:last-month..today",
       "date:2016-08-01..2016-09-12"},
      {"after a year", "date:>2016", "date:2017-01-01.."},
      {"before a month", "date:<2016-09", "date:..2016-08-31"},
      {"more than five copies", "copies:>5", "copies:6.."},
      {"a range of copies", "copies:2..5", "copies:2..5"},
      {"a copy", "is:copy", "is:copy"},
      {"an original", "is:original", "NOT is:copy"},
      {"no original", "-is:original", "is:copy"},
      {"of any agency", "is:wire", "NOT wire:none"},
  }));
  CAPTURE(c.because, c.query);

  CHECK(parsed(c.query) == c.expected);
}

std::optional<std::string> saved(std::string_view name) {
  if (name == "strikes") return "ferry OR strike";
  if (name == "of two words") return "a";
  if (name == "nested") return "x query:strikes";
  if (name == "post") return "source:post.example";
  if (name == "page") return "url:https://paper.example/1";
  if (name == "empty") return "";
  if (name == "self") return "a query:self";
  if (name == "ring") return "query:\"ring 2\"";
  if (name == "ring 2") return "query:ring";
  if (name == "bad") return "ferry (strike";
  if (name == "doubled") return "query:d1 query:d1";
  if (name == "d1") return "query:d2 query:d2";
  if (name == "d2") return "query:empty query:empty";
  return std::nullopt;
}

TEST_CASE("a saved query stands for its text in parentheses", "[parser]") {
  const auto c = GENERATE(values<Case>({
      {"alone", "query:strikes", "ferry OR strike"},
      {"beside words", "a query:strikes", "a AND (ferry OR strike)"},
      {"excluded", "-query:strikes", "NOT (ferry OR strike)"},
      {"with a name in quotation marks", "query:\"of two words\"", "a"},
      {"one inside another", "query:nested -b",
       "(x AND (ferry OR strike)) AND NOT b"},
      {"twice is no ring", "query:strikes query:strikes",
       "(ferry OR strike) AND (ferry OR strike)"},
      {"near another word", "query:strikes NEAR b",
       "(ferry OR strike) NEAR/10 b"},
      {"a URL, which is printed as typed", "query:page",
       "url:\"https://paper.example/1\""},
      {"empty", "query:empty a", "a"},
      {"not in the field around it", "title:(a query:strikes)",
       "title:a AND (ferry OR strike)"},
      {"a value", "query:post source:b.example",
       "source:post.example OR source:b.example"},
      // Refused
      {"an unknown one", "a query:other",
       "error: byte 9: no query is saved under this name: other"},
      {"one that holds itself", "query:self",
       "error: byte 7: in the saved query self: byte 9: this saved query holds "
       "itself; save it without: self"},
      {"a ring of two", "query:ring",
       "error: byte 7: in the saved query ring: byte 7: in the saved query "
       "ring "
       "2: byte 7: this saved query holds itself; save it without: ring"},
      {"a mistake inside", "a OR query:bad",
       "error: byte 12: in the saved query bad: byte 7: this parenthesis is "
       "never closed: close it, or leave it out"},
  }));
  CAPTURE(c.because, c.query);

  CHECK(parsed(c.query, ParseOptions{{}, kToday, saved}) == c.expected);
}

TEST_CASE("saved queries count against the limits", "[parser]") {
  const auto asked = [](const char* query, const QueryLimits& limits) {
    return parsed(query, ParseOptions{limits, kToday, saved});
  };

  CHECK_THAT(asked("query:strikes", {.words = 2}),
             Catch::StartsWith("error: byte 7: in the saved query strikes: "
                               "byte 10: a query may have 2 words"));
  CHECK_THAT(asked("query:strikes", {.bytes = 20}),
             Catch::StartsWith("error: byte 7: in the saved query strikes: a "
                               "query may have 20 bytes, this has 28"));
  CHECK_THAT(asked("query:nested", {.depth = 1}),
             Catch::StartsWith("error: byte 7: in the saved query nested: byte "
                               "9: more than 1 parentheses"));
  CHECK_THAT(asked("query:doubled", {.words = 12}),
             Catch::StartsWith("error: byte 7: in the saved query doubled: "));
}

TEST_CASE("leaves know where they were typed", "[parser]") {
  Analyzer analyzer;
  const auto tree = parse_query("Ferry title:\"A B\" query:strikes date:2016",
                                &analyzer, {{}, kToday, saved});

  REQUIRE(tree);
  REQUIRE(tree->children.size() == 4);
  CHECK(tree->children[0].byte == 0);
  CHECK(tree->children[0].typed == "Ferry");
  CHECK(tree->children[1].byte == 12);
  CHECK(tree->children[1].typed == "A B");
  CHECK(tree->children[2].children[1].byte == 24);
  CHECK(tree->children[2].children[1].typed == "strike");
  CHECK(tree->children[3].byte == 37);
  CHECK(tree->children[3].typed == "2016");
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
       "byte 7: this quotation mark is never closed: close it, or leave it "
       "out"},
      {"an open parenthesis", "ferry (strike",
       "byte 7: this parenthesis is never closed"},
      {"the innermost is told", "((a)", "byte 1: this parenthesis is never"},
      {"the star in a field", "a title:*",
       "byte 9: * alone finds every article, whatever its title: give it "
       "letters, as in title:el*"},
      {"the star in a field for a group", "author:(a OR *)",
       "byte 14: * alone"},
      {"a source without a name", "source:\"\"", "byte 8: a value is missing"},
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
      {"a date in words", "date:someday",
       "byte 6: a date looks like 2016, 2016-09, 2016-09-11 or last-week: "
       "someday"},
      {"a day that does not exist", "x date:2011-02-30",
       "byte 8: a date looks like"},
      {"a group of dates", "date:(2011 OR 2012)",
       "byte 6: date: takes one value; write it before each: (date:x OR "
       "date:y)"},
      {"a range of days of any year", "date:0911..0915",
       "byte 6: a year is missing before this month and day: 0911"},
      {"no number of copies", "copies:many",
       "byte 8: a number of copies looks like 5, 2..5, >5 or <=5: many"},
      {"no state", "is:good", "byte 4: is: takes original, copy or wire: good"},
      {"no query is saved", "query:x",
       "byte 7: no query is saved under this name: x"},
      {"a plus that requires nothing", "a +)",
       "byte 4: a word is missing here"},
      {"exactly nothing", "=)", "byte 1: = stands before a word"},
      {"exactly a group", "=(a b)", "byte 1: = stands before a word"},
      {"exactly a field", "=title:a", "byte 1: = stands before a word"},
      {"exactly an exclusion", "=-a", "byte 1: = stands before a word"},
      {"a pattern that begins with a wildcard", "x *tion",
       "byte 3: a word with * or ? begins with a letter and has 2 or more: "
       "*tion"},
      {"a pattern of one letter", "a*",
       "byte 1: a word with * or ? begins with a letter and has 2 or more: a*"},
      {"a pattern of several words", "e-mai*",
       "byte 1: * and ? stand in a single word, and this is several: e-mai*"},
      {"a Chinese pattern", "a 北京*",
       "byte 3: in a script without spaces every character is a word: write it "
       "without * and ?, which finds it in longer words too: 北京*"},
      {"NEAR at the beginning", "NEAR a",
       "byte 1: NEAR needs a word before and after it; to search for the word, "
       "write it in small letters"},
      {"NEAR at the end", "a NEAR", "byte 7: a word is missing here"},
      {"NEAR without a number", "a NEAR/ b",
       "byte 3: NEAR/ and ADJ/ take a number from 1 to 50"},
      {"NEAR nothing", "a NEAR/0 b", "byte 3: NEAR/ and ADJ/ take a number"},
      {"NEAR too far", "a ADJ/51 b", "byte 3: NEAR/ and ADJ/ take a number"},
      {"NEAR a word", "a NEAR/b c", "byte 3: NEAR/ and ADJ/ take a number"},
      {"NEAR a phrase", "a NEAR/2 \"b c\"",
       "byte 10: NEAR/2 joins single words, and groups of them with OR"},
      {"NEAR a phrase made of a word", "e-mail NEAR b",
       "byte 1: NEAR joins single words"},
      {"NEAR a group with AND", "(a b) NEAR c",
       "byte 1: NEAR joins single words"},
      {"NEAR an exclusion", "a NEAR -b", "byte 8: - needs a word before"},
      {"NEAR a date", "a NEAR date:2016", "byte 8: NEAR joins single words"},
      {"NEAR punctuation", "a NEAR .", "byte 8: NEAR joins single words"},
      {"NEAR everything", "a NEAR *", "byte 8: NEAR joins single words"},
      {"NEAR across fields", "title:a NEAR b",
       "byte 14: NEAR joins words of one field: write title:(ferry NEAR "
       "strike)"},
      {"NEAR with two numbers", "a NEAR/2 b NEAR/3 c",
       "byte 12: NEAR/2 and NEAR/3 do not go together: write the same between "
       "all words, or AND between two groups"},
      {"NEAR and ADJ", "a NEAR b ADJ c",
       "byte 10: NEAR and ADJ do not go together"},
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
    CHECK(
        parsed(std::string(41, 'a'), limits) ==
        "error: a query may have 40 bytes, this has 41: split it into several");
  }
  SECTION("in words") {
    CHECK(parsed("a b c", limits) == "a AND b AND c");
    CHECK(parsed("a (b OR title:c) d", limits) ==
          "error: byte 18: a query may have 3 words: ask for some of them at a "
          "time");
  }
  SECTION("in words of a phrase") {
    CHECK(parsed("\"a b c\"", limits) == "\"a b c\"");
    CHECK(parsed("\"a b c d\"", limits) ==
          "error: byte 1: a query may have 3 words: ask for some of them at a "
          "time");
  }
  SECTION("in levels of parentheses") {
    CHECK(parsed("((a) (b))", limits) == "a AND b");
    CHECK(parsed("(((a)))", limits) ==
          "error: byte 3: more than 2 parentheses inside each other: leave out "
          "those that are not needed");
  }
}

TEST_CASE("words near each other are limited", "[parser]") {
  CHECK(parsed("a NEAR b NEAR c", QueryLimits{.near = 3}) ==
        "a NEAR/10 b NEAR/10 c");
  CHECK(parsed("a NEAR b NEAR c", QueryLimits{.near = 2}) ==
        "error: byte 15: NEAR joins 2 words at most: leave some out");
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
