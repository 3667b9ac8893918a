// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the site, each from a request and an archive.

#pragma once

#include <string>

#include "common/archive.h"
#include "searcher/cgi/page_context.h"
#include "searcher/match/engine.h"

namespace newsfold {

struct PageContent {
  std::string type = "text/html; charset=utf-8";
  std::string body;
  std::string file_name = {};  // to save it under; empty: it is shown
  bool is_whole = true;  // if not, another try in less of a hurry has more
};

struct PageSource {
  const PageContext& context;
  const ArchiveReader& archive;
  SearchEngine* engine;  // of that archive
  Templates* templates;
};

// All throw Problem, Xapian::Error, ArchiveError.
PageContent search_page(const PageSource& source);
PageContent story_page(const PageSource& source, const std::string& id);
PageContent article_page(const PageSource& source, const std::string& id);
PageContent about_page(const PageSource& source);
PageContent suggestions_page(const PageSource& source);

}  // namespace newsfold
