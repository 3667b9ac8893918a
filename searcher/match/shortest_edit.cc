// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/shortest_edit.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace newsfold {
namespace {

using Offset = std::ptrdiff_t;
using Sequence = std::span<const std::uint32_t>;

constexpr Offset kUnreached = -1;

// The paths from one end of a box of two sequences: for each diagonal k = x - y
// the greatest x that was reached with so many edits.
class Frontier {
 public:
  enum class From { Begin, End };

  Frontier(Sequence a, Sequence b, From from)
      : a_(a),
        b_(b),
        from_(from),
        width_(static_cast<Offset>(a.size())),
        height_(static_cast<Offset>(b.size())) {}

  // One more edit.  Diagonals are those of the box, so `reached` stays inside.
  void step() {
    const Offset edits = edits_ + 1;
    const auto size = static_cast<std::size_t>(2 * edits + 1);
    std::vector<Offset> next(size, kUnreached);
    for (Offset k = -edits; k <= edits; k += 2) {
      next[static_cast<std::size_t>(k + edits)] =
          slide(k, edits == 0 ? 0 : best_edit(k));
    }
    reached_ = std::move(next);
    edits_ = edits;
  }

  Offset edits() const { return edits_; }

  // kUnreached if no path of just so many edits ends there.
  Offset reached(Offset k) const {
    if (k < -edits_ || k > edits_) return kUnreached;
    return reached_[static_cast<std::size_t>(k + edits_)];
  }

 private:
  // By an element of the first sequence from the diagonal below, or one of the
  // second from that above.
  Offset best_edit(Offset k) const {
    const Offset below = reached(k - 1);
    const Offset above = reached(k + 1);
    Offset best = kUnreached;
    if (below != kUnreached && below < width_) best = below + 1;
    if (above != kUnreached && above - k <= height_) {
      best = std::max(best, above);
    }
    return best;
  }

  // Along what both have in common.
  Offset slide(Offset k, Offset x) const {
    if (x == kUnreached) return x;
    while (x < width_ && x - k < height_ && same(x, x - k)) ++x;
    return x;
  }

  bool same(Offset x, Offset y) const {
    if (from_ == From::Begin) {
      return a_[static_cast<std::size_t>(x)] == b_[static_cast<std::size_t>(y)];
    }
    return a_[static_cast<std::size_t>(width_ - 1 - x)] ==
           b_[static_cast<std::size_t>(height_ - 1 - y)];
  }

  Sequence a_;
  Sequence b_;
  From from_;
  Offset width_;
  Offset height_;
  Offset edits_ = -1;
  std::vector<Offset> reached_;
};

// Where the two parts of a box meet: as many elements of each lie before it.
struct Split {
  std::size_t first = 0;
  std::size_t second = 0;
};

Split split_at(Offset x, Offset k) {
  return {static_cast<std::size_t>(x), static_cast<std::size_t>(x - k)};
}

// Where a path of `moved` meets one of `other`, as `moved` counts it.
std::optional<Split> meeting(const Frontier& moved, const Frontier& other,
                             Offset width, Offset height) {
  for (Offset k = -moved.edits(); k <= moved.edits(); k += 2) {
    const Offset here = moved.reached(k);
    const Offset there = other.reached(width - height - k);
    if (here != kUnreached && there != kUnreached && here + there >= width) {
      return split_at(here, k);
    }
  }
  return std::nullopt;
}

Split furthest(const Frontier& frontier) {
  Split best;
  for (Offset k = -frontier.edits(); k <= frontier.edits(); k += 2) {
    const Offset x = frontier.reached(k);
    if (x == kUnreached) continue;
    const Split split = split_at(x, k);
    if (split.first + split.second > best.first + best.second) best = split;
  }
  return best;
}

// A point on a shortest path, with at most half of its edits on each side.
// REQUIRES: neither is empty, and they neither begin nor end alike; so the
// point is neither end of the box.
Split middle(Sequence a, Sequence b, std::size_t most_edits) {
  const auto width = static_cast<Offset>(a.size());
  const auto height = static_cast<Offset>(b.size());
  Frontier forward(a, b, Frontier::From::Begin);
  Frontier backward(a, b, Frontier::From::End);
  forward.step();
  backward.step();
  while (forward.edits() < static_cast<Offset>(most_edits)) {
    forward.step();
    if (const auto at = meeting(forward, backward, width, height)) return *at;
    backward.step();
    if (const auto at = meeting(backward, forward, width, height)) {
      return {a.size() - at->first, b.size() - at->second};
    }
  }
  return furthest(forward);
}

struct Box {
  std::size_t first = 0;   // in the first sequence
  std::size_t second = 0;  // in the second
  Sequence a;
  Sequence b;
};

std::size_t common_beginning(Sequence a, Sequence b) {
  return static_cast<std::size_t>(
      std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

std::size_t common_end(Sequence a, Sequence b) {
  return static_cast<std::size_t>(
      std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first -
      a.rbegin());
}

Box part(const Box& box, const Split& from, const Split& to) {
  return {box.first + from.first, box.second + from.second,
          box.a.subspan(from.first, to.first - from.first),
          box.b.subspan(from.second, to.second - from.second)};
}

// Takes the ends that are alike off the box.
Box trimmed(const Box& box, std::vector<CommonBlock>* blocks) {
  const std::size_t begin = common_beginning(box.a, box.b);
  if (begin > 0) blocks->push_back({box.first, box.second, begin});
  const std::size_t end =
      common_end(box.a.subspan(begin), box.b.subspan(begin));
  const Split last{box.a.size() - end, box.b.size() - end};
  if (end > 0) {
    blocks->push_back({box.first + last.first, box.second + last.second, end});
  }
  return part(box, {begin, begin}, last);
}

// Blocks that touch become one.
std::vector<CommonBlock> joined(std::vector<CommonBlock> blocks) {
  std::sort(blocks.begin(), blocks.end(),
            [](const CommonBlock& a, const CommonBlock& b) {
              return a.first < b.first;
            });
  std::vector<CommonBlock> whole;
  for (const CommonBlock& block : blocks) {
    if (!whole.empty() &&
        whole.back().first + whole.back().length == block.first &&
        whole.back().second + whole.back().length == block.second) {
      whole.back().length += block.length;
    } else {
      whole.push_back(block);
    }
  }
  return whole;
}

}  // namespace

std::vector<CommonBlock> common_blocks(Sequence first, Sequence second,
                                       std::size_t most_edits) {
  std::vector<CommonBlock> blocks;
  std::vector<Box> boxes = {{0, 0, first, second}};  // no recursion: a hostile
                                                     // text cannot go deep
  while (!boxes.empty()) {
    const Box box = trimmed(boxes.back(), &blocks);
    boxes.pop_back();
    if (box.a.empty() || box.b.empty()) continue;
    const Split at = middle(box.a, box.b, most_edits);
    boxes.push_back(part(box, {}, at));
    boxes.push_back(part(box, at, {box.a.size(), box.b.size()}));
  }
  return joined(std::move(blocks));
}

}  // namespace newsfold
