// SPDX-License-Identifier: GPL-3.0-or-later
// The small helpers for UTF-8: white space, bad bytes, cuts.

#include "common/text.h"

#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

TEST_CASE("next_character walks over a text", "[text]") {
  const std::string text = "aß港🔥\xFFz";
  std::vector<std::int32_t> characters;

  for (std::size_t at = 0; at < text.size();) {
    characters.push_back(next_character(text, &at));
  }

  REQUIRE(characters.size() == 6);
  CHECK(characters[1] == 0xDF);
  CHECK(characters[2] == 0x6E2F);
  CHECK(characters[3] == 0x1F525);
  CHECK(characters[4] < 0);
  CHECK(characters[5] == 'z');
}

TEST_CASE("fold_space leaves single blanks", "[text]") {
  struct Case {
    const char* because;
    const char* text;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing there", "", ""},
      {"nothing to do", "a b", "a b"},
      {"only space", " \t\r\n\v\f ", ""},
      {"both ends", "\n a \n", "a"},
      {"a run", "a \t\r\n b", "a b"},
      {"no-break space", "a\u00A0b", "a b"},
      {"ideographic space at the ends", "\u3000港口\u3000", "港口"},
      {"line and paragraph separators", "a\u2028\u2029b", "a b"},
      {"next line", "a\u0085b", "a b"},
      {"a zero-width space is none for Unicode", "a\u200Bb", "a\u200Bb"},
      {"bad bytes pass", "a \xFF b", "a \xFF b"},
  }));
  CAPTURE(c.because);

  CHECK(fold_space(c.text) == c.expected);
}

TEST_CASE("clean_utf8 makes valid UTF-8 without NULs", "[text]") {
  struct Case {
    const char* because;
    std::string bytes;
    const char* expected;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"valid text passes", "aß港🔥", "aß港🔥"},
      {"a NUL", std::string("a\0b", 3), "a b"},
      {"Latin-1", "caf\xE9!", "caf\uFFFD!"},
      {"cut off", "x\xE6\xB8", "x\uFFFD"},
      {"a surrogate: one mark a byte", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
      {"overlong", "\xC0\xAF", "\uFFFD\uFFFD"},
      {"beyond Unicode", "\xF5\x80", "\uFFFD\uFFFD"},
      {"nothing there", "", ""},
  }));
  CAPTURE(c.because);

  CHECK(clean_utf8(c.bytes) == c.expected);
}

TEST_CASE("clean_utf8 has nothing left to clean", "[text]") {
  std::mt19937 random(20120507);
  for (int i = 0; i < 2'000; ++i) {
    std::string bytes;
    for (auto n = random() % 30; n > 0; --n) {
      bytes += static_cast<char>(random());
    }
    const std::string clean = clean_utf8(bytes);
    CAPTURE(bytes);
    REQUIRE(clean_utf8(clean) == clean);
    REQUIRE(clean.find('\0') == std::string::npos);
  }
}

TEST_CASE("prefix_at_character never halves one", "[text]") {
  const std::string text = "aß港🔥";  // 1, 2, 3 and 4 bytes

  CHECK(prefix_at_character(text, 0).empty());
  CHECK(prefix_at_character(text, 1) == "a");
  CHECK(prefix_at_character(text, 2) == "a");
  CHECK(prefix_at_character(text, 3) == "aß");
  CHECK(prefix_at_character(text, 5) == "aß");
  CHECK(prefix_at_character(text, 6) == "aß港");
  CHECK(prefix_at_character(text, 9) == "aß港");
  CHECK(prefix_at_character(text, 10) == text);
  CHECK(prefix_at_character(text, 99) == text);
  CHECK(prefix_at_character("\x80\x80\x80", 2).empty());
}

TEST_CASE("lines are taken one by one", "[text]") {
  std::string_view text = "one\r\n\nthree";
  CHECK(take_line(&text) == "one\r");
  CHECK(take_line(&text) == "");
  CHECK(take_line(&text) == "three");
  CHECK(text.empty());

  text = "last\n";
  CHECK(take_line(&text) == "last");
  CHECK(text.empty());
  CHECK(take_line(&text) == "");
}

TEST_CASE("shown fits a message into a line", "[text]") {
  CHECK(shown("short") == "short");
  CHECK(shown("two\nlines\tand\x7F\x1B[31m") == "two lines and  [31m");
  CHECK(shown(std::string(100, 'x')) == std::string(60, 'x') + "...");
  CHECK(shown("aß港", 4) == "aß...");
  CHECK(shown("a\xFE\xC3") == "a\uFFFD\uFFFD");
  CHECK(shown("a\u202Etxt.exe\u202C b\u2028c\u2067d") == "atxt.exe b cd");
}

TEST_CASE("lower_case knows all letters and no language", "[text]") {
  CHECK(lower_case("BBC News") == "bbc news");
  CHECK(lower_case("ÉTOILE ЖУК ΣΟΣ") == "étoile жук σος");
  CHECK(lower_case("港口 123").compare("港口 123") == 0);
  CHECK(lower_case("").empty());
}

}  // namespace
}  // namespace newsfold
