// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analyzer.h"

#include <algorithm>
#include <stdexcept>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "common/folding.h"
#include "common/word_pieces.h"

namespace newsfold {
namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Rules WB5 to WB13b of UAX #29 for ASCII: does the sign at `at` tie the
// letters or digits around it together?
bool ties(std::string_view text, std::size_t at) {
  if (at == 0 || at + 1 >= text.size()) return false;
  const char before = text[at - 1];
  const char after = text[at + 1];
  switch (text[at]) {
    case '\'':
    case '.':
      return (is_ascii_letter(before) && is_ascii_letter(after)) ||
             (is_ascii_digit(before) && is_ascii_digit(after));
    case ',':
    case ';':
      return is_ascii_digit(before) && is_ascii_digit(after);
    default:
      return false;
  }
}

bool is_ascii_word_character(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '_';
}

// "1,250,000" and "1,250,000.50" group by threes; "3,5" does not.
bool groups_thousands(std::string_view number) {
  const std::string_view whole = number.substr(0, number.find('.'));
  std::size_t comma = whole.find(',');
  if (comma == std::string_view::npos || comma > 3) return false;
  for (; comma < whole.size(); comma += 4) {
    if (whole[comma] != ',') return false;
    if (whole.size() < comma + 4) return false;
  }
  return std::all_of(number.begin(), number.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == ',' || c == '.';
  });
}

bool is_utf8_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

}  // namespace

struct Analyzer::State {
  struct Span {
    std::size_t term_end;  // in `terms`; a term begins where the last ended
    std::size_t begin, end;
    bool spaceless, loose;
  };

  State() {
    UErrorCode status = U_ZERO_ERROR;
    words.reset(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) {
      throw std::runtime_error("ICU data are missing: word break rules");
    }
  }

  std::size_t end_of_stretch(std::size_t begin, bool* ascii) const;
  void split_ascii(std::size_t begin, std::size_t end);
  void split_by_icu(std::size_t begin, std::size_t end);
  void split_word(std::size_t begin, std::size_t end);
  std::string_view letters_of(const Piece& piece) const {
    return text.substr(piece.begin, piece.end - piece.begin);
  }
  std::string_view between(const Piece& a, const Piece& b) const {
    return text.substr(a.end, b.begin - a.end);
  }
  std::size_t acronym_end(std::size_t first) const;
  void add_acronym(std::size_t first, std::size_t end);
  void add_pieces();
  void add_piece(const Piece& piece);
  void finish_term(const Piece& piece);
  void publish();

  std::unique_ptr<icu::BreakIterator> words;
  std::string_view text;
  std::string terms;
  std::vector<Span> spans;
  std::vector<Piece> pieces;           // of the word at hand,
  std::vector<std::size_t> parted_at;  // by a dictionary, within that word
  std::vector<Token> tokens;
};

// No word goes over white space, so what stands between can be cut on its own:
// `begin` to here are pieces all of ASCII or all with other letters in them.
std::size_t Analyzer::State::end_of_stretch(std::size_t begin,
                                            bool* ascii) const {
  std::size_t end = begin;
  *ascii = true;
  for (std::size_t at = begin; at < text.size();) {
    bool piece_is_ascii = true;
    while (at < text.size() && is_ascii_space(text[at])) ++at;
    while (at < text.size() && !is_ascii_space(text[at])) {
      piece_is_ascii = piece_is_ascii && is_ascii(text[at]);
      ++at;
    }
    if (end == begin) *ascii = piece_is_ascii;
    if (piece_is_ascii != *ascii) break;
    end = at;
  }
  return end;
}

// What ICU would do, for the letters of most news, at a third of the time.
void Analyzer::State::split_ascii(std::size_t begin, std::size_t end) {
  parted_at.clear();
  const std::string_view stretch = text.substr(0, end);
  for (std::size_t at = begin; at < end;) {
    if (!is_ascii_word_character(text[at])) {
      ++at;
      continue;
    }
    const std::size_t word = at;
    while (at < end &&
           (is_ascii_word_character(text[at]) || ties(stretch, at))) {
      ++at;
    }
    split_word(word, at);
  }
}

