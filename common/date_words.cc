// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/date_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include <unicode/dtfmtsym.h>

#include "common/folding.h"

namespace newsfold {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

constexpr std::array<std::string_view, 19> kWeekdays = {
    "monday",   "mon",      "tuesday", "tue",  "tues",  "wednesday", "wed",
    "weds",     "thursday", "thu",     "thur", "thurs", "friday",    "fri",
    "saturday", "sat",      "sunday",  "sun",  "mar"};

constexpr std::array<std::string_view, 8> kFillers = {"of", "the", "at", "on",
                                                      "st", "nd",  "rd", "th"};

constexpr std::array<std::string_view, 51> kZones = {
    "z",    "ut",  "utc",  "gmt",  "wet",  "west", "bst",  "ist",  "cet",
    "cest", "met", "mest", "eet",  "eest", "msk",  "msd",  "sast", "eat",
    "wat",  "cat", "gst",  "pkt",  "npt",  "wib",  "ict",  "sgt",  "hkt",
    "jst",  "kst", "awst", "acst", "aest", "aedt", "nzst", "nzdt", "est",
    "edt",  "et",  "cst",  "cdt",  "mst",  "mdt",  "pst",  "pdt",  "ct",
    "mt",   "pt",  "akst", "akdt", "hst",  "ast"};

// Those with more readers first: they win where months differ.
constexpr std::array<const char*, 34> kLocales = {
    "es", "pt", "fr", "de",    "de_AT",   "it", "nl", "pl", "ru",
    "tr", "id", "uk", "ar",    "ar_LB",   "cs", "sv", "nb", "da",
    "fi", "hu", "ro", "el",    "he",      "bg", "sk", "ca", "sr",
    "is", "sl", "et", "ar_DZ", "sr_Latn", "lt", "hi"};

// How newspapers print months beside the forms that ICU knows, folded.
constexpr auto kOtherMonths = std::to_array<std::pair<const char*, int>>({
    {"maerz", 3}, {"jaenner", 1},   {"fevr", 2},  {"avri", 4},  {"settem", 9},
    {"sett", 9},  {"setiembre", 9}, {"agos", 8},  {"peb", 2},   {"pebruari", 2},
    {"nop", 11},  {"nopember", 11}, {"agt", 8},   {"agust", 8}, {"desem", 12},
    {"сен", 9},   {"сент", 9},      {"ноя", 11},  {"фев", 2},   {"σεπτ", 9},
    {"mrz", 3},   {"febr", 2},      {"okto", 10}, {"dets", 12},
});

// Folded.  What stands between the fields of a date in prose and around the
// time: "am 20. September um 10:11 Uhr", "a las 10:11 h", "2016 г.".
constexpr auto kOtherFillers = std::to_array<const char*>(
    {"am",   "den",   "der",   "vom",   "um",      "uhr", "le",    "du",
     "a",    "h",     "er",    "de",    "del",     "las", "el",    "hs",
     "hrs",  "hour",  "hours", "horas", "as",      "do",  "il",    "alle",
     "ore",  "om",    "uur",   "op",    "godz",    "r",   "roku",  "dnia",
     "saat", "pukul", "jam",   "г",     "года",    "в",   "р",     "року",
     "о",    "kl",    "klo",   "kello", "klockan", "na",  "ta",    "v",
     "dne",  "hod",   "hodin", "ora",   "στις",    "d",   "feira", "m"});

// What names of weekdays are made of in Chinese, Japanese and Korean, and the
// noon (午) of "before noon".
constexpr std::string_view kWeekdayCharacters =
    "星期周週曜一二三四五六日天月火水木金土화수목금토午";

class ForeignWords {
 public:
  ForeignWords();

  DateWord find(const std::string& folded) const {
    const auto known = words_.find(folded);
    return known == words_.end() ? DateWord{} : known->second;
  }

 private:
  using Symbols = icu::DateFormatSymbols;

  void add_locale(const Symbols& symbols);
  void add_month(const icu::UnicodeString& name, int month);
  void add_weekday(const icu::UnicodeString& name);

