// SPDX-License-Identifier: GPL-3.0-or-later
// A story in full, and an article with its text, as JSON
// (searcher/json_output.md).

#pragma once

#include <nlohmann/json.hpp>

#include "searcher/match/whole_story.h"

namespace newsfold {

nlohmann::ordered_json whole_story_json(const WholeStory& story);

nlohmann::ordered_json placed_article_json(const PlacedArticle& placed);

}  // namespace newsfold
