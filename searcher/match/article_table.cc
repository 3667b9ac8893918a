// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/article_table.h"

#include <algorithm>
#include <utility>

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
  std::vector<Segment> all;  // all or none, if reading one fails
  for (const Xapian::Database& segment : archive_.segments()) {
    all.push_back(records_of(segment));
  }
  segments_ = std::move(all);
}

void ArticleTable::take_by_story(std::vector<FacetRecord> records) {
  std::ranges::sort(records, [](const FacetRecord& a, const FacetRecord& b) {
    return a.story != b.story ? a.story < b.story : leads(a, b);
  });
  by_story_ = std::move(records);
}

// The sort key of a match comes with it, from any server.
std::vector<FacetRecord> ArticleTable::find(
    const std::vector<StoryId>& stories) const {
  std::vector<Xapian::Query> any;
  for (const StoryId story : stories) {
    const std::string value = id_value(story);
    any.emplace_back(Xapian::Query::OP_VALUE_RANGE, kStorySlot, value, value);
  }
  Xapian::Enquire enquire(archive_.database());
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_sort_by_value(kFacetSlot, false);
  enquire.set_query(
      Xapian::Query(Xapian::Query::OP_OR, any.begin(), any.end()));
  const Xapian::MSet found =
      enquire.get_mset(0, archive_.database().get_doccount());
  std::vector<FacetRecord> records;
  for (auto at = found.begin(); at != found.end(); ++at) {
    records.push_back(decode_facet_record(at.get_sort_key()));
  }
  return records;
}

void ArticleTable::expect(const std::vector<StoryId>& stories) {
  if (archive_.is_remote()) take_by_story(find(stories));
}

std::span<const FacetRecord> ArticleTable::articles_of(StoryId story) {
  if (by_story_.empty() && !archive_.is_remote()) {
    std::vector<FacetRecord> all;
    all.reserve(archive_.database().get_doccount());
    for (const Segment& segment : segments()) {
      std::ranges::copy_if(
          segment, std::back_inserter(all),
          [](const FacetRecord& record) { return record.article != 0; });
    }
    take_by_story(std::move(all));
  }
  const auto of_story = [&] {
    FacetRecord wanted;
    wanted.story = story;
    const auto [first, last] =
        std::equal_range(by_story_.begin(), by_story_.end(), wanted,
                         [](const FacetRecord& a, const FacetRecord& b) {
                           return a.story < b.story;
                         });
    return std::span(by_story_).subspan(
        static_cast<std::size_t>(first - by_story_.begin()),
        static_cast<std::size_t>(last - first));
  };
  if (archive_.is_remote() && of_story().empty()) expect({story});
  return of_story();
}

}  // namespace newsfold
