// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/snippet_parts.h"

namespace newsfold {

std::vector<SnippetPart> parts_of(const Snippet& snippet) {
  std::vector<SnippetPart> parts;
  const auto add = [&](std::size_t begin, std::size_t end, bool match) {
    if (begin < end) {
      parts.push_back({snippet.text.substr(begin, end - begin), match});
    }
  };
  std::size_t at = 0;
  for (const Highlight& highlight : snippet.highlights) {
    add(at, highlight.begin, false);
    add(highlight.begin, highlight.end, true);
    at = highlight.end;
  }
  add(at, snippet.text.size(), false);
  return parts;
}

}  // namespace newsfold
