// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/batch_worker.h"

#include <xapian.h>

#include "indexer/write/coverage.h"

namespace newsfold {

bool BatchWorker::work(const Batch& batch) {
  Account account;
  std::vector<Candidate> candidates = extract(batch, &account);
  if (!run_->turns.enter(batch.number)) return false;
  claim(&candidates, &account);
  run_->turns.pass(batch.number);

  // A batch without news leaves no segment: a later start counts it anew.
  if (!candidates.empty()) {
    run_->building->add_segment([&](const std::string& path) {
      write(batch, candidates, account, path);
    });
  }
  account_ += account;
  run_->progress->add_articles(candidates.size());
  return true;
}

std::vector<BatchWorker::Candidate> BatchWorker::extract(const Batch& batch,
                                                         Account* account) {
  std::vector<Candidate> candidates;
  for (const Page& page : batch.pages) {
    ++account->read;
    if (page.type == PageType::Unreadable) {
      ++account->failed;
      continue;
    }
    Extraction extraction = extractor_.extract(page);
    if (auto* article = std::get_if<Article>(&extraction)) {
      const ArticleId id = article_id(*article);
      candidates.push_back({std::move(*article), id});
    } else if (const auto* skipped = std::get_if<Skipped>(&extraction)) {
      ++account->skipped[skipped->reason];
    } else {
      ++account->failed;
      run_->messages->report(page.path, page.place,
                             std::get<Error>(extraction).message);
    }
  }
  return candidates;
}

void BatchWorker::claim(std::vector<Candidate>* candidates, Account* account) {
  std::erase_if(*candidates, [&](const Candidate& candidate) {
    if (run_->tombstones->forbids(candidate.article, candidate.id)) {
      ++account->skipped[kSkippedAsDeleted];
      return true;
    }
    if (!run_->known->claim(candidate.id)) {
      ++account->captures;
      return true;
    }
    ++account->indexed;
    return false;
  });
}

void BatchWorker::write(const Batch& batch,
                        const std::vector<Candidate>& candidates,
                        const Account& account, const std::string& path) {
  Xapian::WritableDatabase segment(
      path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC |
                Xapian::DB_DANGEROUS);
  SegmentMetadata metadata;
  for (const Candidate& candidate : candidates) {
    segment.add_document(
        builder_.build(candidate.article, candidate.id, &metadata));
  }
  for (const auto& [key, value] : metadata) segment.set_metadata(key, value);

  const std::uint64_t first = batch.pages.front().record;
  segment.set_metadata(
      Coverage::key(batch.dump_key, first),
      Coverage::value({first, batch.pages.back().record + 1, account}));
  segment.commit();
}

}  // namespace newsfold
