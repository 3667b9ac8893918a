// SPDX-License-Identifier: GPL-3.0-or-later
// The day of publication in the address of an article.

#pragma once

#include <optional>
#include <string_view>

#include "common/date.h"

namespace newsfold {

// From the path of `url`: "/2016/09/20/", "/2016/sep/20/", "/2016-09-20-title",
// "/title-20160920.html"; with DatePrecision::Month from "/2016/09/title".
// The first day wins over any month.  Queries and fragments are not read.
std::optional<Date> date_in_url(std::string_view url);

}  // namespace newsfold
