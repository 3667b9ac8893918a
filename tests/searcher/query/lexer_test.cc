// SPDX-License-Identifier: GPL-3.0-or-later
// The words and signs of a query: where they begin and end, and that an open
// quotation mark is told.

#include "searcher/query/lexer.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

std::string sign_of(const Lexeme& lexeme) {
  switch (lexeme.sign) {
    case Sign::Word:
      return lexeme.text;
    case Sign::Phrase:
      return "<" + lexeme.text + ">";
    case Sign::Field:
      return "field(" + lexeme.text + ")";
    case Sign::And:
      return "&";
    case Sign::Or:
      return "|";
    case Sign::Not:
      return "!";
    case Sign::Near:
      return "near(" + std::to_string(lexeme.distance) + ")";
    case Sign::Adjacent:
      return "adj(" + std::to_string(lexeme.distance) + ")";
    case Sign::Plus:
      return "+";
    case Sign::Exactly:
      return "=";
    case Sign::Open:
      return "(";
    case Sign::Close:
      return ")";
    case Sign::End:
      return "end";
  }
  return "?";
}

// The lexemes without the last, by blanks; or the error.
std::string lexed(std::string_view query) {
  const auto lexemes = lex_query(query);
  if (!lexemes) return lexemes.error().message;
  std::string all;
  for (const Lexeme& lexeme : *lexemes) all += sign_of(lexeme) + " ";
  REQUIRE(all.ends_with("end "));
  all.resize(all.size() - 4);
  if (!all.empty()) all.pop_back();
  return all;
}

TEST_CASE("lex_query reads", "[lexer]") {
  struct Case {
    const char* because;
    const char* query;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing", "", ""},
      {"blanks only", " \t\r\n\v\f ", ""},
      {"words", "ferry strike", "ferry strike"},
      {"words keep their letters for the analyzer", "Çelik's", "Çelik's"},
      {"many blanks are one", "  ferry \t\n strike ", "ferry strike"},
      {"an ideographic space separates", "渡船　罢工", "渡船 罢工"},
      {"a no-break space does not", "a\u00A0b", "a\u00A0b"},
      // Phrases
      {"a phrase", "\"ferry strike\"", "<ferry strike>"},
      {"word processors quote so", "“ferry strike”", "<ferry strike>"},
      {"Germans quote so", "„Fähre streikt“", "<Fähre streikt>"},
      {"marks may be mixed", "“ferry strike\"", "<ferry strike>"},
      {"an empty phrase", "\"\"", "<>"},
      {"signs mean nothing in a phrase", "\"(a OR -b)\"", "<(a OR -b)>"},
      {"a quotation mark ends a word", "a\"b c\"d", "a <b c> d"},
      {"guillemets are no quotation marks", "«a b»", "«a b»"},
      // Operators
      {"operators in capitals", "a AND b OR c NOT d", "a & b | c ! d"},
      {"small ones are words", "a and b or c not d", "a and b or c not d"},
      {"mixed ones too", "And Or Not", "And Or Not"},
      {"longer words are words", "ANDY ORE NOTE", "ANDY ORE NOTE"},
      {"a minus before a word", "a -b", "a ! b"},
      {"a minus before a phrase", "-\"a b\"", "! <a b>"},
      {"a minus before a group", "-(a)", "! ( a )"},
      {"a dash between blanks", "a - b", "a - b"},
      {"a dash before an ideographic space", "a -　b", "a - b"},
      {"a dash at the end", "a -", "a -"},
      {"a hyphen inside a word", "e-mail", "e-mail"},
      {"double dashes are no minus", "a -- b", "a -- b"},
      {"an option is no minus", "--verbose", "--verbose"},
      {"near, with a distance and without", "NEAR/5 NEAR ADJ/50 ADJ",
       "near(5) near(10) adj(50) adj(10)"},
      {"a distance may have zeros before it", "NEAR/05", "near(5)"},
      {"words that begin so", "NEARLY ADJACENT NEAR-BY",
       "NEARLY ADJACENT NEAR-BY"},
      {"a plus before a word", "+a +(b) +\"c\"", "+ a + ( b ) + <c>"},
      {"a plus between blanks", "a + b", "a + b"},
      {"a plus inside a word", "a+b c++", "a+b c++"},
      {"an equals sign before a word", "=a =\"b\"", "= a = <b>"},
      {"an equals sign elsewhere", "a=b == =", "a=b == ="},
      {"wildcards belong to words", "a*b? *c", "a*b? *c"},
      // Groups
      {"a group", "(a b)", "( a b )"},
      {"parentheses end words", "a(b)c", "a ( b ) c"},
      {"whatever they mean", ")(", ") ("},
      // Fields
      {"a field and a word", "title:storm", "field(title) storm"},
      {"a field and a phrase", "title:\"a b\"", "field(title) <a b>"},
      {"a field and a group", "title:(a b)", "field(title) ( a b )"},
      {"date is a field", "date:2016..2017", "field(date) 2016..2017"},
      {"every field of the schema",
       "text:a author:b host:c source:d lang:e id:f url:g day:h month:i year:j",
       "field(text) a field(author) b field(host) c field(source) d "
       "field(lang) e field(id) f field(url) g field(day) h field(month) i "
       "field(year) j"},
      {"what is no term in the index", "is:a copies:>5 query:b",
       "field(is) a field(copies) >5 field(query) b"},
      {"other names are none", "subject:storm", "subject:storm"},
      {"names are in small letters", "Title:storm", "Title:storm"},
      {"a URL is a word", "https://a.example/x?y=1", "https://a.example/x?y=1"},
      {"a field's URL keeps its colons", "url:https://a.example:81/x",
       "field(url) https://a.example:81/x"},
      {"a time is a word", "10:15", "10:15"},
      {"a colon alone", ": :", ": :"},
      {"the star", "*", "*"},
  }));
  CAPTURE(c.because, c.query);

  CHECK(lexed(c.query) == c.expected);
}

