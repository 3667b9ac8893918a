// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date/record_date.h"

#include <optional>
#include <string>

#include <fmt/format.h>

#include "common/text.h"

namespace newsfold {
namespace {

// True if `reading` is the day in the address, or lies in the month there.
bool agrees(const Date& reading, const Date& in_url) {
  return reading.precision >= DatePrecision::Day &&
         reading.year == in_url.year && reading.month == in_url.month &&
         (in_url.precision < DatePrecision::Day || reading.day == in_url.day);
}

// The reading of a refused field that agrees with the address.  Two that do are
// the same day: the month is the address's, so the other number is the day.
std::optional<Date> agreeing_reading(std::string_view printed,
                                     const Date& in_url, const Date& latest) {
  for (const DateOrder order : {DateOrder::MonthFirst, DateOrder::DayFirst}) {
    const Result<Date> reading = parse_date(printed, {order, true});
    if (reading && agrees(*reading, in_url) && plausible(*reading, latest)) {
      return *reading;
    }
  }
  return std::nullopt;
}

PlainDate date_of_refused(std::string_view printed, const std::string& why,
                          std::string_view url, const Date& latest) {
  const std::string refusal = "the record's date is unusable: " + why;
  std::optional<PlainDate> in_url = find_address_date(url, latest);
  if (!in_url) return {std::nullopt, refusal};
  const auto reading = agreeing_reading(printed, *in_url->date, latest);
  if (reading) {
    return {reading, fmt::format("the record's date: {}, as in the {}",
                                 shown(printed), in_url->evidence)};
  }
  return {in_url->date, in_url->evidence + "; " + refusal};
}

}  // namespace

PlainDate find_record_date(std::string_view printed, std::string_view url,
                           const Date& latest) {
  if (fold_space(printed).empty()) {
    return find_address_date(url, latest)
        .value_or(PlainDate{std::nullopt, "the record states no date"});
  }
  Result<Date> date = parse_date(printed);
  if (date) date = plausible(*date, latest);
  if (!date) return date_of_refused(printed, date.error().message, url, latest);
  return {*date, fmt::format("the record's date: {}", shown(printed))};
}

}  // namespace newsfold
