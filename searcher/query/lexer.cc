// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/lexer.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "common/numbers.h"
#include "common/schema.h"

namespace newsfold {
namespace {

// Quotation marks that open or close a phrase: keyboards and word processors.
constexpr std::array<std::string_view, 5> kQuotes{"\"", "\u201C", "\u201D",
                                                  "\u201E", "\u201F"};

constexpr std::string_view kIdeographicSpace = "\u3000";

std::size_t quote_at(std::string_view text) {
  for (const std::string_view quote : kQuotes) {
    if (text.starts_with(quote)) return quote.size();
  }
  return 0;
}

std::size_t space_at(std::string_view text) {
  if (text.starts_with(kIdeographicSpace)) return kIdeographicSpace.size();
  const char c = text.empty() ? 'x' : text.front();
  return c == ' ' || (c >= '\t' && c <= '\r') ? 1 : 0;
}

// Names that may stand before a colon beside those of the schema.
constexpr std::array<std::string_view, 4> kOtherFields{"date", "is", "copies",
                                                       "query"};

bool is_field(std::string_view name) {
  return std::find(kOtherFields.begin(), kOtherFields.end(), name) !=
             kOtherFields.end() ||
         std::any_of(kFields.begin(), kFields.end(),
                     [&](const Field& field) { return field.name == name; });
}

// "NEAR", "NEAR/5": the distance, 0 if it is none that may be asked for;
// nothing if `word` is no such operator.
std::optional<std::size_t> distance_of(std::string_view word,
                                       std::string_view name) {
  if (!word.starts_with(name)) return std::nullopt;
  word.remove_prefix(name.size());
  if (word.empty()) return kNearDistance;
  if (word.front() != '/') return std::nullopt;
  const auto distance = parse_number<std::size_t>(word.substr(1));
  return distance && *distance <= kMaxDistance ? *distance : 0;
}

class Lexer {
 public:
  explicit Lexer(std::string_view query) : query_(query) {}

  Result<std::vector<Lexeme>> run() {
    while (skip_space(), at_ < query_.size()) {
      if (const std::size_t quote = quote_at(rest())) {
        if (!take_phrase(quote)) {
          return error(
              "this quotation mark is never closed: close it, or leave it "
              "out");
        }
      } else if (const Sign sign = sign_at(); sign != Sign::Word) {
        take(sign, 1);
      } else if (!take_word()) {
        return error(fmt::format("NEAR/ and ADJ/ take a number from 1 to {}",
                                 kMaxDistance));
      }
    }
    take(Sign::End, 0);
    return std::move(lexemes_);
  }

 private:
  Error error(std::string_view why) const {
    return Error{fmt::format("byte {}: {}", at_ + 1, why)};
  }

  std::string_view rest() const { return query_.substr(at_); }

  void skip_space() {
    while (const std::size_t space = space_at(rest())) at_ += space;
  }

  void take(Sign sign, std::size_t size) {
    lexemes_.push_back({sign, std::string(rest().substr(0, size)), at_, 0});
    at_ += size;
  }

  bool take_phrase(std::size_t opening) {
    for (std::size_t end = opening; end < rest().size(); ++end) {
      const std::size_t closing = quote_at(rest().substr(end));
      if (closing == 0) continue;
      lexemes_.push_back({Sign::Phrase,
                          std::string(rest().substr(opening, end - opening)),
                          at_, 0});
      at_ += end + closing;
      return true;
    }
    return false;
  }

  // The sign of one byte that begins here, if it is one.
  Sign sign_at() const {
    const char c = rest().front();
    if (c == '(') return Sign::Open;
    if (c == ')') return Sign::Close;
    if (!is_before_word()) return Sign::Word;
    if (c == '-') return Sign::Not;
    if (c == '+') return Sign::Plus;
    if (c == '=') return Sign::Exactly;
    return Sign::Word;
  }

  // A '-' between blanks is a dash; before a word it excludes the word.
  bool is_before_word() const {
    return rest().size() > 1 && space_at(rest().substr(1)) == 0 &&
           rest()[1] != rest().front();
  }

  bool ends_word(std::size_t end) const {
    return end == rest().size() || space_at(rest().substr(end)) > 0 ||
           quote_at(rest().substr(end)) > 0 || rest()[end] == '(' ||
           rest()[end] == ')';
  }

  // False if it is an operator with a bad distance.
  bool take_word() {
    std::size_t end = 0;
    for (; !ends_word(end); ++end) {
      if (rest()[end] == ':' && is_field(rest().substr(0, end))) {
        take(Sign::Field, end);
        ++at_;  // the colon
        return true;
      }
    }
    const std::string_view word = rest().substr(0, end);
    if (const auto near = distance_of(word, "NEAR")) {
      return take_near(Sign::Near, end, *near);
    }
    if (const auto adjacent = distance_of(word, "ADJ")) {
      return take_near(Sign::Adjacent, end, *adjacent);
    }
    take(word == "AND"   ? Sign::And
         : word == "OR"  ? Sign::Or
         : word == "NOT" ? Sign::Not
                         : Sign::Word,
         end);
    return true;
  }

  bool take_near(Sign sign, std::size_t size, std::size_t distance) {
    if (distance == 0) return false;
    take(sign, size);
    lexemes_.back().distance = distance;
    return true;
  }

  const std::string_view query_;
  std::size_t at_ = 0;
  std::vector<Lexeme> lexemes_;
};

}  // namespace

Result<std::vector<Lexeme>> lex_query(std::string_view query) {
  return Lexer(query).run();
}

}  // namespace newsfold
