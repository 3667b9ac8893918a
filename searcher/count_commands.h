// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that count matches and show none.

#pragma once

#include <ostream>

#include "common/exit_code.h"
#include "common/messages.h"
#include "searcher/commands.h"

namespace newsfold {

// As run_search() (searcher/commands.h), but only how many match.
ExitCode run_count(const SearchOptions& options, std::ostream& out,
                   Messages* messages);

// Likewise with every value of options.facets, or of all facets.
ExitCode run_facets(const SearchOptions& options, std::ostream& out,
                    Messages* messages);

}  // namespace newsfold
