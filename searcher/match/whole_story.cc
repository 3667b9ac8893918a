// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/whole_story.h"

#include <algorithm>
#include <map>
#include <span>

#include "common/schema.h"
#include "searcher/match/filed_article.h"
#include "searcher/match/relations.h"
#include "searcher/match/story_facts.h"

namespace newsfold {
namespace {

std::vector<Hit> related_articles(const ArchiveReader& archive,
                                  std::span<const FacetRecord> records) {
  std::vector<Hit> hits;
  Relations relations;
  for (const FacetRecord& record : records) {
    FiledArticle filed = filed_article(document_of(archive, record.article));
    Hit& hit = hits.emplace_back();
    hit.id = record.article;
    hit.article = std::move(filed.article);
    relations.relate(filed.copy_group, &hit);
    hit.article.text = {};  // a story may have thousands of articles
  }
  return hits;
}

std::vector<WireCount> count_wires(const std::vector<Hit>& articles) {
  std::map<std::string, std::uint64_t> counts;
  for (const Hit& hit : articles) {
    if (!hit.article.wire.empty()) ++counts[hit.article.wire];
  }
  std::vector<WireCount> wires;
  for (const auto& [wire, count] : counts) wires.push_back({wire, count});
  std::stable_sort(wires.begin(), wires.end(),
                   [](const WireCount& a, const WireCount& b) {
                     return a.articles > b.articles;
                   });
  return wires;
}

}  // namespace

const Article& lead_of(const WholeStory& story) {
  return std::ranges::find(story.articles, story.lead, &Hit::id)->article;
}

Result<WholeStory> find_story(const ArchiveReader& archive,
                              std::string_view name) {
  ArticleTable articles(archive);
  SourceNames names(archive);
  return find_story(archive, name, {&articles, &names});
}

Result<WholeStory> find_story(const ArchiveReader& archive,
                              std::string_view name,
                              const StoryTables& tables) {
  const Result<FiledArticle> asked = find_article(archive, name);
  if (!asked) return asked.error();
  const auto records = tables.articles->articles_of(asked->facts.story);
  WholeStory whole;
  whole.story = asked->facts.story;
  whole.asked = asked->facts.article;
  const auto lead = std::ranges::min_element(records, represents_better);
  if (lead != records.end()) whole.lead = lead->article;
  whole.facts = story_facts(records, tables.names);
  whole.articles = related_articles(archive, records);
  whole.wires = count_wires(whole.articles);
  return whole;
}

Result<PlacedArticle> find_placed_article(const ArchiveReader& archive,
                                          std::string_view name) {
  ArticleTable articles(archive);
  SourceNames names(archive);
  return find_placed_article(archive, name, {&articles, &names});
}

Result<PlacedArticle> find_placed_article(const ArchiveReader& archive,
                                          std::string_view name,
                                          const StoryTables& tables) {
  Result<FiledArticle> found = find_article(archive, name);
  if (!found) return found.error();
  PlacedArticle placed;
  placed.story = story_facts(tables.articles->articles_of(found->facts.story),
                             tables.names);
  placed.copies = others_of_copies_value(
      document_of(archive, found->facts.article).get_value(kCopiesSlot));
  placed.filed = *std::move(found);
  return placed;
}

}  // namespace newsfold
