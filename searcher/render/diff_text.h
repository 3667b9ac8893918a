// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two articles, for people: [-removed-]{+added+}.

#pragma once

#include <ostream>

#include "searcher/match/text_diff.h"
#include "searcher/render/terminal.h"

namespace newsfold {

// The two articles, what changed of title, date and author, then of the text,
// paragraph by paragraph; of what is the same only some words around changes.
void print_diff(const ArticleDiff& diff, const Terminal& terminal,
                std::ostream& out);

}  // namespace newsfold
