// SPDX-License-Identifier: GPL-3.0-or-later
// Results for a terminal.

#pragma once

#include <cstddef>
#include <ostream>

#include "searcher/match/result.h"

namespace newsfold {

struct TextOptions {
  bool colour = false;
  std::size_t offset = 0;  // of the first result, which is numbered from it
  std::size_t facet_values = 6;  // of each facet; the commonest, or the latest
};

void print_text(const SearchResult& result, const TextOptions& options,
                std::ostream& out);

}  // namespace newsfold
