// SPDX-License-Identifier: GPL-3.0-or-later
// The schema: prefixes that cannot be mistaken for one another, terms that
// Xapian takes, values that sort as numbers do.

#include "common/schema.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/analyzer.h"

namespace newsfold {
namespace {

TEST_CASE("no prefix begins another, but for the words of the text",
          "[schema]") {
  for (const Field& one : kFields) {
    for (const Field& other : kFields) {
      if (one.name == other.name || one.prefix.empty()) continue;
      CAPTURE(one.name, other.name);
      CHECK_FALSE(other.prefix.starts_with(one.prefix));
    }
  }
}

// Words are folded, so they never begin like a prefix.
TEST_CASE("prefixes are capitals, which words never are", "[schema]") {
  for (const Field& field : kFields) {
    CAPTURE(field.name);
    for (const char letter : field.prefix) CHECK(std::isupper(letter));
  }

  Analyzer analyzer;
  for (const Token& token : analyzer.tokens("XPaper SABLE Ａ Ⅻ ℌ 𝐀 Ａ１ 🅰")) {
    CAPTURE(token.term);
    CHECK_FALSE((token.term.front() >= 'A' && token.term.front() <= 'Z'));
  }
}

TEST_CASE("copies sort by role, then by number", "[schema]") {
  const std::vector<std::string> rising = {
      copies_value(kCopy, 1),       copies_value(kCopy, 255),
      copies_value(kCopy, 256),     copies_value(kCopy, 70'000),
      copies_value(kOriginal, 1),   copies_value(kOriginal, 300),
      copies_value(kOriginal, ~0U),
  };
  CHECK(std::is_sorted(rising.begin(), rising.end()));
  CHECK(others_of_copies_value(rising[3]) == 70'000);
  CHECK(others_of_copies_value(rising[6]) == ~0U);
  CHECK(others_of_copies_value("") == 0);
}

TEST_CASE("fields have names of their own", "[schema]") {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    CAPTURE(kFields[i].name);
    CHECK_FALSE(kFields[i].name.empty());
    CHECK_FALSE(kFields[i].about.empty());
    for (std::size_t j = 0; j < i; ++j) {
      CHECK(kFields[i].name != kFields[j].name);
    }
  }
}

TEST_CASE("the longest term of any field is one that Xapian takes",
          "[schema]") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const Field& field : kFields) {
    for (const char* letter : {"x", "ж", "港", "🔥"}) {
      std::string value;
      while (value.size() < 1'000) value += letter;
      const std::string term = term_of(field, value);
      CAPTURE(field.name, letter);

      CHECK(term.size() <= kXapianTermLimit);
      CHECK(term.size() + 4 > kXapianTermLimit);  // cut, and no more than that
      Xapian::Document document;
      document.add_boolean_term(term);
      CHECK_NOTHROW(database.add_document(document));
    }
  }
}

TEST_CASE("dates make terms", "[schema]") {
  const Date old{963, 4, 5};

  CHECK(day_term({2012, 5, 7}) == "D20120507");
  CHECK(month_term({2012, 5, 7}) == "M201205");
  CHECK(year_term(2012) == "Y2012");
  CHECK(day_term(old) == "D09630405");
  CHECK(year_term(963) == "Y0963");
  CHECK(year_term(0) == "Y" + std::string(kUndatedYear));
}

TEST_CASE("a URL makes a short term", "[schema]") {
  const std::string term = url_term("paper.example/" + std::string(9'000, 'a'));

  CHECK(term.size() == 17);
  CHECK(term.front() == 'U');
  CHECK(term != url_term("paper.example/a"));
  CHECK(url_term("paper.example/a") == url_term("paper.example/a"));
}

TEST_CASE("ids as values sort as numbers and come back", "[schema]") {
  const std::uint64_t ids[] = {
      0, 1, 0x7F, 0x80, 0xFF, 0x100, 0x123456789ABCDEF0, ~std::uint64_t{0}};
  std::string last;
  for (const std::uint64_t id : ids) {
    const std::string value = id_value(id);
    CAPTURE(id);
    CHECK(value.size() == 8);
    CHECK(id_of_value(value) == id);
    CHECK((last.empty() || last < value));
    last = value;
  }
}

TEST_CASE("times as values have 14 digits", "[schema]") {
  CHECK(time_value({1912, 6, 11}) == "19120611000000");
  CHECK(time_value({2012, 0, 0, 0, 0, 0, DatePrecision::Year}) ==
        "20120000000000");
  CHECK(time_value({2012, 5, 7, 6, 30, 59, DatePrecision::Second}) ==
        "20120507063059");
}

}  // namespace
}  // namespace newsfold
