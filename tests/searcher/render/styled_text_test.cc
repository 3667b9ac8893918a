// SPDX-License-Identifier: GPL-3.0-or-later
// Paragraphs for terminals: how wide text is, where it breaks, and that neither
// styles nor writing directions leak from one line into another.

#include "searcher/render/styled_text.h"

#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "searcher/render/printable.h"
#include "searcher/render/terminal.h"
#include "searcher/render/width.h"

namespace newsfold {
namespace {

using Lines = std::vector<std::string>;

Lines painted_lines(const StyledText& text, std::size_t columns,
                    bool colour = false) {
  Lines lines;
  for (const StyledText& line : wrapped(text, {columns, columns})) {
    lines.push_back(painted(line, colour));
  }
  return lines;
}

TEST_CASE("text is as wide as a terminal shows it", "[width]") {
  struct Case {
    const char* because;
    const char* text;
    std::size_t columns;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing", "", 0},
      {"letters", "ferry", 5},
      {"accents in one", "café", 4},
      {"accents apart", "cafe\u0301", 4},
      {"Greek, which is ambiguous", "Αθήνα", 5},
      {"Chinese", "渡船罢工", 8},
      {"full width", "Ａ１", 4},
      {"half width kana", "ｶﾅ", 2},
      {"Hangul syllables", "한국", 4},
      {"Hangul by its letters", "\u1112\u1161\u11AB", 2},
      {"Hebrew with points", "שָׁלוֹם", 4},
      {"Thai with vowels above", "น้ำที่", 3},
      {"a picture", "🐇", 2},
      {"a sign made a picture", "❤\uFE0F", 2},
      {"zero width space and joiner", "a\u200B\u200Db", 2},
      {"an isolate", "\u2068a\u2069", 1},
      {"a soft hyphen, which terminals print", "co\u00ADop", 5},
      {"a bad byte", "\xFF", 1},
  }));
  CAPTURE(c.because);

  CHECK(width_of(c.text) == c.columns);
}

TEST_CASE("paragraphs break where their script allows it", "[wrap]") {
  struct Case {
    const char* because;
    const char* text;
    std::size_t columns;
    Lines lines;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing is one line", "", 10, {""}},
      {"what fits stays", "ferry strike", 12, {"ferry strike"}},
      {"between words", "ferry strike ends", 12, {"ferry strike", "ends"}},
      {"blanks at breaks go", "ferry   strike", 6, {"ferry", "strike"}},
      {"behind a hyphen", "north-easterly", 8, {"north-", "easterly"}},
      {"not before a comma", "a ferry, ha", 8, {"a ferry,", "ha"}},
      {"a word that is too long", "abcdefgh", 3, {"abc", "def", "gh"}},
      {"a long word behind others", "a bcdefg", 3, {"a", "bcd", "efg"}},
      {"wide ones by columns", "渡船罢工", 5, {"渡船", "罢工"}},
      {"Thai by its words", "แม่น้ำท่วม", 5, {"แม่น้ำ", "ท่วม"}},
      {"marks stay with letters",
       "e\u0301e\u0301e\u0301",
       2,
       {"e\u0301e\u0301", "e\u0301"}},
  }));
  CAPTURE(c.because);

  CHECK(painted_lines({{c.text}}, c.columns) == c.lines);
}

TEST_CASE("lines have no more columns than there are", "[wrap]") {
  const StyledText text = {{"Die Fähre 渡船 ran 🐇 at "},
                           {"n\u0303and\u00FA", Style::Match},
                           {" with a-very-long-hyphenated-word and \u2068"
                            "סערה בחוף\u2069 น้ำท่วมสูง"}};
  std::string whole;
  for (const Run& run : text) whole += run.text;

  for (std::size_t columns = 2; columns < 60; ++columns) {
    CAPTURE(columns);
    std::size_t visible = 0;
    for (const StyledText& line : wrapped(text, {columns, columns})) {
      CHECK(width_of(line) <= columns);
      visible += width_of(line);
    }
    CHECK(visible <= width_of(whole));
    CHECK(visible + 20 > width_of(whole));  // but for blanks at breaks
  }
}

