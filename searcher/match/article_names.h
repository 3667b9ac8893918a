// SPDX-License-Identifier: GPL-3.0-or-later
// Articles by name: their ids or their URLs, as people type them.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/archive.h"
#include "common/article.h"
#include "common/result.h"
#include "searcher/match/filed_article.h"

namespace newsfold {

// True for 16 hexadecimal digits and for what begins as a web address does.
bool is_article_name(std::string_view text);

// The article of an id or at a URL; of several versions at one URL the first by
// leads().  Fails if there is none, and on addresses that are none.
// REQUIRES: is_article_name(name).  Throws Xapian::Error, ArchiveError.
Result<FiledArticle> find_article(const ArchiveReader& archive,
                                  std::string_view name);

// Articles of a story, at most `most`, in the order of the archive.
// Throws Xapian::Error, ArchiveError.
std::vector<FiledArticle> articles_of_story(const ArchiveReader& archive,
                                            StoryId story, std::size_t most);

}  // namespace newsfold
