// SPDX-License-Identifier: GPL-3.0-or-later
// Lines in which other articles' teasers run on behind a paragraph, glued
// together without a blank: "...said.A ferry sank.The union voted."

#pragma once

#include <span>
#include <string_view>

#include "indexer/extract/text/text_units.h"

namespace newsfold {

// What of the line of units[i] belongs with the other units that are not
// dropped: all of it, or its beginning, if the glued sentences at its end share
// next to no long words with them.
std::string_view without_foreign_tail(std::span<const TextUnit> units,
                                      std::size_t i);

}  // namespace newsfold
