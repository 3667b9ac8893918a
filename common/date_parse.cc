// SPDX-License-Identifier: GPL-3.0-or-later
// parse_date(): one reader for all the forms in which pages print a date.
//
// The text is cut into numbers, words and marks.  The reader takes them from
// left to right in pieces that can be told apart wherever they stand: a time
// ("10:11 PM"), a zone ("GMT", "+02:00", "(CET)"), the name of a month, and the
// up to three other numbers, which are the fields of the day.  So one loop
// reads RFC 822, asctime, ISO 8601 and prose; which field is the year, the
// month and the day is decided at the end, when all of them are known.
//
// Tested by tests/common/date_test.cc.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/date.h"
#include "common/date_tokens.h"
#include "common/text.h"

namespace newsfold {
namespace {

// REQUIRES: digits only, at most 18 of them
std::int64_t to_number(std::string_view digits) {
  std::int64_t number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

int to_int(std::string_view digits) {
  return static_cast<int>(to_number(digits));
}

// What a problem says in front of the text it is about.
constexpr std::string_view kNotADate = "not a date: ";

// A number of the day, and the mark between the number before and this one: 0
// if there was none, '?' if there were several.
struct Field {
  int value = 0;
  std::size_t digits = 0;
  char separator = 0;

  bool is_year() const { return digits == 4; }
  bool is_short() const { return digits <= 2; }
};

class DateReader {
 public:
  explicit DateReader(std::string_view text);

  // Returns what is wrong with the text, to be put in front of it; "" if it is
  // a date, which date() then is.
  std::string_view read();
  const Date& date() const { return date_; }

 private:
  const DateToken& peek(std::size_t ahead = 0) const {
    return tokens_[std::min(next_ + ahead, tokens_.size() - 1)];
  }
  bool at_end() const { return peek().is_end(); }

  // Each takes one piece and returns false if the text is not a date.
  bool take_piece();
  bool take_number();
  bool take_word();
  bool take_mark();
  bool take_time();
  bool take_compact_time();
  bool take_offset();
  bool take_comment();
  bool take_unix_time();

  bool add_field(std::string_view digits, char separator);
  bool take_half_of_day();
  void take_fraction();

  // Each decides what the fields are and returns what is wrong with them.
  std::string_view assign();
  std::string_view assign_with_month_name();
  std::string_view assign_numbers();
  std::string_view assign_three_numbers();
  std::string_view assign_day_and_month(const Field& first,
                                        const Field& second);
  std::string_view check() const;

  std::array<DateToken, 40> tokens_;  // the last is always an End
  std::size_t next_ = 0;

  std::array<Field, 3> fields_;
  std::size_t field_count_ = 0;
  char mark_ = 0;  // seen since the last field

  Date date_;
  bool named_month_ = false;
  bool needs_day_ = false;  // a time or a weekday is of some day
  bool has_time_ = false;
  bool is_complete_ = false;      // Unix time: date_ is filled
  bool minus_is_offset_ = false;  // "10:11 -0500", but "2016 - 10:11"
  bool fits_ = true;
};

DateReader::DateReader(std::string_view text) {
  for (std::size_t i = 0; fits_ && !text.empty(); ++i) {
    fits_ = i + 1 < tokens_.size();
    if (fits_) tokens_[i] = next_date_token(&text);
  }
}

std::string_view DateReader::read() {
  if (!fits_) return kNotADate;
  while (!at_end()) {
    if (!take_piece()) return kNotADate;
  }
  if (!is_complete_) {
    const std::string_view problem = assign();
    if (!problem.empty()) return problem;
  }
  return check();
}

bool DateReader::take_piece() {
  switch (peek().kind) {
    case DateToken::Kind::Number:
      return take_number();
    case DateToken::Kind::Word:
      return take_word();
    case DateToken::Kind::Mark:
      return take_mark();
    case DateToken::Kind::End:
      break;
  }
  return false;
}

bool DateReader::take_number() {
  if (peek(1).is_mark(':')) return take_time();
  const bool is_whole_text = next_ == 0 && peek(1).is_end();
  if (is_whole_text && peek().text.size() >= 10) return take_unix_time();

  minus_is_offset_ = false;
  const std::string_view digits = peek().text;
  ++next_;
  if (digits.size() != 8) return add_field(digits, mark_);
  // 20160920: three fields that need no marks.
  return field_count_ == 0 && add_field(digits.substr(0, 4), mark_) &&
         add_field(digits.substr(4, 2), '-') &&
         add_field(digits.substr(6, 2), '-');
}

bool DateReader::add_field(std::string_view digits, char separator) {
  if (field_count_ == fields_.size() || digits.size() > 4) return false;
  fields_[field_count_++] = {to_int(digits), digits.size(), separator};
  mark_ = 0;
  return true;
}

bool DateReader::take_word() {
  const std::string_view word = peek().text;
  if (peek().is_word("t")) return take_compact_time();
  ++next_;
  if (const int month = month_number(word)) {
    if (named_month_) return false;
    named_month_ = true;
    date_.month = month;
    minus_is_offset_ = false;
    return true;
  }
  needs_day_ = true;
  minus_is_offset_ = is_zone(word);  // "GMT-5"
  return is_zone(word) || is_weekday(word) || is_filler(word);
}

bool DateReader::take_mark() {
  if (peek().is_mark('(') || peek().is_mark('[')) return take_comment();
  if (peek().is_mark('+')) return take_offset();
  if (peek().is_mark('-') && minus_is_offset_ && !peek(1).after_space) {
    return take_offset();
  }
  const char mark = peek().text[0];
  if (next_ == 0) return false;  // "-2016"
  const bool is_dash_between_pieces =
      mark == '-' && peek().after_space && peek(1).after_space;
  ++next_;
  minus_is_offset_ = false;
  if (is_dash_between_pieces) return !at_end();
  mark_ = mark_ == 0 ? mark : '?';
  return mark == '-' || mark == '/' || mark == '.' || mark == ',';
}

// 10:11  10:11:12  10:11:12.345  10:11 PM
bool DateReader::take_time() {
  if (has_time_ || !peek().is_number(1, 2) || !peek(2).is_number(2, 2)) {
    return false;
  }
  has_time_ = needs_day_ = minus_is_offset_ = true;
  mark_ = 0;
  date_.hour = to_int(peek().text);
  date_.minute = to_int(peek(2).text);
  next_ += 3;
  if (peek().is_mark(':')) {
    if (!peek(1).is_number(2, 2)) return false;
    date_.second = to_int(peek(1).text);
    next_ += 2;
    take_fraction();
  }
  return take_half_of_day();
}

// The "T101112" of 20160920T101112; a "T" alone when a time with colons
// follows.
bool DateReader::take_compact_time() {
  if (field_count_ != fields_.size() || peek(1).after_space) return false;
  ++next_;
  if (peek(1).is_mark(':')) return take_time();
  if (has_time_ || !(peek().is_number(4, 4) || peek().is_number(6, 6))) {
    return false;
  }
  const std::string_view digits = peek().text;
  ++next_;
  has_time_ = needs_day_ = minus_is_offset_ = true;
  date_.hour = to_int(digits.substr(0, 2));
  date_.minute = to_int(digits.substr(2, 2));
  date_.second = to_int(digits.substr(4));
  take_fraction();
  return true;
}

void DateReader::take_fraction() {
  const bool is_point = peek().is_mark('.') || peek().is_mark(',');
  if (is_point && peek(1).kind == DateToken::Kind::Number &&
      !peek(1).after_space) {
    next_ += 2;
  }
}

// "PM", "p.m." or nothing.  Pages that print "22:11 PM" or "00:11 AM" leave no
// doubt what they mean; "13:11 AM" and "00:11 PM" are mistakes.
bool DateReader::take_half_of_day() {
  // The dot after "p.m" is then an ordinary mark.
  const bool in_dots = peek(1).is_mark('.') && peek(2).is_word("m");
  const bool is_am = peek().is_word("am") || (peek().is_word("a") && in_dots);
  const bool is_pm = peek().is_word("pm") || (peek().is_word("p") && in_dots);
  if (!is_am && !is_pm) return true;

  next_ += in_dots ? 3 : 1;
  if (is_am ? date_.hour > 12 : date_.hour == 0) return false;
  if (is_am && date_.hour == 12) date_.hour = 0;
  if (is_pm && date_.hour < 12) date_.hour += 12;
  return true;
}

// +02:00  +0200  -5
bool DateReader::take_offset() {
  if (!peek(1).is_number(1, 4) || peek(1).after_space) return false;
  next_ += 2;
  needs_day_ = true;
  minus_is_offset_ = false;
  if (!peek().is_mark(':')) return true;
  const bool has_minutes = peek(1).is_number(2, 2);
  next_ += 2;
  return has_minutes;
}

// "(Central European Time)", "[Europe/Berlin]": a zone once more, for people.
bool DateReader::take_comment() {
  const char closing = peek().is_mark('(') ? ')' : ']';
  if (!has_time_) return false;
  while (!at_end() && !peek().is_mark(closing)) ++next_;
  const bool is_closed = !at_end();
  ++next_;
  return is_closed;
}

bool DateReader::take_unix_time() {
  const std::string_view digits = peek().text;
  if (digits.size() != 10 && digits.size() != 13) return false;
  ++next_;
  const std::chrono::sys_seconds time{
      std::chrono::seconds{to_number(digits.substr(0, 10))}};
  const auto midnight = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day day{midnight};
  const std::chrono::hh_mm_ss clock{time - midnight};
  date_ = {static_cast<int>(day.year()),
           static_cast<int>(static_cast<unsigned>(day.month())),
           static_cast<int>(static_cast<unsigned>(day.day())),
           static_cast<int>(clock.hours().count()),
           static_cast<int>(clock.minutes().count()),
           static_cast<int>(clock.seconds().count()),
           DatePrecision::Second};
  is_complete_ = true;
  return true;
}

std::string_view DateReader::assign() {
  const bool is_cut_off = mark_ != 0 && mark_ != '.' && mark_ != ',';
  if (is_cut_off || field_count_ == 0) return kNotADate;

  const std::string_view problem =
      named_month_ ? assign_with_month_name() : assign_numbers();
  if (!problem.empty()) return problem;
  if (needs_day_ && date_.precision < DatePrecision::Day) return kNotADate;
  if (has_time_) date_.precision = DatePrecision::Second;
  return "";
}

std::string_view DateReader::assign_with_month_name() {
  const Field& first = fields_[0];
  const Field& second = fields_[1];
  if (field_count_ == 1) {
    date_.year = first.value;
    date_.precision = DatePrecision::Month;
    if (first.is_short()) return "no year: ";
    return first.is_year() ? "" : kNotADate;
  }
  if (field_count_ != 2) return kNotADate;
  if (first.is_short() && second.is_short()) return "two-digit year: ";
  const bool year_is_first = first.is_year();
  const Field& year = year_is_first ? first : second;
  const Field& day = year_is_first ? second : first;
  if (!year.is_year() || !day.is_short()) return kNotADate;
  date_.year = year.value;
  date_.day = day.value;
  date_.precision = DatePrecision::Day;
  return "";
}

std::string_view DateReader::assign_numbers() {
  const Field& first = fields_[0];
  const Field& last = fields_[field_count_ - 1];
  date_.precision = static_cast<DatePrecision>(field_count_);
  date_.year = first.is_year() ? first.value : last.value;
  if (field_count_ == 1) return first.is_year() ? "" : kNotADate;

  const char separator = last.separator;
  if (separator != '-' && separator != '/' && separator != '.') {
    return kNotADate;
  }
  if (field_count_ == 2) {
    const Field& month = first.is_year() ? last : first;
    date_.month = month.value;
    const bool has_year = first.is_year() || last.is_year();
    return has_year && month.is_short() ? "" : kNotADate;
  }
  return fields_[1].separator == separator ? assign_three_numbers() : kNotADate;
}

std::string_view DateReader::assign_three_numbers() {
  const auto& [first, second, third] = fields_;
  if (!second.is_short()) return kNotADate;
  if (first.is_short() && third.is_short()) return "two-digit year: ";
  if (first.is_short() && third.is_year()) {
    return assign_day_and_month(first, second);
  }
  date_.month = second.value;
  date_.day = third.value;
  return first.is_year() && third.is_short() ? "" : kNotADate;
}

// Europe writes day.month, and only Europe writes dots.
std::string_view DateReader::assign_day_and_month(const Field& first,
                                                  const Field& second) {
  const bool day_is_first = second.separator == '.' || first.value > 12;
  const bool month_is_first = second.value > 12 || first.value == second.value;
  if (!day_is_first && !month_is_first) {
    return "day and month cannot be told apart: ";
  }
  date_.day = day_is_first ? first.value : second.value;
  date_.month = day_is_first ? second.value : first.value;
  return "";
}

std::string_view DateReader::check() const {
  if (is_real(date_)) return "";
  Date day = date_;
  day.hour = day.minute = day.second = 0;
  if (is_real(day)) return "there is no time ";
  return date_.precision == DatePrecision::Month ? "there is no month "
                                                 : "there is no day ";
}

}  // namespace

Result<Date> parse_date(std::string_view text) {
  DateReader reader(text);
  const std::string_view problem = reader.read();
  if (problem.empty()) return reader.date();
  return Error{std::string(problem) + shown(fold_space(text))};
}

}  // namespace newsfold
