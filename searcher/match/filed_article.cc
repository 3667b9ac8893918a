// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/filed_article.h"

#include "common/schema.h"
#include "common/stored_article.h"

namespace newsfold {

Article stored_article(const Xapian::Document& document) {
  Result<Article> article = decode_article(document.get_data());
  if (!article) throw ArchiveError(article.error().message);
  return *std::move(article);
}

FiledArticle filed_article(const Xapian::Document& document) {
  return {stored_article(document),
          decode_facet_record(document.get_value(kFacetSlot)),
          id_of_value(document.get_value(kCopySlot))};
}

Xapian::Document document_of(const ArchiveReader& archive, ArticleId id) {
  const Xapian::Database& database = archive.database();
  const std::string term = term_of(field::kId, format_id(id));
  const auto found = database.postlist_begin(term);
  if (found == database.postlist_end(term)) {
    throw Xapian::DatabaseModifiedError("article " + format_id(id) +
                                        " went away meanwhile");
  }
  return database.get_document(*found);
}

}  // namespace newsfold
