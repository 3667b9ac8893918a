// SPDX-License-Identifier: GPL-3.0-or-later
// Languages of articles, as ISO 639 codes: two letters where there are two.

#pragma once

#include <string>
#include <string_view>

namespace newsfold {

// The code for what a record says of its language: "EN", "en-US", "pt_BR",
// "eng", "English" → "en", "en", "pt", "en", "en".  Empty if it says nothing
// known.
std::string language_code(std::string_view stated);

// The language that a text is written in, by CLD2; empty if it cannot tell
// reliably.  REQUIRES: valid UTF-8.
std::string detect_language(std::string_view text);

}  // namespace newsfold
