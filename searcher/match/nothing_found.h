// SPDX-License-Identifier: GPL-3.0-or-later
// NothingFound: why a search found nothing, and what would find something.
//
// A query and its filters are conditions that all must hold.  Each is counted
// by itself, and all the others without it, so a reader sees which one to
// drop; words that no article has are looked up as misspelt.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/archive.h"
#include "common/result.h"
#include "searcher/match/engine.h"
#include "searcher/match/request.h"
#include "searcher/match/result.h"
#include "searcher/match/spelling.h"

namespace newsfold {

// A word or phrase of the query.
struct TermCount {
  std::string text;            // as describe() prints it: "title:ferry"
  std::uint64_t articles = 0;  // that have it, a word in any of its forms
  std::vector<Suggestion> suggestions;  // only if hardly any has it

  bool operator==(const TermCount&) const = default;
};

struct Condition {
  std::string text;            // as describe() prints it
  std::uint64_t articles = 0;  // for which it holds
  // For which all others hold; none if there are no others.
  std::optional<std::uint64_t> without;
  std::vector<TermCount> terms;  // in it, without those behind NOT; none: it is
                                 // a filter
};

struct BetterQuery {
  std::string query;  // as it would be typed
  Counts counts;      // what it finds, under the same filters
};

struct NothingFound {
  bool has_words = true;  // the query; without any it finds nothing
  std::vector<Condition> conditions;
  // For which all filters hold, whatever the words; none if there are no
  // filters, or nothing else.
  std::optional<std::uint64_t> filtered;
  // With the words of all phrases, and of NEAR and ADJ, but apart; none if
  // there are no such.
  std::optional<std::uint64_t> apart;
  // Undated, for which all but a range of dates holds: the range leaves them
  // out.
  std::uint64_t undated = 0;
  std::optional<BetterQuery> did_you_mean;
};

// REQUIRES: the request finds nothing.  Fails where its search would, and stops
// with what it has when the request's deadline passes.  Throws Xapian::Error.
Result<NothingFound> explain_nothing(const ArchiveReader& archive,
                                     const SearchRequest& request);

// For a request that finds `articles`, few: the same with words that hardly any
// article has spelt like others, if that finds ten times as many.  Fails and
// stops likewise.
Result<std::optional<BetterQuery>> better_spelling(const ArchiveReader& archive,
                                                   SearchEngine* engine,
                                                   const SearchRequest& request,
                                                   std::uint64_t articles);

// explain_nothing() with an engine of the archive that is at hand.
Result<NothingFound> explain_nothing(const ArchiveReader& archive,
                                     SearchEngine* engine,
                                     const SearchRequest& request);

}  // namespace newsfold
