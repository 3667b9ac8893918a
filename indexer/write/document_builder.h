// SPDX-License-Identifier: GPL-3.0-or-later
// DocumentBuilder: an Article as the Xapian document that common/schema.h
// promises.  It is a story of its own until the fold says otherwise: were the
// slot empty, filling it would rewrite the segment's term lists.

#pragma once

#include <map>
#include <string>
#include <string_view>

#include <boost/unordered/unordered_flat_set.hpp>
#include <xapian.h>

#include "common/analyzer.h"
#include "common/article.h"
#include "common/stems.h"

namespace newsfold {

// Metadata that go with the documents of one micro-segment.
using SegmentMetadata = std::map<std::string, std::string>;

// Not for use by two threads at once.
class DocumentBuilder {
 public:
  // `id` is article_id(article).  Adds to `metadata` the forms of words and the
  // sources that this builder has not written before.
  Xapian::Document build(const Article& article, ArticleId id,
                         SegmentMetadata* metadata);

 private:
  void add_title(std::string_view title, Xapian::Document* document);
  void add_author(std::string_view author, Xapian::Document* document);
  std::uint32_t add_body(std::string_view text, Xapian::Document* document);
  void note_form(std::string_view word);
  void add_source(const std::string& source);

  Analyzer analyzer_;
  Stemmers stemmers_;
  boost::unordered_flat_set<std::uint64_t>
      noted_;             // hashes of what was written
  std::string language_;  // of the current article
  SegmentMetadata* metadata_ = nullptr;
  Xapian::termpos position_ = 0;
};

}  // namespace newsfold
