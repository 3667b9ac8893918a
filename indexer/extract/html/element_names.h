// SPDX-License-Identifier: GPL-3.0-or-later
// What the names that a site gives to its elements (class, id, role) say about
// them.
//
// Names are cut into words at - _ and at changes of case, and compared word by
// word: "elementor-widget" holds the word "widget", "newspaper" no "news".

#pragma once

#include <string_view>

#include "indexer/extract/html/html_document.h"

namespace newsfold {

struct NameClues {
  bool boilerplate = false;  // "related-posts", "cookieBanner"
  bool body = false;         // "article-body", "entryContent"
  bool quotation = false;    // "tweet-embed"
  bool hidden = false;       // not shown to a reader
};

// The clues of an element's attributes.
NameClues name_clues(const HtmlDocument& page, NodeIndex element);

// True if an element is named for the author: "byline", "entry-author"; not
// for what belongs to them: "author-bio", "comment-author".
bool is_named_author(const HtmlDocument& page, NodeIndex element);

// True if an element is named for readers' comments.
bool is_named_comments(const HtmlDocument& page, NodeIndex element);

// The clues of a class or id attribute alone, for tests.
NameClues name_clues(std::string_view names);

}  // namespace newsfold
