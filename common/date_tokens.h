// SPDX-License-Identifier: GPL-3.0-or-later
// The scanner of parse_date(): a printed date as numbers, words and marks, and
// the words that may stand in one.  Only date_parse.cc needs this.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsfold {

struct DateToken {
  enum class Kind : std::uint8_t { Number, Word, Mark, End };

  Kind kind = Kind::End;
  bool after_space = true;  // also at the end of the text
  std::string_view text;    // digits, ASCII letters, or one other byte

  bool is_end() const { return kind == Kind::End; }
  bool is_mark(char c) const { return kind == Kind::Mark && text[0] == c; }
  bool is_word(std::string_view lower) const;
  bool is_number(std::size_t least_digits, std::size_t most_digits) const {
    return kind == Kind::Number && text.size() >= least_digits &&
           text.size() <= most_digits;
  }
};

// Cuts the first token off `*rest`, with the space in front of it.
DateToken next_date_token(std::string_view* rest);

// 1 to 12, or 0 if `word` names no month.  This and the following take English
// words, whole or as usually shortened, in any case.
int month_number(std::string_view word);
bool is_weekday(std::string_view word);

// "GMT", "PDT", "Z".  Which one does not matter: the local day stands.
bool is_zone(std::string_view word);

// What stands between the fields of a date in prose: "of", "at", "th".
bool is_filler(std::string_view word);

}  // namespace newsfold
