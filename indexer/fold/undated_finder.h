// SPDX-License-Identifier: GPL-3.0-or-later
// UndatedFinder: the stories of articles without a day.
//
// An undated telling belongs to the dated story that it is most like, if it is
// like enough (undated_model.h); it changes nothing about that story, so
// undated articles never join two.  Those that belong to none form stories
// among themselves.
//
// The pairs that come to a second look are kept on disk, so a run compares only
// the tellings of the days that it touched, and its own undated articles, with
// the rest.

#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>

#include "indexer/fold/tellings.h"

namespace newsfold {

class UndatedFinder {
 public:
  // `file` keeps the pairs; pairs that were scored with another table than
  // `table` are dropped.  Shelf, tellings and table must outlive it.
  UndatedFinder(const ArticleShelf& shelf, Tellings* tellings,
                std::filesystem::path file, const FoldTable& table);

  // Brings the pairs up to date: the tellings of `touched_days` are not what
  // they were.
  void update(const std::set<int>& touched_days);

  // Calls `found` for each undated telling with its story: `story_of` tells
  // that of a dated telling by the id of its lead.
  using StoryOf = std::function<StoryId(ArticleId)>;
  using Visitor =
      std::function<void(const std::vector<ShelvedArticle>&, StoryId)>;
  void find(const StoryOf& story_of, const Visitor& found) const;

 private:
  // A dated telling that an undated one is somewhat like.
  struct Neighbour {
    ArticleId dated = 0;
    std::int32_t day = 0;
    Score first_score = 0;
    double second_look = 0;
  };
  using Neighbours =
      boost::unordered_flat_map<ArticleId, std::vector<Neighbour>>;

  void load();
  void save() const;
  void compare_with_day(int day,
                        const boost::unordered_flat_set<ArticleId>& wanted);
  void find_among(const std::vector<std::uint32_t>& places,
                  const Visitor& found) const;
  std::optional<StoryId> attach(const std::vector<Neighbour>& neighbours,
                                const StoryOf& story_of) const;

  const ArticleShelf& shelf_;
  Tellings* const tellings_;
  const std::filesystem::path file_;
  const FoldTable& table_;
  DayOfTellings undated_;
  Neighbours neighbours_;  // of every undated telling, by its lead
};

}  // namespace newsfold
