// SPDX-License-Identifier: GPL-3.0-or-later
// The page in the language of its reader.  ICU's own words and marks change
// from version to version: only what is stable is compared to the letter.

#include "searcher/cgi/language/reader_language.h"

#include <set>
#include <stdexcept>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <unicode/messagepattern.h>
#include <unicode/plurrule.h>

#include "searcher/cgi/embedded_file.h"

namespace newsfold {
namespace {

using Catch::Contains;
using Phrases = std::map<std::string, std::string>;

Phrases phrases_of(std::string_view code) {
  for (const EmbeddedFile& file : embedded_languages()) {
    if (file.name == std::string(code) + ".json") {
      return nlohmann::json::parse(file.content).get<Phrases>();
    }
  }
  throw std::invalid_argument(std::string(code));
}

// What a phrase takes, and the forms that each of its plurals has.
struct Shape {
  std::set<std::string> arguments;
  std::vector<std::set<std::string>> plurals;
};

Shape shape_of(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessagePattern pattern(icu::UnicodeString::fromUTF8(text), nullptr,
                                    status);
  REQUIRE(U_SUCCESS(status));
  Shape shape;
  for (int i = 0; i < pattern.countParts(); ++i) {
    const icu::MessagePattern::Part& part = pattern.getPart(i);
    std::string word;
    pattern.getSubstring(part).toUTF8String(word);
    if (part.getType() == UMSGPAT_PART_TYPE_ARG_NAME) {
      shape.arguments.insert(word);
    } else if (part.getType() == UMSGPAT_PART_TYPE_ARG_START &&
               part.getArgType() == UMSGPAT_ARG_TYPE_PLURAL) {
      shape.plurals.emplace_back();
    } else if (part.getType() == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
      shape.plurals.back().insert(word);
    }
  }
  return shape;
}

std::set<std::string> plural_forms(std::string_view code) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(
      icu::Locale(std::string(code).c_str()), status));
  const std::unique_ptr<icu::StringEnumeration> words(
      rules->getKeywords(status));
  std::set<std::string> forms;
  while (const char* word = words->next(nullptr, status)) forms.insert(word);
  return forms;
}

Date year(int number) {
  return {.year = number, .precision = DatePrecision::Year};
}

Date month(int of_year, int number) {
  return {.year = of_year, .month = number, .precision = DatePrecision::Month};
}

Date at(Date day, int hour, int minute, int second = 0) {
  day.hour = hour;
  day.minute = minute;
  day.second = second;
  day.precision = DatePrecision::Second;
  return day;
}

const std::vector<std::string> kCodes{"en", "ar", "de", "es", "fr", "zh"};

TEST_CASE("the page speaks six languages, English first", "[language]") {
  const ReaderLanguages languages;
  std::vector<std::string> codes;
  for (const auto& language : languages.all()) {
    codes.push_back(language->code());
  }

  CHECK(codes == kCodes);
  CHECK(languages.of("de")->name() == "Deutsch");
  CHECK(languages.of("es")->name() == "Español");
  CHECK(languages.of("xx") == nullptr);
  CHECK(languages.of("") == nullptr);
}

TEST_CASE("every language has the phrases of English", "[language]") {
  const std::string code = GENERATE(from_range(kCodes));
  const Phrases phrases = phrases_of(code);

  for (const auto& [key, english] : phrases_of("en")) {
    CAPTURE(code, key);
    REQUIRE(phrases.count(key) == 1);
    const std::string& text = phrases.at(key);
    CHECK(shape_of(text).arguments == shape_of(english).arguments);
    // ICU takes some straight ones for quotes.
    CHECK(text.find('\'') == std::string::npos);
    CHECK_FALSE(text.empty());
  }
  CHECK(phrases.size() == phrases_of("en").size());
}

TEST_CASE("every plural has the forms of its language", "[language]") {
  const std::string code = GENERATE(from_range(kCodes));
  const std::set<std::string> needed = plural_forms(code);

  for (const auto& [key, text] : phrases_of(code)) {
    for (std::set<std::string> forms : shape_of(text).plurals) {
      CAPTURE(code, key);
      forms.erase("=0");
      // That of millions, in French and Spanish, came with ICU 70.
      if (code != "ar" && needed.count("many") == 0) forms.erase("many");
      CHECK(forms == needed);
    }
  }
}

