// SPDX-License-Identifier: GPL-3.0-or-later
// Which element of a page holds its article.
//
// What the markup says is believed if enough of the page's running text agrees:
// itemprop=articleBody, then a name such as "entry-content", then <article>.
// Else every block of running text votes for its ancestors, the nearer the
// stronger, as in Readability and boilerpipe; the winner's ancestors are looked
// at for the rest of an article that is cut in pieces.

#pragma once

#include <span>

#include "indexer/extract/html/html_document.h"
#include "indexer/extract/html/page_regions.h"
#include "indexer/extract/html/text_blocks.h"

namespace newsfold {

// 0 if the page has no running text.
NodeIndex find_container(const HtmlDocument& page,
                         std::span<const TextBlock> blocks,
                         const PageRegions& regions);

}  // namespace newsfold
