// SPDX-License-Identifier: GPL-3.0-or-later
// Results as a TREC run, for the tools that measure rankings:
// "topic Q0 document rank score tag", the document being the id that the dump
// gave to the best match of a result, else ours.

#pragma once

#include <ostream>
#include <string>

#include "searcher/match/result.h"

namespace newsfold {

// `offset` is that of the first result.
void print_trec(const SearchResult& result, const std::string& topic,
                std::size_t offset, std::ostream& out);

}  // namespace newsfold
