// SPDX-License-Identifier: GPL-3.0-or-later
// Whether "3/4/2014" is in April or in March on this page.

#pragma once

#include <string_view>

#include "common/date.h"
#include "indexer/extract/html/html_document.h"

namespace newsfold {

// Only the United States write the month first.  Asked in this order: the
// language that the page declares or is known to have, its country by the host
// of `url` or of its own address, and its other dates, one of which may have a
// number above 12.  Unknown if all of them are silent.
DateOrder day_order(const HtmlDocument& page, std::string_view url,
                    std::string_view language);

}  // namespace newsfold
