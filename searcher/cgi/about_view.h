// SPDX-License-Identifier: GPL-3.0-or-later
// The page about an archive: what it holds.

#pragma once

#include "searcher/cgi/page_context.h"
#include "searcher/match/result.h"

namespace newsfold {

// `all` counts every article, and has no results.
View about_view(const PageContext& page, const SearchResult& all);

}  // namespace newsfold
