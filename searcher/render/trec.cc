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

void TrecWriter::begin(const Provenance*) {}

void TrecWriter::write(const StoryResult& result) {
  const std::string document = result.best_dump_id.empty()
                                   ? format_id(result.best)
                                   : result.best_dump_id;
  fmt::print(out_, "{} Q0 {} {} {:.6f} newsfold\n", column(topic_),
             column(document), ++rank_, result.score);
}

}  // namespace newsfold
