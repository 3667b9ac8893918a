// SPDX-License-Identifier: GPL-3.0-or-later
// OpenSearch 1.1: the description by which browsers and programs learn to
// search here, and the answer of its extension for suggestions.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/cgi/page_context.h"

namespace newsfold {

// `origin`: "https://news.example", as templates are whole addresses.
std::string open_search_description(const PageContext& page,
                                    std::string_view origin);

// JSON: the words as typed, and a list of how they may go on.
std::string suggestions_json(std::string_view typed,
                             const std::vector<std::string>& completions);

}  // namespace newsfold
