// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/nearness.h"

#include <string>

#include "common/schema.h"

namespace newsfold {
namespace {

Xapian::Query any_article(const std::vector<std::uint32_t>& wanted,
                          const std::vector<Match>& matches) {
  std::vector<std::string> terms;
  for (const std::uint32_t i : wanted) {
    terms.push_back(term_of(field::kId, format_id(matches[i].record.article)));
  }
  return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

}  // namespace

void add_nearness(const Xapian::Database& database,
                  const Xapian::Query& proximity,
                  const std::vector<std::uint32_t>& best,
                  std::vector<Match>* matches) {
  if (proximity.empty() || best.size() < 2) return;
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, proximity,
                                  any_article(best, *matches)));
  // The sort key brings each article's record along, from remote segments too.
  enquire.set_sort_by_value_then_relevance(kFacetSlot, false);
  const Xapian::MSet near =
      enquire.get_mset(0, static_cast<Xapian::doccount>(best.size()));
  for (auto at = near.begin(); at != near.end(); ++at) {
    const ArticleId article = decode_facet_record(at.get_sort_key()).article;
    for (const std::uint32_t i : best) {
      Match& match = (*matches)[i];
      if (match.record.article == article) match.weight += at.get_weight();
    }
  }
}

}  // namespace newsfold