TEST_CASE("every phrase can be said", "[language]") {
  const ReaderLanguages languages;
  const std::string code = GENERATE(from_range(kCodes));
  const ReaderLanguage& language = *languages.of(code);

  for (const auto& [key, text] : phrases_of(code)) {
    CAPTURE(code, key);
    const Shape shape = shape_of(text);
    for (const std::uint64_t count : {0U, 1U, 2U, 3U, 11U, 100U, 1'000'000U}) {
      std::vector<PhraseArgument> arguments;
      for (const std::string& name : shape.arguments) {
        arguments.push_back({name, count});
      }
      const std::string phrase = language.phrase(key, arguments);
      CHECK_FALSE(phrase.empty());
      CHECK(phrase.find_first_of("{}#") == std::string::npos);
    }
    CHECK((language.plain_phrases().count(key) == 1) ==
          shape.arguments.empty());
  }
}

TEST_CASE("phrases count", "[language]") {
  struct Case {
    const char* code;
    std::uint64_t count;
    const char* text;
  };
  const auto c = GENERATE(values<Case>({
      {"en", 0, "0 undated stories"},
      {"en", 1, "1 undated story"},
      {"en", 1906, "1,906 undated stories"},
      {"de", 1906, "1.906 undatierte Meldungen"},
      {"es", 1, "1 noticia sin fecha"},
      {"es", 12345, "12.345 noticias sin fecha"},
      {"fr", 0, "0 événement sans date"},
      {"fr", 2, "2 événements sans date"},
      {"zh", 2, "2则日期不详的新闻"},
      {"ar", 0, "لا أخبار بلا تاريخ"},
      {"ar", 1, "خبر واحد بلا تاريخ"},
      {"ar", 2, "خبران بلا تاريخ"},
      {"ar", 3, "3 أخبار بلا تاريخ"},
      {"ar", 11, "11 خبرًا بلا تاريخ"},
      {"ar", 100, "100 خبر بلا تاريخ"},
  }));
  CAPTURE(c.code, c.count);
  const ReaderLanguages languages;

  CHECK(languages.of(c.code)->phrase("undated_bar", {{"count", c.count}}) ==
        c.text);
}

TEST_CASE("numbers are grouped as in phrases, and never negative",
          "[language]") {
  const ReaderLanguages languages;
  const std::string code = GENERATE(from_range(kCodes));
  const ReaderLanguage& language = *languages.of(code);
  CAPTURE(code);

  CHECK(language.number(7) == "7");
  CHECK(language.number(1234567) != "1234567");
  CHECK_THAT(language.phrase("page", {{"number", 1234567U}}),
             Contains(language.number(1234567)));
  CHECK_THAT(language.number(~std::uint64_t{0}), !Contains("-"));
}

TEST_CASE("a phrase takes text as it is", "[language]") {
  const ReaderLanguages languages;
  const ReaderLanguage& english = *languages.of("en");

  CHECK(english.phrase("search") == "Search");
  CHECK(english.phrase("filter_source", {{"value", "{count} # '<b>'"}}) ==
        "source: {count} # '<b>'");
  CHECK(english.phrase("filter_source", {{"value", "a\xff"}}) ==
        "source: a\uFFFD");
}

TEST_CASE("text of the other direction is set apart", "[language]") {
  const ReaderLanguages languages;

  CHECK_FALSE(languages.of("en")->is_right_to_left());
  CHECK(languages.of("ar")->is_right_to_left());
  CHECK(languages.of("en")->phrase("filter_source", {{"value", "الخبر"}}) ==
        "source: \u2068الخبر\u2069");
  CHECK_THAT(languages.of("ar")->phrase("first_in", {{"source", "a.example"}}),
             Contains("\u2068a.example\u2069"));
}

