// SPDX-License-Identifier: GPL-3.0-or-later
// What both programs do with a command line that CLI11 does not run on.

#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "common/exit_code.h"
#include "common/messages.h"

namespace newsfold {

// Prints what was asked for (--help, --version), or complains of what was
// typed: CLI11 has exit codes of its own, and complains without a name.
inline ExitCode exit_code_of(const CLI::App& app, const CLI::ParseError& error,
                             Messages* messages) {
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
    app.exit(error);
    return ExitCode::Done;
  }
  messages->say(error.what());
  messages->say("see " + app.get_name() + " --help");
  return ExitCode::Error;
}

}  // namespace newsfold
