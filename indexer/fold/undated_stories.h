// SPDX-License-Identifier: GPL-3.0-or-later
// The stories of undated articles that belong to none with a day.

#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "common/likeness/pair_model.h"
#include "indexer/fold/tellings.h"

namespace newsfold {

// Calls `found` for each of the tellings in `places` with the article that
// leads its story, by the tellings in `places` alone; `threshold` is
// undated_threshold().
using UndatedVisitor =
    std::function<void(const std::vector<ShelvedArticle>&, StoryId)>;
void find_undated_stories(const DayOfTellings& undated,
                          const std::vector<std::uint32_t>& places,
                          Score threshold, const UndatedVisitor& found);

}  // namespace newsfold
