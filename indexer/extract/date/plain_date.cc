// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date/plain_date.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/date/date_finder.h"
#include "indexer/extract/date/date_labels.h"
#include "indexer/extract/date/url_date.h"

namespace newsfold {
namespace {

// A longer line is a paragraph, in which "published" is said of other things.
constexpr std::size_t kMaxLineBytes = 120;

std::optional<Date> date_in_line(std::string_view line) {
  if (line.size() > kMaxLineBytes ||
      line.find_first_of("0123456789") == std::string_view::npos) {
    return std::nullopt;
  }
  for (const DateInText& found : find_dates(line)) {
    const std::string_view before = line.substr(0, found.begin);
    if (label_in(before) == DateLabel::Published) return found.date;
  }
  return std::nullopt;
}

std::string evidence_of(std::string_view rule, std::string_view printed,
                        DateConfidence confidence) {
  return fmt::format("{}: {} ({})", rule, shown(printed),
                     confidence_name(confidence));
}

}  // namespace

std::optional<PlainDate> find_address_date(std::string_view url,
                                           const Date& latest) {
  const std::optional<Date> date = date_in_url(url);
  if (!date || !plausible(*date, latest)) return std::nullopt;
  const bool has_day = date->precision >= DatePrecision::Day;
  return PlainDate{date, evidence_of("address", url,
                                     has_day ? DateConfidence::Certain
                                             : DateConfidence::Likely)};
}

PlainDate find_plain_date(std::string_view text, std::string_view url,
                          const Date& latest) {
  std::optional<PlainDate> in_url = find_address_date(url, latest);
  if (in_url && in_url->date->precision >= DatePrecision::Day) {
    return *std::move(in_url);
  }
  while (!text.empty()) {
    const std::string_view line = trimmed(take_line(&text));
    const std::optional<Date> date = date_in_line(line);
    if (date && plausible(*date, latest)) {
      return {date, evidence_of("line", line, DateConfidence::Likely)};
    }
  }
  if (in_url) return *std::move(in_url);
  return {std::nullopt, "the text states no date"};
}

}  // namespace newsfold
