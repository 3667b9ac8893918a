// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text.h"

#include <algorithm>
#include <cstdint>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace newsfold {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Calls visit(code point or negative, bytes) for each character.
template <typename Visit>
void each_character(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const std::int32_t c = next_character(text, &at);
    visit(c, text.substr(begin, at - begin));
  }
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// Line and paragraph separators among them.
bool is_control(std::int32_t c) {
  return (c >= 0 && c < 0x20) || (c >= 0x7F && c < 0xA0) || c == 0x2028 ||
         c == 0x2029;
}

bool is_bidi_control(std::int32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::int32_t next_character(std::string_view text, std::size_t* at) {
  // ICU counts in int32_t: a window of the longest sequence serves any text.
  const std::string_view window = text.substr(*at, U8_MAX_LENGTH);
  std::int32_t i = 0;
  UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_NEXT(window.data(), i, static_cast<std::int32_t>(window.size()), c);
#pragma GCC diagnostic pop
  *at += static_cast<std::size_t>(i);
  return c;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\f\v";
  const std::size_t begin =
      std::min(text.find_first_not_of(kSpace), text.size());
  return text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

std::string fold_space(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  bool pending = false;
  each_character(text, [&](std::int32_t c, std::string_view bytes) {
    const bool space =
        is_ascii(bytes.front()) ? is_space(bytes.front()) : u_isUWhiteSpace(c);
    if (space) {
      pending = !folded.empty();
      return;
    }
    if (pending) folded += ' ';
    pending = false;
    folded += bytes;
  });
  return folded;
}

std::string clean_utf8(std::string_view bytes) {
  std::string clean;
  clean.reserve(bytes.size());
  each_character(bytes, [&](std::int32_t c, std::string_view character) {
    if (c < 0) {
      clean += kReplacement;
    } else if (c == 0) {
      clean += ' ';
    } else {
      clean += character;
    }
  });
  return clean;
}

std::string_view take_line(std::string_view* text) {
  const std::size_t end = std::min(text->find('\n'), text->size());
  const std::string_view line = text->substr(0, end);
  text->remove_prefix(std::min(end + 1, text->size()));
  return line;
}

std::string_view prefix_at_character(std::string_view text,
                                     std::size_t size_bytes) {
  if (text.size() <= size_bytes) return text;
  while (size_bytes > 0 &&
         (static_cast<unsigned char>(text[size_bytes]) & 0xC0) == 0x80) {
    --size_bytes;
  }
  return text.substr(0, size_bytes);
}

std::string shown(std::string_view text, std::size_t size_bytes) {
  const std::string_view prefix = prefix_at_character(text, size_bytes);
  std::string line;
  each_character(prefix, [&](std::int32_t c, std::string_view bytes) {
    if (is_bidi_control(c)) return;
    line += c < 0 ? kReplacement : is_control(c) ? " " : bytes;
  });
  if (prefix.size() < text.size()) line += "...";
  return line;
}

std::string lower_case(std::string_view text) {
  std::string lower;
  icu::StringByteSink<std::string> sink(&lower);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower(
      "", 0,
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
      sink, nullptr, status);
  return U_SUCCESS(status) ? lower : std::string(text);
}

}  // namespace newsfold
