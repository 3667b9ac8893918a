// SPDX-License-Identifier: GPL-3.0-or-later
// ShardWatch: a part of a query that lets everything pass and sees every
// candidate go by.
//
// It knows two things that nothing else tells.  How long the pass goes on:
// Xapian's set_time_limit() does not stop a match, and a MatchSpy hears of
// matches only, not of the candidates whose positions do not fit.  And which
// segment a match stands in: a MatchSpy sees document ids within segments.

#pragma once

#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>
#include <xapian.h>

namespace newsfold {

// The pass took too long and was given up.
struct DeadlineExceeded : std::runtime_error {
  DeadlineExceeded() : std::runtime_error("deadline exceeded") {}
};

// What the watches of all segments share, during one pass.
struct WatchState {
  std::chrono::steady_clock::time_point deadline;
  boost::unordered_flat_map<std::string, std::size_t> segment_of_uuid;
  std::size_t segment = 0;   // where the pass is
  std::uint64_t passed = 0;  // candidates
};

// To be joined to a query by OP_FILTER.  Throws DeadlineExceeded out of the
// match.
class ShardWatch : public Xapian::PostingSource {
 public:
  // `state` must outlive it.
  explicit ShardWatch(WatchState* state) : state_(state) {}

  Xapian::PostingSource* clone() const override;
  void init(const Xapian::Database& segment) override;

  Xapian::doccount get_termfreq_min() const override { return documents_; }
  Xapian::doccount get_termfreq_est() const override { return documents_; }
  Xapian::doccount get_termfreq_max() const override { return documents_; }
  void next(double min_weight) override;
  void skip_to(Xapian::docid document, double min_weight) override;
  bool at_end() const override { return at_ > last_; }
  Xapian::docid get_docid() const override { return at_; }
  std::string get_description() const override { return "ShardWatch"; }

 private:
  void pass();

  WatchState* const state_;
  std::size_t segment_ = 0;
  Xapian::doccount documents_ = 0;
  Xapian::docid at_ = 0;
  Xapian::docid last_ = 0;
};

}  // namespace newsfold
