// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/terminal.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

#include "common/numbers.h"
#include "searcher/render/width.h"

namespace newsfold {
namespace {

constexpr std::size_t kUsualColumns = 80;
constexpr std::size_t kFewestColumns = 20;  // of text, behind its indent

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::size_t stated_columns() {
  return parse_number<std::size_t>(environment("COLUMNS")).value_or(0);
}

std::size_t columns_at(int file_descriptor) {
  if (const std::size_t columns = stated_columns(); columns > 0) return columns;
  winsize size{};
  if (::ioctl(file_descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    return size.ws_col;
  }
  return kUsualColumns;
}

std::size_t columns_behind(const Terminal& terminal, std::size_t indent) {
  return std::max(terminal.columns, indent + kFewestColumns) - indent;
}

void print_indented(const Terminal& terminal, std::size_t indent,
                    const StyledText& line, std::ostream& out) {
  out << std::string(indent, ' ') << painted(line, terminal.colour) << '\n';
}

}  // namespace

Terminal terminal_at(int file_descriptor) {
  if (!::isatty(file_descriptor)) return {};
  return {columns_at(file_descriptor), environment("NO_COLOR").empty()};
}

void print_paragraph(const Terminal& terminal, const Indent& indent,
                     const StyledText& text, std::ostream& out) {
  if (terminal.columns == 0) {
    print_indented(terminal, indent.first, text, out);
    return;
  }
  const Columns columns{columns_behind(terminal, indent.first),
                        columns_behind(terminal, indent.others)};
  std::size_t before = indent.first;
  for (const StyledText& line : wrapped(text, columns)) {
    print_indented(terminal, before, line, out);
    before = indent.others;
  }
}

void print_items(const Terminal& terminal, const Indent& indent,
                 const ItemList& list, std::ostream& out) {
  std::string line = list.heading;
  std::size_t before = indent.first;
  bool begins = true;  // no item stands in the line
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const bool is_last = i + 1 == list.items.size();
    const std::string item = list.items[i] + (is_last ? "" : ",");
    const std::size_t width = width_of(line) + 1 + width_of(item);
    if (!begins && terminal.columns > 0 &&
        width > columns_behind(terminal, before)) {
      print_indented(terminal, before, {{line, list.style}}, out);
      before = indent.others;
      line.clear();
    }
    if (!line.empty()) line += ' ';
    line += item;
    begins = false;
  }
  print_indented(terminal, before, {{line, list.style}}, out);
}

void print_line(const Terminal& terminal, std::size_t indent,
                const StyledText& text, std::ostream& out) {
  print_indented(terminal, indent,
                 terminal.columns == 0
                     ? text
                     : cut_to(text, columns_behind(terminal, indent)),
                 out);
}

}  // namespace newsfold
