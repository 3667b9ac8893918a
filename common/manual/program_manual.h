// SPDX-License-Identifier: GPL-3.0-or-later
// What a program's own options and commands say of themselves, for manual pages
// and shell completion: so they cannot tell anything else than --help.

#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace newsfold {

struct OptionManual {
  std::vector<std::string> names;  // with dashes, the short one first
  std::string value;               // "FOLDER"; empty: a flag
  std::string about;
  std::string environment;           // the variable that sets it; may be empty
  std::vector<std::string> choices;  // values it takes, if they are known
  bool is_path = false;              // its value names a file or folder
};

struct CommandManual {
  std::string name;
  std::string operands;  // "QUERY"
  std::string about;
  std::vector<OptionManual> options;  // its own
};

struct ProgramManual {
  std::string name;
  std::string about;
  std::vector<OptionManual> options;  // of all commands
  std::vector<CommandManual> commands;
  std::string footer;  // of --help; its paragraphs become sections, headed by
                       // what stands before the first colon
};

// Values of options by their long names: {"--sort", {"newest", "oldest"}}.
using Choices = std::map<std::string, std::vector<std::string>, std::less<>>;

// What `app` says of itself; its subcommands are its commands.  Options of no
// group are hidden, as CLI11 has it.
ProgramManual manual_of(const CLI::App& app, const Choices& choices);

// Of all commands together, each once: several commands have an --archive.
std::vector<OptionManual> all_options(const ProgramManual& program);

// Gives `app` a hidden option --generate man|bash|zsh|fish that prints such a
// file on standard output and ends the program.
void offer_manual(CLI::App* app, std::function<ProgramManual()> manual);

}  // namespace newsfold
