// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/batch_line.h"

#include <functional>
#include <map>

#include <nlohmann/json.hpp>

#include "common/text.h"
#include "searcher/match/request_names.h"
#include "searcher/render/facet_tables.h"

namespace newsfold {
namespace {

using Json = nlohmann::json;

struct BadValue {
  std::string message;
};

template <typename T>
T or_throw(Result<T> result) {
  if (!result) throw BadValue{result.error().message};
  return *std::move(result);
}

std::string text_of(const Json& value) {
  if (value.is_structured()) throw BadValue{"not a text or a number"};
  return value.is_string() ? value.get<std::string>() : value.dump();
}

std::vector<std::string> texts_of(const Json& value) {
  if (!value.is_array()) return {text_of(value)};
  std::vector<std::string> texts;
  for (const Json& item : value) texts.push_back(text_of(item));
  return texts;
}

std::size_t number_of(const Json& value) {
  if (!value.is_number_unsigned()) {
    throw BadValue{"not a whole number: " + (value.is_structured()
                                                 ? "a list or an object"
                                                 : shown(value.dump()))};
  }
  return value.get<std::size_t>();
}

using Setter = std::function<void(const Json&, BatchLine*)>;

const std::map<std::string, Setter, std::less<>>& setters() {
  static const std::map<std::string, Setter, std::less<>> all{
      {"id", [](const Json& v, BatchLine* l) { l->id = text_of(v); }},
      {"query",
       [](const Json& v, BatchLine* l) { l->request.query = text_of(v); }},
      {"from",
       [](const Json& v, BatchLine* l) {
         l->request.dates.from = or_throw(parse_period(text_of(v))).from;
       }},
      {"to",
       [](const Json& v, BatchLine* l) {
         l->request.dates.to = or_throw(parse_period(text_of(v))).to;
       }},
      {"source",
       [](const Json& v, BatchLine* l) { l->request.sources = texts_of(v); }},
      {"lang",
       [](const Json& v, BatchLine* l) { l->request.languages = texts_of(v); }},
      {"wire",
       [](const Json& v, BatchLine* l) { l->request.wires = texts_of(v); }},
      {"fold",
       [](const Json& v, BatchLine* l) {
         l->request.fold = or_throw(parse_fold(text_of(v)));
       }},
      {"sort",
       [](const Json& v, BatchLine* l) {
         l->request.sort = or_throw(parse_sort(text_of(v)));
       }},
      {"lead",
       [](const Json& v, BatchLine* l) {
         l->request.lead = or_throw(parse_lead(text_of(v)));
       }},
      {"by",
       [](const Json& v, BatchLine* l) {
         l->request.histogram = or_throw(parse_step(text_of(v)));
       }},
      {"limit",
       [](const Json& v, BatchLine* l) { l->request.limit = number_of(v); }},
      {"offset",
       [](const Json& v, BatchLine* l) { l->request.offset = number_of(v); }},
  };
  return all;
}

}  // namespace

Result<Facet> parse_facet(std::string_view name) {
  std::vector<std::string> known;
  for (const FacetTable& table : kFacetTables) {
    if (table.name == name) return table.facet;
    known.emplace_back(table.name);
  }
  return unknown_name("facet", std::move(known), name);
}

std::string id_of_batch_line(std::string_view line) {
  const Json json = Json::parse(line, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object() || !json.contains("id")) return "";
  const Json& id = json["id"];
  return id.is_null() || id.is_structured() ? "" : text_of(id);
}

Result<BatchLine> parse_batch_line(std::string_view line,
                                   const SearchRequest& defaults) {
  const Json json = Json::parse(line, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object() || !json.contains("query")) {
    return Error{"a line of a batch looks like {\"query\": \"...\"}: " +
                 shown(line)};
  }
  BatchLine parsed{"", defaults};
  try {
    for (const auto& [key, value] : json.items()) {
      if (value.is_null()) continue;  // as if it were left out
      const auto setter = setters().find(key);
      if (setter == setters().end()) return Error{"unknown key: " + shown(key)};
      setter->second(value, &parsed);
    }
  } catch (const BadValue& bad) {
    return Error{bad.message};
  }
  return parsed;
}

}  // namespace newsfold
