// SPDX-License-Identifier: GPL-3.0-or-later
// Regions: how much running text every element of a page holds, and which
// elements are boilerplate.

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/extract/html/element_names.h"
#include "indexer/extract/html/html_document.h"
#include "indexer/extract/html/text_blocks.h"

namespace newsfold {

// True for a block of running text: no link list, no heading, long enough or
// shaped like a sentence.
bool is_running_text(const HtmlDocument& page, const TextBlock& block);

class PageRegions {
 public:
  // Both must outlive this.
  PageRegions(const HtmlDocument& page, std::span<const TextBlock> blocks);

  // Characters of running text, links apart, below an element.
  std::uint32_t running_text(NodeIndex element) const;
  std::uint32_t running_text() const { return sums_.back(); }

  const NameClues& clues(NodeIndex element) const { return clues_[element]; }

  // True if an element between the block and `container` (exclusive), or the
  // block's owner itself, is boilerplate by its name or is hidden, and does
  // not hold so much running text that it cannot be.
  bool is_boilerplate(const TextBlock& block, NodeIndex container) const;

 private:
  const HtmlDocument& page_;
  std::span<const TextBlock> blocks_;
  std::vector<std::uint32_t> sums_;  // running text of the blocks before i
  std::vector<NameClues> clues_;     // by node
  std::vector<bool> boilerplate_;    // likewise
};

}  // namespace newsfold
