// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind the name of a field, read into a leaf of a QueryTree.
// Without `byte` and `typed`, which the parser knows.

#pragma once

#include <optional>
#include <string_view>

#include "common/date.h"
#include "common/result.h"
#include "searcher/query/query_tree.h"

namespace newsfold {

// An exact value as the index writes it: a source or host in lower case, a
// language as its code, an id checked.
Result<QueryTree> exact_value(const Field& field, std::string_view value);

// source:bbc* and host:*.bbc.co.uk; nothing if the field has no patterns, or
// there is no wildcard in the value.
std::optional<QueryTree> pattern_of_values(const Field& field,
                                           std::string_view value);

// date:2016-09..2017, date:0911, date:yesterday; the last counts from `today`.
Result<QueryTree> date_condition(std::string_view value, const Date& today);

// copies:>5
Result<QueryTree> copies_condition(std::string_view value);

// is:original, is:copy, is:wire
Result<QueryTree> state_condition(std::string_view value);

}  // namespace newsfold
