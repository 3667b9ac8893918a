// SPDX-License-Identifier: GPL-3.0-or-later
// JSON as templates print it, made JSON.

#pragma once

#include <string>
#include <string_view>

namespace newsfold {

// The part of a script from the first bracket to the last, without what hides
// it from old browsers (<!-- -->, CDATA marks); empty if there is none.
std::string_view json_inside(std::string_view text);

// Mends the common faults of templates, in linear time: control characters in
// strings (as blanks), unknown escapes and halves of surrogate pairs, commas
// before a closing bracket, comments; and cuts behind the first whole value.
// JSON without faults comes back with the same meaning.
std::string repair_json(std::string_view text);

}  // namespace newsfold
