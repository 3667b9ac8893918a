// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/xml.h"

#include <cstdint>

#include "common/text.h"

namespace newsfold {
namespace {

// Char of XML 1.0, section 2.2; surrogates are no characters of UTF-8.
bool is_allowed(std::int32_t c) {
  return c == '\t' || c == '\n' || c == '\r' ||
         (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

std::string_view reference_for(std::int32_t c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':  // "]]>" is forbidden in content
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':  // parsers make blanks of these in attributes
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return "";
  }
}

}  // namespace

std::string xml_text(std::string_view text) {
  const std::string clean = clean_utf8(text);
  std::string xml;
  xml.reserve(clean.size());
  for (std::size_t at = 0; at < clean.size();) {
    const std::size_t begin = at;
    const std::int32_t c = next_character(clean, &at);
    if (!is_allowed(c)) continue;
    const std::string_view reference = reference_for(c);
    xml += reference.empty() ? std::string_view(clean).substr(begin, at - begin)
                             : reference;
  }
  return xml;
}

}  // namespace newsfold
