// SPDX-License-Identifier: GPL-3.0-or-later
// The analyzer: one row for every promise of its header.  That what is indexed
// is found when typed back is tested in analyzer_property_test.cc.

#include "common/analyzer.h"

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

// The terms of a text, by blanks.
std::string terms(std::string_view text) {
  Analyzer analyzer;
  std::string joined;
  for (const Token& token : analyzer.tokens(text)) {
    if (!joined.empty()) joined += ' ';
    joined += token.term;
  }
  return joined;
}

TEST_CASE("the analyzer folds", "[analyzer]") {
  struct Case {
    const char* because;
    const char* text;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"case", "HarBOUR", "harbour"},
      {"a cedilla", "Çelik", "celik"},
      {"a stroke that Unicode does not decompose", "Łódź", "lodz"},
      {"another", "Đà đà", "da da"},
      {"letters of two", "Æneas Œuvre Straße STRASSE ẞ",
       "aeneas oeuvre strasse strasse ss"},
      {"Icelandic", "Þórður", "thordur"},
      {"Turkish, dotted and not", "İstanbul ISTANBUL ıstanbul",
       "istanbul istanbul istanbul"},
      {"the horns of Vietnamese", "Thuyền viên người", "thuyen vien nguoi"},
      {"a ligature of old print", "ﬁnance ﬂames oﬃce", "finance flames office"},
      {"the long s", "houſe", "house"},
      {"full-width letters", "Ｆｕｌｌ", "full"},
      {"a Roman numeral", "Ⅳ", "iv"},
      {"Arabic digits", "٣", "3"},
      {"Devanagari digits", "१२", "12"},
      {"Greek accents, and the final sigma", "Ὀδυσσεύς ΟΔΥΣΣΕΥΣ",
       "οδυσσευσ οδυσσευσ"},
      {"Russian stress and dots", "за́мок ещё", "замок еще"},
      {"a letter, not a mark", "йод Йод", "йод йод"},
      {"Hebrew points", "שָׁלוֹם", "שלום"},
      {"Arabic points", "مُحَمَّد الرمّاح", "محمد الرماح"},
      {"a hamza is written or not", "الأرنب", "الارنب"},
      {"a stretched Arabic word", "العـــربية", "العربية"},
      {"Indic vowel signs are letters", "अनुमति", "अनुमति"},
      {"Thai vowel signs are letters", "ที่ นี้", "ที่ นี้"},
      {"kana voicing is a letter", "が か", "が か"},
      {"half-width kana, voiced by a sign of their own", "ﾃｽﾄ ｶﾞ",
       "テ ス ト ガ"},
      {"Hangul stays composed", "한국어", "한국어"},
      {"a soft hyphen is invisible", "har\u00ADbour", "harbour"},
      {"so is a zero-width joiner", "har\u200Dbour", "harbour"},
  }));
  CAPTURE(c.because, c.text);

  CHECK(terms(c.text) == c.expected);
}

TEST_CASE("the analyzer splits", "[analyzer]") {
  struct Case {
    const char* because;
    const char* text;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing to split", "", ""},
      {"no words", " \t\n… — “” !?.,", ""},
      {"white space of any kind", "a\tb\nc\u00A0d\u3000e", "a b c d e"},
      {"elision", "l'Étoile", "l etoile"},
      {"the typographic apostrophe", "l’Étoile", "l etoile"},
      {"the modifier letter", "lʼÉtoile", "l etoile"},
      {"a full-width one", "l＇Étoile", "l etoile"},
      {"an Irish name", "O'Hanlon", "o hanlon"},
      {"an English possessive goes", "Hanna's", "hanna"},
      {"the same, typographic", "Hanna’s", "hanna"},
      {"the same, in capitals", "HANNA'S", "hanna"},
      {"the possessive of a plural", "the boss' boat", "the boss boat"},
      {"quotes are no possessive", "'quoted'", "quoted"},
      {"an s alone is a word", "s S", "s s"},
      {"a host", "example.com", "example com"},
      {"a colon", "10:30 x:y", "10 30 x y"},
      {"an underscore", "snake_case __init__", "snake case init"},
      {"a hyphen", "well-known", "well known"},
      {"an ampersand", "AT&T", "at t"},
      {"a missing blank after a full stop", "end.Start", "end start"},
      {"letters and digits stay together", "G7 12th iPhone5",
       "g7 12th iphone5"},
      {"symbols are no words", "C# C++ $100 50% © ™ №", "c c 100 50"},
      {"emoji are no words", "fire 🔥 👩‍🚒 fire", "fire fire"},
      {"tags and handles", "#strike @harbour", "strike harbour"},
      {"every Chinese character", "我爱北京", "我 爱 北 京"},
      {"every kana and kanji", "青銅のウサギ", "青 銅 の ウ サ ギ"},
      {"the mark of repetition", "佐々木さん", "佐 々 木 さ ん"},
      {"every Thai letter with its marks", "เก้าร้อยคน", "เ ก้ า ร้ อ ย ค น"},
      {"Thai am, one character or two", "น้ำ น้ํา", "น้ํา น้ํา"},
      {"Lao", "ພາສາລາວ", "ພ າ ສ າ ລ າ ວ"},
      {"Korean has blanks", "항구 연합", "항구 연합"},
  }));
  CAPTURE(c.because, c.text);

  CHECK(terms(c.text) == c.expected);
}

