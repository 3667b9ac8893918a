// SPDX-License-Identifier: GPL-3.0-or-later
// Dates that a page declares for machines: meta elements, JSON-LD, microdata,
// its own address.

#pragma once

#include <vector>

#include "indexer/extract/date/date_evidence.h"
#include "indexer/extract/date/date_page.h"

namespace newsfold {

// Appends what is declared; nothing where nothing is.
void add_address_date(const DatePage& page, std::vector<DateEvidence>* all);
void add_meta_dates(const DatePage& page, std::vector<DateEvidence>* all);
void add_linked_dates(const DatePage& page, std::vector<DateEvidence>* all);
void add_title_date(const DatePage& page, std::vector<DateEvidence>* all);
void add_microdata_date(const DatePage& page, std::vector<DateEvidence>* all);

}  // namespace newsfold
