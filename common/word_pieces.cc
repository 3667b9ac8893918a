// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/word_pieces.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "common/text.h"

namespace newsfold {
namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool is_apostrophe(UChar32 c) {
  return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0xFF07;
}

// Letters, digits, the marks on them, and invisible joiners that folding
// drops.
bool is_word_character(UChar32 c) {
  if (c < 0x80) return c > 0 && u_isalnum(c);
  if (is_apostrophe(c)) return false;
  return (U_GET_GC_MASK(c) &
          (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK | U_GC_CF_MASK)) != 0;
}

// True for the "." and "," of numbers: digits on both sides.
bool is_inside_number(std::string_view text, std::size_t at) {
  return (text[at] == '.' || text[at] == ',') && at > 0 &&
         is_ascii_digit(text[at - 1]) && at + 1 < text.size() &&
         is_ascii_digit(text[at + 1]);
}

// What stays with the character before it: marks, joiners, and the halfwidth
// voicing signs, which are letters by category.
bool is_attached(UChar32 c) {
  return (U_GET_GC_MASK(c) & (U_GC_M_MASK | U_GC_CF_MASK)) != 0 ||
         c == 0xFF9E || c == 0xFF9F;
}

bool is_spaceless(UChar32 c) {
  constexpr UChar32 kFirst = 0x0E00;  // Thai; nothing below is
  if (c < kFirst) return false;
  if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) {
    return true;
  }
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
      return true;
    default:
      return c == 0x30FC || c == 0xFF70;  // the long vowel sign of kana
  }
}

// The Thai and Lao vowel "am" is one character or two, and a vowel either way.
bool completes_am(UChar32 before, UChar32 c) {
  return c == 0x0E33 || c == 0x0EB3 || (before == 0x0E4D && c == 0x0E32) ||
         (before == 0x0ECD && c == 0x0EB2);
}

// True if a character goes on the piece before it, whose last one is `before`.
bool goes_on(const Piece& piece, UChar32 before, UChar32 c) {
  if (piece.letters == 0) return false;
  return is_attached(c) || completes_am(before, c) ||
         (!piece.spaceless && !is_spaceless(c));
}

}  // namespace

void cut_pieces(std::string_view text, std::size_t begin, std::size_t end,
                std::vector<Piece>* pieces) {
  pieces->clear();
  Piece piece;
  UChar32 before = 0;
  const auto finish = [&] {
    if (piece.letters > 0) pieces->push_back(piece);
    piece = Piece{};
  };
  const std::string_view word = text.substr(0, end);
  for (std::size_t at = begin; at < end;) {
    const std::size_t start = at;
    const UChar32 c = next_character(word, &at);
    if (!is_word_character(c) && !is_inside_number(word, start)) {
      finish();
      continue;
    }
    if (!goes_on(piece, before, c)) {
      finish();
      piece = {start, start, 0, is_spaceless(c)};
    }
    before = c;
    piece.end = at;
    ++piece.letters;
  }
  finish();
}

bool is_spaceless_at(std::string_view text, std::size_t at) {
  const UChar32 c = next_character(text, &at);
  return is_spaceless(c) || is_attached(c);
}

bool is_possessive(std::string_view text, std::size_t begin, std::size_t end) {
  if (end != begin + 1 || (text[begin] | 0x20) != 's') return false;
  for (const std::string_view apostrophe : {"'", "\u2019", "\u02BC"}) {
    const std::string_view before = text.substr(0, begin);
    if (!before.ends_with(apostrophe)) continue;
    if (before.size() == apostrophe.size()) return false;
    const char c = before[before.size() - apostrophe.size() - 1];
    // A letter, a digit, the full stop of an acronym; bytes beyond ASCII are
    // letters often enough.
    return static_cast<unsigned char>(c) >= 0x80 || u_isalnum(c) || c == '.';
  }
  return false;
}

}  // namespace newsfold
