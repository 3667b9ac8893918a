// SPDX-License-Identifier: GPL-3.0-or-later
// A story in full, and one article with its place in its story: what is asked
// for by the name of an article (article_names.h), not found by a query.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive.h"
#include "common/result.h"
#include "searcher/match/article_names.h"
#include "searcher/match/article_table.h"
#include "searcher/match/result.h"
#include "searcher/match/source_names.h"

namespace newsfold {

struct WireCount {
  std::string wire;  // a code (common/wire.h)
  std::uint64_t articles = 0;

  bool operator==(const WireCount&) const = default;
};

struct WholeStory {
  StoryId story = 0;
  ArticleId asked = 0;  // the article by whose name it was found
  ArticleId lead = 0;   // the one that represents it best
  StoryFacts facts;
  std::vector<WireCount> wires;  // agencies that were seen; most articles first
  // In the order of leads(): as published, the undated last.  Without their
  // texts and scores.
  std::vector<Hit> articles;
};

// The article of story.lead.  REQUIRES: a story that lists it
const Article& lead_of(const WholeStory& story);

// What is read of an archive once, for as many stories as wanted.
struct StoryTables {
  ArticleTable* articles;
  SourceNames* names;
};

// Fails where find_article() does.  Throws Xapian::Error, ArchiveError.
Result<WholeStory> find_story(const ArchiveReader& archive,
                              std::string_view name);
Result<WholeStory> find_story(const ArchiveReader& archive,
                              std::string_view name, const StoryTables& tables);

struct PlacedArticle {
  FiledArticle filed;
  std::uint32_t copies = 0;  // other articles with nearly the same text
  StoryFacts story;
};

// Likewise.
Result<PlacedArticle> find_placed_article(const ArchiveReader& archive,
                                          std::string_view name);
Result<PlacedArticle> find_placed_article(const ArchiveReader& archive,
                                          std::string_view name,
                                          const StoryTables& tables);

}  // namespace newsfold
