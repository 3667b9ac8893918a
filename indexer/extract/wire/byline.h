// SPDX-License-Identifier: GPL-3.0-or-later
// Bylines: "By JANE DOE, Associated Press", "Reuters Staff", "dpa/afp".

#pragma once

#include <string_view>

#include "indexer/extract/wire/sign_text.h"

namespace newsfold {

// The agency of an author line.  One that stands beside a newsroom ("Jane Doe,
// Associated Press, Courier Staff") only contributed.
WireSign find_byline(std::string_view author);

// The agency of a line near the head of a text, if that is a byline.  So are
// photos credited, hence a line that is not plainly one counts only if `next`,
// the line behind it, begins with a place.
WireSign find_byline_line(std::string_view line, std::string_view next);

}  // namespace newsfold
