// SPDX-License-Identifier: GPL-3.0-or-later
// The main text of a page: the article's body without what stands around it.
//
// Blocks of running text vote for the element that holds them; names that a
// site gives its elements, and what HTML5 calls them, nominate candidates.
// Inside the container that wins, blocks that belong to something else (shares,
// related articles, captions) are passed over.  No name is believed against
// the text: a region that holds a third of all running text is no boilerplate,
// whatever it is called.  A page that yields almost nothing so is read once
// more without regard to names and containers.

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "indexer/extract/html/html_document.h"
#include "indexer/extract/html/text_blocks.h"

namespace newsfold {

struct MainText {
  std::string text;           // lines apart by '\n'; empty if there is none
  NodeIndex container = 0;    // the element that holds it; 0 if none was found
  std::uint32_t running = 0;  // characters of running text in `text`
};

// What stands beside the text and is not repeated in it; may be empty.
struct KnownLines {
  std::string_view title;
  std::string_view author;
};

// `blocks` are those of the page.
MainText find_main_text(const HtmlDocument& page,
                        std::span<const TextBlock> blocks,
                        const KnownLines& known = {});

}  // namespace newsfold
