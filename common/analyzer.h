// SPDX-License-Identifier: GPL-3.0-or-later
// The one tokenizer of newsfold: what the indexer writes as terms, the query
// compiler looks up and the snippet maker marks comes from here, so what is
// indexed is found when typed back.
//
// Words are those of Unicode UAX #29, as ICU's word break iterator cuts them,
// then:
//
//   folded      case, compatibility forms (NFKC_Casefold) and diacritics:
//               "Çelik" → celik, "ﬁnance" → finance, "Straße" → strasse,
//               "Łódź" → lodz, "đ" → d, "٣" → 3; Greek, Cyrillic, Hebrew and
//               Arabic points go, but "й" stays a letter; the vowel signs of
//               Indic and Thai scripts and the kana voicing marks stay
//   split       at apostrophes, full stops, colons and underscores inside a
//               word: "l'Étoile" → l etoile, "example.com" → example com;
//               an English possessive goes: "Hanna's" → hanna
//   joined      acronyms "N.P.R.A." → npra; numbers "1,250,000" → 1250000,
//               "3.14" → 3.14
//   cut         to kMaxTermBytes, on both sides alike
//
// In scripts written without spaces (Han, kana, Thai, Lao, Khmer, Burmese)
// every character, with the marks on it, is a word of its own.  ICU's
// dictionaries cut them into longer words, but differently as the neighbours
// differ: of "แม่น้ำเลนน์" they make four words, and "แม่น้ำ" is none of them.  So
// the index does not depend on them; they only tell a query where it may be
// parted (Token::loose).
//
// Punctuation, symbols and emoji are no words.  There are no stop words and no
// stems: stems are applied to queries (common/stems.h).

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace newsfold {

// Longest term of the analyzer, cut at a character.  Far below Xapian's 245
// bytes, which a prefix and escaped bytes must share.
inline constexpr std::size_t kMaxTermBytes = 120;

struct Token {
  std::string_view term;  // folded; valid until the next call of tokens()
  std::size_t begin = 0;  // bytes of the analyzed text: first, inclusive,
  std::size_t end = 0;    // and last, exclusive, of the word it came from

  // It touches the token before, and only a dictionary parts the two: what is
  // typed side by side here need not be found side by side.
  bool loose = false;
};

// Not for use by two threads at once; give each its own.
class Analyzer {
 public:
  Analyzer();
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  // The words of `utf8` in order; a word's place in the list is its position.
  // Bytes that are not UTF-8 are read as U+FFFD, which is no word.
  const std::vector<Token>& tokens(std::string_view utf8);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace newsfold
