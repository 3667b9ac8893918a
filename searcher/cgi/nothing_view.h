// SPDX-License-Identifier: GPL-3.0-or-later
// Why nothing was found.

#pragma once

#include "searcher/cgi/page_context.h"
#include "searcher/match/nothing_found.h"

namespace newsfold {

// "Did you mean": a query, where it leads and what it finds.
View better_view(const PageContext& page, const BetterQuery& better);

View nothing_view(const PageContext& page, const NothingFound& nothing);

}  // namespace newsfold
