// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/collector.h"

#include <algorithm>

#include "common/schema.h"

namespace newsfold {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kForever = std::chrono::hours(24 * 365);

// Fitted to TIME 1963 by tests/quality/ranking.sh; the optimum is flat: k1 from
// 1.6 to 2.6 and b from 0.65 to 0.75 differ by less than 0.01 in nDCG@10. Short
// articles count as short as they are: Xapian would have none shorter than half
// the average.
constexpr double kBm25K1 = 2.0;
constexpr double kBm25B = 0.7;
constexpr double kMinNormalisedLength = 0;

class CollectingSpy : public Xapian::MatchSpy {
 public:
  CollectingSpy(const std::vector<ArticleTable::Segment>& segments,
                const WatchState& watched, ReadCopyGroup copy_group,
                std::vector<Match>* matches)
      : segments_(segments),
        watched_(watched),
        copy_group_(copy_group),
        matches_(matches) {}

  void operator()(const Xapian::Document& document, double weight) override {
    Match& match = matches_->emplace_back();
    match.weight = weight;
    match.record = segments_[watched_.segment][document.get_docid()];
    match.document = in_all(watched_.segment, document.get_docid());
    if (copy_group_ == ReadCopyGroup::Yes) {
      match.copy_group = id_of_value(document.get_value(kCopySlot));
    }
  }

 private:
  // Xapian deals the ids of several databases in turn.
  Xapian::docid in_all(std::size_t segment, Xapian::docid document) const {
    return static_cast<Xapian::docid>((document - 1) * segments_.size() +
                                      segment + 1);
  }

  const std::vector<ArticleTable::Segment>& segments_;
  const WatchState& watched_;
  const ReadCopyGroup copy_group_;
  std::vector<Match>* const matches_;
};

WatchState watch_until(Clock::time_point deadline,
                       const ArchiveReader& archive) {
  WatchState state;
  state.deadline = deadline;
  if (archive.is_remote()) return state;
  for (const Xapian::Database& segment : archive.segments()) {
    state.segment_of_uuid.emplace(segment.get_uuid(),
                                  state.segment_of_uuid.size());
  }
  if (state.segment_of_uuid.size() != archive.segments().size()) {
    throw ArchiveError("two segments of the archive are the same");
  }
  return state;
}

Xapian::Enquire enquire_by_bm25(const ArchiveReader& archive) {
  Xapian::Enquire enquire(archive.database());
  enquire.set_weighting_scheme(
      Xapian::BM25Weight(kBm25K1, 0, 1, kBm25B, kMinNormalisedLength));
  return enquire;
}

// Nothing of ours runs in a remote segment, but a match comes with its weight
// and the values that it was sorted and collapsed by; no copy group is so large
// that it is collapsed.
std::vector<Match> collect_remotely(const ArchiveReader& archive,
                                    const Xapian::Query& query,
                                    ReadCopyGroup copy_group) {
  const Xapian::doccount count = archive.database().get_doccount();
  Xapian::Enquire enquire = enquire_by_bm25(archive);
  enquire.set_query(query);
  enquire.set_sort_by_value_then_relevance(kFacetSlot, false);
  if (copy_group == ReadCopyGroup::Yes) {
    enquire.set_collapse_key(kCopySlot, count);
  }
  const Xapian::MSet found = enquire.get_mset(0, count);
  std::vector<Match> matches;
  for (auto at = found.begin(); at != found.end(); ++at) {
    matches.push_back({at.get_weight(), id_of_value(at.get_collapse_key()),
                       decode_facet_record(at.get_sort_key()), *at});
  }
  return matches;
}

}  // namespace

MatchPass::MatchPass(const ArchiveReader& archive, ArticleTable* articles,
                     std::chrono::milliseconds deadline)
    : archive_(archive),
      articles_(articles),
      watched_(
          watch_until(Clock::now() + std::min(deadline, kForever), archive)),
      watch_(&watched_) {}

Xapian::Query MatchPass::guard() const {
  if (archive_.is_remote()) return {};
  // Xapian copies the watch for each segment, and leaves this one as it is.
  return Xapian::Query(const_cast<ShardWatch*>(&watch_));
}

std::vector<Match> MatchPass::collect(const Xapian::Query& query,
                                      ReadCopyGroup copy_group) {
  if (archive_.empty()) return {};
  if (archive_.is_remote()) {
    return collect_remotely(archive_, query, copy_group);
  }
  std::vector<Match> matches;
  CollectingSpy spy(articles_->segments(), watched_, copy_group, &matches);
  Xapian::Enquire enquire = enquire_by_bm25(archive_);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, guard()));
  enquire.add_matchspy(&spy);
  enquire.get_mset(0, 0, archive_.database().get_doccount());  // spies see all
  return matches;
}

}  // namespace newsfold
