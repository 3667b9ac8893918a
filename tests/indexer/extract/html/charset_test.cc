// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/charset.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

TEST_CASE("decode_page believes the better evidence", "[charset]") {
  struct Case {
    const char* because;
    std::string bytes;
    const char* content_type;
    const char* text;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing says anything, and it is UTF-8", "caf\u00E9", "", "café"},
      {"a byte order mark is no text", "\xEF\xBB\xBFx", "", "x"},
      {"nor are two of them", "\xEF\xBB\xBF\xEF\xBB\xBFx", "", "x"},
      {"UTF-16 tells itself by its mark", std::string("\xFF\xFEh\0i\0", 6), "",
       "hi"},
      {"the other way round", std::string("\xFE\xFF\0h\0i", 6), "", "hi"},
      {"valid UTF-8 is UTF-8, whatever the header says", "caf\u00E9",
       "text/html; charset=iso-8859-1", "café"},
      {"the header", "caf\xE9", "text/html; charset=\"ISO-8859-1\"", "café"},
      {"latin-1 is what browsers take it for", "\x93quoted\x94",
       "text/html;charset=iso-8859-1", "“quoted”"},
      {"the header comes before the meta",
       "<meta charset=windows-1251><p>caf\xE9", "text/html; charset=latin1",
       "<meta charset=windows-1251><p>café"},
      {"the meta", "<meta charset='windows-1251'>\xCC\xE8\xF0", "text/html",
       "<meta charset='windows-1251'>Мир"},
      {"the meta of old",
       "<META http-equiv=\"Content-Type\" content=\"text/html; "
       "charset=Shift_JIS\">\x93\xFA\x96\x7B",
       "",
       "<META http-equiv=\"Content-Type\" content=\"text/html; "
       "charset=Shift_JIS\">日本"},
      {"XHTML", "<?xml version='1.0' encoding='iso-8859-2'?>\xB3", "",
       "<?xml version='1.0' encoding='iso-8859-2'?>ł"},
      {"gb2312 is as wide as gb18030", "\xB0\xA1", "text/html; charset=gb2312",
       "啊"},
      {"one cut character does not make it another charset",
       "caf\u00E9 caf\u00E9 caf\xC3", "text/html; charset=utf-8",
       "café café caf\uFFFD"},
      {"what calls itself UTF-8 and is not is looked at again",
       "<meta charset=windows-1252>\xE9t\xE9 \xE9t\xE9",
       "text/html; charset=utf-8", "<meta charset=windows-1252>été été"},
      {"an unknown name is passed over", "<meta charset=windows-1252>\xE9",
       "text/html; charset=klingon", "<meta charset=windows-1252>é"},
      {"a 7-bit charset looks like ASCII", "\x1B$B%K%e!<%9\x1B(B",
       "text/html; charset=iso-2022-jp", "ニュース"},
      {"UTF-8 that says it were one", "<meta charset=iso-2022-jp>ニュース", "",
       "<meta charset=iso-2022-jp>ニュース"},
      {"controls are blanks",
       std::string("a\0b\x01"
                   "c\n",
                   6),
       "", "a b c\n"},
      {"nothing is nothing", "", "", ""},
  }));
  CAPTURE(c.because);

  CHECK(decode_page(c.bytes, c.content_type) == c.text);
}

TEST_CASE("undeclared text is detected", "[charset]") {
  // "Bürgermeister eröffnet Brücke über den Fluß", in windows-1252.
  const std::string bytes =
      "<html><body><p>Der B\xFCrgermeister er\xF6"
      "ffnet die neue Br\xFC"
      "cke "
      "\xFC"
      "ber den Flu\xDF, und alle W\xE4hler sind dabei.</p></body></html>";

  CHECK(decode_page(bytes, "").find("Brücke über den Fluß") !=
        std::string::npos);
}

TEST_CASE("charset_parameter", "[charset]") {
  CHECK(charset_parameter("text/html; Charset = \"UTF-8\"") == "utf-8");
  CHECK(charset_parameter("text/html; charset=koi8-r; x=y") == "koi8-r");
  CHECK(charset_parameter("text/html").empty());
  CHECK(charset_parameter("text/html; charset=").empty());
  CHECK(charset_parameter("charset").empty());
}

}  // namespace
}  // namespace newsfold
