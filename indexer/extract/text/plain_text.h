// SPDX-License-Identifier: GPL-3.0-or-later
// Articles out of plain text: WET conversions, text extracts, text files.
//
// A page that shows signs of a web site around its article (navigation, list
// heads, counters, other stories' cards) loses them; a text without such signs
// keeps every line, be it prose, verse or a letter.
//
// On a page with navigation the article is the run of lines with the largest
// sum, where running text earns its length and labels cost (Kadane); lists
// that follow heads such as "Related" are cut out before.

#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "indexer/extract/text/recurring_lines.h"

namespace newsfold {

struct PlainText {
  std::string title;   // empty if no line is a headline
  std::string text;    // its lines as they stand, empty ones between them too
  std::string author;  // of a byline over the text, else empty
  std::string source;  // of a "Source:" line, else empty
};

// Why a page holds no article: "no text", "no running text", "a list of
// headlines", "an error page" or "a cookie notice".
struct NoArticle {
  std::string reason;
};

using PlainTextResult = std::variant<PlainText, NoArticle>;

// `recurring` tells lines that stand on other pages of the host too; nullptr
// if nothing is known of them.  A text that consists of such lines stays whole.
// REQUIRES: `text` is valid UTF-8.  Safe for use by several threads.
PlainTextResult extract_plain_text(
    std::string_view text, const RecurringLines::View* recurring = nullptr);

}  // namespace newsfold
