// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/shard_watch.h"

#include <algorithm>

namespace newsfold {

Xapian::PostingSource* ShardWatch::clone() const {
  return new ShardWatch(state_);
}

void ShardWatch::init(const Xapian::Database& segment) {
  segment_ = state_->segment_of_uuid.at(segment.get_uuid());
  documents_ = segment.get_doccount();
  at_ = 0;
  last_ = segment.get_lastdocid();
}

void ShardWatch::next(double) {
  ++at_;
  pass();
}

void ShardWatch::skip_to(Xapian::docid document, double) {
  at_ = std::max(at_, document);
  pass();
}

void ShardWatch::pass() {
  constexpr std::uint64_t kCandidatesPerLookAtTheClock = 256;
  state_->segment = segment_;
  if (state_->passed++ % kCandidatesPerLookAtTheClock == 0 &&
      std::chrono::steady_clock::now() > state_->deadline) {
    throw DeadlineExceeded();
  }
}

}  // namespace newsfold
