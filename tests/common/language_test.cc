// SPDX-License-Identifier: GPL-3.0-or-later
// Languages: what records say of them, and what texts show.

#include "common/language.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

TEST_CASE("language_code reads what records say", "[language]") {
  struct Case {
    const char* because;
    const char* stated;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"the code itself", "en", "en"},
      {"in capitals", "EN", "en"},
      {"with a country", "en-US", "en"},
      {"with a country, as Java writes it", "pt_BR", "pt"},
      {"with a script", "zh-Hant-TW", "zh"},
      {"three letters", "eng", "en"},
      {"three letters, the other code", "ger", "de"},
      {"three letters where there are no two", "yue", "yue"},
      {"a code that was replaced", "iw", "he"},
      {"an English name", "English", "en"},
      {"an English name in capitals", "GERMAN", "de"},
      {"its own name", "Deutsch", "de"},
      {"its own name, beyond ASCII", "Русский", "ru"},
      {"space around it", " fr \n", "fr"},
      {"nothing", "", ""},
      {"only space", "  ", ""},
      {"undetermined", "und", ""},
      {"no linguistic content", "zxx", ""},
      {"many languages are none", "mul", ""},
      {"not a language", "xx", ""},
      {"not a name", "Klingonese", ""},
      {"a number", "42", ""},
      {"a list: who knows which", "en, fr", ""},
      {"bad bytes", "\xFF\xFE", ""},
  }));
  CAPTURE(c.because, c.stated);

  CHECK(language_code(c.stated) == c.expected);
}

TEST_CASE("detect_language tells", "[language]") {
  struct Case {
    const char* expected;
    const char* text;
  };
  const auto c = GENERATE(values<Case>({
      {"en", "The ferries sailed again this morning, after fifteen days."},
      {"de", "In der Nacht auf Samstag hat die Lenn das Ufer durchbrochen."},
      {"fr", "Aucun bateau n'a quitté le port mardi matin avant l'aube."},
      {"es", "El Gobierno tomó el lunes el control del banco por una corona."},
      {"vi", "Sáng thứ Ba, sáu chiếc phà nằm im tại cảng sau khi đình công."},
      {"ru", "В ночь на субботу река прорвала берег, люди покинули дома."},
      {"ar", "سُرق ليلة الخميس من متحف لورن تمثال أرنب من البرونز"},
      {"zh", "港口联盟在议会中获得五十四席，成为议会第一大党。"},
      {"ja", "博物館から盗まれた青銅のウサギが駅のロッカーで見つかった。"},
      {"th", "แม่น้ำเลนน์เอ่อล้นตลิ่งและท่วมเมืองในคืนวันศุกร์"},
      {"", "1912 3,50 7.15"},
      {"", ""},
  }));
  CAPTURE(c.text);

  CHECK(detect_language(c.text) == c.expected);
}

TEST_CASE("detect_language looks at the beginning of a long text",
          "[language]") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "Die Fähre fährt heute nicht. ";

  CHECK(detect_language(text) == "de");
}

TEST_CASE("detect_language does not cut a character", "[language]") {
  // The sample ends inside one of these, wherever it begins.
  for (int blanks = 0; blanks < 3; ++blanks) {
    std::string text(static_cast<std::size_t>(blanks), ' ');
    for (int i = 0; i < 500; ++i) text += "港口联盟成为议会第一大党。";
    CAPTURE(blanks);
    CHECK(detect_language(text) == "zh");
  }
}

}  // namespace
}  // namespace newsfold