TEST_CASE("dates are as precise as they are known", "[language]") {
  const ReaderLanguages languages;
  const ReaderLanguage& english = *languages.of("en");
  const ReaderLanguage& german = *languages.of("de");

  CHECK(english.date(year(2016)) == "2016");
  CHECK(english.date(month(2016, 9)) == "September 2016");
  CHECK(english.date(day_of(2016, 11, 20)) == "20 Nov 2016");
  CHECK(english.date(at(day_of(2016, 11, 20), 9, 5)) == "20 Nov 2016");
  CHECK_THAT(english.date_and_time(at(day_of(2016, 11, 20), 21, 5)),
             Contains("20 Nov 2016") && Contains("21:05"));
  CHECK(english.date_and_time(day_of(2016, 11, 20)) == "20 Nov 2016");
  CHECK(german.date(month(2016, 9)) == "September 2016");
  CHECK(german.date(day_of(2016, 5, 2)) == "2. Mai 2016");
  CHECK(languages.of("zh")->date(day_of(2016, 9, 2)) == "2016年9月2日");
}

TEST_CASE("no day is moved", "[language]") {
  struct Case {
    const char* because;
    Date date;
    const char* text;
  };
  const auto c = GENERATE(values<Case>({
      {"the calendar changed, not ours", day_of(1582, 10, 10), "10 Oct 1582"},
      {"Julian days are others", day_of(1500, 3, 1), "1 Mar 1500"},
      {"clocks were set to zones later", day_of(1912, 4, 15), "15 Apr 1912"},
      {"the last year", day_of(9999, 12, 31), "31 Dec 9999"},
      {"there is no era", day_of(0, 2, 29), "29 Feb 0"},
      {"a leap second is of its day", at(day_of(2016, 12, 31), 23, 59, 60),
       "31 Dec 2016"},
  }));
  CAPTURE(c.because);
  const ReaderLanguages languages;

  CHECK(languages.of("en")->date(c.date) == c.text);
  CHECK_THAT(languages.of("en")->date_and_time(c.date), Contains(c.text));
}

TEST_CASE("Arabic dates are Gregorian, in the digits of the numbers",
          "[language]") {
  const ReaderLanguages languages;
  const ReaderLanguage& arabic = *languages.of("ar");

  CHECK(arabic.date(year(2016)) == "2016");
  CHECK_THAT(arabic.date(day_of(2016, 9, 20)),
             Contains("20") && Contains("سبتمبر") && Contains("2016"));
  CHECK(arabic.number(20) == "20");
}

TEST_CASE("two dates are a span", "[language]") {
  struct Case {
    Date first;
    Date last;
    const char* begin;  // what stands before and behind the dash
    const char* end;
  };
  const auto c = GENERATE(values<Case>({
      {day_of(2011, 11, 28), day_of(2011, 11, 29), "28", "29 Nov 2011"},
      {day_of(2011, 10, 28), day_of(2011, 11, 2), "28 Oct", "2 Nov 2011"},
      {day_of(1500, 2, 28), day_of(1500, 3, 1), "28 Feb", "1 Mar 1500"},
      {day_of(1582, 10, 4), day_of(1582, 10, 15), "4", "15 Oct 1582"},
      {day_of(0, 1, 1), day_of(9999, 12, 31), "1 Jan 0", "31 Dec 9999"},
      {month(2011, 10), month(2011, 11), "Oct", "Nov 2011"},
      {year(2011), year(2012), "2011", "2012"},
      {year(2011), day_of(2012, 11, 28), "2011", "28 Nov 2012"},
      {month(2011, 11), day_of(2011, 11, 28), "November 2011", "28 Nov 2011"},
      {at(day_of(2011, 11, 28), 9, 0), day_of(2011, 11, 29), "28",
       "29 Nov 2011"},
  }));
  const ReaderLanguages languages;

  const std::string text = languages.of("en")->dates(c.first, c.last);

  CAPTURE(text);
  CHECK_THAT(text, Catch::StartsWith(c.begin) && Catch::EndsWith(c.end));
  CHECK_THAT(text, Contains("–"));
}

TEST_CASE("a span of one day is a day", "[language]") {
  const ReaderLanguages languages;
  const std::string code = GENERATE(from_range(kCodes));
  const ReaderLanguage& language = *languages.of(code);
  const Date day = day_of(2011, 11, 28);

  CHECK(language.dates(day, day) == language.date(day));
  CHECK(language.dates(at(day, 9, 0), at(day, 17, 30)) == language.date(day));
  CHECK(language.dates(year(0), year(0)) == language.date(year(0)));
}

