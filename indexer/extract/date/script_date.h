// SPDX-License-Identifier: GPL-3.0-or-later
// Dates in the data from which scripts build the page.

#pragma once

#include <vector>

#include "indexer/extract/date/date_evidence.h"
#include "indexer/extract/date/date_page.h"

namespace newsfold {

// Appends the day that scripts call that of publication ("published_at":
// "2016-09-20T10:11"), unless they name several: some are of other articles.
void add_script_date(const DatePage& page, std::vector<DateEvidence>* all);

}  // namespace newsfold
