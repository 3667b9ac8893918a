// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/container_finder.h"

#include <algorithm>
#include <vector>

namespace newsfold {
namespace {

// Shares of the page's running text that an element must hold to be believed
// by its markup alone.
constexpr double kArticleBodyShare = 0.25;  // itemprop=articleBody
constexpr double kBodyNameShare = 0.35;     // class="entry-content"
constexpr double kArticleShare = 0.4;       // <article>

// How much of a block's vote reaches the next ancestor, and how many do.
constexpr double kVoteDecay = 0.55;
constexpr int kVoteLevels = 5;

class ContainerFinder {
 public:
  ContainerFinder(const HtmlDocument& page, std::span<const TextBlock> blocks,
                  const PageRegions& regions)
      : page_(page), blocks_(blocks), regions_(regions) {}

  // 0 if the page has no running text.
  NodeIndex find() const {
    if (regions_.running_text() == 0) return 0;
    for (const NodeIndex candidate :
         {largest(kArticleBodyShare,
                  [&](NodeIndex i) {
                    return page_.attribute(i, "itemprop") == "articleBody";
                  }),
          largest(kBodyNameShare,
                  [&](NodeIndex i) { return regions_.clues(i).body; }),
          largest(kArticleShare,
                  [&](NodeIndex i) { return page_[i].tag == Tag::Article; })}) {
      if (candidate != 0) return candidate;
    }
    return climb(elected());
  }

 private:
  // The innermost of those elements that hold the most running text.
  template <typename Predicate>
  NodeIndex largest(double least_share, Predicate is_candidate) const {
    NodeIndex best = 0;
    std::uint32_t most = 0;
    for (NodeIndex i = 1; i < page_.size(); ++i) {
      if (page_[i].tag == Tag::Text || !is_candidate(i)) continue;
      const std::uint32_t running = regions_.running_text(i);
      if (running >= most) {
        best = i;
        most = running;
      }
    }
    return most >= least_share * regions_.running_text() ? best : 0;
  }

  NodeIndex elected() const {
    std::vector<double> votes(page_.size());
    for (const TextBlock& block : blocks_) {
      if (!is_running_text(page_, block)) continue;
      double vote = block.length - block.linked;
      NodeIndex at = page_[block.owner].parent;
      for (int level = 0; level < kVoteLevels && at > 0; ++level) {
        votes[at] += vote;
        vote *= kVoteDecay;
        at = page_[at].parent;
      }
    }
    return static_cast<NodeIndex>(std::max_element(votes.begin(), votes.end()) -
                                  votes.begin());
  }

  // An article cut in two by an advertisement stands in an ancestor.  The
  // farther up that is, the more it must hold.
  NodeIndex climb(NodeIndex at) const {
    constexpr double kWorthOneStep = 1.15;
    constexpr double kWorthMore = 1.6;
    constexpr double kEnough = 0.75;
    int steps = 0;
    for (NodeIndex above = page_[at].parent; above > 0;
         above = page_[above].parent) {
      const std::uint32_t here = regions_.running_text(at);
      if (here >= kEnough * regions_.running_text()) break;
      const double worth = ++steps <= 2 ? kWorthOneStep : kWorthMore;
      if (regions_.running_text(above) > worth * here) {
        at = above;
        steps = 0;
      }
    }
    return at;
  }

  const HtmlDocument& page_;
  std::span<const TextBlock> blocks_;
  const PageRegions& regions_;
};

}  // namespace

NodeIndex find_container(const HtmlDocument& page,
                         std::span<const TextBlock> blocks,
                         const PageRegions& regions) {
  return ContainerFinder(page, blocks, regions).find();
}

}  // namespace newsfold
