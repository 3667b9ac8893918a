// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/date_tokens.h"

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "common/text.h"

namespace newsfold {
namespace {

constexpr char to_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_ascii_letter(std::int32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_letter(std::int32_t c) {
  constexpr std::uint32_t kMarks = U_GC_MN_MASK | U_GC_MC_MASK;
  if (c < 0x80) return is_ascii_letter(c);
  return u_isalpha(c) || (U_MASK(u_charType(c)) & kMarks) != 0;
}

// The digits of Arabic, Persian and Hindi dates; -1 for other characters.
int digit_value(std::int32_t c) {
  if (c >= '0' && c <= '9') return c - '0';
  const auto in_block = [c](std::int32_t zero) {
    return c >= zero && c <= zero + 9;
  };
  const bool is_digit =
      in_block(0x0660) || in_block(0x06F0) || in_block(0x0966);
  return is_digit ? u_charDigitValue(c) : -1;
}

// White space, and what only says in which direction to read.
bool is_space(std::int32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace(c) || c == 0x200B || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E);
}

bool is_han(std::int32_t c) {
  return c >= 0x2E80 && u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC);
}

bool is_wide(std::int32_t c) {
  if (c < 0x1100) return false;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HANGUL:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      return true;
    default:
      return false;
  }
}

std::string_view ascii_mark(std::int32_t c) {
  constexpr auto kMarks =
      std::to_array<std::pair<std::int32_t, const char*>>({{0x2010, "-"},
                                                           {0x2011, "-"},
                                                           {0x2012, "-"},
                                                           {0x2013, "-"},
                                                           {0x2014, "-"},
                                                           {0x2212, "-"},
                                                           {0xFF0D, "-"},
                                                           {0xFF0F, "/"},
                                                           {0xFF0E, "."},
                                                           {0xFF1A, ":"},
                                                           {0xFF08, "("},
                                                           {0xFF09, ")"},
                                                           {0xFF0C, ","},
                                                           {0x060C, ","}});
  for (const auto& [character, mark] : kMarks) {
    if (c == character) return mark;
  }
  return {};
}

}  // namespace

bool DateToken::is_word(std::string_view lower) const {
  return kind == Kind::Word &&
         std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return to_lower(a) == b; });
}

DateTokens::DateTokens(std::string_view text, std::size_t limit) : text_(text) {
  while (take_token()) {
    if (tokens_.size() < limit) continue;
    tokens_.pop_back();
    is_whole_ = false;
    break;
  }
  tokens_.push_back(DateToken{});
  tokens_.back().begin = tokens_.back().end = at_;
}

bool DateTokens::take_token() {
  DateToken token;
  token.after_space = false;
  take_space(&token);
  if (at_ == text_.size()) return false;

  token.begin = at_;
  std::size_t next = at_;
  const std::int32_t c = next_character(text_, &next);
  if (digit_value(c) >= 0) {
    take_number(&token);
  } else if (is_letter(c)) {
    take_word(&token);
  } else {
    take_mark(&token);
  }
  token.end = at_;
  tokens_.push_back(token);
  return true;
}

void DateTokens::take_space(DateToken* token) {
  for (std::size_t next = at_; next < text_.size(); at_ = next) {
    if (!is_space(next_character(text_, &next))) return;
    token->after_space = true;
  }
}

void DateTokens::take_number(DateToken* token) {
  token->kind = DateToken::Kind::Number;
  std::string digits;
  bool is_ascii = true;
  for (std::size_t next = at_; next < text_.size(); at_ = next) {
    const std::int32_t c = next_character(text_, &next);
    const int value = digit_value(c);
    if (value < 0) break;
    is_ascii = is_ascii && c < 0x80;
    digits += static_cast<char>('0' + value);
  }
  token->text = text_.substr(token->begin, at_ - token->begin);
  if (is_ascii) return;
  digits_.reserve(text_.size());  // once: earlier tokens point into it
  digits_ += digits;
  token->text =
      std::string_view(digits_).substr(digits_.size() - digits.size());
}

void DateTokens::take_word(DateToken* token) {
  token->kind = DateToken::Kind::Word;
  for (std::size_t next = at_; next < text_.size(); at_ = next) {
    const std::int32_t c = next_character(text_, &next);
    if (!is_letter(c)) break;
    const bool is_first = at_ == token->begin;
    if (is_first) token->is_wide = is_wide(c);
    if (!is_first && (is_han(c) || is_wide(c) != token->is_wide)) break;
    if (is_han(c)) {
      at_ = next;
      break;
    }
  }
  token->text = text_.substr(token->begin, at_ - token->begin);
}

void DateTokens::take_mark(DateToken* token) {
  token->kind = DateToken::Kind::Mark;
  const std::int32_t c = next_character(text_, &at_);
  token->text = text_.substr(token->begin, at_ - token->begin);
  if (const std::string_view mark = ascii_mark(c); !mark.empty()) {
    token->text = mark;
  }
}

}  // namespace newsfold
