// SPDX-License-Identifier: GPL-3.0-or-later
// What the main() of both programs share.

#pragma once

#include <exception>
#include <iostream>
#include <string>

#include <CLI/CLI.hpp>
#include <xapian.h>

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

// The body of main(): calls run(argc, argv, &messages) and tells what ended it.
template <typename Run>
int run_program(const char* name, int argc, char** argv, Run run) {
  Messages messages(name, std::cerr);
  try {
    const ExitCode code = run(argc, argv, &messages);
    if (std::cout.flush()) return static_cast<int>(code);
    messages.say("the output cannot be written");
  } catch (const Xapian::Error& error) {
    messages.say(error.get_description());
  } catch (const std::exception& error) {
    messages.say(error.what());
  }
  return static_cast<int>(ExitCode::Error);
}

}  // namespace newsfold
