// SPDX-License-Identifier: GPL-3.0-or-later
// Why two articles are, or are not, one story: for a terminal.

#pragma once

#include <ostream>

#include "searcher/match/kinship.h"

namespace newsfold {

void print_kinship(const Kinship& kinship, std::ostream& out);

}  // namespace newsfold
