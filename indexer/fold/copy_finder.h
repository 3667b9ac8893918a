// SPDX-License-Identifier: GPL-3.0-or-later
// CopyFinder: which articles are copies or versions of which.
//
// Every article stands in an index under some of its shingles
// (candidate_keys()).  Articles that share one are candidates; a sample of
// their shingles is compared, then all (copy_rule.h).  The verdict on a pair
// depends on the two texts alone, so it does not matter which of them came
// first, or with what else.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

#include "common/likeness/copy_rule.h"
#include "common/likeness/fold_table.h"
#include "indexer/fold/article_shelf.h"
#include "indexer/fold/key_runs.h"
#include "indexer/fold/text_families.h"

namespace newsfold {

// What the finder remembers of an article for a look at many pairs.
struct CopyCandidate {
  ShelvedArticle article;
  Shingles sketch;
  Shingles keys;
};

// `shingles` are compared_shingles().
CopyCandidate copy_candidate(const ShelvedArticle& article,
                             const std::vector<std::uint64_t>& shingles,
                             const FoldTable& table);

// Throws Xapian::Error and what KeyRuns throws.
class CopyFinder {
 public:
  // All must outlive it.
  CopyFinder(const ArticleShelf& shelf, const FoldTable& table,
             KeyRuns* shingles, TextLinks* links)
      : shelf_(shelf), table_(table), shingles_(shingles), links_(links) {}

  // Indexes `fresh` under the name of a run and links them to each other and
  // to all that was added before.
  void add(const std::vector<CopyCandidate>& fresh, const std::string& run);

  // Links articles that are in the index to each other; after a deletion, what
  // held a group together may be gone.
  void link_again(const std::vector<ShelvedArticle>& articles,
                  const std::string& run);

 private:
  enum class Relation : std::uint8_t { None, Copy, Version };

  struct Known {
    CopyText text;
    std::uint64_t page = 0;  // hash of url_key(); 0 if there is no URL
  };

  void link(const std::vector<CopyCandidate>& fresh, const std::string& run);
  std::vector<ArticleId> candidates_of(const CopyCandidate& article) const;
  Relation relation(const CopyCandidate& article, ArticleId other);
  const Shingles& sketch_of_article(ArticleId id);
  const Known& known(const ShelvedArticle& article);

  const ArticleShelf& shelf_;
  const FoldTable& table_;
  KeyRuns* const shingles_;
  TextLinks* const links_;
  WordReader reader_;
  boost::unordered_flat_map<ArticleId, Shingles> sketches_;
  boost::unordered_flat_map<ArticleId, Known> known_;
};

}  // namespace newsfold
