// SPDX-License-Identifier: GPL-3.0-or-later
// Provenance: where results come from, so that they can be cited and found
// again: what was asked, of which state of which archive, when and with what.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/date.h"
#include "searcher/match/request.h"
#include "searcher/match/result.h"

namespace newsfold {

struct Provenance {
  std::string program;  // with its version
  Date searched;        // the day
  ArchiveState archive;
  SearchRequest request;  // as it was typed
  std::string parsed;     // the query with the filters, as understood
  Counts counts;          // of all results, whatever is printed of them
};

// By the grammar of searcher/json_output.md.
nlohmann::ordered_json provenance_json(const Provenance& provenance);

// The same as names and values, one line each; without what is null.
using ProvenanceFact = std::pair<std::string, std::string>;
std::vector<ProvenanceFact> facts_of(const Provenance& provenance);

// For formats that have one line for it: "program: ...; searched: ...".
std::string line_of(const Provenance& provenance);

}  // namespace newsfold
