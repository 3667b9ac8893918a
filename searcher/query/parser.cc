// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/parser.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/text.h"
#include "searcher/query/lexer.h"
#include "searcher/query/operands.h"
#include "searcher/query/pattern.h"

namespace newsfold {
namespace {

using Kind = QueryTree::Kind;

bool is_near(Sign sign) { return sign == Sign::Near || sign == Sign::Adjacent; }

bool is_operator(Sign sign) {
  return sign == Sign::And || sign == Sign::Or || sign == Sign::Not ||
         is_near(sign);
}

// Says of every leaf where it came from.
QueryTree placed(QueryTree tree, const Lexeme& lexeme) {
  tree.byte = lexeme.byte;
  tree.typed = lexeme.text;
  for (QueryTree& child : tree.children) {
    child = placed(std::move(child), lexeme);
  }
  return tree;
}

// The leaves of a saved query stand where it is named.
QueryTree moved(QueryTree tree, std::size_t byte) {
  tree.byte = byte;
  for (QueryTree& child : tree.children) {
    child = moved(std::move(child), byte);
  }
  return tree;
}

struct SyntaxError {
  std::string message;
};

// What a query and the saved queries in it share.
struct Session {
  Analyzer* const analyzer;
  const ParseOptions& options;
  std::size_t bytes = 0;
  std::size_t words = 0;
  std::size_t depth = 0;
  std::vector<std::string> open_queries = {};  // saved ones, outermost first
};

std::vector<Lexeme> lexed(std::string_view query, Session* session) {
  const std::size_t limit = session->options.limits.bytes;
  session->bytes += query.size();
  if (session->bytes > limit) {
    throw SyntaxError{fmt::format(
        "a query may have {} bytes, this has {}: split it into several", limit,
        session->bytes)};
  }
  Result<std::vector<Lexeme>> lexemes = lex_query(clean_utf8(query));
  if (!lexemes) throw SyntaxError{lexemes.error().message};
  return *std::move(lexemes);
}

// Throws SyntaxError, as the depth of the grammar makes returning it a chore.
class Parser {
 public:
  Parser(std::string_view query, Session* session)
      : lexemes_(lexed(query, session)), session_(*session) {}

  QueryTree parse() {
    QueryTree tree = parse_any(field::kText);
    if (next().sign != Sign::End) {
      fail(next(),
           "a parenthesis is closed that was never opened: leave it out");
    }
    return tree;
  }

 private:
  enum class Forms { All, AsTyped };

  const Lexeme& next(std::size_t ahead = 0) const {
    return lexemes_[std::min(at_ + ahead, lexemes_.size() - 1)];
  }

  const Lexeme& take() { return lexemes_[at_++]; }

  const QueryLimits& limits() const { return session_.options.limits; }

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
            after == Sign::Close || is_near(after));
  }

  void enter(const Lexeme& at) {
    if (++session_.depth <= limits().depth) return;
    fail(at, fmt::format("more than {} parentheses inside each other: leave "
                         "out those that are not needed",
                         limits().depth));
  }

  void leave() { --session_.depth; }

