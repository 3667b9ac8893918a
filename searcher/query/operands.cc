// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/operands.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace newsfold {
namespace {

using Kind = QueryTree::Kind;

// One value of an exact field, or the values that match a pattern.
bool is_exact_value(const QueryTree& tree) {
  return tree.kind == Kind::Exact ||
         (tree.kind == Kind::Pattern && tree.field.kind == FieldKind::Exact);
}

bool is_word(const QueryTree& tree) {
  return tree.kind == Kind::Word ||
         (tree.kind == Kind::Phrase && tree.terms.size() == 1) ||
         (tree.kind == Kind::Pattern && !is_exact_value(tree));
}

}  // namespace

QueryTree combine(Kind kind, std::vector<QueryTree> operands) {
  std::erase_if(operands, [](const QueryTree& operand) {
    return operand.kind == Kind::Nothing;
  });
  if (operands.empty()) return node(Kind::Nothing);
  if (operands.size() == 1) return std::move(operands.front());
  return node(kind, std::move(operands));
}

std::vector<QueryTree> unite_exact_fields(std::vector<QueryTree> operands) {
  std::vector<QueryTree> united;
  std::map<std::string_view, std::size_t> places;  // in `united`, by field
  for (QueryTree& operand : operands) {
    if (!is_exact_value(operand)) {
      united.push_back(std::move(operand));
      continue;
    }
    const auto [at, is_new] =
        places.try_emplace(operand.field.name, united.size());
    if (is_new) {
      united.push_back(std::move(operand));
      continue;
    }
    QueryTree& same = united[at->second];
    if (is_exact_value(same)) same = node(Kind::Or, {std::move(same)});
    same.children.push_back(std::move(operand));
  }
  return united;
}

bool are_words(const QueryTree& operand) {
  return is_word(operand) || (operand.kind == Kind::Or &&
                              std::all_of(operand.children.begin(),
                                          operand.children.end(), are_words));
}

const Field& field_of_words(const QueryTree& words) {
  return is_word(words) ? words.field : field_of_words(words.children.front());
}

bool are_of_field(const QueryTree& words, const Field& field) {
  if (is_word(words)) return words.field.name == field.name;
  return std::all_of(
      words.children.begin(), words.children.end(),
      [&](const QueryTree& child) { return are_of_field(child, field); });
}

}  // namespace newsfold