// Words of scripts without spaces that touch are taken as one: where ICU parts
// them depends on their neighbours.
void Analyzer::State::split_by_icu(std::size_t begin, std::size_t end) {
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data() + begin, static_cast<int64_t>(end - begin),
                 &status);
  words->setText(&utext, status);  // keeps a shallow clone
  utext_close(&utext);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot read the text");
  for (int32_t word = words->first(), next = words->next();
       next != icu::BreakIterator::DONE;) {
    const bool is_word = words->getRuleStatus() >= UBRK_WORD_NONE_LIMIT;
    parted_at.clear();
    int32_t after = words->next();
    while (is_word && after != icu::BreakIterator::DONE &&
           words->getRuleStatus() >= UBRK_WORD_NONE_LIMIT &&
           is_spaceless_at(text, begin + static_cast<std::size_t>(next))) {
      parted_at.push_back(begin + static_cast<std::size_t>(next));
      next = after;
      after = words->next();
    }
    if (is_word) {
      split_word(begin + static_cast<std::size_t>(word),
                 begin + static_cast<std::size_t>(next));
    }
    word = next;
    next = after;
  }
}

// Cuts one ICU word into pieces and adds their terms.  Most words are plain
// letters, and one piece.
void Analyzer::State::split_word(std::size_t begin, std::size_t end) {
  if (is_possessive(text, begin, end)) return;
  if (std::all_of(text.begin() + static_cast<std::ptrdiff_t>(begin),
                  text.begin() + static_cast<std::ptrdiff_t>(end),
                  is_ascii_letter)) {
    for (std::size_t at = begin; at < end; ++at) {
      terms += static_cast<char>(text[at] | 0x20);  // to lower case
    }
    finish_term({begin, end});
    return;
  }
  cut_pieces(text, begin, end, &pieces);
  if (!pieces.empty() &&
      is_possessive(text, pieces.back().begin, pieces.back().end)) {
    pieces.pop_back();
  }
  add_pieces();
}

// The end of the acronym that begins with a piece: letters that stand alone
// between full stops, "U.S.A".
std::size_t Analyzer::State::acronym_end(std::size_t first) const {
  std::size_t end = first;
  while (end < pieces.size() && pieces[end].letters == 1 &&
         (end == first || between(pieces[end - 1], pieces[end]) == ".")) {
    ++end;
  }
  return end;
}

void Analyzer::State::add_pieces() {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::size_t end = acronym_end(i);
    if (end >= i + 2) {
      add_acronym(i, end);
      i = end - 1;
    } else {
      add_piece(pieces[i]);
    }
  }
}

void Analyzer::State::add_acronym(std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < end; ++i) {
    fold_word(letters_of(pieces[i]), &terms);
  }
  finish_term({pieces[first].begin, pieces[end - 1].end});
}

void Analyzer::State::add_piece(const Piece& piece) {
  const std::size_t old_size = terms.size();
  fold_word(letters_of(piece), &terms);
  if (groups_thousands(std::string_view(terms).substr(old_size))) {
    terms.erase(std::remove(terms.begin() + static_cast<long>(old_size),
                            terms.end(), ','),
                terms.end());
  }
  finish_term(piece);
}

void Analyzer::State::finish_term(const Piece& piece) {
  const std::size_t term_begin = spans.empty() ? 0 : spans.back().term_end;
  if (terms.size() - term_begin > kMaxTermBytes) {
    terms.resize(term_begin + kMaxTermBytes + 1);
    while (is_utf8_continuation(terms.back())) terms.pop_back();
    terms.pop_back();
  }
  if (terms.size() == term_begin) return;  // nothing but invisible characters
  const bool loose =
      piece.spaceless && !spans.empty() && spans.back().spaceless &&
      std::binary_search(parted_at.begin(), parted_at.end(), piece.begin);
  spans.push_back(
      {terms.size(), piece.begin, piece.end, piece.spaceless, loose});
}

// Terms are views into `terms`, which no longer grows.
void Analyzer::State::publish() {
  tokens.clear();
  tokens.reserve(spans.size());
  std::size_t term_begin = 0;
  for (const Span& span : spans) {
    tokens.push_back(
        {std::string_view(terms).substr(term_begin, span.term_end - term_begin),
         span.begin, span.end, span.loose});
    term_begin = span.term_end;
  }
}

Analyzer::Analyzer() : state_(std::make_unique<State>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

const std::vector<Token>& Analyzer::tokens(std::string_view utf8) {
  State& state = *state_;
  state.text = utf8;
  state.terms.clear();
  state.spans.clear();
  for (std::size_t at = 0; at < utf8.size();) {
    bool ascii = true;
    const std::size_t end = state.end_of_stretch(at, &ascii);
    if (ascii) {
      state.split_ascii(at, end);
    } else {
      state.split_by_icu(at, end);
    }
    at = end;
  }
  state.publish();
  return state.tokens;
}

}  // namespace newsfold
