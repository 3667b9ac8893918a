// SPDX-License-Identifier: GPL-3.0-or-later
// Authors: the names in an author line, as reference managers want them.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsfold {

// A person by parts, or a name that is not to be taken apart: of an agency, a
// desk, in one word, or in a script without capitals, where the order of the
// parts is not to be seen.
struct AuthorName {
  std::string family;  // or the whole name
  std::string given;   // empty of whole names
  std::string suffix;  // "Jr."; mostly empty

  bool is_whole() const { return given.empty(); }
  bool operator==(const AuthorName&) const = default;
};

// "By Ann Lee, Jan van Dorn and Tom Howell Jr.": each once, in order.
// "Lee, Ann" is one person: a lone comma behind a single word.  Addresses of
// mail are left out.
std::vector<AuthorName> authors_of(std::string_view line);

}  // namespace newsfold
