// SPDX-License-Identifier: GPL-3.0-or-later
// A story in full, and an article with its text, for people.

#pragma once

#include <ostream>

#include "searcher/match/whole_story.h"
#include "searcher/render/terminal.h"

namespace newsfold {

// What is known of the story, then its articles as they were published.
void print_story(const WholeStory& story, const Terminal& terminal,
                 std::ostream& out);

// What is known of the article, a line each, then its text, paragraph by
// paragraph.
void print_article(const PlacedArticle& placed, const Terminal& terminal,
                   std::ostream& out);

}  // namespace newsfold
