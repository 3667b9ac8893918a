// SPDX-License-Identifier: GPL-3.0-or-later
// When the article of a JSON record was published: its date field says so.
// Only where the field is missing or refused does the address decide.

#pragma once

#include <string_view>

#include "common/date.h"
#include "indexer/extract/date/plain_date.h"

namespace newsfold {

// `printed` is the date field, maybe empty; `url` is canonical or empty.
//
// A field that parse_date() reads and plausible() accepts is the date, whatever
// the address says.  A field with several readings ("7/23/17", "8/9/2019") has
// the one that is the day in the address, or lies in the month there.  Failing
// that the date is the address's: its day, else its month.  The evidence names
// what decided, or says why there is no date.
PlainDate find_record_date(std::string_view printed, std::string_view url,
                           const Date& latest);

}  // namespace newsfold
