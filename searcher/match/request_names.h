// SPDX-License-Identifier: GPL-3.0-or-later
// The names of what a request chooses among, as options, batches, completion
// and outputs spell them: written once, in the tables of request_names.cc.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"
#include "searcher/match/request.h"

namespace newsfold {

std::string_view name_of(Fold fold);
std::string_view name_of(Sort sort);
std::string_view name_of(LeadRule lead);

// The inverse.  Fail listing what is known.
Result<Fold> parse_fold(std::string_view name);
Result<Sort> parse_sort(std::string_view name);
Result<LeadRule> parse_lead(std::string_view name);
Result<DateStep> parse_step(std::string_view name);

std::vector<std::string> fold_names();
std::vector<std::string> sort_names();
std::vector<std::string> lead_names();
std::vector<std::string> step_names();

// "fold is one of copy, none, story: stori"
Error unknown_name(std::string_view what, std::vector<std::string> known,
                   std::string_view name);

}  // namespace newsfold
