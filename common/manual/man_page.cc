// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/manual/man_page.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "common/text.h"

namespace newsfold {
namespace {

// Text of one line that roff takes as it is.
std::string roff(std::string_view text) {
  std::string escaped;
  if (text.starts_with('.') || text.starts_with('\'')) escaped = "\\&";
  for (const char c : text) {
    if (c == '\\') {
      escaped += "\\e";
    } else if (c == '-') {
      escaped += "\\-";  // to be copied as it is typed
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string man_option(const OptionManual& option) {
  std::string text = ".TP\n";
  for (std::size_t i = 0; i < option.names.size(); ++i) {
    text +=
        fmt::format("{}\\fB{}\\fR", i == 0 ? "" : ", ", roff(option.names[i]));
  }
  if (!option.value.empty()) {
    text += fmt::format(" \\fI{}\\fR", roff(option.value));
  }
  text += "\n" + roff(option.about) + "\n";
  if (!option.environment.empty()) {
    text += fmt::format(".br\nThe environment variable {} sets it too.\n",
                        roff(option.environment));
  }
  return text;
}

std::string man_command(const CommandManual& command) {
  std::string text =
      fmt::format(".TP\n\\fB{}\\fR \\fI{}\\fR\n{}\n", roff(command.name),
                  roff(command.operands), roff(command.about));
  if (command.options.empty()) return text;
  text += ".RS\n";
  for (const OptionManual& option : command.options) text += man_option(option);
  return text + ".RE\n";
}

std::string upper_case(std::string_view text) {
  std::string upper(text);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return upper;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    lines.push_back(take_line(&text));
  }
  return lines;
}

// "exit codes: 0 done" begins a section EXIT CODES, a line without a colon the
// section NOTES.
std::string man_section(std::string_view line) {
  const std::size_t colon = line.find(':');
  const bool has_heading = colon != std::string_view::npos;
  std::string text = fmt::format(
      ".SH {}\n.nf\n",
      roff(upper_case(has_heading ? line.substr(0, colon) : "notes")));
  const std::string_view rest =
      has_heading ? trimmed(line.substr(colon + 1)) : line;
  return rest.empty() ? text : text + roff(rest) + "\n";
}

// The footer of --help, its lines as they are.  A line that is not indented
// begins a section if nothing or a blank line stands before it.
std::string man_footer(std::string_view footer) {
  std::string text;
  bool after_blank = true;
  for (const std::string_view line : lines_of(footer)) {
    if (line.empty()) {
      after_blank = true;
      continue;
    }
    if (after_blank && line.front() != ' ') {
      text += (text.empty() ? "" : ".fi\n") + man_section(line);
    } else {
      text += (after_blank && !text.empty() ? ".sp\n" : "") + roff(line) + "\n";
    }
    after_blank = false;
  }
  return text.empty() ? text : text + ".fi\n";
}

}  // namespace

std::string man_page(const ProgramManual& program, std::string_view version) {
  std::string text = fmt::format(
      ".TH {} 1 \"\" \"newsfold {}\" \"newsfold\"\n"
      ".SH NAME\n{} \\- {}\n"
      ".SH SYNOPSIS\n\\fB{}\\fR [\\fIoption\\fR...] [\\fIcommand\\fR] "
      "[\\fIoperand\\fR...]\n",
      roff(upper_case(program.name)), version, roff(program.name),
      roff(program.about), roff(program.name));
  text += ".SH COMMANDS\n";
  for (const CommandManual& command : program.commands) {
    text += man_command(command);
  }
  text += ".SH OPTIONS\n";
  for (const OptionManual& option : program.options) text += man_option(option);
  return text + man_footer(program.footer);
}

}  // namespace newsfold
