// SPDX-License-Identifier: GPL-3.0-or-later
// The words that may stand in a printed date, in the languages that news is
// printed in.  Only the files date_*.cc need this.
//
// English is compiled in; the names of months and weekdays in other languages
// are those of ICU (DateFormatSymbols), read when the first word comes that is
// not English.  Case and diacritics do not count: "AOÛT", "aout".  Where two
// languages call different months by one word, that of more readers stands
// ("listopad" is November, as in Poland, not October, as in Croatia).

#pragma once

#include <cstdint>
#include <string_view>

namespace newsfold {

// What a word means inside a date; several are possible: "mar" is March, and
// Tuesday in Spanish.
struct DateWord {
  std::uint8_t month = 0;  // 1 to 12
  bool is_weekday = false;
  bool is_filler = false;  // "of", "th", "um", "de", "klo"
};

// `word` is one word, or two with a blank between ("كانون الثاني").
DateWord date_word(std::string_view word);

// "GMT", "PDT", "Z".  Which one does not matter: the local day stands.
bool is_zone(std::string_view word);

// What is counted by the number before a character of Chinese, Japanese or
// Korean; None for other words.
enum class DateUnit : std::uint8_t {
  None,
  Year,
  Month,
  Day,
  Hour,
  Minute,
  Second
};
DateUnit date_unit(std::string_view character);

// The halves of a day that stand before the time, in the same languages.
enum class HalfOfDay : std::uint8_t { None, Morning, Evening };
HalfOfDay leading_half_of_day(std::string_view word);

}  // namespace newsfold
