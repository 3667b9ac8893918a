// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/query_tree.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace newsfold {
namespace {

using Kind = QueryTree::Kind;

std::string field_prefix(const Field& field) {
  return field.prefix.empty() ? "" : std::string(field.name) + ":";
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '.' || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Between quotation marks where the value would be read as something else
// without.
std::string exact_text(const QueryTree& tree) {
  const bool is_url =
      tree.field.name == field::kUrl.name;  // a hash says little
  const std::string& value = is_url ? tree.typed : tree.terms.front();
  const bool plain = !value.empty() && is_plain(value.front()) &&
                     std::all_of(value.begin(), value.end(), [](char c) {
                       return is_plain(c) || c == '-';
                     });
  return plain ? value : "\"" + value + "\"";
}

bool is_group(const QueryTree& tree) {
  return tree.kind == Kind::And || tree.kind == Kind::Or ||
         tree.kind == Kind::Near || tree.kind == Kind::Adjacent;
}

std::string join_children(const QueryTree& tree, std::string_view separator) {
  std::string joined;
  for (const QueryTree& child : tree.children) {
    if (!joined.empty()) joined += separator;
    joined += is_group(child) ? "(" + describe(child) + ")" : describe(child);
  }
  return joined;
}

}  // namespace

QueryTree node(QueryTree::Kind kind, std::vector<QueryTree> children) {
  QueryTree tree;
  tree.kind = kind;
  tree.children = std::move(children);
  return tree;
}

QueryTree leaf(QueryTree::Kind kind, const Field& field,
               std::vector<std::string> terms) {
  QueryTree tree = node(kind);
  tree.field = field;
  tree.terms = std::move(terms);
  return tree;
}

std::string describe(const QueryTree& tree) {
  switch (tree.kind) {
    case Kind::Nothing:
      return "nothing";
    case Kind::All:
      return "*";
    case Kind::Word:
    case Kind::Pattern:
      return field_prefix(tree.field) + tree.terms.front();
    case Kind::Exact:
      return field_prefix(tree.field) + exact_text(tree);
    case Kind::Phrase:
      return fmt::format("{}\"{}\"", field_prefix(tree.field),
                         fmt::join(tree.terms, " "));
    case Kind::Dates:
      return "date:" + format_date_range(tree.dates);
    case Kind::DayOfYear:
      return "date:" + format_day_of_year(tree.day);
    case Kind::Copies:
      return "copies:" + format_count_range(tree.copies);
    case Kind::IsCopy:
      return "is:copy";
    case Kind::Near:
      return join_children(tree, fmt::format(" NEAR/{} ", tree.distance));
    case Kind::Adjacent:
      return join_children(tree, fmt::format(" ADJ/{} ", tree.distance));
    case Kind::And:
      return join_children(tree, " AND ");
    case Kind::Or:
      return join_children(tree, " OR ");
    case Kind::Not:
      return "NOT " + join_children(tree, "");
  }
  return "";
}

}  // namespace newsfold
