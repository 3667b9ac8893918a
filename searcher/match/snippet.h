// SPDX-License-Identifier: GPL-3.0-or-later
// Snippets: the passage of a text that shows best why it matched.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/analyzer.h"
#include "searcher/query/compiler.h"

namespace newsfold {

// A stretch of Snippet::text in bytes: begin inclusive, end exclusive.
struct Highlight {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const Highlight&) const = default;
};

// White space is folded; "…" stands where text was left out.
struct Snippet {
  std::string text;
  std::vector<Highlight> highlights;  // in order, apart from each other
};

struct SnippetOptions {
  std::size_t words = 40;                // about so many
  std::size_t first_look_bytes = 3000;   // no further if most words meet there
  std::size_t searched_bytes = 1 << 16;  // no further into a long text
};

// The first window of `text` with all query words, give or take a paragraph;
// else that with the most different ones, then the most of them; the beginning
// of the text if there are none.  It begins at a sentence where one begins
// close by.
Snippet make_snippet(std::string_view text, const WordGroups& words,
                     Analyzer* analyzer, const SnippetOptions& options = {});

}  // namespace newsfold
