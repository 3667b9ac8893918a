// SPDX-License-Identifier: GPL-3.0-or-later
// Snippets: the passage of a text that shows best why it matched.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/analyzer.h"
#include "searcher/query/marked_term.h"

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
  // Different phrases of the query that it shows, and words near each other.
  std::size_t phrases = 0;
};

struct SnippetOptions {
  std::size_t words = 40;               // about so many; more for a phrase that
                                        // is longer
  std::size_t first_look_bytes = 3000;  // no further if most words meet there,
                                        // and all phrases
  std::size_t searched_bytes = 1 << 16;  // no further into a long text
};

// The first window of `text` with all terms, give or take a paragraph; else
// that with the most phrases (and words near each other), then the most
// different words, then the most hits; the beginning of the text if it has none
// of the terms.  It starts with a sentence where one starts close by.
//
// A phrase is shown whole, and marked as a whole; its words are not marked
// elsewhere, unless the query asks for them by themselves too.
Snippet make_snippet(std::string_view text, const MarkedTerms& terms,
                     Analyzer* analyzer, const SnippetOptions& options = {});

}  // namespace newsfold
