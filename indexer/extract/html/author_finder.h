// SPDX-License-Identifier: GPL-3.0-or-later
// The author that a page shows, where it declares none: by its markup, or by a
// line such as "By Ada Quill | 20 September 2011" above the text.

#pragma once

#include <span>
#include <string>
#include <string_view>

#include "indexer/extract/html/html_document.h"
#include "indexer/extract/html/text_blocks.h"

namespace newsfold {

// What is printed for an author, as names joined by ", ": without "By", dates
// and marks around them.  Empty if it is no name: an address, a sentence.
std::string author_names(std::string_view printed);

// The author by rel=author, itemprop=author and names of elements.
std::string marked_author(const HtmlDocument& page);

// The author by a line that opens with "By", "Von", "Автор:", before the third
// block of running text.
std::string byline_author(const HtmlDocument& page,
                          std::span<const TextBlock> blocks);

}  // namespace newsfold
