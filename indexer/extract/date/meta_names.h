// SPDX-License-Identifier: GPL-3.0-or-later
// The names by which sites declare dates in meta elements.

#pragma once

#include <cstdint>
#include <string_view>

namespace newsfold {

enum class MetaDate : std::uint8_t {
  None,       // no date, or one of no use: expiry, an event
  Published,  // "article:published_time"
  Vague,      // "date": some day of the article, mostly that of publication
  Created,    // "dcterms.created"
  Modified,   // "last-modified"
};

// What the name (or property, or itemprop) of a meta element declares.  Case
// and joints do not count: "Article.PublishedTime" is "article:published_time".
MetaDate meta_date_of(std::string_view name);

}  // namespace newsfold
