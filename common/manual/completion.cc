// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/manual/completion.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace newsfold {
namespace {

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

std::string command_names(const ProgramManual& program) {
  std::vector<std::string> names;
  for (const CommandManual& command : program.commands) {
    names.push_back(command.name);
  }
  return joined(names);
}

std::string option_names(const std::vector<OptionManual>& options) {
  std::vector<std::string> names;
  for (const OptionManual& option : options) {
    names.insert(names.end(), option.names.begin(), option.names.end());
  }
  return joined(names);
}

std::string function_name(const ProgramManual& program) {
  std::string name = "_" + program.name;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

// A text between single quotes of a shell.
std::string shell_quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') {
      quoted += "'\\''";
    } else {
      quoted += c;
    }
  }
  return quoted + "'";
}

// What bash completes behind an option: its values, files or nothing.
std::string bash_value_case(const OptionManual& option) {
  const std::string pattern = fmt::format("{}", fmt::join(option.names, "|"));
  const std::string values =
      !option.choices.empty()
          ? fmt::format("$(compgen -W {} -- \"$word\")",
                        shell_quoted(joined(option.choices)))
      : option.is_path ? "$(compgen -f -- \"$word\")"
                       : "";
  return fmt::format("    {}) COMPREPLY=({}); return ;;\n", pattern, values);
}

}  // namespace

std::string bash_completion(const ProgramManual& program) {
  const std::vector<OptionManual> options = all_options(program);
  std::string cases;
  for (const OptionManual& option : options) {
    if (!option.value.empty()) cases += bash_value_case(option);
  }
  return fmt::format(
      "# bash completion for {0}\n"
      "{1}() {{\n"
      "  local word=${{COMP_WORDS[COMP_CWORD]}}\n"
      "  local before=${{COMP_WORDS[COMP_CWORD-1]}}\n"
      "  # Bash takes --option=value for three words.\n"
      "  if [[ $word == = ]]; then word=; \n"
      "  elif [[ $before == = ]]; then before=${{COMP_WORDS[COMP_CWORD-2]}}; "
      "fi\n"
      "  case $before in\n"
      "{2}"
      "  esac\n"
      "  if [[ $word == -* ]]; then\n"
      "    COMPREPLY=($(compgen -W {3} -- \"$word\"))\n"
      "  elif ((COMP_CWORD == 1)); then\n"
      "    COMPREPLY=($(compgen -W {4} -- \"$word\"))\n"
      "  fi\n"
      "}}\n"
      "complete -o default -F {1} {0}\n",
      program.name, function_name(program), cases,
      shell_quoted(option_names(options)),
      shell_quoted(command_names(program)));
}

namespace {

// A description in the brackets of zsh's _arguments.
std::string zsh_about(std::string_view about) {
  std::string text;
  for (const char c : about) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') text += '\\';
    text += c;
  }
  return text;
}

std::string zsh_option(const OptionManual& option) {
  std::string lines;
  for (const std::string& name : option.names) {
    std::string spec = fmt::format("*{}[{}]", name, zsh_about(option.about));
    if (!option.value.empty()) {
      const std::string action = !option.choices.empty()
                                     ? "(" + joined(option.choices) + ")"
                                 : option.is_path ? "_files"
                                                  : "";
      spec += fmt::format(":{}:{}", option.value, action);
    }
    lines += "  " + shell_quoted(spec) + " \\\n";
  }
  return lines;
}

}  // namespace

std::string zsh_completion(const ProgramManual& program) {
  std::string text = fmt::format(
      "#compdef {}\n"
      "local -a commands=(\n",
      program.name);
  for (const CommandManual& command : program.commands) {
    text += "  " + shell_quoted(command.name + ":" + zsh_about(command.about)) +
            "\n";
  }
  text += ")\n_arguments \\\n";
  for (const OptionManual& option : all_options(program)) {
    text += zsh_option(option);
  }
  return text +
         "  '1: :{_describe command commands}' \\\n"
         "  '*: :_files'\n";
}

namespace {

std::string fish_option(const std::string& program,
                        const OptionManual& option) {
  std::string line = "complete -c " + program;
  for (const std::string& name : option.names) {
    line += name.starts_with("--") ? " -l " + name.substr(2)
                                   : " -s " + name.substr(1);
  }
  if (!option.choices.empty()) {
    line += " -x -a " + shell_quoted(joined(option.choices));
  } else if (!option.value.empty()) {
    line += option.is_path ? " -r -F" : " -x";
  }
  return line + " -d " + shell_quoted(option.about) + "\n";
}

}  // namespace

std::string fish_completion(const ProgramManual& program) {
  std::string text = "# fish completion for " + program.name + "\n";
  for (const CommandManual& command : program.commands) {
    text +=
        fmt::format("complete -c {} -n __fish_use_subcommand -a {} -d {}\n",
                    program.name, command.name, shell_quoted(command.about));
  }
  for (const OptionManual& option : all_options(program)) {
    text += fish_option(program.name, option);
  }
  return text;
}

}  // namespace newsfold
