// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a batch of searches.

#pragma once

#include <string>
#include <string_view>

#include "common/result.h"
#include "searcher/match/request.h"

namespace newsfold {

struct BatchLine {
  std::string id;  // as given; the number of the line if it gives none
  SearchRequest request;
};

// Reads {"query": "...", ...}; what it leaves out stands in `defaults`.
// Fails on anything else, and on keys it does not know.
Result<BatchLine> parse_batch_line(std::string_view line,
                                   const SearchRequest& defaults);

// The names that options and batches share.  Fail listing what is known.
Result<Fold> parse_fold(std::string_view name);
Result<Sort> parse_sort(std::string_view name);

}  // namespace newsfold
