// SPDX-License-Identifier: GPL-3.0-or-later
// VectorStore: the story vectors of articles on disk, so that folding a day
// again does not read the texts of the weeks around it again.
//
// A file per month of publication, one for the articles without a day.  Vectors
// depend on the frequencies, so those made with another table are dropped; and
// what is missing is made anew from the text by whoever misses it.

#pragma once

#include <cstdint>
#include <filesystem>
#include <list>
#include <map>
#include <optional>
#include <string>

#include <boost/unordered/unordered_flat_map.hpp>

#include "common/facet_record.h"
#include "common/likeness/story_vector.h"

namespace newsfold {

// Throws std::filesystem::filesystem_error.
class VectorStore {
 public:
  // The folder is made if it is not there.
  VectorStore(std::filesystem::path folder, std::uint64_t table_id);
  ~VectorStore();  // without flush(), what was put is lost

  std::optional<StoryVector> find(const FacetRecord& article);

  void put(const FacetRecord& article, const StoryVector& vector);
  void flush();

  void clear();

 private:
  struct Month {
    std::string name;
    std::string bytes;
    boost::unordered_flat_map<ArticleId, std::size_t> places;  // in `bytes`

    bool note_from(std::size_t begin);
    void append(const std::string& records);
  };

  Month& open(const std::string& name);
  Month read(const std::string& name) const;

  const std::filesystem::path folder_;
  const std::uint64_t table_id_;
  std::list<Month> open_;                       // the last used first
  std::map<std::string, std::string> pending_;  // by month
  std::size_t pending_bytes_ = 0;
};

}  // namespace newsfold
