// SPDX-License-Identifier: GPL-3.0-or-later
// Dates that a page shows to people: time elements and short texts.

#pragma once

#include <vector>

#include "indexer/extract/date/date_evidence.h"
#include "indexer/extract/date/date_page.h"

namespace newsfold {

// Appends the shown date that most looks like that of publication: by its
// label, the names of its elements, how near it stands to the title.
void add_text_date(const DatePage& page, std::vector<DateEvidence>* all);

}  // namespace newsfold
