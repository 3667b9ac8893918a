// SPDX-License-Identifier: GPL-3.0-or-later
// The page of an article.

#pragma once

#include "searcher/cgi/page_context.h"
#include "searcher/match/whole_story.h"

namespace newsfold {

View article_view(const PageContext& page, const PlacedArticle& placed);

}  // namespace newsfold