  void count_words(const Lexeme& at, std::size_t words) {
    session_.words += words;
    if (session_.words <= limits().words) return;
    fail(at, fmt::format("a query may have {} words: ask for some of them at "
                         "a time",
                         limits().words));
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

  // Two negations cancel; a '+' says what is so without it.
  QueryTree parse_item(const Field& field) {
    bool negated = false;
    while (next().sign == Sign::Plus ||
           (next().sign == Sign::Not && !is_operator_as_word())) {
      if (take().sign == Sign::Not) negated = !negated;
    }
    QueryTree item = parse_near(field);
    if (!negated || item.kind == Kind::Nothing) return item;
    if (item.kind == Kind::Not) return QueryTree(item.children.front());
    return node(Kind::Not, {std::move(item)});
  }

  QueryTree parse_near(const Field& field) {
    const Lexeme& first = next();
    QueryTree item = parse_one(field);
    if (!is_near(next().sign)) return item;
    const Lexeme& joint = next();
    QueryTree near = placed(
        node(joint.sign == Sign::Near ? Kind::Near : Kind::Adjacent), joint);
    near.distance = joint.distance;
    add_near(first, joint, std::move(item), &near);
    while (is_near(next().sign)) {
      const Lexeme& same = take();
      if (same.sign != joint.sign || same.distance != joint.distance) {
        fail(same, fmt::format("{} and {} do not go together: write the same "
                               "between all words, or AND between two groups",
                               joint.text, same.text));
      }
      const Lexeme& operand = next();
      add_near(operand, joint, parse_one(field), &near);
    }
    return near;
  }

  void add_near(const Lexeme& at, const Lexeme& joint, QueryTree words,
                QueryTree* near) const {
    if (!are_words(words)) {
      fail(at, fmt::format("{} joins single words, and groups of them with OR: "
                           "leave out quotation marks, hyphens, other signs",
                           joint.text));
    }
    if (near->children.empty()) near->field = field_of_words(words);
    if (!are_of_field(words, near->field)) {
      fail(at, fmt::format("{0} joins words of one field: write "
                           "title:(ferry {0} strike)",
                           joint.text));
    }
    near->children.push_back(std::move(words));
    if (near->children.size() > limits().near) {
      fail(at, fmt::format("{} joins {} words at most: leave some out",
                           joint.text, limits().near));
    }
  }

  QueryTree parse_one(const Field& field) {
    const Lexeme& lexeme = next();
    if (is_operator(lexeme.sign) && !is_operator_as_word()) {
      fail(lexeme, fmt::format("{} needs a word before and after it; to search "
                               "for the word, write it in small letters",
                               lexeme.text));
    }
    if (lexeme.sign == Sign::End || lexeme.sign == Sign::Close) {
      fail(lexeme,
           "a word is missing here; to search for an operator itself, write it "
           "in small letters");
    }
    ++at_;
    switch (lexeme.sign) {
      case Sign::Open:
        return parse_group(lexeme, field);
      case Sign::Field:
        return parse_field(lexeme);
      case Sign::Exactly:
        return parse_exactly(lexeme, field);
      case Sign::Plus:
        fail(lexeme, "+ stands before a word or a field: +ferry, +title:ferry");
      default:
        return parse_text(lexeme, field, Forms::All);
    }
  }

  QueryTree parse_group(const Lexeme& opening, const Field& field) {
    enter(opening);
    QueryTree tree = parse_any(field);
    if (next().sign != Sign::Close) {
      fail(opening,
           "this parenthesis is never closed: close it, or leave it out");
    }
    ++at_;
    leave();
    return tree;
  }

  QueryTree parse_exactly(const Lexeme& sign, const Field& field) {
    if (next().sign != Sign::Word && next().sign != Sign::Phrase &&
        (!is_operator(next().sign) || next().text == "-")) {
      fail(sign, "= stands before a word: =ferry, title:=ferry");
    }
    return parse_text(take(), field, Forms::AsTyped);
  }

  QueryTree parse_field(const Lexeme& name) {
    const Lexeme& value = next();
    const bool is_word = is_operator(value.sign) && value.text != "-";
    if (value.sign != Sign::Word && value.sign != Sign::Phrase &&
        value.sign != Sign::Open && value.sign != Sign::Exactly && !is_word) {
      fail(name, fmt::format("{0}: needs a value behind it; to search for the "
                             "word, write \"{0}\"",
                             name.text));
    }
    const auto* field =
        std::find_if(kFields.begin(), kFields.end(),
                     [&](const Field& one) { return one.name == name.text; });
    return field == kFields.end() ? parse_single_value(name)
                                  : parse_one(*field);
  }

  // Fields that take no group.
  QueryTree parse_single_value(const Lexeme& name) {
    const Lexeme& value = next();
    if (value.sign == Sign::Open || value.sign == Sign::Exactly) {
      fail(value, fmt::format("{0}: takes one value; write it before each: "
                              "({0}:x OR {0}:y)",
                              name.text));
    }
    count_words(value, 1);
    ++at_;
    if (name.text == "query") return parse_saved_query(value);
    if (name.text == "copies")
      return read_value(value, copies_condition(value.text));
    if (name.text == "is")
      return read_value(value, state_condition(value.text));
    return read_value(value,
                      date_condition(value.text, session_.options.today));
  }

  static QueryTree read_value(const Lexeme& value, Result<QueryTree> tree) {
    if (!tree) fail(value, tree.error().message);
    return placed(*std::move(tree), value);
  }

  QueryTree parse_saved_query(const Lexeme& name) {
    const SavedQueries& saved_query = session_.options.saved_query;
    const auto text = saved_query ? saved_query(name.text) : std::nullopt;
    if (!text) {
      fail(name, "no query is saved under this name: " + shown(name.text));
    }
    std::vector<std::string>& open = session_.open_queries;
    if (std::find(open.begin(), open.end(), name.text) != open.end()) {
      fail(name, "this saved query holds itself; save it without: " +
                     shown(name.text));
    }
    enter(name);
    open.push_back(name.text);
    QueryTree tree = parse_saved_text(name, *text);
    open.pop_back();
    leave();
    return moved(std::move(tree), name.byte);
  }

  QueryTree parse_saved_text(const Lexeme& name, std::string_view text) {
    try {
      return Parser(text, &session_).parse();
    } catch (const SyntaxError& error) {
      fail(name, fmt::format("in the saved query {}: {}", shown(name.text),
                             error.message));
    }
  }

  QueryTree parse_exact(const Lexeme& value, const Field& field) {
    count_words(value, 1);
    if (value.sign == Sign::Word) {
      auto pattern = pattern_of_values(field, value.text);
      if (pattern) return placed(*std::move(pattern), value);
    }
    return read_value(value, exact_value(field, value.text));
  }

  QueryTree parse_text(const Lexeme& lexeme, const Field& field, Forms forms) {
    if (field.kind == FieldKind::Exact) return parse_exact(lexeme, field);
    if (lexeme.sign == Sign::Word && lexeme.text == "*") {
      if (field.name != field::kText.name) {
        fail(lexeme, fmt::format("* alone finds every article, whatever its "
                                 "{}: give it letters, as in {}:el*",
                                 field.name, field.name));
      }
      return placed(node(Kind::All), lexeme);
    }
    if (auto pattern = pattern_of(lexeme)) {
      count_words(lexeme, 1);
      return placed(leaf(Kind::Pattern, field, {*std::move(pattern)}), lexeme);
    }
    return placed(parse_words(lexeme, field, forms), lexeme);
  }

  std::optional<std::string> pattern_of(const Lexeme& lexeme) const {
    if (lexeme.sign != Sign::Word) return std::nullopt;
    auto pattern = fold_pattern(lexeme.text, session_.analyzer);
    if (!pattern) fail(lexeme, pattern.error().message);
    return *std::move(pattern);
  }

  QueryTree parse_words(const Lexeme& lexeme, const Field& field, Forms forms) {
    const std::vector<Token>& tokens = session_.analyzer->tokens(lexeme.text);
    count_words(lexeme, tokens.size());
    std::vector<QueryTree> parts;
    for (const Token& token : tokens) {
      const bool apart = token.loose && lexeme.sign == Sign::Word;
      if (parts.empty() || apart) {
        parts.push_back(leaf(Kind::Word, field, {}));
      }
      parts.back().terms.emplace_back(token.term);
    }
    const bool as_typed =
        lexeme.sign == Sign::Phrase || forms == Forms::AsTyped;
    for (QueryTree& part : parts) {
      if (part.terms.size() > 1 || as_typed) part.kind = Kind::Phrase;
    }
    return combine(Kind::And, std::move(parts));
  }

  const std::vector<Lexeme> lexemes_;
  Session& session_;
  std::size_t at_ = 0;
};

}  // namespace

Result<QueryTree> parse_query(std::string_view query, Analyzer* analyzer,
                              const ParseOptions& options) {
  Session session{analyzer, options};
  try {
    return Parser(query, &session).parse();
  } catch (const SyntaxError& error) {
    return Error{error.message};
  }
}

}  // namespace newsfold
