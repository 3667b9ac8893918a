// SPDX-License-Identifier: GPL-3.0-or-later
// Completion of commands, options and their values, for three shells.

#pragma once

#include <string>

#include "common/manual/program_manual.h"

namespace newsfold {

// To be sourced by bash, or put into its folder of completions.
std::string bash_completion(const ProgramManual& program);

// For a folder of zsh's $fpath, as _NAME.
std::string zsh_completion(const ProgramManual& program);

// For a folder of fish's completions, as NAME.fish.
std::string fish_completion(const ProgramManual& program);

}  // namespace newsfold
