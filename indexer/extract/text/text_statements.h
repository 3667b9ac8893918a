// SPDX-License-Identifier: GPL-3.0-or-later
// What the lines around an article state about it: who wrote it, who
// published it.

#pragma once

#include <span>
#include <string>

#include "indexer/extract/text/text_units.h"

namespace newsfold {

// The name in a byline such as "By Nora Pettibone", found above the first
// paragraph, unit `body`; empty if there is none.
std::string stated_author(std::span<const TextUnit> units, std::size_t body);

// The publisher in a line such as "Source: The Courier"; empty if there is
// none. The agency of a dateline is none: it wrote the article, others print
// it.
std::string stated_source(std::span<const TextUnit> units);

}  // namespace newsfold
