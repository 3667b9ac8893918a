// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/query_tree.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace newsfold {
namespace {

std::string field_prefix(const Field& field) {
  return field.prefix.empty() ? "" : std::string(field.name) + ":";
}

std::string join_children(const QueryTree& tree, std::string_view separator) {
  std::string joined;
  for (const QueryTree& child : tree.children) {
    if (!joined.empty()) joined += separator;
    const bool group =
        child.kind == QueryTree::Kind::And || child.kind == QueryTree::Kind::Or;
    joined += group ? "(" + describe(child) + ")" : describe(child);
  }
  return joined;
}

}  // namespace

std::string describe(const QueryTree& tree) {
  switch (tree.kind) {
    case QueryTree::Kind::Nothing:
      return "nothing";
    case QueryTree::Kind::All:
      return "*";
    case QueryTree::Kind::Word:
    case QueryTree::Kind::Exact:
      return field_prefix(tree.field) + tree.terms.front();
    case QueryTree::Kind::Phrase:
      return fmt::format("{}\"{}\"", field_prefix(tree.field),
                         fmt::join(tree.terms, " "));
    case QueryTree::Kind::Dates:
      return "date:" + format_date_range(tree.dates);
    case QueryTree::Kind::And:
      return join_children(tree, " AND ");
    case QueryTree::Kind::Or:
      return join_children(tree, " OR ");
    case QueryTree::Kind::Not:
      return "NOT " + join_children(tree, "");
  }
  return "";
}

}  // namespace newsfold
