// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles are there already: in the archive, or earlier in this run.

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <boost/unordered/unordered_flat_set.hpp>
#include <xapian.h>

#include "common/article.h"

namespace newsfold {

// Not for use by two threads at once.
class KnownArticles {
 public:
  // `published` is the archive as this run found it; `finished` are segments of
  // a run that is taken up.
  KnownArticles(Xapian::Database published,
                const std::vector<std::filesystem::path>& finished);

  // True if the article was unknown; it is known from then on.
  bool claim(ArticleId id);

  // Remembers, for this run, that an article stands at a page; a revisit of it
  // is then a capture.  `url` is canonical; empty ones are passed over.
  void note_page(std::string_view url);

  // True if an article at this page is in the archive, or was noted.
  bool knows_page(std::string_view url) const;

 private:
  void add_segment(const Xapian::Database& segment);

  Xapian::Database published_;
  boost::unordered_flat_set<ArticleId> claimed_;
  boost::unordered_flat_set<std::uint64_t> pages_;  // hashes of their URLs
};

}  // namespace newsfold
