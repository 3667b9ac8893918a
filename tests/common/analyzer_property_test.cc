// SPDX-License-Identifier: GPL-3.0-or-later
// What is indexed is found when typed back: whatever the Unicode form, the
// case, or the sentence a word was taken from.

#include <algorithm>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "common/analyzer.h"
#include "common/text.h"

namespace newsfold {
namespace {

// One for each script and each oddity that the analyzer knows.
const std::vector<std::string> kSentences = {
    "Café Çelik in Łódź: naïve façade, Ångström, Žižek, Øresund, 3ème",
    "À Łądwicz, l’hôtel de l'Étoile garde son cuisinier, Anicet Lœuvre",
    "Die Lenn reißt das Ufer ein: STRASSE, Straße, Käselaib, Gruber-Wöß",
    "A ﬁre of the ﬁercest description; the ﬂames deﬁed every eﬀort",
    "The N.P.R.A. carried 1,250,000 passengers for 64,218,300.75 crowns.",
    "Hanna’s boss's boat, O'Hanlon, rock'n'roll, ‘quoted’ and 'quoted'",
    "3.14 and 3,5; G7, 12th, v2.0, COVID-19 at 10:30 on 14.01.2012",
    "Река Ленн прорвала берег: ещё 900 человек, за́мок, подъезд, йод, Йод",
    "Ὀδυσσεύς, ΟΔΥΣΣΕΎΣ, άλφα και ΐ ΰ",
    "سُرق ليلة الخميس من متحف لورن الرمّاح مُحَمَّد العـــربية ١٢٣",
    "שָׁלוֹם עֲלֵיכֶם",
    "Thuyền viên đình công, 2.300 người mắc kẹt trên đảo Great Tolla",
    "अनुमति के बिना १२,५००",
    "한국어 텍스트입니다 서울",
    "港口联盟成为议会第一大党，佩尔承认败选",
    "盗まれた青銅のウサギ、駅のロッカーで見つかる。がぎぐ ﾃｽﾄ ガ",
    "อพยพเก้าร้อยคน ที่เมืองนี้ น้ำท่วม",
    "İstanbul ISTANBUL ıstanbul ß ẞ ŉ ǆ Ǆ",
};

struct Word {
  std::string term;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Word> words(std::string_view text) {
  static Analyzer analyzer;
  std::vector<Word> found;
  for (const Token& token : analyzer.tokens(text)) {
    found.push_back({std::string(token.term), token.begin, token.end});
  }
  return found;
}

std::vector<std::string> terms(std::string_view text) {
  std::vector<std::string> found;
  for (const Word& word : words(text)) found.push_back(word.term);
  return found;
}

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

std::string normal_form(const std::string& text, UNormalization2Mode mode) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* form =
      icu::Normalizer2::getInstance(nullptr, "nfc", mode, status);
  REQUIRE(U_SUCCESS(status));
  return utf8(form->normalize(icu::UnicodeString::fromUTF8(text), status));
}

// The paragraphs of the sample corpus's foreign articles, by language.
std::map<std::string, std::vector<std::string>> foreign_paragraphs() {
  const std::map<std::string, std::string> language_of_id = {
      {"tb", "vi"}, {"vz", "ru"}, {"am", "ar"}, {"hg", "zh"}, {"ms", "ja"},
      {"kt", "th"}, {"lb", "de"}, {"ct", "fr"}, {"fb", "es"}};
  std::map<std::string, std::vector<std::string>> paragraphs;
  std::ifstream in(NEWSFOLD_CORPORA "/sample/foreign.jsonl");
  for (std::string line; std::getline(in, line);) {
    const auto json = nlohmann::json::parse(line);
    const auto id = json.at("id").get<std::string>();
    auto& list = paragraphs[language_of_id.at(id.substr(0, 2))];
    for (const char* key : {"title", "text"}) {
      list.push_back(json.at(key).get<std::string>());
    }
  }
  return paragraphs;
}

TEST_CASE("both Unicode forms of a text have the same terms", "[analyzer]") {
  for (const std::string& sentence : kSentences) {
    CAPTURE(sentence);
    const auto expected = terms(sentence);
    CHECK(terms(normal_form(sentence, UNORM2_COMPOSE)) == expected);
    CHECK(terms(normal_form(sentence, UNORM2_DECOMPOSE)) == expected);
  }
}

TEST_CASE("all cases of a text have the same terms", "[analyzer]") {
  for (const std::string& sentence : kSentences) {
    CAPTURE(sentence);
    auto text = icu::UnicodeString::fromUTF8(sentence);
    const auto expected = terms(sentence);
    CHECK(terms(utf8(icu::UnicodeString(text).toUpper(
              icu::Locale::getEnglish()))) == expected);
    CHECK(terms(utf8(icu::UnicodeString(text).toLower(
              icu::Locale::getEnglish()))) == expected);
  }
}

TEST_CASE("both apostrophes have the same terms", "[analyzer]") {
  for (const std::string& sentence : kSentences) {
    auto text = icu::UnicodeString::fromUTF8(sentence);
    const auto straight = utf8(icu::UnicodeString(text).findAndReplace(
        icu::UnicodeString(char16_t{0x2019}), icu::UnicodeString(u'\'')));
    const auto curly = utf8(icu::UnicodeString(text).findAndReplace(
        icu::UnicodeString(u'\''), icu::UnicodeString(char16_t{0x2019})));
    CAPTURE(sentence);
    CHECK(terms(straight) == terms(curly));
  }
}

TEST_CASE("every word of a text, typed alone, has the same term",
          "[analyzer]") {
  std::vector<std::string> texts = kSentences;
  for (const auto& [language, paragraphs] : foreign_paragraphs()) {
    texts.insert(texts.end(), paragraphs.begin(), paragraphs.end());
  }
  for (const std::string& text : texts) {
    for (const Word& word : words(text)) {
      const std::string typed = text.substr(word.begin, word.end - word.begin);
      CAPTURE(text, typed);
      CHECK(terms(typed) == std::vector<std::string>{word.term});
    }
  }
}

TEST_CASE("every term, typed, is its own term", "[analyzer]") {
  for (const std::string& sentence : kSentences) {
    for (const Word& word : words(sentence)) {
      CAPTURE(sentence, word.term);
      CHECK(terms(word.term) == std::vector<std::string>{word.term});
    }
  }
}

// Two to four neighbours, as a reader would copy them from a page, whose terms
// typed alone are others than in the page, so that it is not found.
std::vector<std::string> lost_phrases(const std::string& text) {
  std::vector<std::string> lost;
  const std::vector<Word> all = words(text);
  for (std::size_t first = 0; first < all.size(); ++first) {
    std::vector<std::string> expected = {all[first].term};
    for (std::size_t i = first + 1; i < std::min(first + 4, all.size()); ++i) {
      expected.push_back(all[i].term);
      const std::size_t begin = all[first].begin;
      const std::string typed = text.substr(begin, all[i].end - begin);
      if (terms(typed) != expected) lost.push_back(typed);
    }
  }
  return lost;
}

// With words as ICU's dictionaries cut them, "แม่น้ำ" (river) was lost before a
// name that they do not know.
TEST_CASE("phrases of a text, typed alone, have the same terms", "[analyzer]") {
  for (const auto& [language, paragraphs] : foreign_paragraphs()) {
    CAPTURE(language);
    for (const std::string& text : paragraphs) {
      CHECK(lost_phrases(text) == std::vector<std::string>{});
    }
  }
}

TEST_CASE("only dictionaries make a word loose", "[analyzer]") {
  struct Case {
    const char* because;
    const char* text;
    std::vector<bool> loose;
  };
  const auto c = GENERATE(values<Case>({
      {"two Chinese words of two characters",
       "港口联盟",
       {false, false, true, false}},
      {"a sign between them parts them anyway",
       "港口，联盟",
       {false, false, false, false}},
      {"blanks do too", "港 口", {false, false}},
      {"an apostrophe is no dictionary", "l'Étoile", {false, false}},
      {"nor is a hyphen", "e-mail", {false, false}},
      {"digits touch, but are another script", "第12回", {false, false, false}},
  }));
  CAPTURE(c.because, c.text);

  Analyzer analyzer;
  std::vector<bool> loose;
  for (const Token& token : analyzer.tokens(c.text)) {
    loose.push_back(token.loose);
  }
  CHECK(loose == c.loose);
}

TEST_CASE("any bytes have terms as promised", "[analyzer]") {
  std::mt19937 random(20110920);
  const std::vector<std::string> pieces = {
      "a",  "B",      "s",      "'",      "’",      ".",      ",",
      "1",  "250",    "_",      ":",      " ",      "é",      "e\u0301",
      "ß",  "ﬁ",      "ж",      "港",     "口",     "น้ำ",     "か",
      "々", "\u200D", "\u00AD", "\u0301", "\u0640", "\xC3",   "\xE2\x80",
      "🔥",  "ﷺ",      "ſ",      "٣",      "\u3099", "\u0E33", "İ"};
  for (int i = 0; i < 4'000; ++i) {
    std::string text;
    for (auto n = random() % 40; n > 0; --n) {
      text += random() % 10 == 0 ? std::string(1, static_cast<char>(random()))
                                 : pieces[random() % pieces.size()];
    }
    CAPTURE(text);
    std::size_t last_end = 0;
    for (const Word& word : words(text)) {
      REQUIRE(word.begin >= last_end);
      REQUIRE(word.begin < word.end);
      REQUIRE(word.end <= text.size());
      REQUIRE(!word.term.empty());
      REQUIRE(word.term.size() <= kMaxTermBytes);
      REQUIRE(clean_utf8(word.term) == word.term);
      last_end = word.end;
    }
  }
}

}  // namespace
}  // namespace newsfold
