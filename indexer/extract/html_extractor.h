// SPDX-License-Identifier: GPL-3.0-or-later
// HtmlExtractor: from the bytes of a web page to the article in it.

#pragma once

#include <string>
#include <string_view>

#include "common/date.h"
#include "indexer/extract/extraction.h"
#include "indexer/extract/html/html_document.h"

namespace newsfold {

struct HtmlPage {
  std::string_view bytes;         // as served, content encodings undone
  std::string_view content_type;  // as served; may be empty
  std::string url;                // canonical (common/url.h); may be empty
  Date latest;                    // no article on it is dated after this day
};

// Not for use by two threads at once.
class HtmlExtractor {
 public:
  // Fills all of an article but the dump's id and the capture.
  Extraction extract(const HtmlPage& page);

 private:
  std::string rescued_text(const struct LinkedArticle* article,
                           const std::string& text);

  HtmlParser parser_;
  HtmlParser inner_;  // of markup inside JSON-LD, while a page is open
};

}  // namespace newsfold
