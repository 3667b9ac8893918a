// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around an article: nothing, a few marks, or a whole site.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "indexer/extract/text/text_units.h"

namespace newsfold {

enum class Surroundings : std::uint8_t {
  None,   // a clean text: every line is the article's
  Marks,  // a few lines say by their own words that they are not
  Site,   // menus: what is not running text needs an excuse
};

// REQUIRES: find_running_text() has seen the units
Surroundings surroundings_of(std::span<const TextUnit> units);

// The reason why a page is no article whatever text is on it ("an error page",
// "a cookie notice"), if there is one.
std::optional<std::string> reason_against(std::span<const TextUnit> units,
                                          Surroundings surroundings);

}  // namespace newsfold
