// SPDX-License-Identifier: GPL-3.0-or-later
// PageLinks: where the page's links go.  All are paths from the root of the
// server, encoded, but not escaped for HTML: templates do that.

#pragma once

#include <string>
#include <string_view>

#include "common/article.h"
#include "searcher/cgi/page_request.h"
#include "searcher/cgi/web_message.h"

namespace newsfold {

class PageLinks {
 public:
  // `request` says under which path the program stands, `asked` which archive
  // and language go along.
  PageLinks(const WebRequest& request, const PageRequest& asked);

  std::string home() const { return at("/", carried_); }
  std::string about() const { return at("/about", carried_); }
  std::string story(ArticleId id) const;
  std::string article(ArticleId id) const;
  std::string search(const PageRequest& request) const;
  std::string search(std::string_view query) const;
  std::string open_search() const { return at("/opensearch.xml", carried_); }
  std::string suggest() const { return at("/suggest", carried_); }
  // `fingerprint` changes with the style sheet, so it may be kept for long.
  std::string style(std::string_view fingerprint) const;

  // The page at hand, in another language or format.
  std::string here_in(std::string_view language) const;
  std::string here_as(std::string_view format) const;

  // Where the form of the search goes.
  std::string action() const { return at("/", {}); }

 private:
  std::string at(std::string_view path, const Parameters& parameters) const;

  std::string script_;
  std::string path_;
  PageRequest asked_;
  Parameters carried_;  // archive and language, which go along
};

// Where a crawl's copy of a page can be seen: `replay` with the first capture
// of the article, else its publication, for {timestamp} and its URL for {url}:
// YYYYMMDDhhmmss, or what is known of it, from which replay servers find the
// nearest.  Empty if nothing is known to ask for.
std::string replay_link(std::string_view replay, const Article& article);

// The URL if a browser may be sent there: http and https alone.  Empty if not.
std::string safe_link(const std::string& url);

}  // namespace newsfold
