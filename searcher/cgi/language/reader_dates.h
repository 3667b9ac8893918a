// SPDX-License-Identifier: GPL-3.0-or-later
// ReaderDates: dates in the language of a reader, as they were printed: always
// in the Gregorian calendar, also before 1582, in no time zone, and never more
// precise than they are known.

#pragma once

#include <array>
#include <memory>
#include <string>

#include <unicode/dtitvfmt.h>
#include <unicode/gregocal.h>
#include <unicode/locid.h>
#include <unicode/simpleformatter.h>
#include <unicode/smpdtfmt.h>

#include "common/date.h"

namespace newsfold {

// All dates REQUIRE: is_real(date).  Not for use by two threads at once.
class ReaderDates {
 public:
  // REQUIRES: a locale whose calendar is the Gregorian.  Throws
  // std::runtime_error if ICU has no data.
  explicit ReaderDates(const icu::Locale& locale);

  // A time of day is left out.
  std::string date(const Date& date) const;
  std::string date_and_time(const Date& date) const;

  // A time of day is left out.  REQUIRES: first <= last
  std::string dates(const Date& first, const Date& last) const;

 private:
  using Format = std::unique_ptr<icu::SimpleDateFormat>;
  using SpanFormat = std::unique_ptr<icu::DateIntervalFormat>;

  std::string span(const Date& first, const Date& last) const;

  // By precision.
  std::array<Format, 4> formats_;
  std::array<SpanFormat, 3> spans_;
  icu::SimpleFormatter joined_;  // "{0} – {1}"
  // The two ends of a span; what they are set to does not stay.
  std::unique_ptr<icu::GregorianCalendar> first_;
  std::unique_ptr<icu::GregorianCalendar> last_;
};

}  // namespace newsfold
