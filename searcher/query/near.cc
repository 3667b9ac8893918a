// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/near.h"

#include <algorithm>
#include <set>

namespace newsfold {
namespace {

using Sides = std::vector<std::vector<std::string>>;

bool share_a_term(const Sides& sides) {
  std::set<std::string> seen;
  for (const std::vector<std::string>& side : sides) {
    for (const std::string& term : side) {
      if (!seen.insert(term).second) return true;
    }
  }
  return false;
}

Xapian::Query any_of(const std::vector<std::string>& terms) {
  return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

// True while there is another choice: counts up like the digits of a number.
bool next_choice(const Sides& sides, std::vector<std::size_t>* choice) {
  for (std::size_t side = 0; side < sides.size(); ++side) {
    if (++(*choice)[side] < sides[side].size()) return true;
    (*choice)[side] = 0;
  }
  return false;
}

Xapian::Query every_choice(Xapian::Query::op op, const Sides& sides,
                           Xapian::termcount window) {
  std::vector<Xapian::Query> choices;
  std::vector<std::size_t> choice(sides.size());
  do {
    std::vector<std::string> terms;
    for (std::size_t side = 0; side < sides.size(); ++side) {
      terms.push_back(sides[side][choice[side]]);
    }
    choices.emplace_back(op, terms.begin(), terms.end(), window);
  } while (next_choice(sides, &choice));
  return Xapian::Query(Xapian::Query::OP_OR, choices.begin(), choices.end());
}

}  // namespace

std::optional<Xapian::Query> near_query(Xapian::Query::op op,
                                        const Sides& sides,
                                        std::size_t distance,
                                        std::size_t* choices_left) {
  const auto window =
      static_cast<Xapian::termcount>(distance + sides.size() - 1);
  std::size_t choices = 1;
  for (const std::vector<std::string>& side : sides) {
    if (side.empty()) return Xapian::Query::MatchNothing;
    choices = std::min(choices * side.size(), *choices_left + 1);
  }
  if (share_a_term(sides)) {
    if (choices > *choices_left) return std::nullopt;
    *choices_left -= choices;
    return every_choice(op, sides, window);
  }
  std::vector<Xapian::Query> each;
  for (const std::vector<std::string>& side : sides) {
    each.push_back(any_of(side));
  }
  return Xapian::Query(op, each.begin(), each.end(), window);
}

}  // namespace newsfold
