// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/manual/program_manual.h"

#include <algorithm>
#include <iostream>
#include <utility>

#include "common/manual/completion.h"
#include "common/manual/man_page.h"
#include "common/version.h"

namespace newsfold {
namespace {

// Letters of option_text() before the default in parentheses: "N (10)".
std::string value_of(const CLI::Option& option) {
  if (option.get_expected_max() == 0) return "";  // a flag
  const std::string& text = option.get_option_text();
  if (text.empty()) return option.get_type_name();
  return text.substr(0, text.find(' '));
}

bool names_a_path(const std::string& value) {
  return value == "FILE" || value == "FOLDER";
}

OptionManual manual_of(const CLI::Option& option, const Choices& choices) {
  OptionManual manual;
  for (const std::string& name : option.get_snames()) {
    manual.names.push_back("-" + name);
  }
  for (const std::string& name : option.get_lnames()) {
    manual.names.push_back("--" + name);
    const auto known = choices.find("--" + name);
    if (known != choices.end()) manual.choices = known->second;
  }
  manual.value = value_of(option);
  manual.about = option.get_description();
  manual.environment = option.get_envname();
  manual.is_path = names_a_path(manual.value);
  return manual;
}

std::vector<OptionManual> options_of(const CLI::App& app,
                                     const Choices& choices) {
  std::vector<OptionManual> options;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional() || option->get_group().empty()) continue;
    options.push_back(manual_of(*option, choices));
  }
  return options;
}

std::string operands_of(const CLI::App& app) {
  std::string operands;
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_positional()) continue;
    if (!operands.empty()) operands += ' ';
    operands += option->get_single_name();
    if (option->get_expected_max() > 1) operands += "...";
  }
  return operands;
}

bool is_help(const OptionManual& option) {
  return std::find(option.names.begin(), option.names.end(), "--help") !=
         option.names.end();
}

// Every command has its --help; the program's own tells for all.
CommandManual command_of(const CLI::App& app, const Choices& choices) {
  CommandManual command{app.get_name(), operands_of(app), app.get_description(),
                        options_of(app, choices)};
  std::erase_if(command.options, is_help);
  return command;
}

std::string generated(const std::string& kind, const ProgramManual& program) {
  if (kind == "man") return man_page(program, kVersion);
  if (kind == "bash") return bash_completion(program);
  if (kind == "zsh") return zsh_completion(program);
  if (kind == "fish") return fish_completion(program);
  throw CLI::ValidationError("--generate",
                             "makes man, bash, zsh and fish: " + kind);
}

}  // namespace

ProgramManual manual_of(const CLI::App& app, const Choices& choices) {
  ProgramManual program;
  program.name = app.get_name();
  program.about = app.get_description();
  program.options = options_of(app, choices);
  program.footer = app.get_footer();
  for (const CLI::App* command : app.get_subcommands({})) {
    program.commands.push_back(command_of(*command, choices));
  }
  return program;
}

std::vector<OptionManual> all_options(const ProgramManual& program) {
  std::vector<OptionManual> all = program.options;
  for (const CommandManual& command : program.commands) {
    for (const OptionManual& option : command.options) {
      const bool known = std::any_of(
          all.begin(), all.end(),
          [&](const OptionManual& one) { return one.names == option.names; });
      if (!known) all.push_back(option);
    }
  }
  return all;
}

void offer_manual(CLI::App* app, std::function<ProgramManual()> manual) {
  const auto print = [manual = std::move(manual)](const std::string& kind) {
    std::cout << generated(kind, manual());
    throw CLI::Success();
  };
  app->add_option_function<std::string>("--generate", print)->group("");
}

}  // namespace newsfold
