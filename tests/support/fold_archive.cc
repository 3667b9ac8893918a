// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fold_archive.h"

#include <algorithm>

#include <xapian.h>

#include "common/schema.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/relabel.h"
#include "support/inventions.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

FoldTable count_inventions() {
  FoldTable table;
  table.articles = 1'000'000;
  for (unsigned seed = 0; seed < 300; ++seed) {
    table.frequencies.count(language_key("en"),
                            read_words("", invented_text(seed, 10)));
  }
  return table;
}

Partition groups_of(const Labels& labels, std::uint64_t StoryAndCopy::*group) {
  std::map<std::uint64_t, std::set<ArticleId>> groups;
  for (const auto& [id, label] : labels) groups[label.*group].insert(id);
  Partition partition;
  for (const auto& [key, ids] : groups) partition.insert(ids);
  return partition;
}

}  // namespace

const FoldTable& invented_table() {
  static const FoldTable kTable = count_inventions();
  return kTable;
}

FoldArchive::FoldArchive(Table table) {
  fs::create_directories(fold());
  if (table == Table::Invented) {
    write_fold_table(invented_table(), fold() / "frequencies");
  }
}

fs::path FoldArchive::write_segment(const std::vector<Article>& articles) {
  segments_.push_back(folder_.path() /
                      ("segment-" + std::to_string(segments_.size())));
  Xapian::WritableDatabase segment(segments_.back().string(),
                                   Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  DocumentBuilder builder;
  SegmentMetadata metadata;
  for (const Article& article : articles) {
    segment.add_document(
        builder.build(article, article_id(article), &metadata));
  }
  segment.commit();
  return segments_.back();
}

void FoldArchive::add(const std::vector<Article>& articles) {
  write_segment(articles);
  const auto place = static_cast<std::uint32_t>(segments_.size() - 1);
  apply(FoldPass(fold(), segments_)
            .add_segment(place, "run-" + std::to_string(place)));
}

void FoldArchive::fold_all() { apply(FoldPass(fold(), segments_).all()); }

void FoldArchive::remove(const std::vector<ArticleId>& ids) {
  std::vector<ArticleId> relatives;
  std::set<int> days;
  std::map<std::uint32_t, std::vector<Xapian::docid>> doomed;
  {
    const FoldPass fold_before(fold(), segments_);
    for (const ArticleId id : ids) {
      const auto article = fold_before.shelf().find(id);
      if (!article) continue;
      doomed[article->segment].push_back(article->document);
      if (const auto day = published_day(article->facts)) days.insert(*day);
      for (const auto& member : fold_before.family_of(*article)) {
        if (std::find(ids.begin(), ids.end(), member.id()) == ids.end()) {
          relatives.push_back(member.id());
        }
      }
    }
  }
  for (const auto& [place, documents] : doomed) {
    Xapian::WritableDatabase segment(segments_[place].string(),
                                     Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
    for (const Xapian::docid id : documents) segment.delete_document(id);
    segment.commit();
  }
  apply(FoldPass(fold(), segments_).after_deletion(relatives, days));
}

void FoldArchive::apply(const std::vector<FoldLabel>& labels) {
  std::map<std::uint32_t, std::vector<FoldLabel>> by_segment;
  for (const FoldLabel& label : labels) {
    by_segment[label.segment].push_back(label);
  }
  for (const auto& [place, of_segment] : by_segment) {
    Xapian::WritableDatabase segment(segments_[place].string(),
                                     Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
    relabel(of_segment, &segment);
    segment.commit();
  }
  keep_counted(fold());
}

Labels FoldArchive::labels() const {
  Labels labels;
  ArticleShelf(segments_).for_each([&](const ShelvedArticle& article) {
    labels[article.id()] = {article.facts.story, article.copy_group,
                            article.copies};
  });
  return labels;
}

FacetRecord FoldArchive::facts(ArticleId id) const {
  return ArticleShelf(segments_).find(id).value().facts;
}

Partition stories_of(const Labels& labels) {
  return groups_of(labels, &StoryAndCopy::story);
}

Partition copy_groups_of(const Labels& labels) {
  return groups_of(labels, &StoryAndCopy::copy_group);
}

}  // namespace newsfold
