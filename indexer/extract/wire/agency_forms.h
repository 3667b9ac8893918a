// SPDX-License-Identifier: GPL-3.0-or-later
// How the agencies of common/wire.h are written in datelines, bylines and
// credits, and where they publish themselves.

#pragma once

#include <string_view>

#include "common/wire.h"

namespace newsfold {

struct Mark {
  const Agency* agency = nullptr;  // nullptr: the text is no mark
  bool common_initials = false;    // of much else too: "AA", "PA"
};

// The agency that a dateline names by exactly this text: "AP", "ТАСС".
Mark find_mark(std::string_view text);

// As "AP/Reuters", "dpa, AFP" or "dpa/lno" say it: the first, if all are
// agencies or the short names of a service of the first.
Mark find_first_mark(std::string_view list);

// The agency of a full name in any (ASCII) case, with or without "the".
const Agency* agency_of_name(std::string_view name);

// By mark or by name.
const Agency* agency_written(std::string_view text);

// The agency that is the source (Article::source) itself.
const Agency* agency_of_source(std::string_view source);

}  // namespace newsfold
