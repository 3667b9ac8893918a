// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/parser.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "common/article.h"
#include "common/language.h"
#include "common/text.h"
#include "common/url.h"
#include "common/wire.h"
#include "searcher/query/lexer.h"

namespace newsfold {
namespace {

using Kind = QueryTree::Kind;

QueryTree node(Kind kind, std::vector<QueryTree> children = {}) {
  QueryTree tree;
  tree.kind = kind;
  tree.children = std::move(children);
  return tree;
}

bool is_operator(Sign sign) {
  return sign == Sign::And || sign == Sign::Or || sign == Sign::Not;
}

// Operands that say nothing are left out; one that is left stands for all.
QueryTree combine(Kind kind, std::vector<QueryTree> children) {
  std::erase_if(children, [](const QueryTree& child) {
    return child.kind == Kind::Nothing;
  });
  if (children.empty()) return node(Kind::Nothing);
  if (children.size() == 1) return std::move(children.front());
  return node(kind, std::move(children));
}

// source:a source:b → (source:a OR source:b)
std::vector<QueryTree> unite_exact_fields(std::vector<QueryTree> items) {
  std::vector<QueryTree> united;
  std::map<std::string_view, std::size_t> places;  // in `united`, by field
  for (QueryTree& item : items) {
    if (item.kind != Kind::Exact) {
      united.push_back(std::move(item));
      continue;
    }
    const auto [at, is_new] =
        places.try_emplace(item.field.name, united.size());
    if (is_new) {
      united.push_back(std::move(item));
      continue;
    }
    QueryTree& same = united[at->second];
    if (same.kind == Kind::Exact) same = node(Kind::Or, {std::move(same)});
    same.children.push_back(std::move(item));
  }
  return united;
}

struct SyntaxError {
  std::string message;
};

class Parser {
 public:
  Parser(std::vector<Lexeme> lexemes, Analyzer* analyzer,
         const QueryLimits& limits)
      : lexemes_(std::move(lexemes)), analyzer_(analyzer), limits_(limits) {}

  // Throws SyntaxError, as the depth of the grammar makes returning it a chore.
  QueryTree parse() {
    QueryTree tree = parse_any(field::kText);
    if (next().sign != Sign::End) {
      fail(next(), "a parenthesis is closed that was never opened");
    }
    return tree;
  }

 private:
  const Lexeme& next(std::size_t ahead = 0) const {
    return lexemes_[std::min(at_ + ahead, lexemes_.size() - 1)];
  }

  [[noreturn]] static void fail(const Lexeme& at, std::string_view why) {
    throw SyntaxError{fmt::format("byte {}: {}", at.byte + 1, why)};
  }

  bool starts_operand() const {
    const Sign sign = next().sign;
    return sign != Sign::End && sign != Sign::Close && sign != Sign::Or &&
           sign != Sign::And;
  }

  // An operator between operators or ends is the word itself.
  bool is_operator_as_word() const {
    const Sign after = next(1).sign;
    return is_operator(next().sign) && next().text != "-" &&
           (after == Sign::And || after == Sign::Or || after == Sign::End ||
            after == Sign::Close);
  }

  QueryTree parse_any(const Field& field) {
    std::vector<QueryTree> alternatives;
    if (next().sign != Sign::End && next().sign != Sign::Close) {
      alternatives.push_back(parse_all(field));
      while (next().sign == Sign::Or) {
        ++at_;
        alternatives.push_back(parse_all(field));
      }
    }
    return combine(Kind::Or, std::move(alternatives));
  }

  QueryTree parse_all(const Field& field) {
    std::vector<QueryTree> items;
    items.push_back(parse_item(field));
    while (starts_operand() || next().sign == Sign::And) {
      if (next().sign == Sign::And) ++at_;
      items.push_back(parse_item(field));
    }
    return combine(Kind::And, unite_exact_fields(std::move(items)));
  }

  QueryTree parse_item(const Field& field) {
    std::size_t negations = 0;
    while (next().sign == Sign::Not && !is_operator_as_word()) {
      ++negations;
      ++at_;
    }
    QueryTree item = parse_one(field);
    if (negations % 2 == 0 || item.kind == Kind::Nothing) return item;
    return node(Kind::Not, {std::move(item)});
  }

  QueryTree parse_one(const Field& field) {
    const Lexeme& lexeme = next();
    if (is_operator(lexeme.sign) && !is_operator_as_word()) {
      fail(lexeme, fmt::format("{} needs a word before and after it; to search "
                               "for the word, write it in small letters",
                               lexeme.text));
    }
    if (lexeme.sign == Sign::End || lexeme.sign == Sign::Close) {
      fail(lexeme, "a word is missing here");
    }
    ++at_;
    switch (lexeme.sign) {
      case Sign::Open:
        return parse_group(lexeme, field);
      case Sign::Field:
        return parse_field(lexeme);
      default:
        return parse_text(lexeme, field);
    }
  }

