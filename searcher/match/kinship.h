// SPDX-License-Identifier: GPL-3.0-or-later
// Kinship: why two articles are, or are not, one story.
//
// What the archive says of them is the verdict; the rest is the evidence, by
// the rules and models that the fold goes by (common/likeness/).  Those are
// asked again here, of the two articles and of others of their stories: a story
// is made by averages over all its tellings, so two articles that are little
// alike can be in one, and two that are much alike apart.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/likeness/copy_rule.h"
#include "common/likeness/day_estimates.h"
#include "common/likeness/fold_table.h"
#include "searcher/match/article_names.h"
#include "searcher/match/pair_kinship.h"

namespace newsfold {

struct CopyKinship {
  Places places = Places::Apart;
  CopyEvidence evidence;
  CopyThresholds asked;
  bool alike = false;             // are_copies() of these two
  std::size_t passage_words = 0;  // of the longest passage in common
  std::string passage;            // as the first article prints it
};

// A third telling, between two that are little alike.
struct ConnectingTelling {
  FiledArticle telling;
  Score to_first = 0;
  Score to_second = 0;
};

// Two stories, by their tellings: one article of each copy group, those with a
// day if any has one.
struct GroupKinship {
  std::size_t first_tellings = 0;
  std::size_t second_tellings = 0;
  Score average = 0;  // of all pairs; those that the fold does not compare
                      // (languages, kPairDays) count nothing
  Score asked = 0;
};

struct Kinship {
  FiledArticle first;
  FiledArticle second;
  bool same_article = false;  // then there is nothing else to say
  bool same_story = false;
  bool same_copy_group = false;
  bool same_url = false;  // versions of one page
  bool languages_differ = false;
  bool folded = false;  // if not, there are no scores
  std::optional<DayEstimate>
      first_estimate;  // none if it is dated, or has none
  std::optional<DayEstimate> second_estimate;
  std::optional<CopyKinship> copies;
  std::optional<PairKinship> pair;              // none if the languages differ
  std::optional<ConnectingTelling> connection;  // of one story, if the score of
                                                // the pair is below `asked`
  std::optional<GroupKinship> groups;           // of two stories
};

// `others` are more articles of both stories; what else is in it, and the two
// themselves, are passed over.  Without a table the archive was not folded.
Kinship kinship_of(FiledArticle first, FiledArticle second,
                   const std::vector<FiledArticle>& others,
                   const FoldTable* table, const DayEstimates& estimates);

// As many other articles of each story are looked at.
inline constexpr std::size_t kOthersLookedAt = 50;

// The articles by name (article_names.h), with the others and the table that
// the archive has.  Fails where find_article() does.
// Throws Xapian::Error, ArchiveError.
Result<Kinship> find_kinship(const ArchiveReader& archive,
                             const ArchivePaths& paths, std::string_view first,
                             std::string_view second);

}  // namespace newsfold
