// SPDX-License-Identifier: GPL-3.0-or-later
// Why nothing was found, for people and as JSON (searcher/json_output.md).

#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "searcher/match/nothing_found.h"

namespace newsfold {

// Lines, each with its end; none if there is nothing to tell.
std::string nothing_found_text(const NothingFound& nothing);

nlohmann::ordered_json nothing_found_json(const NothingFound& nothing);

}  // namespace newsfold
