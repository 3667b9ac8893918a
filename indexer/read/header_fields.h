// SPDX-License-Identifier: GPL-3.0-or-later
// Header fields, "Name: value" a line, as WARC and HTTP have them (RFC 822).
// Lines may end in LF alone, or in CR CR LF as careless copies do, and go on in
// the next one if that begins with a blank.  A line without a colon is passed
// over.  Bytes are taken as they are.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsfold {

class HeaderFields {
 public:
  // Reads the lines of `block`, up to the first empty one.
  explicit HeaderFields(std::string_view block);

  // The first value with that name, compared without case, without blanks at
  // its ends; null if there is none.
  const std::string* find(std::string_view name) const;

  // All values with that name, in order, joined by commas.
  std::string joined(std::string_view name) const;

 private:
  struct Field {
    std::string_view name;  // in the block
    std::string value;
  };
  std::vector<Field> fields_;
};

// take_line() (common/text.h), without the carriage returns before the end.
std::string_view take_header_line(std::string_view* text);

// Where the header that `bytes` begin with is over: behind its first empty
// line, or before a line that begins with `stop`; npos if there is neither.
// Looks at lines that end from `from` on.
std::size_t find_header_end(std::string_view bytes, std::size_t from = 0,
                            std::string_view stop = "\n");

// Compares letters of ASCII without case.
bool same_ignoring_case(std::string_view a, std::string_view b);
bool starts_ignoring_case(std::string_view text, std::string_view prefix);
std::string ascii_lower_case(std::string_view text);

}  // namespace newsfold
