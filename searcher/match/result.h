// SPDX-License-Identifier: GPL-3.0-or-later
// SearchResult: the answer, ready for any renderer.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/article.h"
#include "searcher/match/snippet.h"

namespace newsfold {

// All counts are exact, on every page alike.
struct Counts {
  std::uint64_t stories = 0;   // with at least one matching article
  std::uint64_t articles = 0;  // that match
  std::uint64_t results = 0;   // under the fold that was asked for

  bool operator==(const Counts&) const = default;
};

// A story counts for a value if at least one matching article of it has the
// value, so the stories of a facet may sum to more than there are.
struct FacetValue {
  std::string value;
  std::uint64_t stories = 0;
  std::uint64_t articles = 0;

  bool operator==(const FacetValue&) const = default;
};

// Dates are as far as known: an article of "2016-09" stands under it in
// `months` and `days` alike.
struct Facets {
  std::vector<FacetValue> sources;    // most stories first; "" if unknown
  std::vector<FacetValue> languages;  // likewise
  std::vector<FacetValue> wires;      // likewise; "" if from no agency
  std::vector<FacetValue> years;      // oldest first, "undated" last
  std::vector<FacetValue> months;     // likewise; none under DateStep::Year
  std::vector<FacetValue> days;       // likewise; none but under DateStep::Day
  std::vector<FacetValue> decades;    // likewise, "1910"; only if asked for

  bool operator==(const Facets&) const = default;
};

// What an article is to those of its story that are listed before it: by the
// first rule that holds.  Which of two was published earlier it does not say.
enum class Relation {
  None,     // it is the first in the list
  Version,  // another text at the URL of one before it
  Copy,     // of one before it, at another URL
  Telling,  // in words of its own
};

struct Hit {
  ArticleId id = 0;
  double score = 0;  // of this article; 0 where nothing weighs
  Relation relation = Relation::None;
  ArticleId related = 0;  // the one before it, of a version or copy; else 0
  Article article;
};

// Facts of a whole story, of articles that do not match too.
struct StoryFacts {
  std::uint64_t articles = 0;
  std::uint64_t sources = 0;  // that are known
  // The article that is proven earlier than those of all other sources
  // (first_report.h); 0 if none is.
  ArticleId first = 0;
  std::string first_source;        // of that; empty if unknown
  std::optional<Date> first_seen;  // earliest publication; none if all undated
  std::optional<Date> last_seen;   // latest
  // With an article of the day of `first_seen`, or of the month or year that is
  // all that is known of it; those that are known, by name.
  std::vector<std::string> first_day_sources;

  // `first_source` is worth telling: there are others.
  bool tells_who_was_first() const {
    return !first_source.empty() && sources > 1;
  }
  // Else `first_day_sources` may be.
  bool tells_first_day() const {
    return !tells_who_was_first() && sources > 1 && !first_day_sources.empty();
  }

  bool operator==(const StoryFacts&) const = default;
};

// Another report of a story that matches better than the article shown.
struct BetterMatch {
  ArticleId id = 0;
  double score = 0;  // of this article
  Article article;
  Snippet snippet;  // of this article
};

struct StoryResult {
  StoryId story = 0;
  StoryFacts facts;
  double score = 0;            // of its best match
  std::uint64_t matching = 0;  // matching articles in it
  // The lead under the request's rule, then in the order of leads().
  std::vector<Hit> articles;
  ArticleId best = 0;        // the article that matches best
  std::string best_dump_id;  // the id that its dump gave

  // Of the article shown, articles.front(); of `best` if none is listed.
  ArticleId snippet_of = 0;
  Snippet snippet;
  std::optional<BetterMatch> better_match;  // see better_match.h
};

// The state of the archive that gave the answer: a count may be cited with it.
struct ArchiveState {
  std::string id;              // ArchiveReader::archive_id()
  std::uint64_t revision = 0;  // ArchiveReader::revision()
  std::uint64_t articles = 0;  // in the archive
  // Remote segments that did not answer: without them all counts are too low.
  std::vector<std::string> missing;

  bool operator==(const ArchiveState&) const = default;
};

struct SearchResult {
  std::string parsed;  // the query as it was understood
  ArchiveState archive;
  Counts counts;
  std::vector<StoryResult> results;
  Facets facets;
};

}  // namespace newsfold
