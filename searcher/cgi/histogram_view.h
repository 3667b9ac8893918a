// SPDX-License-Identifier: GPL-3.0-or-later
// A histogram as a picture in SVG whose bars are links.

#pragma once

#include "searcher/cgi/histogram.h"
#include "searcher/cgi/page_context.h"

namespace newsfold {

// Bars lead to the search of their dates.  False if nothing is dated.
View histogram_view(const PageContext& page, const Histogram& histogram);

}  // namespace newsfold
