// SPDX-License-Identifier: GPL-3.0-or-later
// FoldArchive: segments of invented articles that are folded as the indexer
// folds them, without dumps, stub or lock.

#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "common/article.h"
#include "common/facet_record.h"
#include "common/likeness/fold_table.h"
#include "indexer/fold/fold.h"
#include "support/temporary_folder.h"

namespace newsfold {

struct StoryAndCopy {
  StoryId story = 0;
  std::uint64_t copy_group = 0;
  std::uint32_t copies = 0;  // other articles in the copy group

  auto operator<=>(const StoryAndCopy&) const = default;
};
using Labels = std::map<ArticleId, StoryAndCopy>;

// Frequencies of invented words, that serve an archive of any size.
const FoldTable& invented_table();

class FoldArchive {
 public:
  // With invented_table(); none: the first fold counts its own.
  enum class Table : std::uint8_t { Invented, None };
  explicit FoldArchive(Table table = Table::Invented);

  // Writes the next segment, and returns its path; it is not folded.
  std::filesystem::path write_segment(const std::vector<Article>& articles);

  // Writes the next segment and folds it in.
  void add(const std::vector<Article>& articles);

  void fold_all();

  // Deletes articles and folds what they leave.
  void remove(const std::vector<ArticleId>& ids);

  // What stands in the archive.
  Labels labels() const;
  FacetRecord facts(ArticleId id) const;

  void apply(const std::vector<FoldLabel>& labels);

  const std::vector<std::filesystem::path>& segments() const {
    return segments_;
  }
  std::filesystem::path fold() const { return folder_.path() / "fold"; }

 private:
  TemporaryFolder folder_;
  std::vector<std::filesystem::path> segments_;
};

// The articles of each group: what is said, apart from how groups are called.
using Partition = std::set<std::set<ArticleId>>;
Partition stories_of(const Labels& labels);
Partition copy_groups_of(const Labels& labels);

}  // namespace newsfold