  QueryTree parse_group(const Lexeme& opening, const Field& field) {
    if (++depth_ > limits_.depth) {
      fail(opening, fmt::format("more than {} parentheses inside each other",
                                limits_.depth));
    }
    QueryTree tree = parse_any(field);
    if (next().sign != Sign::Close) {
      fail(opening, "this parenthesis is never closed");
    }
    ++at_;
    --depth_;
    return tree;
  }

  QueryTree parse_field(const Lexeme& name) {
    const Lexeme& value = next();
    const bool is_word = is_operator(value.sign) && value.text != "-";
    if (value.sign != Sign::Word && value.sign != Sign::Phrase &&
        value.sign != Sign::Open && !is_word) {
      fail(name, fmt::format("{}: needs a value behind it", name.text));
    }
    if (name.text == "date") return parse_dates(value);
    const auto* field =
        std::find_if(kFields.begin(), kFields.end(),
                     [&](const Field& one) { return one.name == name.text; });
    return parse_one(*field);
  }

  void count_words(const Lexeme& at, std::size_t words) {
    words_ += words;
    if (words_ <= limits_.words) return;
    fail(at, fmt::format("a query may have {} words", limits_.words));
  }

  QueryTree parse_dates(const Lexeme& value) {
    count_words(value, 1);
    const Result<DateRange> range = parse_date_range(value.text);
    if (!range) fail(value, range.error().message);
    ++at_;
    QueryTree tree = node(Kind::Dates);
    tree.dates = *range;
    return tree;
  }

  QueryTree parse_text(const Lexeme& lexeme, const Field& field) {
    if (field.kind == FieldKind::Exact) {
      count_words(lexeme, 1);
      Result<QueryTree> exact = exact_value(field, lexeme.text);
      if (!exact) fail(lexeme, exact.error().message);
      return *std::move(exact);
    }
    if (lexeme.sign == Sign::Word && lexeme.text == "*") return node(Kind::All);
    const std::vector<Token>& tokens = analyzer_->tokens(lexeme.text);
    count_words(lexeme, tokens.size());
    std::vector<QueryTree> parts;
    for (const Token& token : tokens) {
      const bool apart = token.loose && lexeme.sign == Sign::Word;
      if (parts.empty() || apart) {
        parts.push_back(node(Kind::Word));
        parts.back().field = field;
      }
      parts.back().terms.emplace_back(token.term);
    }
    for (QueryTree& part : parts) {
      if (part.terms.size() > 1 || lexeme.sign == Sign::Phrase) {
        part.kind = Kind::Phrase;
      }
    }
    return combine(Kind::And, std::move(parts));
  }

  const std::vector<Lexeme> lexemes_;
  Analyzer* const analyzer_;
  const QueryLimits limits_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t words_ = 0;
};

}  // namespace

Result<QueryTree> exact_value(const Field& field, std::string_view value) {
  QueryTree tree = node(Kind::Exact);
  tree.field = field;
  std::string exact = lower_case(fold_space(value));
  if (field.name == field::kSource.name &&
      exact.find('.') != std::string::npos) {
    exact = source_of_host(exact);
  } else if (field.name == field::kLanguage.name) {
    exact = language_code(exact);
    if (exact.empty()) {
      return Error{
          fmt::format("no language is known by this name: {}", shown(value))};
    }
  } else if (field.name == field::kWire.name && exact != kNoWire) {
    const Agency* const agency = agency_called(exact);
    if (!agency) {
      return Error{
          fmt::format("no agency is known by this name: {}", shown(value))};
    }
    exact = agency->code;
  } else if ((field.name == field::kId.name ||
              field.name == field::kStory.name) &&
             !parse_id(exact)) {
    return Error{
        fmt::format("an id has 16 hexadecimal digits: {}", shown(value))};
  } else if (field.name == field::kUrl.name) {
    const Result<std::string> url = canonical_url(value);
    if (!url) return url.error();
    exact = url_term(url_key(*url)).substr(field.prefix.size());
  }
  tree.terms = {exact};
  return tree;
}

Result<QueryTree> parse_query(std::string_view query, Analyzer* analyzer,
                              const QueryLimits& limits) {
  if (query.size() > limits.bytes) {
    return Error{fmt::format("a query may have {} bytes, this has {}",
                             limits.bytes, query.size())};
  }
  const std::string clean = clean_utf8(query);
  Result<std::vector<Lexeme>> lexemes = lex_query(clean);
  if (!lexemes) return lexemes.error();
  try {
    return Parser(*std::move(lexemes), analyzer, limits).parse();
  } catch (const SyntaxError& error) {
    return Error{error.message};
  }
}

}  // namespace newsfold
