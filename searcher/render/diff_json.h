// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two articles, as JSON (searcher/json_output.md).

#pragma once

#include <nlohmann/json.hpp>

#include "searcher/match/text_diff.h"

namespace newsfold {

nlohmann::ordered_json diff_json(const ArticleDiff& diff);

}  // namespace newsfold
