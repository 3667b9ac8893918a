// SPDX-License-Identifier: GPL-3.0-or-later
// Datelines: "WASHINGTON (AP) — ...", "МОСКВА, 19 октября. /ТАСС/. ...".

#pragma once

#include <string_view>

#include "indexer/extract/wire/sign_text.h"

namespace newsfold {

// The agency in the dateline that `line` begins with.  A mark that closes a
// caption ("A senator speaks (AP)") is none: the place before a mark must look
// like one, and a dash, or what else a dateline ends with, must follow it.
WireSign find_dateline(std::string_view line);

}  // namespace newsfold
