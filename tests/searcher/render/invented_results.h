// SPDX-License-Identifier: GPL-3.0-or-later
// Results for the tests of formats: an ordinary one, one whose every field
// tries to break out, and one of which nothing is known.

#pragma once

#include "searcher/match/result.h"
#include "searcher/render/provenance.h"

namespace newsfold {

// A story of two sources; the second article, undated, is a copy of the first.
StoryResult ordinary_story();

// Formula signs, quotation marks, line ends, markup and LaTeX in every field.
StoryResult hostile_story();

// No field but the ids.
StoryResult bare_story();

// "storm" typed with a filter; every optional part is there.
Provenance sample_provenance();

}  // namespace newsfold