TEST_CASE("languages have names", "[language]") {
  const ReaderLanguages languages;
  const ReaderLanguage& english = *languages.of("en");

  CHECK(english.language_name("de") == "German");
  CHECK(languages.of("fr")->language_name("de") == "allemand");
  for (const std::string code :
       {"", "xx", "zzz", "q", "DE", "de_AT", "<b>", "\xff"}) {
    CHECK(english.language_name(code) == code);
  }
  CHECK(english.language_name(std::string(10000, 'a')).size() == 10000);
}

TEST_CASE("some languages run from right to left", "[language]") {
  for (const char* code : {"ar", "fa", "he", "ur", "yi", "ps"}) {
    CHECK(is_right_to_left(code));
  }
  for (const char* code : {"", "en", "zh", "xx", "\xff", "arabic-and-more"}) {
    CAPTURE(code);
    CHECK_FALSE(is_right_to_left(code));
  }
}

TEST_CASE("the reader's browser says which language is best", "[language]") {
  struct Case {
    const char* because;
    std::string header;
    const char* code;
  };
  const auto c = GENERATE(values<Case>({
      {"none is named", "", "en"},
      {"the one", "de", "de"},
      {"a region is near enough", "de-AT", "de"},
      {"in any case of letters", "DE-at", "de"},
      {"as browsers ask", "fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5", "fr"},
      {"the order is that of the weights", "en;q=0.2,es;q=0.3", "es"},
      {"the second if there is no first", "ja,fr;q=0.1", "fr"},
      {"blanks are allowed", "de ; q=0.5 , fr", "fr"},
      {"zero is never", "de;q=0, fr;q=0.1", "fr"},
      {"zero is never", "de;q=0", "en"},
      {"any is English", "*", "en"},
      {"none that there is", "ja,ko;q=0.8", "en"},
      {"Taiwan reads Chinese", "zh-TW", "zh"},
      {"Taiwan reads Chinese", "zh-Hant,en;q=0.5", "zh"},
      {"China", "zh-CN,zh;q=0.9,en;q=0.8", "zh"},
      {"Morocco", "ar-MA", "ar"},
      {"a weight is no word", "de;q=abc", "en"},
      {"a weight is at most 1", "de;q=7", "en"},
  }));
  CAPTURE(c.because, c.header);
  const ReaderLanguages languages;

  CHECK(languages.best_for(c.header).code() == c.code);
}

TEST_CASE("no header does harm", "[language]") {
  const ReaderLanguages languages;
  std::string many = "fr";
  while (many.size() < 10000) many += ", xx;q=0.1";
  // Cut at 500 bytes, "deu" would be "de".
  const std::string cut = std::string(495, ' ') + "en,deu-xx";

  CHECK(languages.best_for(many).code() == "fr");
  CHECK(languages.best_for(std::string(10000, 'd')).code() == "en");
  CHECK(languages.best_for(std::string(10000, ',')).code() == "en");
  CHECK(languages.best_for(std::string(10000, '*')).code() == "en");
  CHECK(languages.best_for(cut).code() == "en");
  CHECK(languages.best_for(std::string_view("\0\0", 2)).code() == "en");
  CHECK(languages.best_for("\xff\xfe\x80").code() == "en");
  CHECK(languages.best_for("<script>alert(1)</script>").code() == "en");
  CHECK(languages.best_for("../../etc/passwd").code() == "en");
  CHECK_NOTHROW(languages.best_for(std::string_view("de\0,fr", 6)));
}

TEST_CASE("a language must be JSON of phrases", "[language]") {
  for (const char* phrases :
       {"", "[]", "{\"a\": 1}", "{\"a\": \"{count, plural, one {#\"}",
        "{\"a\": \"{\"}"}) {
    CAPTURE(phrases);
    CHECK_THROWS_AS(ReaderLanguage("en", phrases), std::invalid_argument);
  }
  CHECK(ReaderLanguage("en", "{\"a\": \"it's\"}").phrase("a") == "it's");
}

}  // namespace
}  // namespace newsfold
