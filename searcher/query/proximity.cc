// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/proximity.h"

#include <cmath>
#include <string>
#include <vector>

namespace newsfold {
namespace {

using Kind = QueryTree::Kind;

Xapian::Query worth(double weight) {
  auto* source = new Xapian::FixedWeightPostingSource(weight);
  return Xapian::Query(source->release());  // which owns it
}

class PairCollector {
 public:
  explicit PairCollector(const Xapian::Database& database)
      : database_(database), articles_(database.get_doccount()) {}

  void collect(const QueryTree& tree) {
    if (tree.kind != Kind::And && tree.kind != Kind::Or) return;
    const QueryTree* previous = nullptr;
    for (const QueryTree& child : tree.children) {
      collect(child);
      if (previous) add_pair(*previous, child);
      previous = &child;
    }
  }

  Xapian::Query query() const {
    return Xapian::Query(Xapian::Query::OP_OR, pairs_.begin(), pairs_.end());
  }

 private:
  void add_pair(const QueryTree& one, const QueryTree& other) {
    if (!is_typed_word(one) || !is_typed_word(other)) return;
    const std::string first = term_of(one.field, one.terms.front());
    const std::string second = term_of(other.field, other.terms.front());
    const double rarity = rarity_of(first);
    const double other_rarity = rarity_of(second);
    if (first == second || rarity == 0 || other_rarity == 0) return;
    const std::vector<std::string> terms{first, second};
    pairs_.emplace_back(Xapian::Query::OP_FILTER,
                        worth(kProximityWeight * (rarity + other_rarity)),
                        Xapian::Query(Xapian::Query::OP_NEAR, terms.begin(),
                                      terms.end(), kProximityWindow));
  }

  static bool is_typed_word(const QueryTree& tree) {
    return tree.kind == Kind::Word && tree.field.name == field::kText.name &&
           !tree.typed.empty();
  }

  // 0 of words that are too common to count, and of those that are nowhere.
  double rarity_of(const std::string& term) const {
    const double having = database_.get_termfreq(term);
    if (having == 0 || having * kCommonShare > articles_) return 0;
    return std::log((articles_ + 1) / (having + 0.5));
  }

  const Xapian::Database& database_;
  const double articles_;
  std::vector<Xapian::Query> pairs_;
};

}  // namespace

Xapian::Query proximity_query(const QueryTree& tree,
                              const Xapian::Database& database) {
  PairCollector pairs(database);
  pairs.collect(tree);
  return pairs.query();
}

}  // namespace newsfold
