// SPDX-License-Identifier: GPL-3.0-or-later
// What articles say, fit for a terminal: their control characters must not
// reach it.

#pragma once

#include <string>
#include <string_view>

#include "common/article.h"

namespace newsfold {

std::string printable(std::string_view text);

// "(no title)" if it has none.
std::string title_of(const Article& article);

// The source, else the id that the dump gave, else "unknown source".
std::string source_of(const Article& article);

// The day, or what is known of it, or "undated"; a time of day matters to
// nobody who looks for a story.
std::string day_of(const Article& article);

}  // namespace newsfold
