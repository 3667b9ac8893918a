// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/known_articles.h"

#include "common/hash.h"
#include "common/schema.h"
#include "common/url.h"

namespace newsfold {

KnownArticles::KnownArticles(Xapian::Database published,
                             const std::vector<std::filesystem::path>& finished)
    : published_(std::move(published)) {
  for (const std::filesystem::path& path : finished) {
    add_segment(Xapian::Database(path.string()));
  }
}

void KnownArticles::add_segment(const Xapian::Database& segment) {
  const std::string ids(field::kId.prefix);
  for (auto term = segment.allterms_begin(ids);
       term != segment.allterms_end(ids); ++term) {
    if (const auto id = parse_id((*term).substr(ids.size()))) {
      claimed_.insert(*id);
    }
  }
  const std::string urls(field::kUrl.prefix);
  for (auto term = segment.allterms_begin(urls);
       term != segment.allterms_end(urls); ++term) {
    if (const auto hash = parse_id((*term).substr(urls.size()))) {
      pages_.insert(*hash);
    }
  }
}

void KnownArticles::note_page(std::string_view url) {
  if (!url.empty()) pages_.insert(hash64(url_key(url)));
}

bool KnownArticles::knows_page(std::string_view url) const {
  if (url.empty()) return false;
  return pages_.contains(hash64(url_key(url))) ||
         (published_.get_doccount() > 0 &&
          published_.term_exists(url_term(url_key(url))));
}

bool KnownArticles::claim(ArticleId id) {
  if (published_.get_doccount() > 0 &&
      published_.term_exists(term_of(field::kId, format_id(id)))) {
    return false;
  }
  return claimed_.insert(id).second;
}

}  // namespace newsfold
