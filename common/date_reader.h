// SPDX-License-Identifier: GPL-3.0-or-later
// DateReader: one reader for all the forms in which pages print a date.
//
// The reader takes tokens from left to right in pieces that can be told apart
// wherever they stand: a time ("10:11 PM"), a zone ("GMT", "+02:00", "(CET)"),
// the name of a month, and the up to three other numbers, which are the fields
// of the day.  So one loop reads RFC 822, asctime, ISO 8601 and prose; which
// field is the year, the month and the day is decided at the end, when all of
// them are known.  Only the files date_*.cc need this.

#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "common/date.h"
#include "common/date_tokens.h"
#include "common/date_words.h"

namespace newsfold {

class DateReader {
 public:
  // REQUIRES: the last token is an End
  DateReader(std::span<const DateToken> tokens, const DateStyle& style)
      : tokens_(tokens), style_(style) {}

  // Takes the next piece.  Returns false if it cannot belong to a date.
  // REQUIRES: !at_end()
  bool take_piece();
  bool at_end() const { return peek().is_end(); }

  // The number of tokens taken.
  std::size_t taken() const { return next_; }

  // Decides which day the pieces taken so far are.  Returns what is wrong with
  // them, to be put in front of the text; "" if they are date().
  std::string_view finish();
  const Date& date() const { return date_; }

 private:
  // A number of the day, and the mark between the number before and this one:
  // 0 if there was none, '?' if there were several.
  struct Field {
    int value = 0;
    std::size_t digits = 0;
    char separator = 0;
    DateUnit unit = DateUnit::None;

    bool is_year() const { return digits == 4; }
    bool is_short() const { return digits >= 1 && digits <= 2; }
  };

  const DateToken& peek(std::size_t ahead = 0) const {
    return tokens_[std::min(next_ + ahead, tokens_.size() - 1)];
  }

  // Each takes one piece and returns false if the text is not a date.
  bool take_number();
  bool take_word();
  bool take_mark();
  bool take_time();
  bool take_dotted_time();
  bool take_time_in_units();
  bool take_compact_time();
  bool take_offset();
  bool take_comment();
  bool take_unix_time();

  bool add_field(std::string_view digits, char separator);
  bool set_month(const DateWord& word);
  bool take_unit();
  bool is_dotted_time() const;
  bool take_half_of_day();
  bool set_half_of_day(HalfOfDay half);
  void start_time(std::string_view hour, std::string_view minute);
  void take_fraction();

  // Each decides what the fields are and returns what is wrong with them.
  std::string_view assign();
  std::string_view assign_with_month_name();
  std::string_view assign_with_units();
  std::string_view assign_numbers();
  std::string_view assign_three_numbers();
  std::string_view assign_day_and_month(const Field& first,
                                        const Field& second);
  bool take_year(const Field& field);
  std::string_view check() const;

  std::span<const DateToken> tokens_;
  DateStyle style_;
  std::size_t next_ = 0;

  std::array<Field, 3> fields_;
  std::size_t field_count_ = 0;
  char mark_ = 0;  // seen since the last field

  Date date_;
  int named_month_ = 0;
  bool month_may_be_weekday_ = false;          // "mar. 20 sept. 2016"
  HalfOfDay half_of_day_ = HalfOfDay::None;    // waits for its time
  DatePrecision least_ = DatePrecision::Year;  // "at" is of some day
  bool has_time_ = false;
  bool is_complete_ = false;      // Unix time: date_ is filled
  bool minus_is_offset_ = false;  // "10:11 -0500", but "2016 - 10:11"
};

}  // namespace newsfold