TEST_CASE("the analyzer joins", "[analyzer]") {
  struct Case {
    const char* because;
    const char* text;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"an acronym", "N.P.R.A.", "npra"},
      {"its last full stop may be missing", "U.S.A", "usa"},
      {"a short one", "U.S. p.m.", "us pm"},
      {"beyond ASCII", "Ł.Ó.Ś.", "los"},
      {"an initial is no acronym", "J. Smith", "j smith"},
      {"nor are words between full stops", "a.bc.d", "a bc d"},
      {"nor letters between other marks", "a:b:c a_b_c", "a b c a b c"},
      {"thousands", "1,250,000", "1250000"},
      {"thousands and a fraction", "64,218,300.75", "64218300.75"},
      {"the least of them", "1,250", "1250"},
      {"a fraction", "3.14", "3.14"},
      {"a continental fraction", "3,5", "3,5"},
      {"not by threes", "1,00,000", "1,00,000"},
      {"too few at the end", "1,000,00", "1,000,00"},
      {"too many in front", "1000,000", "1000,000"},
      {"continental thousands stay", "1.250.000", "1.250.000"},
      {"a version", "1.2.3", "1.2.3"},
      {"a comma behind a number", "in 1912, and", "in 1912 and"},
      {"a full stop behind a number", "It was 1912.", "it was 1912"},
  }));
  CAPTURE(c.because, c.text);

  CHECK(terms(c.text) == c.expected);
}

TEST_CASE("the possessive of an acronym goes too", "[analyzer]") {
  CHECK(terms("the U.K's fleet") == "the uk fleet");
  CHECK(terms("the U.S.'s fleet") == "the us fleet");
}

TEST_CASE("a letter that stands for many words makes no term with a blank",
          "[analyzer]") {
  // Terms with blanks could not stand in the table of stems (schema.h), and
  // nobody could type them as a word.
  for (const char* text : {"ﷺ", "ﷻ", "ͺ"}) {
    Analyzer analyzer;
    for (const Token& token : analyzer.tokens(text)) {
      CAPTURE(text, token.term);
      CHECK(token.term.find(' ') == std::string_view::npos);
    }
  }
}

TEST_CASE("tokens say where their words stand", "[analyzer]") {
  const std::string text =
      "L’Étoile: “1,250,000 ﬁsh”, N.P.R.A., Hanna's e\u0301te\u0301";
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"l", "L"},
      {"etoile", "Étoile"},
      {"1250000", "1,250,000"},
      {"fish", "ﬁsh"},
      {"npra", "N.P.R.A"},
      {"hanna", "Hanna"},
      {"ete", "e\u0301te\u0301"}};

  Analyzer analyzer;
  std::vector<std::pair<std::string, std::string>> found;
  for (const Token& token : analyzer.tokens(text)) {
    found.emplace_back(token.term,
                       text.substr(token.begin, token.end - token.begin));
  }

  CHECK(found == expected);
}

TEST_CASE("terms are cut at a character", "[analyzer]") {
  struct Case {
    const char* because;
    const char* letter;
    std::size_t count;
    std::size_t bytes;
  };
  const auto c = GENERATE(values<Case>({
      {"as long as may be", "x", kMaxTermBytes, kMaxTermBytes},
      {"one more", "x", kMaxTermBytes + 1, kMaxTermBytes},
      {"two bytes a letter", "ж", kMaxTermBytes, kMaxTermBytes},
      {"three bytes a letter", "ह", kMaxTermBytes, kMaxTermBytes},
      {"four bytes a letter", "𐌰", 50, kMaxTermBytes},
      {"a whole book without a blank", "x", 1'000'000, kMaxTermBytes},
  }));
  std::string text;
  for (std::size_t i = 0; i < c.count; ++i) text += c.letter;
  CAPTURE(c.because);

  Analyzer analyzer;
  const std::vector<Token>& tokens = analyzer.tokens(text);

  REQUIRE(!tokens.empty());
  CHECK(tokens.front().term.size() == c.bytes);
}

TEST_CASE("a cut never leaves half a character", "[analyzer]") {
  std::string text = "x";  // so that the limit falls inside a letter
  for (int i = 0; i < 100; ++i) text += "ж";

  CHECK(terms(text).size() == kMaxTermBytes - 1);
}

TEST_CASE("bytes that are not UTF-8 are no words", "[analyzer]") {
  CHECK(terms("caf\xE9 noir") == "caf noir");
  CHECK(terms("a\xFF\xFE") == "a");
  CHECK(terms("\xC3").empty());
  CHECK(terms("\xED\xA0\x80 x") == "x");  // a surrogate
  CHECK(terms(std::string_view("a\0b", 3)) == "a b");
}

TEST_CASE("an analyzer can be moved and used again", "[analyzer]") {
  Analyzer first;
  first.tokens("one two");
  Analyzer second = std::move(first);

  CHECK(second.tokens("three").size() == 1);
  CHECK(second.tokens("").empty());
  CHECK(second.tokens("four five").size() == 2);
}

}  // namespace
}  // namespace newsfold