TEST_CASE("lex_query knows where everything begins", "[lexer]") {
  const std::string_view query = "é \u3000title:“x y” -(b) OR";

  const auto lexemes = lex_query(query);

  REQUIRE(lexemes);
  std::vector<std::size_t> bytes;
  for (const Lexeme& lexeme : *lexemes) bytes.push_back(lexeme.byte);
  const auto at = [&](std::string_view text) { return query.find(text); };
  CHECK(bytes == std::vector<std::size_t>{0, at("title"), at("“"), at("-"),
                                          at("("), at("b)"), at(")"), at("OR"),
                                          query.size()});
}

TEST_CASE("lex_query refuses an open quotation mark", "[lexer]") {
  struct Case {
    const char* because;
    const char* query;
    const char* byte;
  };
  const auto c = GENERATE(values<Case>({
      {"alone", "\"", "byte 1: "},
      {"at the beginning", "\"ferry strike", "byte 1: "},
      {"behind a closed one", "\"a b\" \"c", "byte 7: "},
      {"bytes are counted, not letters", "é “x", "byte 4: "},
      {"behind a field", "title:\"a", "byte 7: "},
      {"behind a word", "12\"", "byte 3: "},
  }));
  CAPTURE(c.because, c.query);

  CHECK(lexed(c.query) ==
        std::string(c.byte) +
            "this quotation mark is never closed: close it, or leave it out");
}

TEST_CASE("lex_query refuses a distance that cannot be", "[lexer]") {
  const char* query =
      GENERATE("a NEAR/ b", "a NEAR/0 b", "a NEAR/51 b", "a ADJ/x b",
               "a ADJ/5x b", "a ADJ/-5 b", "a NEAR/99999999999999999999999 b");
  CAPTURE(query);

  CHECK(lexed(query) == "byte 3: NEAR/ and ADJ/ take a number from 1 to 50");
}

}  // namespace
}  // namespace newsfold
