// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/width.h"

#include <unicode/uchar.h>

#include "common/text.h"

namespace newsfold {
namespace {

constexpr std::int32_t kPictureMark = 0xFE0F;  // makes a sign ahead a picture

bool is_combining(std::int32_t c) {
  constexpr std::uint32_t kCombining =
      U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK;
  if ((U_GET_GC_MASK(c) & kCombining) != 0) return true;
  // Vowels and final consonants join the first consonant of a syllable.
  const int hangul = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  return hangul == U_HST_VOWEL_JAMO || hangul == U_HST_TRAILING_JAMO;
}

bool is_wide(std::int32_t c) {
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ||
         u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION);
}

}  // namespace

std::size_t width_of_character(std::int32_t c) {
  constexpr std::int32_t kFirstCombining = 0x300;  // a soft hyphen is below
  if (c < kFirstCombining) return c < 0 || c >= 0x20 ? 1 : 0;
  if (c == kPictureMark) return 1;
  if (is_combining(c)) return 0;
  return is_wide(c) ? 2 : 1;
}

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    width += width_of_character(next_character(text, &at));
  }
  return width;
}

}  // namespace newsfold