TEST_CASE("a style ends with its line and goes on in the next", "[wrap]") {
  const StyledText text = {{"the "}, {"ferry strike", Style::Match}, {" ends"}};

  CHECK(painted_lines(text, 9, /*colour=*/true) ==
        Lines{"the \x1b[1;31mferry\x1b[0m", "\x1b[1;31mstrike\x1b[0m", "ends"});
  CHECK(painted_lines(text, 9) == Lines{"the ferry", "strike", "ends"});
}

TEST_CASE("an isolate ends with its line and goes on in the next", "[wrap]") {
  SECTION("from right to left") {
    CHECK(painted_lines({{"1. "}, {isolated("סערה בחוף הים")}, {" x"}}, 9) ==
          Lines{"1. \u2068סערה\u2069", "\u2067בחוף הים\u2069", "x"});
  }
  SECTION("from left to right, though the next line begins otherwise") {
    CHECK(painted_lines({{isolated("storm סערה")}}, 6) ==
          Lines{"\u2068storm\u2069", "\u2066סערה\u2069"});
  }
}

TEST_CASE("the first line may have another width", "[wrap]") {
  Lines lines;
  for (const StyledText& line : wrapped({{"a ferry strike ends"}}, {7, 11})) {
    lines.push_back(painted(line, false));
  }

  CHECK(lines == Lines{"a ferry", "strike ends"});
}

TEST_CASE("what is too wide is cut", "[cut]") {
  struct Case {
    const char* because;
    std::string text;
    std::size_t columns;
    const char* cut;
  };
  const auto c = GENERATE(values<Case>({
      {"it fits", "ferry", 5, "ferry"},
      {"it does not", "ferry strike", 8, "ferry s…"},
      {"no blank before the dots", "ferry strike", 7, "ferry…"},
      {"half of a wide one is none", "渡船罢工", 6, "渡船…"},
      {"marks stay", "ee\u0301ee", 3, "ee\u0301…"},
      {"room for dots alone", "ferry", 1, "…"},
      {"inside an isolate", "\u2068סערה בחוף\u2069", 5, "\u2068סערה…\u2069"},
  }));
  CAPTURE(c.because);

  CHECK(painted(cut_to({{c.text}}, c.columns), false) == c.cut);
}

std::string printed_items(const ItemList& list, std::size_t columns) {
  std::ostringstream out;
  print_items({.columns = columns}, {1, 3}, list, out);
  return out.str();
}

TEST_CASE("a list breaks between its items only", "[items]") {
  const ItemList list{"by:", {"a-b.example 1", "渡船 22", "c.example"}};

  CHECK(printed_items(list, 0) == " by: a-b.example 1, 渡船 22, c.example\n");
  CHECK(printed_items(list, 80) == " by: a-b.example 1, 渡船 22, c.example\n");
  CHECK(printed_items(list, 28) ==
        " by: a-b.example 1, 渡船 22,\n   c.example\n");
  CHECK(printed_items(list, 27) ==
        " by: a-b.example 1,\n   渡船 22, c.example\n");
  CHECK(printed_items({"by:", {}}, 80) == " by:\n");
}

TEST_CASE("an item that is too wide stays whole", "[items]") {
  const std::string wide(90, 'a');

  CHECK(printed_items({"by:", {wide, "b"}}, 40) ==
        " by: " + wide + ",\n   b\n");
}

TEST_CASE("only text from right to left is isolated", "[bidi]") {
  CHECK(isolated("ferry 12") == "ferry 12");
  CHECK(isolated("渡船") == "渡船");
  CHECK(isolated("") == "");
  CHECK(isolated("a סערה") == "\u2068a סערה\u2069");
  CHECK(isolated("الأرنب") == "\u2068الأرنب\u2069");
  CHECK(isolated("٤٢") == "\u2068٤٢\u2069");
}

TEST_CASE("no control of writing direction passes", "[bidi]") {
  const char* bad = GENERATE("\u202A", "\u202B", "\u202C", "\u202D", "\u202E",
                             "\u2066", "\u2067", "\u2068", "\u2069");

  CHECK(printable(std::string("a") + bad + "b") == "ab");
}

TEST_CASE("separators of lines and paragraphs are blanks", "[bidi]") {
  CHECK(printable("a\u2028b\u2029c\nd") == "a b c d");
}

TEST_CASE("marks that a script needs stay", "[bidi]") {
  for (const char* text : {"\u200Fא", "می\u200Cخواهم", "\u061C٤"}) {
    CHECK(printable(text) == text);
  }
}

}  // namespace
}  // namespace newsfold
