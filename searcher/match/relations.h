// SPDX-License-Identifier: GPL-3.0-or-later
// Relations: how the articles of a story came to it (enum Relation).

#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "searcher/match/result.h"

namespace newsfold {

// Takes the articles of a story one by one, as they are listed.
class Relations {
 public:
  // Fills in hit->relation and hit->related, of hit->article.
  void relate(std::uint64_t copy_group, Hit* hit);

 private:
  std::map<std::string, ArticleId> by_url_;  // first listed, by url_key()
  std::map<std::uint64_t, ArticleId> by_copy_group_;  // likewise
};

}  // namespace newsfold
