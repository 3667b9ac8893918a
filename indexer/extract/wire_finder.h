// SPDX-License-Identifier: GPL-3.0-or-later
// Which news agency an article comes from.
//
// Looked at are the lines that begin near the head of the text (datelines,
// bylines), the author, the lines near the end (credits), and the source.  The
// text between does not count: it quotes agencies far more often than it comes
// from them.  An agency that contributed, or took the photo, is none.

#pragma once

#include <string>
#include <string_view>

#include "common/article.h"

namespace newsfold {

struct FoundWire {
  std::string_view code;  // common/wire.h; empty if none was seen
  std::string evidence;   // what was seen: dateline "MOSCOW (Reuters)"
};

FoundWire find_wire(const Article& article);

}  // namespace newsfold
