// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/known_articles.h"

#include "common/schema.h"

namespace newsfold {

KnownArticles::KnownArticles(Xapian::Database published,
                             const std::vector<std::filesystem::path>& finished)
    : published_(std::move(published)) {
  const std::string prefix(field::kId.prefix);
  for (const std::filesystem::path& path : finished) {
    const Xapian::Database segment(path.string());
    for (auto term = segment.allterms_begin(prefix);
         term != segment.allterms_end(prefix); ++term) {
      if (const auto id = parse_id((*term).substr(prefix.size()))) {
        claimed_.insert(*id);
      }
    }
  }
}

bool KnownArticles::claim(ArticleId id) {
  if (published_.get_doccount() > 0 &&
      published_.term_exists(term_of(field::kId, format_id(id)))) {
    return false;
  }
  return claimed_.insert(id).second;
}

}  // namespace newsfold
