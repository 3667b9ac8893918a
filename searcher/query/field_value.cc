// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/field_value.h"

#include <fmt/format.h>

#include "common/article.h"
#include "common/language.h"
#include "common/text.h"
#include "common/url.h"
#include "common/wire.h"
#include "searcher/query/pattern.h"

namespace newsfold {
namespace {

using Kind = QueryTree::Kind;

bool is(const Field& field, const Field& other) {
  return field.name == other.name;
}

Result<std::string> language_value(std::string_view value) {
  std::string code = language_code(value);
  if (!code.empty()) return code;
  return Error{fmt::format(
      "no language is known by this name: {}; say de or german", shown(value))};
}

Result<std::string> agency_value(const std::string& value) {
  if (value == kNoWire) return value;
  const Agency* const agency = agency_called(value);
  if (agency) return std::string(agency->code);
  return Error{fmt::format(
      "no agency is known by this name: {}; say ap, \"associated press\" or "
      "none",
      shown(value))};
}

Result<std::string> id_value_of(const std::string& value) {
  if (parse_id(value)) return value;
  return Error{fmt::format(
      "an id has 16 hexadecimal digits: {}; results show the id of each "
      "article",
      shown(value))};
}

Result<std::string> url_value(std::string_view value) {
  const Result<std::string> url = canonical_url(value);
  if (!url) {
    return Error{url.error().message + "; say it whole, with https://"};
  }
  return url_term(url_key(*url)).substr(field::kUrl.prefix.size());
}

Result<std::string> term_value(const Field& field, std::string_view value) {
  std::string exact = lower_case(fold_space(value));
  if (is(field, field::kSource)) {
    const bool is_host = exact.find('.') != std::string::npos;
    return is_host ? source_of_host(exact) : exact;
  }
  if (is(field, field::kLanguage)) return language_value(exact);
  if (is(field, field::kWire)) return agency_value(exact);
  if (is(field, field::kId) || is(field, field::kStory)) {
    return id_value_of(exact);
  }
  if (is(field, field::kUrl)) return url_value(value);
  return exact;
}

}  // namespace

Result<QueryTree> exact_value(const Field& field, std::string_view value) {
  Result<std::string> term = term_value(field, value);
  if (!term) return term.error();
  if (term->empty()) return Error{"a value is missing"};
  return leaf(Kind::Exact, field, {*std::move(term)});
}

std::optional<QueryTree> pattern_of_values(const Field& field,
                                           std::string_view value) {
  if (!is(field, field::kSource) && !is(field, field::kHost)) {
    return std::nullopt;
  }
  std::optional<std::string> pattern = fold_value_pattern(value);
  if (!pattern) return std::nullopt;
  return leaf(Kind::Pattern, field, {*std::move(pattern)});
}

Result<QueryTree> date_condition(std::string_view value, const Date& today) {
  if (const auto day = parse_day_of_year(value)) {
    QueryTree tree = node(Kind::DayOfYear);
    tree.day = *day;
    return tree;
  }
  const Result<DateRange> range = parse_date_range(value, today);
  if (!range) return range.error();
  QueryTree tree = node(Kind::Dates);
  tree.dates = *range;
  return tree;
}

Result<QueryTree> copies_condition(std::string_view value) {
  const Result<CountRange> range = parse_count_range(value);
  if (!range) return range.error();
  QueryTree tree = node(Kind::Copies);
  tree.copies = *range;
  return tree;
}

Result<QueryTree> state_condition(std::string_view value) {
  if (value == "copy") return node(Kind::IsCopy);
  if (value == "original") return node(Kind::Not, {node(Kind::IsCopy)});
  if (value == "wire") {
    Result<QueryTree> none = exact_value(field::kWire, kNoWire);
    return none ? node(Kind::Not, {*std::move(none)}) : none;
  }
  return Error{
      fmt::format("is: takes original, copy or wire: {}", shown(value))};
}

}  // namespace newsfold
