// SPDX-License-Identifier: GPL-3.0-or-later
// ArticleShelf: the articles of some segments as the fold meets them, by id, by
// day, or one after the other, without reading texts until asked.

#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/article.h"
#include "common/facet_record.h"

namespace newsfold {

struct ShelvedArticle {
  FacetRecord facts;
  bool captured_earlier = false;  // than what stands in the segment
  std::uint64_t copy_group = 0;
  std::uint32_t copies = 0;   // other articles in the copy group
  std::uint32_t segment = 0;  // place in the list of segments
  Xapian::docid document = 0;

  ArticleId id() const { return facts.article; }
};

// Throws Xapian::Error.  Not for use by two threads at once.
class ArticleShelf {
 public:
  // `captures` are captures as time_number() that the segments do not know of;
  // they go before those in the segments where they are earlier.
  using Captures = std::map<ArticleId, std::uint64_t>;
  explicit ArticleShelf(const std::vector<std::filesystem::path>& segments,
                        Captures captures = {});

  const Captures& captures() const { return captures_; }

  std::uint64_t size() const;  // articles

  std::optional<ShelvedArticle> find(ArticleId id) const;

  // REQUIRES: the segment has the document.
  ShelvedArticle at(std::uint32_t segment, Xapian::docid document) const;

  // Those published on a day (see published_day()), by id.
  std::vector<ShelvedArticle> on_day(int day) const;

  // Those of which no day is known, by id.
  std::vector<ShelvedArticle> without_day() const;

  // The days `first` to `last`, both inclusive, that have articles; rising.
  std::vector<int> days(int first, int last) const;

  // All articles, or those of one segment, in the order of the database.
  using Visitor = std::function<void(const ShelvedArticle&)>;
  void for_each(const Visitor& visit) const;
  void for_each_of(std::uint32_t segment, const Visitor& visit) const;

  // Throws ArchiveError if what is stored cannot be read.
  Article read(const ShelvedArticle& article) const;

 private:
  ShelvedArticle shelved(const std::string& facts,
                         const std::string& copy_group,
                         const std::string& copies, std::uint32_t segment,
                         Xapian::docid document) const;
  std::vector<ShelvedArticle> having_term(const std::string& term) const;

  std::vector<Xapian::Database> segments_;
  Captures captures_;
};

}  // namespace newsfold
