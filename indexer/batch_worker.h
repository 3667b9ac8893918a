// SPDX-License-Identifier: GPL-3.0-or-later
// BatchWorker: one thread's share of a run, a micro-segment for each batch.

#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "common/messages.h"
#include "indexer/batch.h"
#include "indexer/extract/extractor.h"
#include "indexer/progress.h"
#include "indexer/write/account.h"
#include "indexer/write/building.h"
#include "indexer/write/capture_notes.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/known_articles.h"
#include "indexer/write/tombstones.h"

namespace newsfold {

// What the workers of a run share.
struct SharedRun {
  Messages* messages;
  Progress* progress;
  BuildingArea* building;  // nullptr: nothing is written, only counted
  const Tombstones* tombstones;
  KnownArticles* known;  // only inside a turn
  Turnstile turns;
};

// What became of the records that workers finished.
struct Tally {
  Account account;
  std::uint64_t undated = 0;      // of the indexed articles
  std::set<std::string> sources;  // likewise
  EarliestCaptures captures;      // of articles that were there already

  Tally& operator+=(const Tally& other);
};

class BatchWorker {
 public:
  BatchWorker(const ExtractOptions& extract, SharedRun* run)
      : extractor_(extract), run_(run) {}

  // Indexes one batch.  False if the run broke off meanwhile.
  bool work(const Batch& batch);

  // Of all batches that this worker finished.
  const Tally& tally() const { return tally_; }

 private:
  // An article, or a revisit of one.
  struct Candidate {
    std::optional<Article> article;
    ArticleId id = 0;
    std::string page_url;  // of a revisit, canonical; empty if unknown
  };

  std::vector<Candidate> extract(const Batch& batch, Account* account);
  void claim(std::vector<Candidate>* candidates, Tally* tally);
  bool claim(const Candidate& candidate, Tally* tally);
  void write(const Batch& batch, const std::vector<Candidate>& candidates,
             const Tally& tally, const std::string& path);

  Extractor extractor_;
  DocumentBuilder builder_;
  SharedRun* const run_;
  Tally tally_;
};

}  // namespace newsfold
