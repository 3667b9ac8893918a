// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/omega_parameters.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "common/numbers.h"
#include "common/schema.h"
#include "common/text.h"
#include "searcher/cgi/page_request.h"

namespace newsfold {
namespace {

bool has(const Parameters& parameters, std::string_view name) {
  return !value_of(parameters, name).empty();
}

// What newsfold calls a filter, and its value.
struct Filter {
  std::string name;
  std::string value;
  std::string_view prefix;  // of its terms
};

// "201609" → "2016-09"; a time of day is left out.  What is anything else
// stays.
std::string date_of_digits(std::string_view digits) {
  if (digits.find_first_not_of("0123456789") != std::string_view::npos) {
    return std::string(digits);
  }
  std::string date(digits.substr(0, 4));
  if (digits.size() >= 6) date += "-" + std::string(digits.substr(4, 2));
  if (digits.size() >= 8) date += "-" + std::string(digits.substr(6, 2));
  return date;
}

// The field with the longest prefix that a term begins with.  Capitals and a
// colon belong to the prefix: "XWINDOW" is none of XW's, "XW:INDOW" is.
const Field* field_of_term(std::string_view term) {
  const Field* found = nullptr;
  for (const Field& field : kFields) {
    const bool is_longer = !found || field.prefix.size() > found->prefix.size();
    if (field.kind == FieldKind::Exact && is_longer &&
        term.starts_with(field.prefix)) {
      found = &field;
    }
  }
  if (!found || term.size() == found->prefix.size()) return nullptr;
  const char next = term[found->prefix.size()];
  return next >= 'A' && next <= 'Z' ? nullptr : found;
}

std::optional<Filter> filter_of_term(std::string_view term) {
  const Field* const field = field_of_term(term);
  if (!field || field->name == field::kUrl.name) return std::nullopt;
  std::string_view value = term.substr(field->prefix.size());
  if (value.starts_with(':')) value.remove_prefix(1);
  const bool is_date = field->prefix == field::kDay.prefix ||
                       field->prefix == field::kMonth.prefix ||
                       field->prefix == field::kYear.prefix;
  if (is_date) return Filter{"date", date_of_digits(value), field->prefix};
  return Filter{std::string(field->name), std::string(value), field->prefix};
}

// As a filter is typed in a query.
std::string typed(const Filter& filter) {
  std::string value = filter.value;
  std::erase(value, '"');
  return filter.name + ":\"" + value + "\"";
}

// In parentheses, which it may not close itself: what stands behind them holds
// for all of it.
std::string grouped(const std::string& words) {
  int depth = 0;
  for (const char c : words) {
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (depth < 0) {
      throw Error{"a parenthesis is closed that was never opened: " +
                  shown(words)};
    }
  }
  return "(" + words + ")";
}

class Translator {
 public:
  explicit Translator(const Parameters& given)
      : given_(given), parameters_(given) {}

  // Throws Error.
  Parameters translated() && {
    add_filters();
    set_query();
    set_archive();
    set_format();
    set_hits();
    set_as("from", date_of_digits(value_of(given_, "START")));
    set_as("to", date_of_digits(value_of(given_, "END")));
    set_order();
    set_page();
    return std::move(parameters_);
  }

 private:
  void set_as(std::string_view name, std::string_view value) {
    if (value.empty() || has(given_, name)) return;
    parameters_.push_back({std::string(name), std::string(value)});
  }

  Filter filter(std::string_view term) {
    const auto filter = filter_of_term(term);
    if (!filter) {
      throw Error{"no filter has the prefix of this term: " + shown(term)};
    }
    return *filter;
  }

  void set_archive() {
    const std::vector<std::string> names = values_of(given_, "DB");
    if (names.empty()) return;
    if (names.size() > 1 || names[0].find('/') != std::string::npos) {
      throw Error{"DB is the name of one archive"};
    }
    set_as("archive", names[0]);
  }

  // Omega's own templates look otherwise, and are not here.
  void set_format() {
    const std::string_view name = value_of(given_, "FMT");
    if (is_page_format(name)) set_as("format", name);
  }

  void set_hits() {
    const std::string_view hits = value_of(given_, "HITSPERPAGE");
    const bool is_none = hits.find_first_not_of('0') == std::string_view::npos;
    set_as("hits", is_none ? "" : hits);
  }

  // Those that the page has filters for become such, the others are typed.
  void add_filters() {
    std::map<std::string_view, std::string> typed_by_prefix;
    for (const std::string& term : values_of(given_, "B")) {
      const Filter wanted = filter(term);
      constexpr std::array kFacets{"source", "lang", "wire"};
      if (std::find(kFacets.begin(), kFacets.end(), wanted.name) !=
          kFacets.end()) {
        parameters_.push_back({wanted.name, wanted.value});
        continue;
      }
      std::string& any = typed_by_prefix[wanted.prefix];
      any += (any.empty() ? "" : " OR ") + typed(wanted);
    }
    for (const auto& [prefix, any] : typed_by_prefix) {
      conditions_.push_back("(" + any + ")");
    }
    for (const std::string& term : values_of(given_, "N")) {
      conditions_.push_back("-" + typed(filter(term)));
    }
  }

  void set_query() {
    std::vector<std::string> words = values_of(given_, "P");
    if (words.empty() && conditions_.empty()) return;
    if (has(given_, "q")) words.insert(words.begin(), {given_query()});
    if (words.size() + conditions_.size() > 1) {
      for (std::string& one : words) one = grouped(one);
    }
    words.insert(words.end(), conditions_.begin(), conditions_.end());
    std::string query;
    for (const std::string& one : words)
      query += (query.empty() ? "" : " ") + one;
    std::erase_if(parameters_,
                  [](const Parameter& one) { return one.name == "q"; });
    parameters_.push_back({"q", query});
  }

  std::string given_query() const { return std::string(value_of(given_, "q")); }

  void set_order() {
    std::string_view order = value_of(given_, "SORT");
    if (order.empty()) return;
    // "+" is a blank where it was not encoded.
    bool is_rising = order.front() == '+' || order.front() == ' ';
    if (is_rising || order.front() == '-') order.remove_prefix(1);
    if (value_of(given_, "SORTREVERSE") == "1") is_rising = !is_rising;
    const auto slot = parse_number<unsigned>(order);
    if (!slot) {
      set_as("sort", order);
    } else if (*slot == kPublishedSlot) {
      set_as("sort", is_rising ? "oldest" : "newest");
    }
  }

  void set_page() {
    const auto first = parse_number<std::uint32_t>(value_of(given_, "TOPDOC"));
    if (!first) return;
    const auto hits = parse_number<std::size_t>(value_of(parameters_, "hits"));
    const std::size_t on_a_page = std::clamp<std::size_t>(
        hits.value_or(kHitsPerPage), 1, kMostHitsPerPage);
    set_as("page", std::to_string(*first / on_a_page + 1));
  }

  const Parameters& given_;
  Parameters parameters_;
  std::vector<std::string> conditions_;
};

}  // namespace

Result<Parameters> from_omega(const Parameters& parameters) {
  try {
    return Translator(parameters).translated();
  } catch (const Error& error) {
    return error;
  }
}

}  // namespace newsfold