  std::unordered_map<std::string, DateWord> words_;
};

// Folded, without the dots of short forms.
std::string key_of(const icu::UnicodeString& name) {
  std::string utf8;
  name.toUTF8String(utf8);
  std::erase(utf8, '.');
  std::string key;
  fold_word(utf8, &key);
  return key;
}

ForeignWords::ForeignWords() {
  for (const char* const locale : kLocales) {
    UErrorCode status = U_ZERO_ERROR;
    const Symbols symbols(icu::Locale(locale), status);
    if (U_SUCCESS(status)) add_locale(symbols);
  }
  for (const auto& [name, month] : kOtherMonths) {
    words_[name].month = static_cast<std::uint8_t>(month);
  }
  for (const char* const word : kOtherFillers) words_[word].is_filler = true;
}

void ForeignWords::add_locale(const Symbols& symbols) {
  for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      int count = 0;
      const icu::UnicodeString* months =
          symbols.getMonths(count, context, width);
      for (int i = 0; i < count; ++i) add_month(months[i], i + 1);
      const icu::UnicodeString* days =
          symbols.getWeekdays(count, context, width);
      for (int i = 0; i < count; ++i) add_weekday(days[i]);
    }
  }
}

void ForeignWords::add_month(const icu::UnicodeString& name, int month) {
  DateWord& word = words_[key_of(name)];
  if (word.month == 0) word.month = static_cast<std::uint8_t>(month);
}

// "segunda-feira", "יום שני": the scanner gives the parts one by one.
void ForeignWords::add_weekday(const icu::UnicodeString& name) {
  const std::string key = key_of(name);
  std::size_t begin = 0;
  while (begin < key.size()) {
    const std::size_t end =
        std::min(key.find_first_of(" -", begin), key.size());
    if (end > begin) words_[key.substr(begin, end - begin)].is_weekday = true;
    begin = end + 1;
  }
}

constexpr char to_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_word(std::string_view word, std::string_view lower) {
  return std::equal(word.begin(), word.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return to_lower(a) == b; });
}

template <std::size_t N>
bool is_one_of(std::string_view word,
               const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [word](auto each) { return same_word(word, each); });
}

DateWord english_word(std::string_view word) {
  DateWord meaning;
  if (same_word(word, "sept")) meaning.month = 9;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (same_word(word, kMonths[i]) ||
        same_word(word, kMonths[i].substr(0, 3))) {
      meaning.month = static_cast<std::uint8_t>(i + 1);
    }
  }
  meaning.is_weekday = is_one_of(word, kWeekdays);
  meaning.is_filler = is_one_of(word, kFillers);
  return meaning;
}

DateWord foreign_word(std::string_view word) {
  static const ForeignWords words;
  std::string folded;
  fold_word(word, &folded);
  const DateWord meaning = words.find(folded);
  // In Hebrew, "in" is the first letter of the month.
  constexpr std::string_view kIn = "ב";
  if (meaning.month != 0 || !folded.starts_with(kIn)) return meaning;
  return words.find(folded.substr(kIn.size()));
}

}  // namespace

DateWord date_word(std::string_view word) {
  constexpr std::size_t kLongest = 40;
  if (word.size() > kLongest) return {};
  DateWord meaning = english_word(word);
  // English needs no table; a search for an English date shall not build it.
  if (meaning.month == 0 && !meaning.is_weekday && !meaning.is_filler) {
    meaning = foreign_word(word);
  }
  if (kWeekdayCharacters.find(word) != kWeekdayCharacters.npos) {
    meaning.is_weekday = true;
  }
  return meaning;
}

bool is_zone(std::string_view word) { return is_one_of(word, kZones); }

DateUnit date_unit(std::string_view character) {
  constexpr std::array<std::pair<std::string_view, DateUnit>, 14> kUnits{{
      {"年", DateUnit::Year},
      {"년", DateUnit::Year},
      {"月", DateUnit::Month},
      {"월", DateUnit::Month},
      {"日", DateUnit::Day},
      {"号", DateUnit::Day},
      {"號", DateUnit::Day},
      {"일", DateUnit::Day},
      {"時", DateUnit::Hour},
      {"时", DateUnit::Hour},
      {"시", DateUnit::Hour},
      {"分", DateUnit::Minute},
      {"분", DateUnit::Minute},
      {"秒", DateUnit::Second},
  }};
  for (const auto& [name, unit] : kUnits) {
    if (character == name) return unit;
  }
  return DateUnit::None;
}

HalfOfDay leading_half_of_day(std::string_view word) {
  constexpr std::array<std::string_view, 3> kMornings = {"上", "前", "오전"};
  constexpr std::array<std::string_view, 6> kEvenings = {"下", "後",   "后",
                                                         "晚", "오후", "밤"};
  if (is_one_of(word, kMornings)) return HalfOfDay::Morning;
  return is_one_of(word, kEvenings) ? HalfOfDay::Evening : HalfOfDay::None;
}

}  // namespace newsfold
