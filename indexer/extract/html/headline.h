// SPDX-License-Identifier: GPL-3.0-or-later
// The headline of a page, out of its <h1>, <title>, og:title and JSON-LD.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/html/html_document.h"

namespace newsfold {

// What a page offers for a headline; one line each, white space folded.
struct HeadlineEvidence {
  struct Heading {
    NodeIndex node = 0;
    std::string text;
  };
  std::vector<Heading> headings;  // all <h1>, in document order
  std::string title;              // <title>
  std::string og_title;           // og:title, else twitter:title
  std::string linked;             // headline in JSON-LD
  std::string site_name;          // never a headline
};

struct Headline {
  std::string text;
  NodeIndex heading = 0;  // 0 if it did not come from an <h1>
};

// In this order: the <h1> that <title> or og:title repeats; the only <h1>; the
// headline of the JSON-LD; og:title and <title> without the name of the site.
Headline choose_headline(const HeadlineEvidence& evidence);

}  // namespace newsfold
