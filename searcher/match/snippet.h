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

// White space is folded; "…" is where text was left out, with a blank after it
// between two passages.
struct Snippet {
  std::string text;
  std::vector<Highlight> highlights;  // in order, apart from each other
  // Different phrases of the query that it shows, and words near each other.
  std::size_t phrases = 0;
};

struct SnippetOptions {
  // About so many; more for phrases that are longer.
  std::size_t words = 40;
  // Reads no further if most words meet in what was read; for a query with
  // phrases, if all of them are there.
  std::size_t first_look_bytes = 3000;
  // Reads no further into a long text.
  std::size_t searched_bytes = 1 << 16;
};

// The first window of `text` with all terms, give or take a paragraph; else
// that with the most phrases (and words near each other), then the most
// different words, then the most hits; the beginning of the text if it has none
// of the terms.  It starts with a sentence where one starts close by.  Phrases
// too far apart for one window get up to three shorter ones.
//
// A phrase is shown whole, and marked as a whole; its words are not marked
// elsewhere, unless the query asks for them by themselves too.
Snippet make_snippet(std::string_view text, const MarkedTerms& terms,
                     Analyzer* analyzer, const SnippetOptions& options = {});

}  // namespace newsfold
