// SPDX-License-Identifier: GPL-3.0-or-later
// Manual pages.

#pragma once

#include <string>
#include <string_view>

#include "common/manual/program_manual.h"

namespace newsfold {

// A page of section 1, in the form of man(7).
std::string man_page(const ProgramManual& program, std::string_view version);

}  // namespace newsfold
