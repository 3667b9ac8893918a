// SPDX-License-Identifier: GPL-3.0-or-later
// BatchWorker: one thread's share of a run, a micro-segment for each batch.

#pragma once

#include <vector>

#include "common/messages.h"
#include "indexer/batch.h"
#include "indexer/extract/extractor.h"
#include "indexer/progress.h"
#include "indexer/write/account.h"
#include "indexer/write/building.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/known_articles.h"
#include "indexer/write/tombstones.h"

namespace newsfold {

// What the workers of a run share.
struct SharedRun {
  Messages* messages;
  Progress* progress;
  BuildingArea* building;
  const Tombstones* tombstones;
  KnownArticles* known;  // only inside a turn
  Turnstile turns;
};

class BatchWorker {
 public:
  BatchWorker(const ExtractOptions& extract, SharedRun* run)
      : extractor_(extract), run_(run) {}

  // Indexes one batch.  False if the run broke off meanwhile.
  bool work(const Batch& batch);

  // What became of the records of all batches that this worker finished.
  const Account& account() const { return account_; }

 private:
  struct Candidate {
    Article article;
    ArticleId id;
  };

  std::vector<Candidate> extract(const Batch& batch, Account* account);
  void claim(std::vector<Candidate>* candidates, Account* account);
  void write(const Batch& batch, const std::vector<Candidate>& candidates,
             const Account& account, const std::string& path);

  Extractor extractor_;
  DocumentBuilder builder_;
  SharedRun* const run_;
  Account account_;
};

}  // namespace newsfold
