// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/first_report_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/numbers.h"
#include "searcher/render/printable.h"

namespace newsfold {
namespace {

std::string first_day(const StoryFacts& facts) {
  const Date& date = *facts.first_seen;
  std::string line =
      (date.precision >= DatePrecision::Day ? "on " : "in ") + day_of(date);
  const std::size_t named =
      std::min(facts.first_day_sources.size(), kNamedOfFirstDay);
  for (std::size_t i = 0; i < named; ++i) {
    line += (i == 0 ? ": " : ", ") +
            isolated(printable(facts.first_day_sources[i]));
  }
  const std::size_t others = facts.first_day_sources.size() - named;
  return others == 0 ? line : line + " and " + grouped(others) + " more";
}

}  // namespace

std::string who_was_first(const StoryFacts& facts) {
  if (facts.tells_who_was_first()) {
    return "first in " + isolated(printable(facts.first_source));
  }
  return facts.tells_first_day() ? first_day(facts) : "";
}

}  // namespace newsfold
