// SPDX-License-Identifier: GPL-3.0-or-later
// The query parameters that say how a reader came to a page, not which page it
// is.  Only url.cc needs this.

#pragma once

#include <string_view>

namespace newsfold {

// True for a parameter name that is surely tracking: "utm_source", "fbclid".
// Compared without case.  REQUIRES: percent-encoding of `name` is normal.
bool is_tracking_parameter(std::string_view name);

}  // namespace newsfold
