// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles are there already: in the archive, or earlier in this run.

#pragma once

#include <filesystem>
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

 private:
  Xapian::Database published_;
  boost::unordered_flat_set<ArticleId> claimed_;
};

}  // namespace newsfold
