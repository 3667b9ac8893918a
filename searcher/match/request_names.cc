// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/request_names.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/text.h"

namespace newsfold {
namespace {

template <typename T>
struct Named {
  T value;
  std::string_view name;
};

constexpr std::array kFolds{Named<Fold>{Fold::Story, "story"},
                            Named<Fold>{Fold::Copy, "copy"},
                            Named<Fold>{Fold::None, "none"}};

constexpr std::array kSorts{Named<Sort>{Sort::Relevance, "relevance"},
                            Named<Sort>{Sort::Recent, "recent"},
                            Named<Sort>{Sort::Newest, "newest"},
                            Named<Sort>{Sort::Oldest, "oldest"}};

constexpr std::array kLeads{Named<LeadRule>{LeadRule::Central, "central"},
                            Named<LeadRule>{LeadRule::Earliest, "earliest"},
                            Named<LeadRule>{LeadRule::Best, "best"}};

constexpr std::array kSteps{Named<DateStep>{DateStep::Year, "year"},
                            Named<DateStep>{DateStep::Month, "month"},
                            Named<DateStep>{DateStep::Day, "day"}};

template <typename Table>
std::vector<std::string> names_in(const Table& table) {
  std::vector<std::string> names;
  for (const auto& one : table) names.emplace_back(one.name);
  return names;
}

template <typename Table, typename T>
std::string_view name_in(const Table& table, T value) {
  for (const auto& one : table) {
    if (one.value == value) return one.name;
  }
  return "";
}

template <typename T, std::size_t N>
Result<T> value_in(const std::array<Named<T>, N>& table, std::string_view what,
                   std::string_view name) {
  for (const auto& one : table) {
    if (one.name == name) return one.value;
  }
  return unknown_name(what, names_in(table), name);
}

}  // namespace

std::string_view name_of(Fold fold) { return name_in(kFolds, fold); }
std::string_view name_of(Sort sort) { return name_in(kSorts, sort); }
std::string_view name_of(LeadRule lead) { return name_in(kLeads, lead); }

Result<Fold> parse_fold(std::string_view name) {
  return value_in(kFolds, "fold", name);
}

Result<Sort> parse_sort(std::string_view name) {
  return value_in(kSorts, "sort", name);
}

Result<LeadRule> parse_lead(std::string_view name) {
  return value_in(kLeads, "lead", name);
}

Result<DateStep> parse_step(std::string_view name) {
  return value_in(kSteps, "by", name);
}

std::vector<std::string> fold_names() { return names_in(kFolds); }
std::vector<std::string> sort_names() { return names_in(kSorts); }
std::vector<std::string> lead_names() { return names_in(kLeads); }
std::vector<std::string> step_names() { return names_in(kSteps); }

Error unknown_name(std::string_view what, std::vector<std::string> known,
                   std::string_view name) {
  std::sort(known.begin(), known.end());
  return {fmt::format("{} is one of {}: {}", what, fmt::join(known, ", "),
                      shown(name))};
}

}  // namespace newsfold
