// SPDX-License-Identifier: GPL-3.0-or-later
// The formats in which results are printed.

#pragma once

#include <string>
#include <string_view>

#include "common/result.h"

namespace newsfold {

enum class SearchFormat { Text, Json, Jsonl, Csv, Ris, Bibtex, Atom, Trec };

// "text", "json", ...  Fails listing what is known.
Result<SearchFormat> parse_format(std::string_view name);
std::string_view name_of(SearchFormat format);

// All names, by commas.
std::string format_names();

// True for those that hold all results unless a limit is given, and are written
// result by result.  The others are a page of results.
bool is_export(SearchFormat format);

}  // namespace newsfold
