// SPDX-License-Identifier: GPL-3.0-or-later
// Folding: the letters by which words are compared, without case,
// compatibility forms and diacritics.  Part of the analyzer (analyzer.h says
// what is folded and what is not).

#pragma once

#include <string>
#include <string_view>

#include <unicode/unistr.h>

namespace newsfold {

// Appends the folded form of one word to `out`.  ASCII is only lower-cased.
void fold_word(std::string_view utf8, std::string* out);

// The general case, for tests and for fold_word: any letters.
icu::UnicodeString fold_letters(const icu::UnicodeString& word);

}  // namespace newsfold
