// SPDX-License-Identifier: GPL-3.0-or-later
// Terminal: what people read results on, and how paragraphs are put there.

#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

#include "searcher/render/styled_text.h"

namespace newsfold {

struct Terminal {
  std::size_t columns = 0;  // 0: no terminal, so one line for each thing, for
                            // grep and its like
  bool colour = false;
};

// What stands behind a file descriptor.  COLUMNS, if it is a number, is
// believed before the terminal; NO_COLOR, if it is set and not empty, takes the
// colours away (https://no-color.org).
Terminal terminal_at(int file_descriptor);

// Blanks before the first line of a paragraph, and before its others.
struct Indent {
  std::size_t first = 0;
  std::size_t others = 0;
};

// One paragraph, wrapped.
void print_paragraph(const Terminal& terminal, const Indent& indent,
                     const StyledText& text, std::ostream& out);

// "heading item, item, item": breaks between items only, so that names and
// their numbers stay whole, though one may be wider than the terminal.
struct ItemList {
  std::string heading;
  std::vector<std::string> items;  // printable
  Style style = Style::Plain;
};
void print_items(const Terminal& terminal, const Indent& indent,
                 const ItemList& list, std::ostream& out);

// One line, cut.
void print_line(const Terminal& terminal, std::size_t indent,
                const StyledText& text, std::ostream& out);

}  // namespace newsfold
