// SPDX-License-Identifier: GPL-3.0-or-later
// When the article on a page was published, and how we know.
//
// Every page is asked for all it has: the day in its address; what it declares
// as published (meta elements, JSON-LD, microdata); its time elements and the
// dates it shows near the title; what it declares as changed.  Each statement
// has a weight, about the logarithm of how often its kind was right to how
// often it was wrong on pages with known dates, and the day with the largest
// sum wins: two that agree outweigh one.  Readers are right about their day:
// where the page shows the day next to that of a time in UTC, the shown stands.
//
// Dates of other articles, of comments and events, copyright years, the day of
// the crawl or of printing are no evidence, and a page without evidence has no
// date.  A day is never invented from a month.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/date.h"
#include "indexer/extract/html/html_document.h"
#include "indexer/extract/html/linked_data.h"

namespace newsfold {

enum class DateConfidence : std::uint8_t {
  None,     // there is no date
  Guess,    // a date that stands on the page, or of a change
  Likely,   // a date that stands where publication dates stand
  Certain,  // declared as the date of publication
};

// "certain", "likely", "guess" or "none".
std::string_view confidence_name(DateConfidence confidence);

struct FoundDate {
  std::optional<Date> date;
  // Which rule, and what was printed: "meta article:published_time:
  // 2016-09-20"; or why there is no date.
  std::string evidence;
  DateConfidence confidence = DateConfidence::None;
};

struct DateQuery {
  const HtmlDocument& page;
  const LinkedData& linked;
  std::string_view url;       // of the record; empty if unknown
  Date latest;                // nothing later is believed: capture + 1 day
  std::string_view language;  // "en", "en-US"; empty if unknown
  NodeIndex title_node = 0;   // the heading of the article; 0 if unknown
  NodeIndex body_node = 0;    // the element that holds its text; likewise
};

// REQUIRES: latest has a day
FoundDate find_publication_date(const DateQuery& query);

}  // namespace newsfold
