// SPDX-License-Identifier: GPL-3.0-or-later
// SearchRequest: one question to an archive.

#pragma once

#include <chrono>
#include <cstddef>
#include <limits>
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
  Newest,     // by the publication of its lead; undated ones last
  Oldest,     // likewise
};

struct SearchRequest {
  std::string query;                   // searcher/query_syntax.md
  DateRange dates;                     // published then; both ends may be open
  std::vector<std::string> sources;    // any of these; none: all
  std::vector<std::string> languages;  // likewise
  Fold fold = Fold::Story;
  Sort sort = Sort::Relevance;
  std::size_t offset = 0;  // results to pass over
  std::size_t limit = 10;  // results to return at most
  // Articles to return of each result, the lead first.
  std::size_t articles = std::numeric_limits<std::size_t>::max();
  bool snippets = true;
  std::chrono::milliseconds deadline{5000};
};

}  // namespace newsfold
