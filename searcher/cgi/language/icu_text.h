// SPDX-License-Identifier: GPL-3.0-or-later
// What every use of ICU's formats needs.

#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include <unicode/stringpiece.h>
#include <unicode/unistr.h>
#include <unicode/utypes.h>

namespace newsfold {

inline std::string utf8_of(const icu::UnicodeString& text) {
  std::string utf8;
  return text.toUTF8String(utf8);
}

// Ill-formed sequences become U+FFFD.
inline icu::UnicodeString unicode_of(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
}

// Throws std::runtime_error if ICU failed: its data is not there, or it has no
// memory.
inline void check_icu(UErrorCode status) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
  }
}

}  // namespace newsfold
