// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a page is an article, or why it is none.

#pragma once

#include <span>
#include <string>
#include <string_view>

#include "indexer/extract/html/html_document.h"
#include "indexer/extract/html/linked_data.h"
#include "indexer/extract/html/main_text.h"
#include "indexer/extract/html/page_metadata.h"
#include "indexer/extract/html/text_blocks.h"

namespace newsfold {

// "http://paper.example/", "http://paper.example/index.html".
// REQUIRES: canonical, or empty
bool is_front_page(std::string_view url);

// What is known of a page.
struct PageEvidence {
  const HtmlDocument& page;
  std::span<const TextBlock> blocks;  // of the page
  const LinkedData& linked;
  const PageMetadata& metadata;
  const MainText& main;
  std::string_view url;  // canonical, or empty
};

// Why a page is no article, in words that accounts count by; empty if it is
// one.  In doubt it is: a menu in the archive does less harm than an article
// that is not there.
std::string reason_not_article(const PageEvidence& evidence);

}  // namespace newsfold
