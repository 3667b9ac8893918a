// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date/date_finder.h"

#include <algorithm>
#include <vector>

#include "common/text.h"
#include "indexer/extract/date/date_evidence.h"
#include "indexer/extract/date/date_page.h"
#include "indexer/extract/date/meta_date.h"
#include "indexer/extract/date/script_date.h"
#include "indexer/extract/date/text_date.h"

namespace newsfold {

std::string_view confidence_name(DateConfidence confidence) {
  switch (confidence) {
    case DateConfidence::None:
      return "none";
    case DateConfidence::Guess:
      return "guess";
    case DateConfidence::Likely:
      return "likely";
    case DateConfidence::Certain:
      return "certain";
  }
  return "unknown";  // not reached: the switch names every confidence
}

namespace {

using AllEvidence = std::vector<DateEvidence>;

Date only_day(const Date& date) {
  return day_of(date.year, date.month, date.day);
}

bool has_day(const DateEvidence& evidence) {
  return evidence.date.precision >= DatePrecision::Day;
}

bool is_shown(const DateEvidence& evidence) {
  return evidence.rule == "time" || evidence.rule == "text";
}

// True for a time that was converted: its day may be another than the local.
bool is_utc(const DateEvidence& evidence) {
  const std::string& printed = evidence.printed;
  return evidence.date.precision == DatePrecision::Second &&
         (printed.ends_with('Z') || printed.ends_with("+00:00") ||
          printed.ends_with("+0000") || printed.ends_with("GMT") ||
          printed.ends_with("UTC"));
}

// Readers see the local day; where it is the day before or behind that of a
// time in UTC, the page shows what the converted time hides.
void weaken_converted(AllEvidence* all) {
  constexpr double kConverted = 0.3;
  for (const DateEvidence& shown : *all) {
    if (!is_shown(shown) || shown.confidence < DateConfidence::Likely) continue;
    if (!has_day(shown)) continue;
    for (DateEvidence& other : *all) {
      if (!is_utc(other) || is_shown(other)) continue;
      const Date day = only_day(other.date);
      if (day == add_days(shown.date, 1) || day == add_days(shown.date, -1)) {
        other.weight *= kConverted;
      }
    }
  }
}

double votes_for(const Date& day, const AllEvidence& all) {
  double votes = 0;
  for (const DateEvidence& each : all) {
    if (has_day(each) && only_day(each.date) == day) votes += each.weight;
  }
  return votes;
}

// The day for which most speaks; of equals, that of the first.
const DateEvidence* winner(const AllEvidence& all) {
  const DateEvidence* best = nullptr;
  double most = 0;
  for (const DateEvidence& each : all) {
    if (!has_day(each)) continue;
    const double votes = votes_for(only_day(each.date), all);
    if (votes <= most) continue;
    most = votes;
    best = &each;
  }
  return best;
}

FoundDate told_by(const DateEvidence& evidence) {
  return {evidence.date,
          evidence.rule + ": " + shown(fold_space(evidence.printed)),
          evidence.confidence};
}

bool is_surer(const DateEvidence& a, const DateEvidence& b) {
  if (a.confidence != b.confidence) return a.confidence > b.confidence;
  return a.weight > b.weight;
}

// The surest evidence for `day`; with a time, if there is one of publication.
FoundDate surest(const Date& day, const AllEvidence& all) {
  const DateEvidence* best = nullptr;
  const DateEvidence* timed = nullptr;
  for (const DateEvidence& each : all) {
    if (!has_day(each) || only_day(each.date) != day) continue;
    if (!best || is_surer(each, *best)) best = &each;
    const bool is_timed = each.date.precision == DatePrecision::Second &&
                          each.confidence >= DateConfidence::Likely;
    if (is_timed && !timed) timed = &each;
  }
  FoundDate found = told_by(*best);
  const bool has_time = best->date.precision == DatePrecision::Second;
  if (!has_time && timed) found.date = timed->date;
  return found;
}

// The months are all that is left; the surest of them.
FoundDate surest_month(const AllEvidence& all) {
  return told_by(*std::min_element(all.begin(), all.end(), is_surer));
}

}  // namespace

FoundDate find_publication_date(const DateQuery& query) {
  const DatePage page(query);
  AllEvidence all;
  add_address_date(page, &all);
  add_meta_dates(page, &all);
  add_linked_dates(page, &all);
  add_microdata_date(page, &all);
  add_text_date(page, &all);
  add_title_date(page, &all);
  if (all.empty()) add_script_date(page, &all);
  weaken_converted(&all);
  if (const DateEvidence* const best = winner(all)) {
    return surest(only_day(best->date), all);
  }
  if (!all.empty()) return surest_month(all);
  return {{}, "no date of publication on the page", DateConfidence::None};
}

}  // namespace newsfold
