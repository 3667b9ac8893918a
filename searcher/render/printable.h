// SPDX-License-Identifier: GPL-3.0-or-later
// What articles say, fit for a terminal: neither their control characters nor
// their marks of writing direction may act on the lines around them.

#pragma once

#include <string>
#include <string_view>

#include "common/article.h"

namespace newsfold {

// One line, as shown() (common/text.h) makes it, whole.
std::string printable(std::string_view text);

// Around text whose letters run from right to left, so that they do not drag
// the punctuation, numbers and names beside it to their side: UAX 9, section
// 2.4 and 2.5.  An isolate ends with its line.
inline constexpr std::string_view kFirstStrongIsolate = "\u2068";
inline constexpr std::string_view kLeftToRightIsolate = "\u2066";
inline constexpr std::string_view kRightToLeftIsolate = "\u2067";
inline constexpr std::string_view kPopDirectionalIsolate = "\u2069";

// True if any letter or digit runs from right to left.
bool has_right_to_left(std::string_view text);

// Which of the two isolates a first strong isolate with this text in it is.
std::string_view resolved_isolate(std::string_view text);

// `text` in an isolate if it needs one.  REQUIRES: printable text
std::string isolated(std::string text);

// All below is printable, and isolated where it has to be.

// "(no title)" if it has none.
std::string title_of(const Article& article);

// The source, else the id that the dump gave, else "unknown source".
std::string source_of(const Article& article);

// The day, or what is known of it, or "undated"; a time of day matters to
// nobody who looks for a story.
std::string day_of(const Article& article);
std::string day_of(const Date& date);

}  // namespace newsfold
