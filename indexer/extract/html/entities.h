// SPDX-License-Identifier: GPL-3.0-or-later
// Character references of HTML in text that no HTML parser has seen, such as
// the strings of JSON-LD.

#pragma once

#include <string>
#include <string_view>

namespace newsfold {

// Decodes "&#8211;", "&#x2013;" and the names that news pages use ("&amp;",
// "&rsquo;", "&uuml;"), each once: "&amp;lt;" becomes "&lt;".  What is no
// reference, or names no character, stays.
std::string decode_entities(std::string_view text);

}  // namespace newsfold
