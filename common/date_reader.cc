// SPDX-License-Identifier: GPL-3.0-or-later
// DateReader, the first half: taking the pieces.
#include "common/date_reader.h"

#include <chrono>
#include <cstdint>
#include <string>

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

}  // namespace

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
  if (peek(1).is_mark(':') || peek(1).is_word("h")) return take_time();
  if (date_unit(peek(1).text) == DateUnit::Hour) return take_time_in_units();
  if (is_dotted_time()) return take_dotted_time();
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
  if (date_unit(word) != DateUnit::None) return take_unit();
  ++next_;
  if (const HalfOfDay half = leading_half_of_day(word);
      half != HalfOfDay::None) {
    half_of_day_ = half;
    return !has_time_;
  }
  DateWord meaning = date_word(word);
  if (meaning.month == 0 && peek().kind == DateToken::Kind::Word) {
    const std::string pair = std::string(word) + ' ' + std::string(peek().text);
    const DateWord joined = date_word(pair);
    if (joined.month != 0) {
      ++next_;
      meaning = joined;
    }
  }
  if (meaning.month != 0 && set_month(meaning)) return true;
  minus_is_offset_ = is_zone(word);  // "GMT-5"
  const bool is_of_a_day = meaning.is_weekday || minus_is_offset_;
  least_ =
      std::max(least_, is_of_a_day ? DatePrecision::Day : DatePrecision::Month);
  return is_of_a_day || meaning.is_filler;
}

// Returns false if the word must be the weekday, or is one month too many.
bool DateReader::set_month(const DateWord& word) {
  const bool is_same = named_month_ == word.month;  // in two languages
  if (named_month_ != 0 && !is_same && !month_may_be_weekday_) return false;
  named_month_ = word.month;
  month_may_be_weekday_ = word.is_weekday;
  minus_is_offset_ = false;
  return true;
}

// The character of a unit behind its number, or of a weekday.
bool DateReader::take_unit() {
  const bool is_behind_number =
      next_ > 0 && tokens_[next_ - 1].kind == DateToken::Kind::Number;
  const DateUnit unit = date_unit(peek().text);
  ++next_;
  if (!is_behind_number || field_count_ == 0) {
    return date_word(tokens_[next_ - 1].text).is_weekday;
  }
  fields_[field_count_ - 1].unit = unit;
  return unit <= DateUnit::Day;
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

void DateReader::start_time(std::string_view hour, std::string_view minute) {
  has_time_ = minus_is_offset_ = true;
  least_ = DatePrecision::Day;
  mark_ = 0;
  date_.hour = to_int(hour);
  date_.minute = to_int(minute);
}

// 10:11  10:11:12  10:11:12.345  10:11 PM  10h11  10h
bool DateReader::take_time() {
  if (has_time_ || !peek().is_number(1, 2)) return false;
  const bool is_hour_only = peek(1).is_word("h") && !peek(2).is_number(2, 2);
  if (!is_hour_only && !peek(2).is_number(2, 2)) return false;
  start_time(peek().text, is_hour_only ? "" : peek(2).text);
  next_ += is_hour_only ? 2 : 3;
  if (peek().is_mark(':')) {
    if (!peek(1).is_number(2, 2)) return false;
    date_.second = to_int(peek(1).text);
    next_ += 2;
    take_fraction();
  }
  return take_half_of_day();
}

// "20.9.2016, 10.11 Uhr": once the day is complete.
bool DateReader::is_dotted_time() const {
  const bool has_day = field_count_ == (named_month_ != 0 ? 2 : 3);
  return has_day && !has_time_ && peek().after_space &&
         peek().is_number(1, 2) && peek(1).is_mark('.') &&
         peek(2).is_number(2, 2) && !peek(2).after_space;
}

bool DateReader::take_dotted_time() {
  start_time(peek().text, peek(2).text);
  next_ += 3;
  return date_.hour < 24 && date_.minute < 60;
}

// 10時11分  10시 11분 12초
bool DateReader::take_time_in_units() {
  if (has_time_ || !peek().is_number(1, 2)) return false;
  const bool has_minute =
      peek(2).is_number(1, 2) && date_unit(peek(3).text) == DateUnit::Minute;
  start_time(peek().text, has_minute ? peek(2).text : "");
  next_ += has_minute ? 4 : 2;
  if (peek().is_number(1, 2) && date_unit(peek(1).text) == DateUnit::Second) {
    date_.second = to_int(peek().text);
    next_ += 2;
  }
  return set_half_of_day(half_of_day_);
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
  start_time(digits.substr(0, 2), digits.substr(2, 2));
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
  if (!is_am && !is_pm) return set_half_of_day(half_of_day_);
  next_ += in_dots ? 3 : 1;
  return set_half_of_day(is_am ? HalfOfDay::Morning : HalfOfDay::Evening);
}

bool DateReader::set_half_of_day(HalfOfDay half) {
  if (half == HalfOfDay::None) return true;
  const bool is_morning = half == HalfOfDay::Morning;
  if (is_morning ? date_.hour > 12 : date_.hour == 0) return false;
  if (is_morning && date_.hour == 12) date_.hour = 0;
  if (!is_morning && date_.hour < 12) date_.hour += 12;
  return true;
}

// +02:00  +0200  -5
bool DateReader::take_offset() {
  if (!peek(1).is_number(1, 4) || peek(1).after_space) return false;
  next_ += 2;
  least_ = DatePrecision::Day;
  minus_is_offset_ = false;
  if (!peek().is_mark(':')) return true;
  const bool has_minutes = peek(1).is_number(2, 2);
  next_ += 2;
  return has_minutes;
}

// "(Central European Time)", "[Europe/Berlin]": a zone once more, for people;
// "(Tue)", "(火)".
bool DateReader::take_comment() {
  const char closing = peek().is_mark('(') ? ')' : ']';
  const bool is_weekday = peek(1).kind == DateToken::Kind::Word &&
                          date_word(peek(1).text).is_weekday;
  if (!has_time_ && !is_weekday) return false;
  least_ = DatePrecision::Day;
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

}  // namespace newsfold
