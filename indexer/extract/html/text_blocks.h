// SPDX-License-Identifier: GPL-3.0-or-later
// Text blocks: the runs of text that a reader of a page sees as one piece, cut
// at block elements and at double line breaks, whatever elements hold them.
// (Block-wise extraction after Kohlschütter, Fankhauser, Nejdl: "Boilerplate
// Detection using Shallow Text Features", WSDM 2010.)

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/extract/html/html_document.h"

namespace newsfold {

struct TextBlock {
  std::string text;          // one line, white space folded; never empty
  NodeIndex begin = 0;       // its first text node
  NodeIndex owner = 0;       // the block element around it
  std::uint32_t length = 0;  // in characters; ideographs and kana count twice
  std::uint32_t linked = 0;  // of these inside links
  bool aside = false;        // inside nav, footer, aside, figure or a caption
  bool ends_sentence = false;

  double link_share() const { return static_cast<double>(linked) / length; }
};

// The visible blocks of a page in document order.  What is never read is left
// out: scripts, forms' controls, svg, iframes, templates, the head.
std::vector<TextBlock> cut_blocks(const HtmlDocument& page);

// True if the text ends like a sentence: . ! ? … and their like in other
// scripts, also before a closing quote or bracket.
bool ends_like_sentence(std::string_view text);

bool is_heading(Tag tag);

}  // namespace newsfold
