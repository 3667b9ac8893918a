// SPDX-License-Identifier: GPL-3.0-or-later
// A snippet in parts, for renderers that mark what matched.

#pragma once

#include <string>
#include <vector>

#include "searcher/match/snippet.h"

namespace newsfold {

struct SnippetPart {
  std::string text;
  bool match = false;
};

// In turn, none of them empty; together the text of the snippet.
std::vector<SnippetPart> parts_of(const Snippet& snippet);

}  // namespace newsfold
