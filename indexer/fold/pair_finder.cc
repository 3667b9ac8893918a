// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/fold/pair_finder.h"

#include <algorithm>
#include <utility>

#include "common/likeness/day_estimates.h"

namespace newsfold {
namespace {

constexpr std::uint32_t kSharedTerms = 2;
constexpr std::size_t kCommonInDay = 1000;
constexpr double kLeastCosine = 0.04;

// One shared word is not a story, unless an article has no other.
std::uint32_t needed(const ComparedArticle& a, const ComparedArticle& b) {
  const std::size_t fewest =
      std::min(a.vector.heaviest.size(), b.vector.heaviest.size());
  return std::min(kSharedTerms, static_cast<std::uint32_t>(fewest));
}

// Finds the articles of one day that share heavy terms with another.
class Prober {
 public:
  explicit Prober(const ComparedDay& day)
      : day_(day), shared_(day.articles().size()) {}

  // Calls `visit` with each candidate's place, from `first` on.
  template <typename Visitor>
  void probe(const ComparedDay& other, std::uint32_t place, std::uint32_t first,
             const Visitor& visit) {
    const ComparedArticle& a = other.articles()[place];
    for (const TermKey term : a.vector.heaviest) {
      if (other.having(term).empty()) continue;
      for (const std::uint32_t b : day_.having(term)) {
        if (b < first) continue;
        if (shared_[b]++ == 0) touched_.push_back(b);
      }
    }
    for (const std::uint32_t b : touched_) {
      const std::uint32_t shared = std::exchange(shared_[b], 0);
      const ComparedArticle& article = day_.articles()[b];
      if (shared < needed(a, article) || a.language != article.language) {
        continue;
      }
      const double whole = cosine(a.vector.whole, article.vector.whole);
      if (whole >= kLeastCosine) visit(b, whole);
    }
    touched_.clear();
  }

 private:
  const ComparedDay& day_;
  std::vector<std::uint32_t> shared_;  // terms, by place
  std::vector<std::uint32_t> touched_;
};

void add_scored(const ComparedArticle& a, const ComparedArticle& b,
                double whole_cosine, int days_apart, ScoredPair pair,
                std::vector<ScoredPair>* pairs) {
  const bool dated = a.dated && b.dated;
  if (!dated && days_apart > kEstimateDays) return;
  pair.score = pair_score(pair_signs(
      a.vector, b.vector, whole_cosine,
      dated ? std::optional(days_apart) : std::nullopt, same_source(a, b)));
  if (pair.score >= kLeastScore) pairs->push_back(pair);
}

}  // namespace

ComparedDay::ComparedDay(std::vector<ComparedArticle> articles)
    : articles_(std::move(articles)) {
  for (std::uint32_t i = 0; i < articles_.size(); ++i) {
    for (const TermKey term : articles_[i].vector.heaviest) {
      index_[term].push_back(i);
    }
  }
  for (auto& [term, having] : index_) {
    if (having.size() > kCommonInDay) having.clear();
  }
}

const std::vector<std::uint32_t>& ComparedDay::having(TermKey term) const {
  static const std::vector<std::uint32_t> kNone;
  const auto found = index_.find(term);
  return found == index_.end() ? kNone : found->second;
}

bool same_source(const ComparedArticle& a, const ComparedArticle& b) {
  return a.source != 0 && a.source == b.source;
}

void for_each_candidate(const ComparedDay& a, const ComparedDay& b,
                        const CandidateVisitor& visit) {
  Prober prober(b);
  for (std::uint32_t i = 0; i < a.articles().size(); ++i) {
    prober.probe(a, i, 0,
                 [&](std::uint32_t j, double cos) { visit(i, j, cos); });
  }
}

std::vector<ScoredPair> pairs_between(const ComparedDay& a,
                                      const ComparedDay& b, int days_apart) {
  std::vector<ScoredPair> pairs;
  for_each_candidate(a, b, [&](std::uint32_t i, std::uint32_t j, double cos) {
    add_scored(a.articles()[i], b.articles()[j], cos, days_apart, {i, j, 0},
               &pairs);
  });
  return pairs;
}

std::vector<ScoredPair> pairs_within(const ComparedDay& day) {
  const auto& articles = day.articles();
  std::vector<ScoredPair> pairs;
  Prober prober(day);
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    prober.probe(day, i, i + 1, [&](std::uint32_t j, double cos) {
      add_scored(articles[i], articles[j], cos, 0, {i, j, 0}, &pairs);
    });
  }
  return pairs;
}

}  // namespace newsfold
