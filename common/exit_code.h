// SPDX-License-Identifier: GPL-3.0-or-later
// What both programs tell their caller.

#pragma once

namespace newsfold {

enum class ExitCode : int {
  Done = 0,          // found, or done
  NothingFound = 1,  // no error, and nothing to show
  Error = 2,         // wrong usage, unusable archive or dump, interrupted
};

}  // namespace newsfold
