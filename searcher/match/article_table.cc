// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/article_table.h"

#include <algorithm>

#include "common/schema.h"

namespace newsfold {
namespace {

ArticleTable::Segment records_of(const Xapian::Database& database) {
  ArticleTable::Segment records(database.get_lastdocid() + 1);
  for (auto at = database.valuestream_begin(kFacetSlot);
       at != database.valuestream_end(kFacetSlot); ++at) {
    records[at.get_docid()] = decode_facet_record(*at);
  }
  return records;
}

}  // namespace

const std::vector<ArticleTable::Segment>& ArticleTable::segments() {
  if (segments_.empty()) load();
  return segments_;
}

void ArticleTable::load() {
  for (const Xapian::Database& segment : archive_.segments()) {
    segments_.push_back(records_of(segment));
  }
}

void ArticleTable::sort_by_story() {
  by_story_.reserve(archive_.database().get_doccount());
  for (const Segment& segment : segments()) {
    std::ranges::copy_if(
        segment, std::back_inserter(by_story_),
        [](const FacetRecord& record) { return record.article != 0; });
  }
  std::ranges::sort(by_story_, [](const FacetRecord& a, const FacetRecord& b) {
    return a.story != b.story ? a.story < b.story : leads(a, b);
  });
}

std::span<const FacetRecord> ArticleTable::articles_of(StoryId story) {
  if (by_story_.empty()) sort_by_story();
  const auto [first, last] =
      std::ranges::equal_range(by_story_, story, {}, &FacetRecord::story);
  return {first, last};
}

}  // namespace newsfold
