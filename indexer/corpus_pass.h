// SPDX-License-Identifier: GPL-3.0-or-later
// The corpus pass over a dump: before its plain texts are read for articles,
// all of them are read for the lines that recur on the pages of a site.

#pragma once

#include <memory>

#include "indexer/extract/text/recurring_lines.h"
#include "indexer/read/dump.h"

namespace newsfold {

// Learns from the texts that have a URL (WET).  nullptr if the dump cannot be
// read twice (a pipe) or does not begin with such texts.  What is damaged is
// passed over in silence: the reading proper will report it.
std::shared_ptr<const RecurringLines> learn_recurring_lines(const Dump& dump);

}  // namespace newsfold
