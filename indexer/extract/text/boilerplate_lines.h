// SPDX-License-Identifier: GPL-3.0-or-later
// What a page gives away about lines that are not its article's: lists behind
// their heads, cards of other articles, readers' comments, talk of cookies,
// lines that stand on the page twice.

#pragma once

#include <span>

#include "indexer/extract/text/text_units.h"

namespace newsfold {

// Sets TextUnit::good of lines that seem to be running text: they end like
// sentences, are long, are full of little words.
void find_running_text(std::span<TextUnit> units);

// Running text that ends like a sentence.
bool is_solid(const TextUnit& unit);

// Sets TextUnit::dropped of what says by its own words, or by its form, that
// it is not of the article.  This much is safe on any text with a sign of a
// site around it.
void drop_marked_lines(std::span<TextUnit> units);

// Likewise for what only shows in the company of the other lines of a page.
void drop_repeated_lines(std::span<TextUnit> units);

// A page whose running text is mostly a request to accept cookies.
bool is_cookie_wall(std::span<const TextUnit> units);

// Headlines and teasers by turns, never two paragraphs in a row.
bool is_headline_list(std::span<const TextUnit> units);

}  // namespace newsfold
