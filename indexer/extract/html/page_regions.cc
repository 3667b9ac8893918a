// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/page_regions.h"

#include <algorithm>

#include "indexer/extract/html/cue_lines.h"

namespace newsfold {
namespace {

// A region with more than this share of a page's running text is no
// boilerplate.
constexpr double kMaxBoilerplateShare = 0.35;

// Lines broken by hand, short, and no sentence: a headline, a byline, a day.
bool is_label(const TextBlock& block) {
  constexpr std::uint32_t kShortLine = 40;
  const auto breaks = std::count(block.text.begin(), block.text.end(), '\n');
  return breaks > 0 &&
         block.length < kShortLine * static_cast<std::uint32_t>(breaks + 1);
}

}  // namespace

bool is_running_text(const HtmlDocument& page, const TextBlock& block) {
  constexpr double kMaxLinkShare = 0.4;
  constexpr std::uint32_t kLong = 80;
  constexpr std::uint32_t kSentence = 40;
  constexpr std::uint32_t kSentenceInParagraph = 25;
  const Tag tag = page[block.owner].tag;
  if (block.aside || is_heading(tag) || block.link_share() > kMaxLinkShare) {
    return false;
  }
  if (is_consent_notice(block.text)) return false;
  if (block.length >= kLong) return block.ends_sentence || !is_label(block);
  const std::uint32_t least = tag == Tag::P ? kSentenceInParagraph : kSentence;
  return block.ends_sentence && block.length >= least;
}

PageRegions::PageRegions(const HtmlDocument& page,
                         std::span<const TextBlock> blocks)
    : page_(page),
      blocks_(blocks),
      sums_{0},
      clues_(page.size()),
      boilerplate_(page.size()) {
  for (const TextBlock& block : blocks) {
    const std::uint32_t running =
        is_running_text(page, block) ? block.length - block.linked : 0;
    sums_.push_back(sums_.back() + running);
  }
  for (NodeIndex i = 1; i < page.size(); ++i) {
    if (page[i].attribute_count == 0) continue;
    clues_[i] = name_clues(page, i);
    boilerplate_[i] = (clues_[i].boilerplate || clues_[i].hidden) &&
                      running_text(i) <= kMaxBoilerplateShare * running_text();
  }
}

std::uint32_t PageRegions::running_text(NodeIndex element) const {
  const auto index_of = [&](NodeIndex node) {
    const auto at = std::partition_point(
        blocks_.begin(), blocks_.end(),
        [node](const TextBlock& block) { return block.begin < node; });
    return static_cast<std::size_t>(at - blocks_.begin());
  };
  return sums_[index_of(page_[element].end)] - sums_[index_of(element)];
}

bool PageRegions::is_boilerplate(const TextBlock& block,
                                 NodeIndex container) const {
  for (NodeIndex at = page_[block.begin].parent; at > container;
       at = page_[at].parent) {
    // A word in a paragraph may be called anything.
    if (at > block.owner && !clues_[at].hidden) continue;
    if (boilerplate_[at]) return true;
  }
  return false;
}

}  // namespace newsfold
