// SPDX-License-Identifier: GPL-3.0-or-later
// Results for people: wrapped on a terminal, else a line for each thing.

#pragma once

#include <cstddef>
#include <ostream>

#include "searcher/match/result.h"
#include "searcher/render/provenance.h"
#include "searcher/render/terminal.h"

namespace newsfold {

struct TextOptions {
  Terminal terminal = {};
  std::size_t offset = 0;  // of the first result, which is numbered from it
  const Provenance* provenance = nullptr;  // heads the page if wanted
  std::size_t facet_values = 6;  // of each facet; the commonest, or the latest
};

// The lines that head a page, "# query: ferry", and a blank one.
void print_provenance(const Provenance& provenance, std::ostream& out);

void print_text(const SearchResult& result, const TextOptions& options,
                std::ostream& out);

}  // namespace newsfold
