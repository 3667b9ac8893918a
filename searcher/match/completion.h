// SPDX-License-Identifier: GPL-3.0-or-later
// Completion: how what is being typed may go on.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/analyzer.h"

namespace newsfold {

// `typed` with its last word replaced by words of the archive that begin like
// it, those of the most articles first; at most `most`.  Of beginnings that
// more than 20,000 words have, only so many are looked at.  None for a word of
// one letter, in scripts without spaces, and behind signs of the query
// language. Throws Xapian::Error.
std::vector<std::string> completions(const Xapian::Database& database,
                                     Analyzer* analyzer, std::string_view typed,
                                     std::size_t most);

}  // namespace newsfold
