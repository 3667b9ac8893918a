// SPDX-License-Identifier: GPL-3.0-or-later
// KeyRuns: an index from keys to articles, in sorted runs on disk.
//
// A run of the indexer adds one file of sorted pairs; nothing that is there
// changes, so a kill leaves the old index.  Looking a key up is a binary search
// in each file, which the system maps into memory.  When there are many files
// they are merged into one.  (The same pairs as terms of a Xapian database take
// three times the room and ten times as long to write.)

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "common/article.h"

namespace newsfold {

struct KeyedArticle {
  std::uint64_t key = 0;
  ArticleId article = 0;

  auto operator<=>(const KeyedArticle&) const = default;
};

// All functions throw std::filesystem::filesystem_error, or
// boost::interprocess::interprocess_exception, where a file cannot be used.
class KeyRuns {
 public:
  // The folder is made if it is not there.
  explicit KeyRuns(std::filesystem::path folder);
  ~KeyRuns();
  KeyRuns(KeyRuns&&) noexcept;

  // Adds a run.  A run of that name that is there already is replaced: it was
  // written by an attempt that came to nothing.
  void add(const std::string& name, std::vector<KeyedArticle> pairs);

  // The articles under a key, each once, rising.
  std::vector<ArticleId> find(std::uint64_t key) const;

  void clear();

 private:
  class Run;

  void open(const std::filesystem::path& file);
  void merge_all();

  std::filesystem::path folder_;
  std::vector<std::unique_ptr<Run>> runs_;
};

}  // namespace newsfold
