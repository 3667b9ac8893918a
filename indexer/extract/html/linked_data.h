// SPDX-License-Identifier: GPL-3.0-or-later
// JSON-LD: what a page says about itself to search engines, in the words of
// schema.org.
//
// Evidence, not truth: what is printed is handed on as it is.  Only what a
// page is about counts as an article of it: nodes at the top, in "@graph", and
// the main entity or a part of a page or blog.  Comments, updates of a live
// blog, list items and related works are none.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/html/html_document.h"

namespace newsfold {

// A node whose type is a kind of Article or Posting.  Fields are as printed,
// with entities decoded and white space folded; empty where absent.
struct LinkedArticle {
  std::string type;  // "NewsArticle"
  std::string headline;
  std::string author;     // names, joined by ", "
  std::string publisher;  // likewise
  std::string language;
  std::string url;
  std::string body;  // keeps its line ends, and its markup if it has any
  std::string date_published;
  std::string date_modified;
};

struct LinkedData {
  std::vector<LinkedArticle> articles;  // in document order
  std::string site_name;  // of the WebSite, else of the first organisation
  std::string page_type;  // of the page node: "WebPage", "CollectionPage", ...
  // Of the first page node, or other work (a recipe, a video), that has one.
  std::string page_date_published;
  std::string page_date_modified;
};

// The article that the page at `address` is about: the one that names this
// address, else the first; nullptr if there is none.
const LinkedArticle* article_of_page(const LinkedData& linked,
                                     std::string_view address);

// Reads all JSON-LD of `page`.  Scripts that are no JSON even after repair,
// and those over a megabyte, are passed over.
LinkedData read_linked_data(const HtmlDocument& page);

}  // namespace newsfold
