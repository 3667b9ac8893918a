// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/query_parts.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace newsfold {
namespace {

using Kind = QueryTree::Kind;

bool is_words(const QueryTree& tree) {
  return !tree.terms.empty() && tree.field.kind == FieldKind::Words;
}

bool is_near(const QueryTree& tree) {
  return tree.kind == Kind::Near || tree.kind == Kind::Adjacent;
}

void add_conditions(const QueryTree& tree, std::set<std::string>* known,
                    std::vector<QueryTree>* parts) {
  if (tree.kind != Kind::And) {
    const bool asks = tree.kind != Kind::All;
    if (asks && known->insert(describe(tree)).second) parts->push_back(tree);
    return;
  }
  for (const QueryTree& child : tree.children) {
    add_conditions(child, known, parts);
  }
}

void add_terms(const QueryTree& tree, std::vector<QueryTree>* terms) {
  if (tree.kind == Kind::Not) return;
  if (is_words(tree)) terms->push_back(tree);
  for (const QueryTree& child : tree.children) add_terms(child, terms);
}

}  // namespace

std::vector<QueryTree> conditions_of(const QueryTree& tree) {
  std::set<std::string> known;
  std::vector<QueryTree> parts;
  add_conditions(tree, &known, &parts);
  return parts;
}

QueryTree all_of(std::vector<QueryTree> parts) {
  if (parts.empty()) return node(Kind::All);
  return node(Kind::And, std::move(parts));
}

std::vector<QueryTree> terms_of(const QueryTree& tree) {
  std::vector<QueryTree> terms;
  add_terms(tree, &terms);
  return terms;
}

bool is_phrase(const QueryTree& tree) {
  return tree.kind == Kind::Phrase && tree.terms.size() > 1;
}

std::vector<QueryTree> words_of(const QueryTree& phrase) {
  std::vector<QueryTree> words;
  for (const std::string& word : phrase.terms) {
    words.push_back(leaf(Kind::Word, phrase.field, {word}));
  }
  return words;
}

QueryTree apart(QueryTree tree) {
  if (is_phrase(tree)) return all_of(words_of(tree));
  if (is_near(tree)) return all_of(std::move(tree.children));
  for (QueryTree& child : tree.children) child = apart(std::move(child));
  return tree;
}

bool has_phrase(const QueryTree& tree) {
  return is_phrase(tree) || is_near(tree) ||
         std::any_of(tree.children.begin(), tree.children.end(), has_phrase);
}

bool asks_for_a_day(const QueryTree& tree) {
  return tree.kind == Kind::DayOfYear ||
         (tree.kind == Kind::Dates && !tree.dates.undated);
}

QueryTree undated() {
  QueryTree tree = node(Kind::Dates);
  tree.dates.undated = true;
  return tree;
}

}  // namespace newsfold
