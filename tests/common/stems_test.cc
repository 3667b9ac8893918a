// SPDX-License-Identifier: GPL-3.0-or-later
// Stems: forms of one word meet under one key, and other words do not.

#include "common/stems.h"

#include <string>

#include <catch2/catch.hpp>

#include "common/schema.h"

namespace newsfold {
namespace {

TEST_CASE("forms of a word share a key", "[stems]") {
  struct Case {
    const char* language;
    const char* one;
    const char* other;
  };
  const auto c = GENERATE(values<Case>({
      {"en", "strike", "striking"},
      {"en", "ferry", "ferries"},
      {"de", "haus", "hauses"},
      {"fr", "bateau", "bateaux"},
      {"es", "casa", "casas"},
      {"ru", "человек", "человека"},
  }));
  CAPTURE(c.language, c.one, c.other);
  Stemmers stemmers;

  const auto key = stemmers.key(c.language, c.one);

  REQUIRE(key);
  CHECK(key == stemmers.key(c.language, c.other));
  CHECK(key->starts_with(std::string(metadata_key::kStem) + c.language + "/"));
}

TEST_CASE("other words and other languages have other keys", "[stems]") {
  Stemmers stemmers;

  CHECK(stemmers.key("en", "strike") != stemmers.key("en", "ferry"));
  CHECK(stemmers.key("en", "strike") != stemmers.key("de", "strike"));
}

TEST_CASE("there is no key", "[stems]") {
  struct Case {
    const char* because;
    std::string language;
    std::string word;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"the language is unknown", "", "strike"},
      {"Snowball has no Thai", "th", "strike"},
      {"nobody has Klingon", "tlh", "strike"},
      {"numbers do not inflect", "en", "1912"},
      {"nor do names of meetings", "en", "g7s"},
      {"it is no word that anyone types", "en", std::string(49, 'x')},
  }));
  CAPTURE(c.because);
  Stemmers stemmers;

  CHECK_FALSE(stemmers.key(c.language, c.word));
}

TEST_CASE("the longest word that inflects has a key", "[stems]") {
  CHECK(Stemmers().key("en", std::string(48, 'x')));
}

}  // namespace
}  // namespace newsfold
