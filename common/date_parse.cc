// SPDX-License-Identifier: GPL-3.0-or-later
// parse_date() and find_dates(): a text that is a date, and one that holds
// some.  How a date is read is in date_reader.h.
//
// Tested by tests/common/date_test.cc.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "common/date.h"
#include "common/date_reader.h"
#include "common/date_tokens.h"
#include "common/date_words.h"
#include "common/text.h"

namespace newsfold {
namespace {

// Longer texts are no dates.
constexpr std::size_t kMostTokensOfADate = 39;

using Tokens = std::span<const DateToken>;

bool is_letters(const DateToken& token) {
  return token.kind == DateToken::Kind::Word && !token.is_wide;
}

bool is_number(const DateToken& token) {
  return token.kind == DateToken::Kind::Number;
}

bool is_mark(const DateToken& token, std::string_view marks) {
  return token.kind == DateToken::Kind::Mark &&
         marks.find(token.text[0]) != marks.npos;
}

// "20 - ", "20. - ": what follows is the end of a span.
bool is_span_before(Tokens tokens, std::size_t i) {
  if (i < 2 || !tokens[i - 1].is_mark('-')) return false;
  const std::size_t last = tokens[i - 2].is_mark('.') && i > 2 ? i - 3 : i - 2;
  return is_number(tokens[last]);
}

// Inside a longer number, name, price or span of days no date begins ...
bool can_begin(Tokens tokens, std::size_t i) {
  const DateToken& token = tokens[i];
  if (is_letters(token)) {
    const DateWord word = date_word(token.text);
    if (word.month == 0 && !word.is_weekday) return false;
  } else if (!token.is_number(1, 4)) {
    return false;
  }
  if (i == 0) return true;
  const DateToken& before = tokens[i - 1];
  const bool is_behind_number = i > 1 && is_number(tokens[i - 2]);
  if (is_span_before(tokens, i)) return false;
  if (token.after_space) return true;
  if (is_letters(before) || is_number(before)) return false;
  if (is_letters(token)) return true;
  if (is_mark(before, ":,")) return !is_behind_number;
  return !is_mark(before, "-./+#$_=&");
}

// ... and none ends.  `i` is the token behind it.
bool can_end(Tokens tokens, std::size_t i) {
  const DateToken& token = tokens[i];
  if (token.is_end() || token.after_space) return true;
  if (is_letters(token)) return token.is_word("t");
  if (is_number(token)) return false;
  const DateToken& next = tokens[i + 1];
  const bool is_joined = is_number(next) && !next.after_space;
  return !is_joined || !is_mark(token, "-./:_%");
}

// A comma or "um" belongs to what follows.
bool can_be_last(const DateToken& token) {
  if (is_letters(token)) return !date_word(token.text).is_filler;
  return token.kind != DateToken::Kind::Mark || is_mark(token, ")]");
}

// Of "30 February 2016" nothing is left, not even the month.
bool is_rest(Tokens tokens, std::size_t i, const Date& date) {
  if (date.precision != DatePrecision::Month || !is_letters(tokens[i])) {
    return false;
  }
  if (i > 1 && tokens[i - 1].is_mark('.')) --i;
  return i > 0 && is_number(tokens[i - 1]);
}

// The longest date that begins at token `i`; `*taken` tokens.
std::optional<Date> longest_date(Tokens tokens, std::size_t i,
                                 const DateStyle& style, std::size_t* taken) {
  std::optional<Date> longest;
  DateReader reader(tokens.subspan(i), style);
  while (!reader.at_end() && reader.taken() < kMostTokensOfADate &&
         reader.take_piece()) {
    if (!can_be_last(tokens[i + reader.taken() - 1])) continue;
    if (!can_end(tokens, i + reader.taken())) continue;
    DateReader attempt = reader;
    if (!attempt.finish().empty()) continue;
    if (attempt.date().precision < DatePrecision::Month) continue;
    if (is_rest(tokens, i, attempt.date())) continue;
    longest = attempt.date();
    *taken = attempt.taken();
  }
  return longest;
}

}  // namespace

Result<Date> parse_date(std::string_view text, const DateStyle& style) {
  const auto problem_with = [text](std::string_view problem) {
    return Error{std::string(problem) + shown(fold_space(text))};
  };
  const DateTokens tokens(text, kMostTokensOfADate);
  DateReader reader(tokens.all(), style);
  bool is_date = tokens.is_whole();
  while (is_date && !reader.at_end()) is_date = reader.take_piece();
  if (!is_date) return problem_with("not a date: ");
  const std::string_view problem = reader.finish();
  if (!problem.empty()) return problem_with(problem);
  return reader.date();
}

std::vector<DateInText> find_dates(std::string_view text,
                                   const DateStyle& style) {
  constexpr std::size_t kMostTokens = 1000;
  std::vector<DateInText> found;
  const DateTokens scanned(text, kMostTokens);
  const Tokens tokens = scanned.all();
  for (std::size_t i = 0; !tokens[i].is_end();) {
    std::size_t taken = 1;
    if (can_begin(tokens, i)) {
      const auto date = longest_date(tokens, i, style, &taken);
      if (date) {
        found.push_back({*date, tokens[i].begin, tokens[i + taken - 1].end});
      }
    }
    i += taken;
  }
  return found;
}

}  // namespace newsfold
