// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/lexer.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

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

// Names that may stand before a colon: those of the schema, and "date".
bool is_field(std::string_view name) {
  return name == "date" ||
         std::any_of(kFields.begin(), kFields.end(),
                     [&](const Field& field) { return field.name == name; });
}

class Lexer {
 public:
  explicit Lexer(std::string_view query) : query_(query) {}

  Result<std::vector<Lexeme>> run() {
    while (skip_space(), at_ < query_.size()) {
      if (const std::size_t quote = quote_at(rest())) {
        if (!take_phrase(quote)) {
          return Error{fmt::format(
              "byte {}: this quotation mark is never closed", at_ + 1)};
        }
      } else if (rest().front() == '(') {
        take(Sign::Open, 1);
      } else if (rest().front() == ')') {
        take(Sign::Close, 1);
      } else if (is_minus()) {
        take(Sign::Not, 1);
      } else {
        take_word();
      }
    }
    take(Sign::End, 0);
    return std::move(lexemes_);
  }

 private:
  std::string_view rest() const { return query_.substr(at_); }

  void skip_space() {
    while (const std::size_t space = space_at(rest())) at_ += space;
  }

  void take(Sign sign, std::size_t size) {
    lexemes_.push_back({sign, std::string(rest().substr(0, size)), at_});
    at_ += size;
  }

  bool take_phrase(std::size_t opening) {
    for (std::size_t end = opening; end < rest().size(); ++end) {
      const std::size_t closing = quote_at(rest().substr(end));
      if (closing == 0) continue;
      lexemes_.push_back({Sign::Phrase,
                          std::string(rest().substr(opening, end - opening)),
                          at_});
      at_ += end + closing;
      return true;
    }
    return false;
  }

  // A '-' between blanks is a dash; before a word it excludes the word.
  bool is_minus() const {
    return rest().front() == '-' && rest().size() > 1 &&
           space_at(rest().substr(1)) == 0 && rest()[1] != '-';
  }

  void take_word() {
    std::size_t end = 0;
    while (end < rest().size() && space_at(rest().substr(end)) == 0 &&
           quote_at(rest().substr(end)) == 0 && rest()[end] != '(' &&
           rest()[end] != ')') {
      if (rest()[end] == ':' && is_field(rest().substr(0, end))) {
        take(Sign::Field, end);
        ++at_;  // the colon
        return;
      }
      ++end;
    }
    const std::string_view word = rest().substr(0, end);
    take(word == "AND"   ? Sign::And
         : word == "OR"  ? Sign::Or
         : word == "NOT" ? Sign::Not
                         : Sign::Word,
         end);
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
