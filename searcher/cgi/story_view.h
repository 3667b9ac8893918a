// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a story, and what other pages say of one.

#pragma once

#include <string>

#include "searcher/cgi/page_context.h"
#include "searcher/match/whole_story.h"

namespace newsfold {

View story_view(const PageContext& page, const WholeStory& story);

// "7 articles in 7 sources, 28-29 Nov 2011"
std::string facts_text(const ReaderLanguage& reader, const StoryFacts& facts);

// "first in meridian-press.example" where that is proven, else
// "on 28 Nov 2011: meridian-press.example, valmora-post.example"; empty as
// who_was_first() is (searcher/render/first_report_text.h).
std::string first_text(const ReaderLanguage& reader, const StoryFacts& facts);

// "copy"; empty of Relation::None.
std::string relation_text(const ReaderLanguage& reader, Relation relation);

// "via Associated Press"; empty of no agency.
std::string via_text(const ReaderLanguage& reader, const std::string& wire);

}  // namespace newsfold
