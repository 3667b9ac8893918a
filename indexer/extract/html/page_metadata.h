// SPDX-License-Identifier: GPL-3.0-or-later
// What a page says of its article besides text and date: headline, author,
// address, site.

#pragma once

#include <string>

#include "indexer/extract/html/html_document.h"
#include "indexer/extract/html/linked_data.h"

namespace newsfold {

struct PageMetadata {
  std::string title;      // one line; empty if none was found
  std::string author;     // names, joined by ", "; empty if none was found
  std::string canonical;  // rel=canonical or og:url, as printed
  std::string language;   // as printed: a hint, pages copy it with a template
  std::string site_name;
  std::string og_type;    // "article", "website"
  NodeIndex heading = 0;  // the <h1> of the title; 0 if it came from elsewhere
};

PageMetadata read_metadata(const HtmlDocument& page, const LinkedData& linked);

}  // namespace newsfold
