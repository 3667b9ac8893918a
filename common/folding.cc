// SPDX-License-Identifier: GPL-3.0-or-later
// The order matters: case and compatibility first (NFKC_Casefold may yield
// letters with marks), then decompose, drop marks, recompose what remains
// (Hangul, kana), so both Unicode normal forms of a word end as one.

#include "common/folding.h"

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <unordered_map>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace newsfold {
namespace {

void require(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU data are missing: ") + what);
  }
}

const icu::Normalizer2& normalizer(const char* name, UNormalization2Mode mode) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found =
      icu::Normalizer2::getInstance(nullptr, name, mode, status);
  require(status, name);
  return *found;
}

// Latin letters that Unicode does not decompose: ø, ł, đ, æ, þ, ı ...
using LetterTable = std::unordered_map<UChar32, icu::UnicodeString>;

LetterTable make_latin_letters() {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> latin_ascii(
      icu::Transliterator::createInstance("Latin-ASCII", UTRANS_FORWARD,
                                          status));
  require(status, "Latin-ASCII");
  LetterTable table;
  for (UChar32 c = 0xC0; c < 0x250; ++c) {
    icu::UnicodeString letter(c);
    latin_ascii->transliterate(letter);
    if (u_isalpha(c) && letter != icu::UnicodeString(c)) {
      table.emplace(c, letter.toLower());
    }
  }
  return table;
}

bool is_kana_voicing(UChar32 c) { return c == 0x3099 || c == 0x309A; }

// True for marks that readers leave out when they type.  In Indic and other
// scripts marks are vowels, so only those of the scripts below go.
bool is_optional_mark(UChar32 c, UChar32 base) {
  if (u_charType(c) != U_NON_SPACING_MARK || is_kana_voicing(c)) return false;
  if (c == 0x0306 && base == 0x0438) return false;  // й is not и
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_INHERITED:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_HEBREW:
    case USCRIPT_ARABIC:
    case USCRIPT_SYRIAC:
      return true;
    default:
      return false;
  }
}

constexpr UChar32 kArabicTatweel = 0x0640;  // stretches a word, says nothing

// What the analyzer takes for a separator, but compatibility forms contain:
// "ŉ", and ligatures of whole phrases such as U+FDFA.
bool is_separator(UChar32 c) { return c == ' ' || c == 0x02BC; }

void append_folded(UChar32 c, UChar32* base, icu::UnicodeString* out) {
  static const LetterTable latin_letters = make_latin_letters();
  if (is_optional_mark(c, *base) || c == kArabicTatweel || is_separator(c)) {
    return;
  }
  *base = c;
  if (const auto found = latin_letters.find(c); found != latin_letters.end()) {
    out->append(found->second);
  } else if (const int digit = u_charDigitValue(c);
             digit >= 0 && u_charType(c) == U_DECIMAL_DIGIT_NUMBER) {
    out->append(static_cast<char16_t>(u'0' + digit));
  } else {
    out->append(c);
  }
}

char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

icu::UnicodeString fold_letters(const icu::UnicodeString& word) {
  static const icu::Normalizer2& casefold =
      normalizer("nfkc_cf", UNORM2_COMPOSE);
  static const icu::Normalizer2& decompose =
      normalizer("nfkc", UNORM2_DECOMPOSE);
  static const icu::Normalizer2& compose = normalizer("nfkc", UNORM2_COMPOSE);

  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString letters =
      decompose.normalize(casefold.normalize(word, status), status);
  icu::UnicodeString kept;
  UChar32 base = 0;
  for (int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
    append_folded(letters.char32At(i), &base, &kept);
  }
  icu::UnicodeString folded = compose.normalize(kept, status);
  require(status, "nfkc");
  return folded;
}

void fold_word(std::string_view utf8, std::string* out) {
  const bool ascii = std::all_of(utf8.begin(), utf8.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80;
  });
  if (ascii) {
    const std::size_t old_size = out->size();
    out->append(utf8);
    std::transform(
        out->begin() + static_cast<std::ptrdiff_t>(old_size), out->end(),
        out->begin() + static_cast<std::ptrdiff_t>(old_size), lower_ascii);
    return;
  }
  fold_letters(icu::UnicodeString::fromUTF8(
                   {utf8.data(), static_cast<int32_t>(utf8.size())}))
      .toUTF8String(*out);
}

}  // namespace newsfold
