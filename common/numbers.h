// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people read them.

#pragma once

#include <cstdint>
#include <string>

namespace newsfold {

// "37,554"
std::string grouped(std::uint64_t number);

// "1 article", "2 articles", "37,554 articles".
std::string counted(std::uint64_t number, const std::string& one,
                    const std::string& many);

}  // namespace newsfold
