// SPDX-License-Identifier: GPL-3.0-or-later
// FacetFilters: what a menu of facets lets one choose.  Values of one facet
// widen each other, facets narrow each other, and each facet is counted without
// its own filter: what is chosen in it does not empty the rest of its menu.
//
// One pass serves all: it finds the articles that fail one filter at most, and
// marks them with the one they fail.

#pragma once

#include <cstdint>
#include <vector>

#include <boost/unordered/unordered_flat_set.hpp>
#include <xapian.h>

#include "common/result.h"
#include "searcher/match/collector.h"
#include "searcher/match/facets.h"
#include "searcher/match/request.h"
#include "searcher/query/query_tree.h"

namespace newsfold {

class FacetFilters {
 public:
  // Fails on values that cannot be understood, and on patterns that stand for
  // too many of the archive's.
  static Result<FacetFilters> of(const SearchRequest& request,
                                 const Xapian::Database& database);

  // Those articles of `tree` that pass all filters.
  QueryTree passing_all(QueryTree tree) const;

  // Those that fail one filter at most.
  QueryTree failing_one_at_most(QueryTree tree) const;

  // Takes those that fail one filter out of `matches`; the result has, for each
  // filter, those that fail it alone.
  struct NearMisses {
    Facet facet = Facet::Source;
    std::vector<Match> matches;
  };
  std::vector<NearMisses> part(std::vector<Match>* matches) const;

 private:
  struct Filter {
    Facet facet = Facet::Source;
    QueryTree any;                                  // of the chosen values
    boost::unordered_flat_set<std::uint64_t> keys;  // facet_key() of them
  };

  static Result<Filter> filter(Facet facet, const Field& field,
                               const std::vector<std::string>& chosen,
                               const Xapian::Database& database);

  std::vector<Filter> filters_;
};

}  // namespace newsfold
