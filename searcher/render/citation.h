// SPDX-License-Identifier: GPL-3.0-or-later
// Citation: what reference managers are told of a result, by its lead.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/match/result.h"
#include "searcher/render/authors.h"

namespace newsfold {

// All in one line each; what is unknown is empty.
struct Citation {
  ArticleId id = 0;
  std::string title;
  std::vector<AuthorName> authors;  // the news agency if no other is known
  std::string source;
  std::string url;
  std::string language;
  std::optional<Date> date;
  std::optional<Date> accessed;  // by the crawler
  std::string note;              // of the story
};

// REQUIRES: the result lists its lead.
Citation citation_of(const StoryResult& result);

// "7 articles in 7 sources, 2011-11-28 to 2011-11-29".
std::string told(const StoryFacts& facts);

}  // namespace newsfold
