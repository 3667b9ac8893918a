// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/printable.h"

#include "common/text.h"

namespace newsfold {

std::string printable(std::string_view text) {
  return shown(text, text.size());
}

std::string title_of(const Article& article) {
  return article.title.empty() ? "(no title)" : printable(article.title);
}

std::string source_of(const Article& article) {
  if (!article.source.empty()) return printable(article.source);
  return article.dump_id.empty() ? "unknown source"
                                 : printable(article.dump_id);
}

std::string day_of(const Article& article) {
  constexpr std::size_t kDayBytes = 10;  // "2011-09-20"
  return article.date ? format_date(*article.date).substr(0, kDayBytes)
                      : "undated";
}

}  // namespace newsfold
