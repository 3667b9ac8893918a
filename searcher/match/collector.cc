// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/collector.h"

#include <algorithm>

#include "common/schema.h"

namespace newsfold {
namespace {

using Clock = std::chrono::steady_clock;

// Fitted to TIME 1963 by tests/quality/ranking.sh; the optimum is flat: k1 from
// 1.6 to 2.6 and b from 0.5 to 0.75 differ by less than 0.01 in nDCG@10.
constexpr double kBm25K1 = 1.6;
constexpr double kBm25B = 0.6;

// Throwing from here is the one thing that stops a running match; Xapian's
// set_time_limit() does not.
class CollectingSpy : public Xapian::MatchSpy {
 public:
  CollectingSpy(ReadCopyGroup copy_group, Clock::time_point deadline,
                std::vector<Match>* matches)
      : copy_group_(copy_group), deadline_(deadline), matches_(matches) {}

  void operator()(const Xapian::Document& document, double weight) override {
    constexpr std::size_t kMatchesPerLookAtTheClock = 1024;
    if (matches_->size() % kMatchesPerLookAtTheClock == 0 &&
        Clock::now() > deadline_) {
      throw DeadlineExceeded();
    }
    Match match;
    match.weight = weight;
    match.record = decode_facet_record(document.get_value(kFacetSlot));
    if (copy_group_ == ReadCopyGroup::Yes) {
      match.copy_group = id_of_value(document.get_value(kCopySlot));
    }
    matches_->push_back(match);
  }

 private:
  const ReadCopyGroup copy_group_;
  const Clock::time_point deadline_;
  std::vector<Match>* const matches_;
};

}  // namespace

std::vector<Match> collect_matches(const Xapian::Database& database,
                                   const Xapian::Query& query,
                                   ReadCopyGroup copy_group,
                                   std::chrono::milliseconds deadline) {
  constexpr std::chrono::milliseconds kForever = std::chrono::hours(24 * 365);
  std::vector<Match> matches;
  if (database.get_doccount() == 0) return matches;
  CollectingSpy spy(copy_group, Clock::now() + std::min(deadline, kForever),
                    &matches);
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BM25Weight(kBm25K1, 0, 1, kBm25B, 0.5));
  enquire.set_query(query);
  enquire.add_matchspy(&spy);
  enquire.get_mset(0, 0, database.get_doccount());  // all: the spy sees each
  return matches;
}

}  // namespace newsfold
