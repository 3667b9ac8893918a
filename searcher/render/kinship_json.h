// SPDX-License-Identifier: GPL-3.0-or-later
// Why two articles are, or are not, one story: as JSON, by the grammar in
// searcher/json_output.md.

#pragma once

#include <nlohmann/json.hpp>

#include "searcher/match/kinship.h"

namespace newsfold {

nlohmann::ordered_json kinship_json(const Kinship& kinship);

}  // namespace newsfold
