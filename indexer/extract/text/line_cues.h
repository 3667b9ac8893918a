// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that say by their own words that they are no part of an article:
// "Related", "Read more: ...", "All rights reserved", "Photo: ...", "Login".
//
// The words are of the main European and some Asian languages.  A cue is only
// a hint: an article may have a section named "Comments", so what becomes of
// the line is decided with the whole page in sight (plain_text.h).

#pragma once

#include <cstdint>
#include <string_view>

#include "indexer/extract/text/line_features.h"

namespace newsfold {

enum class Cue : std::uint8_t {
  None,
  ListHead,     // other articles follow: "Related", "Most read"
  CommentHead,  // readers' comments follow: "Comments (3)"
  ReplyLink,    // under one of these: "Reply"
  InlineLink,   // leads to another article itself: "Read more: ..."
  EndMarker,    // the article is over: "All rights reserved"
  Credit,       // of a picture
  Meta,         // about the page: "View Date: ...", "3 min read", "Tags: ..."
  Navigation,   // of the site: "Home", "Login", "Share on Facebook"
};

Cue cue_of(const LineFeatures& line);

// "Storm hits coastStorm hits coastFerries stay in port": a headline, its
// picture's text and a teaser of another article, written without a gap.
bool is_doubled_card(std::string_view line);

// "Police Seek Two After FireA barn in Brackwater burned": a headline, most of
// its words in capitals, then, without a gap, a teaser.  One such line may be
// a slip or a name; a row of them is a list of other articles.
bool is_glued_card(std::string_view line);

}  // namespace newsfold
