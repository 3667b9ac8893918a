// SPDX-License-Identifier: GPL-3.0-or-later
// FiledArticle: an article with what the archive says of it.

#pragma once

#include <cstdint>

#include <xapian.h>

#include "common/archive.h"
#include "common/article.h"
#include "common/facet_record.h"

namespace newsfold {

struct FiledArticle {
  Article article;
  FacetRecord facts;
  std::uint64_t copy_group = 0;
};

// All throw Xapian::Error, and ArchiveError if what is stored is damaged.
FiledArticle filed_article(const Xapian::Document& document);

// What is stored of an article; cheaper than all that is filed.
Article stored_article(const Xapian::Document& document);

// An article that is known to be in this snapshot.  Throws
// Xapian::DatabaseModifiedError if it is not.
Xapian::Document document_of(const ArchiveReader& archive, ArticleId id);

}  // namespace newsfold
