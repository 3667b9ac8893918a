// SPDX-License-Identifier: GPL-3.0-or-later
// DateReader, the second half: which field is the year, the month and the day.
#include "common/date_reader.h"

namespace newsfold {
namespace {

// What a problem says in front of the text it is about.
constexpr std::string_view kNotADate = "not a date: ";
constexpr std::string_view kShortYear = "two-digit year: ";

}  // namespace

std::string_view DateReader::finish() {
  if (!is_complete_) {
    const std::string_view problem = assign();
    if (!problem.empty()) return problem;
  }
  return check();
}

std::string_view DateReader::assign() {
  const bool is_cut_off = mark_ != 0 && mark_ != '.' && mark_ != ',';
  if (is_cut_off || field_count_ == 0) return kNotADate;

  const bool has_units = fields_[0].unit != DateUnit::None;
  const bool is_named =
      named_month_ != 0 && !(month_may_be_weekday_ && field_count_ == 3);
  const std::string_view problem = has_units  ? assign_with_units()
                                   : is_named ? assign_with_month_name()
                                              : assign_numbers();
  if (!problem.empty()) return problem;
  if (date_.precision < least_) return kNotADate;
  if (has_time_) date_.precision = DatePrecision::Second;
  return "";
}

std::string_view DateReader::assign_with_month_name() {
  const Field& first = fields_[0];
  const Field& second = fields_[1];
  date_.month = named_month_;
  if (field_count_ == 1) {
    date_.year = first.value;
    date_.precision = DatePrecision::Month;
    if (first.is_short()) return "no year: ";
    return first.is_year() ? "" : kNotADate;
  }
  if (field_count_ != 2) return kNotADate;
  const bool year_is_first = first.is_year();
  const Field& year = year_is_first ? first : second;
  const Field& day = year_is_first ? second : first;
  if (!day.is_short()) return kNotADate;
  if (!take_year(year)) return year.is_short() ? kShortYear : kNotADate;
  date_.day = day.value;
  date_.precision = DatePrecision::Day;
  return "";
}

std::string_view DateReader::assign_with_units() {
  for (std::size_t i = 0; i < field_count_; ++i) {
    // Largest first, none left out.
    if (fields_[i].unit != static_cast<DateUnit>(i + 1)) return kNotADate;
  }
  date_.precision = static_cast<DatePrecision>(field_count_);
  date_.year = fields_[0].value;
  date_.month = fields_[1].value;
  date_.day = fields_[2].value;
  return fields_[0].is_year() ? "" : kNotADate;
}

bool DateReader::take_year(const Field& field) {
  constexpr int kFirstOfLastCentury = 70;  // as in POSIX: 70 is 1970
  date_.year = field.value;
  if (field.is_year()) return true;
  if (field.digits != 2 || !style_.two_digit_years) return false;
  date_.year += field.value < kFirstOfLastCentury ? 2000 : 1900;
  return true;
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
  if (first.is_short()) {
    // "16-09-20" may begin with the year.
    if (third.is_short() && third.separator == '-') return kShortYear;
    if (!take_year(third)) return third.is_short() ? kShortYear : kNotADate;
    return assign_day_and_month(first, second);
  }
  date_.month = second.value;
  date_.day = third.value;
  return first.is_year() && third.is_short() ? "" : kNotADate;
}

// Europe writes day.month, and hardly anybody else writes dots.
std::string_view DateReader::assign_day_and_month(const Field& first,
                                                  const Field& second) {
  const DateOrder order =
      second.separator == '.' && style_.order == DateOrder::Unknown
          ? DateOrder::DayFirst
          : style_.order;
  bool day_is_first = first.value > 12;
  const bool month_is_first = second.value > 12 || first.value == second.value;
  if (!day_is_first && !month_is_first) {
    if (order == DateOrder::Unknown) {
      return "day and month cannot be told apart: ";
    }
    day_is_first = order == DateOrder::DayFirst;
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

}  // namespace newsfold
