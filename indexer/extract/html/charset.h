// SPDX-License-Identifier: GPL-3.0-or-later
// Charsets: the bytes of a page as UTF-8.

#pragma once

#include <string>
#include <string_view>

namespace newsfold {

// Decodes a page.  Believed, in this order: a byte order mark; the bytes, if
// all of them are valid UTF-8 (pages that declare another charset then lie);
// `content_type` ("text/html; charset=..."); a <meta> in the first 4 KiB;
// detection by ICU.  Labels mean what browsers take them for (WHATWG Encoding
// Standard): "iso-8859-1" is windows-1252.  A page that calls itself UTF-8 and
// is not quite is UTF-8 with U+FFFD in it.  Control characters become blanks,
// and byte order marks are dropped, so the result may be parsed: valid UTF-8
// without NUL.
std::string decode_page(std::string_view bytes, std::string_view content_type);

// The value of "charset=" in a Content-Type or <meta>, lower case; empty if
// there is none.
std::string charset_parameter(std::string_view text);

}  // namespace newsfold
