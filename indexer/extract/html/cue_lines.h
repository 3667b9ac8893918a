// SPDX-License-Identifier: GPL-3.0-or-later
// Cue lines: short lines inside an article's text that are the site's and not
// the article's ("Read more:", "Advertisement", "Follow us on ...").

#pragma once

#include <string_view>

namespace newsfold {

// REQUIRES: one line, white space folded.
bool is_cue_line(std::string_view line);

// True for a line that ends the article, as headings of what follows do:
// "Related articles", "3 comments", "Leave a reply".  REQUIRES: as above.
bool is_end_marker(std::string_view line);

// True for a paragraph in which a site asks for consent to its cookies.
bool is_consent_notice(std::string_view paragraph);

// True for the beginning of an article that is to be read elsewhere: "The
// lamp was sold to a man who [...] Continue reading".
bool is_cut_teaser(std::string_view paragraph);

}  // namespace newsfold
