// SPDX-License-Identifier: GPL-3.0-or-later
// The scanner of dates: a printed date as numbers, words and marks.  Only the
// files date_*.cc need this.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsfold {

struct DateToken {
  enum class Kind : std::uint8_t { Number, Word, Mark, End };

  Kind kind = Kind::End;
  bool after_space = true;  // also at the end of the text
  // A Word of a script without spaces between words: Han, kana, Hangul.
  bool is_wide = false;
  // ASCII digits; letters of one word, or one Han character; or one other
  // character, those that mean an ASCII mark as that mark.
  std::string_view text;
  std::size_t begin = 0;  // bytes in the scanned text
  std::size_t end = 0;    // exclusive

  bool is_end() const { return kind == Kind::End; }
  bool is_mark(char c) const { return kind == Kind::Mark && text[0] == c; }
  bool is_word(std::string_view lower) const;  // ASCII, in any case
  bool is_number(std::size_t least_digits, std::size_t most_digits) const {
    return kind == Kind::Number && text.size() >= least_digits &&
           text.size() <= most_digits;
  }
};

// Holds the tokens of a text, which must outlive it.
class DateTokens {
 public:
  // Stops before token `limit`; is_whole() is then false.
  DateTokens(std::string_view text, std::size_t limit);
  DateTokens(const DateTokens&) = delete;
  DateTokens& operator=(const DateTokens&) = delete;

  // The last is always an End.
  std::span<const DateToken> all() const { return tokens_; }
  bool is_whole() const { return is_whole_; }

 private:
  bool take_token();
  void take_space(DateToken* token);
  void take_number(DateToken* token);
  void take_word(DateToken* token);
  void take_mark(DateToken* token);

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<DateToken> tokens_;
  std::string digits_;  // of numbers that are not printed in ASCII
  bool is_whole_ = true;
};

}  // namespace newsfold
