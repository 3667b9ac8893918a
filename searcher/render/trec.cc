// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/trec.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ostream.h>

namespace newsfold {
namespace {

// Blanks would break the columns.
std::string column(std::string text) {
  std::replace_if(
      text.begin(), text.end(),
      [](char c) { return static_cast<unsigned char>(c) <= ' '; }, '_');
  return text;
}

}  // namespace

void print_trec(const SearchResult& result, const std::string& topic,
                std::size_t offset, std::ostream& out) {
  std::size_t rank = offset;
  for (const StoryResult& story : result.results) {
    const std::string document =
        story.best_dump_id.empty() ? format_id(story.best) : story.best_dump_id;
    fmt::print(out, "{} Q0 {} {} {:.6f} newsfold\n", column(topic),
               column(document), ++rank, story.score);
  }
}

}  // namespace newsfold
