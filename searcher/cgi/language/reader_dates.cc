// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/language/reader_dates.h"

#include <algorithm>

#include <unicode/dtitvinf.h>
#include <unicode/dtptngen.h>

#include "searcher/cgi/language/icu_text.h"

namespace newsfold {
namespace {

// Fields that a date shows, by precision; "j" is the hour as the language has
// it, of 12 or of 24.
constexpr std::array<const char*, 4> kFields{"y", "yMMMM", "yMMMd", "yMMMdjm"};
constexpr std::array<const char*, 3> kSpanFields{"y", "yMMM", "yMMMd"};

constexpr UDate kMinuteMs = 60e3;
constexpr UDate kDayMs = 24 * 60 * kMinuteMs;

// ICU's calendar is Julian before this: no year that we know.
constexpr UDate kBeforeAllDatesMs = -1'000'000 * kDayMs;

std::size_t index_of(DatePrecision precision) {
  return static_cast<std::size_t>(precision) - 1;
}

Date without_time(Date date) {
  date.hour = date.minute = date.second = 0;
  date.precision = std::min(date.precision, DatePrecision::Day);
  return date;
}

// The begin of what is known, in UTC, as nothing is converted.
UDate moment_of(const Date& date) {
  const Date day =
      day_of(date.year, std::max(date.month, 1), std::max(date.day, 1));
  return day_number(day) * kDayMs + (date.hour * 60 + date.minute) * kMinuteMs;
}

std::unique_ptr<icu::GregorianCalendar> make_calendar(
    const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  auto calendar = std::make_unique<icu::GregorianCalendar>(
      *icu::TimeZone::getGMT(), locale, status);
  calendar->setGregorianChange(kBeforeAllDatesMs, status);
  check_icu(status);
  return calendar;
}

// "y" counts in eras, where the year 0 is 1 BC; "u" does not.
icu::UnicodeString without_eras(icu::UnicodeString pattern) {
  bool quoted = false;
  for (std::int32_t at = 0; at < pattern.length(); ++at) {
    if (pattern[at] == u'\'') quoted = !quoted;
    if (pattern[at] == u'y' && !quoted) pattern.setCharAt(at, u'u');
  }
  return pattern;
}

std::unique_ptr<icu::SimpleDateFormat> make_format(
    const char* fields, const icu::Locale& locale,
    icu::DateTimePatternGenerator* patterns) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString pattern =
      patterns->getBestPattern(icu::UnicodeString(fields), status);
  auto format = std::make_unique<icu::SimpleDateFormat>(without_eras(pattern),
                                                        locale, status);
  check_icu(status);
  format->adoptCalendar(make_calendar(locale).release());
  return format;
}

std::unique_ptr<icu::DateIntervalFormat> make_span_format(
    const char* fields, const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::DateIntervalFormat> format(
      icu::DateIntervalFormat::createInstance(icu::UnicodeString(fields),
                                              locale, status));
  check_icu(status);
  return format;
}

}  // namespace

ReaderDates::ReaderDates(const icu::Locale& locale)
    : first_(make_calendar(locale)), last_(make_calendar(locale)) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
      icu::DateTimePatternGenerator::createInstance(locale, status));
  check_icu(status);
  std::transform(kFields.begin(), kFields.end(), formats_.begin(),
                 [&](const char* fields) {
                   return make_format(fields, locale, patterns.get());
                 });
  std::transform(
      kSpanFields.begin(), kSpanFields.end(), spans_.begin(),
      [&](const char* fields) { return make_span_format(fields, locale); });
  icu::UnicodeString joined;
  spans_.front()->getDateIntervalInfo()->getFallbackIntervalPattern(joined);
  joined_.applyPatternMinMaxArguments(joined, 2, 2, status);
  check_icu(status);
}

std::string ReaderDates::date(const Date& date) const {
  return date_and_time(without_time(date));
}

std::string ReaderDates::date_and_time(const Date& date) const {
  icu::UnicodeString text;
  return utf8_of(
      formats_[index_of(date.precision)]->format(moment_of(date), text));
}

std::string ReaderDates::dates(const Date& first, const Date& last) const {
  const Date from = without_time(first);
  const Date to = without_time(last);
  if (from == to) return date(from);
  // A span in ICU's sense has ends of one precision, and years in eras.
  if (from.precision == to.precision && from.year > 0) return span(from, to);
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  joined_.format(unicode_of(date(from)), unicode_of(date(to)), text, status);
  check_icu(status);
  return utf8_of(text);
}

std::string ReaderDates::span(const Date& first, const Date& last) const {
  UErrorCode status = U_ZERO_ERROR;
  first_->setTime(moment_of(first), status);
  last_->setTime(moment_of(last), status);
  icu::UnicodeString text;
  icu::FieldPosition unused(icu::FieldPosition::DONT_CARE);
  spans_[index_of(first.precision)]->format(*first_, *last_, text, unused,
                                            status);
  check_icu(status);
  return utf8_of(text);
}

}  // namespace newsfold
