// SPDX-License-Identifier: GPL-3.0-or-later
// What a result says of its whole story.

#pragma once

#include <span>

#include "common/facet_record.h"
#include "searcher/match/result.h"
#include "searcher/match/source_names.h"

namespace newsfold {

// `articles` are those of one story, in the order of leads().
StoryFacts story_facts(std::span<const FacetRecord> articles,
                       SourceNames* source_names);

}  // namespace newsfold
