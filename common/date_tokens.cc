// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/date_tokens.h"

#include <algorithm>
#include <array>

namespace newsfold {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

constexpr std::array<std::string_view, 18> kWeekdays = {
    "monday", "mon",  "tuesday",  "tue", "tues",   "wednesday",
    "wed",    "weds", "thursday", "thu", "thur",   "thurs",
    "friday", "fri",  "saturday", "sat", "sunday", "sun"};

constexpr std::array<std::string_view, 8> kFillers = {"of", "the", "at", "on",
                                                      "st", "nd",  "rd", "th"};

constexpr std::array<std::string_view, 51> kZones = {
    "z",    "ut",  "utc",  "gmt",  "wet",  "west", "bst",  "ist",  "cet",
    "cest", "met", "mest", "eet",  "eest", "msk",  "msd",  "sast", "eat",
    "wat",  "cat", "gst",  "pkt",  "npt",  "wib",  "ict",  "sgt",  "hkt",
    "jst",  "kst", "awst", "acst", "aest", "aedt", "nzst", "nzdt", "est",
    "edt",  "et",  "cst",  "cdt",  "mst",  "mdt",  "pst",  "pdt",  "ct",
    "mt",   "pt",  "akst", "akdt", "hst",  "ast"};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr char to_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_word(std::string_view word, std::string_view lower) {
  return std::equal(word.begin(), word.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return to_lower(a) == b; });
}

template <std::size_t N>
bool is_one_of(std::string_view word,
               const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [word](auto each) { return same_word(word, each); });
}

// The number of bytes of white space at the front: ASCII, or the no-break
// spaces (U+00A0, U+202F) that word processors put into times.
std::size_t space_at_front(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r')) return 1;
  if (text.substr(0, 2) == "\u00A0") return 2;
  if (text.substr(0, 3) == "\u202F") return 3;
  return 0;
}

}  // namespace

bool DateToken::is_word(std::string_view lower) const {
  return kind == Kind::Word && same_word(text, lower);
}

DateToken next_date_token(std::string_view* rest) {
  DateToken token;
  token.after_space = false;
  while (const std::size_t space = space_at_front(*rest)) {
    rest->remove_prefix(space);
    token.after_space = true;
  }
  if (rest->empty()) return DateToken{};

  const auto run_of = [rest](auto is_inside) {
    const auto* end = std::find_if_not(rest->begin(), rest->end(), is_inside);
    return static_cast<std::size_t>(end - rest->begin());
  };
  std::size_t size = 1;
  token.kind = DateToken::Kind::Mark;
  if (is_digit((*rest)[0])) {
    token.kind = DateToken::Kind::Number;
    size = run_of(is_digit);
  } else if (is_letter((*rest)[0])) {
    token.kind = DateToken::Kind::Word;
    size = run_of(is_letter);
  }
  token.text = rest->substr(0, size);
  rest->remove_prefix(size);
  return token;
}

int month_number(std::string_view word) {
  if (same_word(word, "sept")) return 9;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (same_word(word, kMonths[i]) || same_word(word, kMonths[i].substr(0, 3)))
      return static_cast<int>(i) + 1;
  }
  return 0;
}

bool is_weekday(std::string_view word) { return is_one_of(word, kWeekdays); }

bool is_zone(std::string_view word) { return is_one_of(word, kZones); }

bool is_filler(std::string_view word) { return is_one_of(word, kFillers); }

}  // namespace newsfold
