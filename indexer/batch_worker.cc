// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/batch_worker.h"

#include <xapian.h>

#include "common/facet_record.h"
#include "common/url.h"
#include "indexer/write/coverage.h"

namespace newsfold {

namespace {

constexpr const char* kUnknownRevisit =
    "a later capture of a page that is no article here";

std::string page_url(const Page& page) {
  auto url = canonical_url(page.url);
  return url ? *std::move(url) : "";
}

}  // namespace

Tally& Tally::operator+=(const Tally& other) {
  account += other.account;
  undated += other.undated;
  sources.insert(other.sources.begin(), other.sources.end());
  note_captures(other.captures, &captures);
  return *this;
}

bool BatchWorker::work(const Batch& batch) {
  Tally tally;
  std::vector<Candidate> candidates = extract(batch, &tally.account);
  if (!run_->turns.enter(batch.number)) return false;
  claim(&candidates, &tally);
  run_->turns.pass(batch.number);

  // A batch without news leaves no segment: a later start counts it anew.
  if (run_->building && !candidates.empty()) {
    run_->building->add_segment([&](const std::string& path) {
      write(batch, candidates, tally, path);
    });
  }
  tally_ += tally;
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
    if (page.type == PageType::Revisit) {
      candidates.push_back({std::nullopt, 0, page_url(page)});
      continue;
    }
    Extraction extraction = extractor_.extract(page, batch.recurring.get());
    if (auto* article = std::get_if<Article>(&extraction)) {
      const ArticleId id = article_id(*article);
      candidates.push_back({std::move(*article), id, ""});
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

// Leaves the articles that are news.
void BatchWorker::claim(std::vector<Candidate>* candidates, Tally* tally) {
  std::erase_if(*candidates, [&](const Candidate& candidate) {
    return !claim(candidate, tally);
  });
  for (const Candidate& candidate : *candidates) {
    if (!candidate.article->date) ++tally->undated;
    if (!candidate.article->source.empty()) {
      tally->sources.insert(candidate.article->source);
    }
  }
}

bool BatchWorker::claim(const Candidate& candidate, Tally* tally) {
  Account* const account = &tally->account;
  if (!candidate.article) {
    if (run_->known->knows_page(candidate.page_url)) {
      ++account->captures;
    } else {
      ++account->skipped[kUnknownRevisit];
    }
    return false;
  }
  if (run_->tombstones->forbids(*candidate.article, candidate.id)) {
    ++account->skipped[kSkippedAsDeleted];
    return false;
  }
  run_->known->note_page(candidate.article->page_url);
  run_->known->note_page(candidate.article->url);
  if (!run_->known->claim(candidate.id)) {
    ++account->captures;
    note_capture(candidate.id, time_number(candidate.article->captured),
                 &tally->captures);
    return false;
  }
  ++account->indexed;
  return true;
}

void BatchWorker::write(const Batch& batch,
                        const std::vector<Candidate>& candidates,
                        const Tally& tally, const std::string& path) {
  Xapian::WritableDatabase segment(
      path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC |
                Xapian::DB_DANGEROUS);
  SegmentMetadata metadata;
  for (const Candidate& candidate : candidates) {
    segment.add_document(
        builder_.build(*candidate.article, candidate.id, &metadata));
  }
  metadata.merge(capture_metadata(tally.captures));
  for (const auto& [key, value] : metadata) segment.set_metadata(key, value);

  const std::uint64_t first = batch.pages.front().record;
  segment.set_metadata(
      Coverage::key(batch.dump_key, first),
      Coverage::value({first, batch.pages.back().record + 1, tally.account}));
  segment.commit();
}

}  // namespace newsfold
