// SPDX-License-Identifier: GPL-3.0-or-later
// The menus beside the results, and what is chosen.

#pragma once

#include "searcher/cgi/page_context.h"
#include "searcher/match/result.h"

namespace newsfold {

// Menus of source, language and agency; none of those with nothing to choose.
ViewList facets_view(const PageContext& page, const Facets& facets);

// Each filter of the request, with a link that takes it away.
ViewList filters_view(const PageContext& page);

// "German", "Associated Press", "bbc.co.uk": a value of a facet for people.
std::string value_label(const ReaderLanguage& reader, std::string_view facet,
                        const std::string& value);

}  // namespace newsfold
