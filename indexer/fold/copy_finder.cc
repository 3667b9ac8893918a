// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/fold/copy_finder.h"

#include <algorithm>

#include <boost/unordered/unordered_flat_set.hpp>

#include "common/hash.h"
#include "common/url.h"

namespace newsfold {
namespace {

// Caches that are full are emptied: what is needed again is made again.
constexpr std::size_t kMostSketches = 200'000;  // some 80 MB
constexpr std::size_t kMostKnown = 2'000;       // some 20 MB

// Which articles are known to hang together, to spare comparing them.
class Connected {
 public:
  bool are(ArticleId a, ArticleId b) { return root(a) == root(b); }
  void join(ArticleId a, ArticleId b) { parents_[root(a)] = root(b); }

 private:
  ArticleId root(ArticleId id) {
    auto at = parents_.find(id);
    while (at != parents_.end() && at->second != id) {
      id = at->second;
      at = parents_.find(id);
    }
    return id;
  }

  boost::unordered_flat_map<ArticleId, ArticleId> parents_;
};

Places places_of(const ShelvedArticle& a, std::uint64_t page_a,
                 const ShelvedArticle& b, std::uint64_t page_b) {
  if (page_a != 0 && page_a == page_b) return Places::SameUrl;
  return same_source(a.facts, b.facts) ? Places::SameSource : Places::Apart;
}

void add_both_ways(ArticleId a, ArticleId b, std::vector<KeyedArticle>* links) {
  links->push_back({a, b});
  links->push_back({b, a});
}

}  // namespace

CopyCandidate copy_candidate(const ShelvedArticle& article,
                             const std::vector<std::uint64_t>& shingles,
                             const FoldTable& table) {
  CopyCandidate candidate{article, sketch_of(shingles),
                          candidate_keys(shingles)};
  std::erase_if(candidate.keys, [&](std::uint64_t key) {
    return table.common_shingles.contains(key);
  });
  return candidate;
}

void CopyFinder::add(const std::vector<CopyCandidate>& fresh,
                     const std::string& run) {
  std::vector<KeyedArticle> pairs;
  for (const CopyCandidate& candidate : fresh) {
    for (const std::uint64_t key : candidate.keys) {
      pairs.push_back({key, candidate.article.id()});
    }
  }
  shingles_->add(run, std::move(pairs));
  link(fresh, run);
}

void CopyFinder::link_again(const std::vector<ShelvedArticle>& articles,
                            const std::string& run) {
  std::vector<CopyCandidate> candidates;
  for (const ShelvedArticle& article : articles) {
    candidates.push_back(
        copy_candidate(article, known(article).text.shingles, table_));
  }
  link(candidates, run);
}

void CopyFinder::link(const std::vector<CopyCandidate>& fresh,
                      const std::string& run) {
  boost::unordered_flat_set<ArticleId> fresh_ids;
  for (const CopyCandidate& candidate : fresh) {
    fresh_ids.insert(candidate.article.id());
    if (sketches_.size() >= kMostSketches) sketches_.clear();
    sketches_.insert_or_assign(candidate.article.id(), candidate.sketch);
  }
  std::vector<KeyedArticle> copies;
  std::vector<KeyedArticle> versions;
  Connected connected;
  for (const CopyCandidate& candidate : fresh) {
    const ArticleId id = candidate.article.id();
    for (const ArticleId other : candidates_of(candidate)) {
      const bool comes_up_twice = other < id && fresh_ids.contains(other);
      if (comes_up_twice || connected.are(id, other)) continue;
      switch (relation(candidate, other)) {
        case Relation::Copy:
          add_both_ways(id, other, &copies);
          connected.join(id, other);
          break;
        case Relation::Version:
          add_both_ways(id, other, &versions);
          break;
        case Relation::None:
          break;
      }
    }
  }
  links_->copies.add(run, std::move(copies));
  links_->versions.add(run, std::move(versions));
}

CopyFinder::Relation CopyFinder::relation(const CopyCandidate& article,
                                          ArticleId other) {
  if (!may_be_copies(article.sketch, sketch_of_article(other))) {
    return Relation::None;
  }
  const auto shelved = shelf_.find(other);
  if (!shelved) return Relation::None;
  const Known one = known(article.article);  // the cache may be emptied next
  const Known& two = known(*shelved);
  const Places places =
      places_of(article.article, one.page, *shelved, two.page);
  if (!are_copies(compare_copies(one.text, two.text), places,
                  days_between(article.article.facts, shelved->facts))) {
    return Relation::None;
  }
  return places == Places::SameUrl ? Relation::Version : Relation::Copy;
}

std::vector<ArticleId> CopyFinder::candidates_of(
    const CopyCandidate& article) const {
  std::vector<ArticleId> candidates;
  for (const std::uint64_t key : article.keys) {
    const std::vector<ArticleId> found = shingles_->find(key);
    candidates.insert(candidates.end(), found.begin(), found.end());
  }
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()),
                   candidates.end());
  std::erase(candidates, article.article.id());
  return candidates;
}

const Shingles& CopyFinder::sketch_of_article(ArticleId id) {
  const auto found = sketches_.find(id);
  if (found != sketches_.end()) return found->second;
  if (sketches_.size() >= kMostSketches) sketches_.clear();
  Shingles sketch;  // of an article that was deleted: nothing
  if (const auto article = shelf_.find(id)) {
    sketch = sketch_of(known(*article).text.shingles);
  }
  return sketches_.insert_or_assign(id, std::move(sketch)).first->second;
}

const CopyFinder::Known& CopyFinder::known(const ShelvedArticle& shelved) {
  const auto found = known_.find(shelved.id());
  if (found != known_.end()) return found->second;
  if (known_.size() >= kMostKnown) known_.clear();
  const Article article = shelf_.read(shelved);
  Known read{copy_text(reader_.read(article)),
             article.url.empty() ? 0 : hash64(url_key(article.url))};
  return known_.insert_or_assign(shelved.id(), std::move(read)).first->second;
}

}  // namespace newsfold
