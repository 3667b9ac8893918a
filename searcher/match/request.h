// SPDX-License-Identifier: GPL-3.0-or-later
// SearchRequest: one question to an archive.

#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "searcher/query/date_range.h"

namespace newsfold {

// What becomes one result.
enum class Fold {
  Story,  // all tellings of one story
  Copy,   // all copies of one text
  None,   // each article
};

enum class Sort {
  Relevance,  // the best match of a result decides
  Recent,     // likewise, newer ones preferred (recency.h)
  Newest,     // by the publication of its earliest article; undated ones last
  Oldest,     // likewise
};

constexpr bool is_by_weight(Sort sort) {
  return sort == Sort::Relevance || sort == Sort::Recent;
}

// Which of its matching articles stands for a result.
enum class LeadRule {
  Central,   // by represents_better() (common/facet_record.h), as the fold says
  Earliest,  // by leads()
  Best,      // the best match
};

// How far the histogram of dates goes into detail.
enum class DateStep { Year, Month, Day };

struct SearchRequest {
  std::string query;  // searcher/query_syntax.md
  // What query:name stands for.
  std::map<std::string, std::string, std::less<>> saved_queries;
  DateRange dates;  // published then; both ends may be open
  // Any of these; none: all.  A facet is counted without its own filter, so
  // that a menu shows what else could be chosen (multi-select).
  std::vector<std::string> sources;
  std::vector<std::string> languages;
  std::vector<std::string> wires;
  Fold fold = Fold::Story;
  Sort sort = Sort::Relevance;
  LeadRule lead = LeadRule::Central;
  std::size_t offset = 0;  // results to pass over
  std::size_t limit = 10;  // results to return at most
  // Articles to return of each result, the lead first.
  std::size_t articles = std::numeric_limits<std::size_t>::max();
  bool snippets = true;
  bool facets = true;
  DateStep histogram = DateStep::Month;
  bool decades = false;  // counted too
  std::chrono::milliseconds deadline{5000};
};

}  // namespace newsfold
