// SPDX-License-Identifier: GPL-3.0-or-later
// The page of results.

#pragma once

#include "searcher/answer.h"
#include "searcher/cgi/page_context.h"

namespace newsfold {

// Articles of one result that the page lists, the lead among them.
inline constexpr std::size_t kListedOfResult = 25;

// The search box, and nothing else.
View home_view(const PageContext& page);

// REQUIRES: the request is a search.
View result_view(const PageContext& page, const Answer& answer);

}  // namespace newsfold
