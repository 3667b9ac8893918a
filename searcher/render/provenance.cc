// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/provenance.h"

#include <limits>

#include "common/text.h"
#include "searcher/match/request_names.h"
#include "searcher/render/json.h"

namespace newsfold {
namespace {

using Json = nlohmann::ordered_json;

Json number_or_all(std::size_t number) {
  return number == std::numeric_limits<std::size_t>::max() ? Json(nullptr)
                                                           : Json(number);
}

std::string line_of(const Json& value) {
  if (value.is_string()) {
    return fold_space(clean_utf8(value.get<std::string>()));
  }
  if (!value.is_array()) return value.dump();
  std::string list;
  for (const Json& item : value) {
    list += (list.empty() ? "" : ", ") + line_of(item);
  }
  return list;
}

}  // namespace

Json provenance_json(const Provenance& provenance) {
  const SearchRequest& request = provenance.request;
  return {{"program", provenance.program},
          {"searched", format_date(provenance.searched)},
          {"archive", provenance.archive.id},
          {"revision", provenance.archive.revision},
          {"archive_articles", provenance.archive.articles},
          {"missing", provenance.archive.missing},
          {"query", provenance.parsed},
          {"typed", request.query},
          {"from", date_or_null(request.dates.from)},
          {"to", date_or_null(request.dates.to)},
          {"source", request.sources},
          {"lang", request.languages},
          {"wire", request.wires},
          {"fold", name_of(request.fold)},
          {"sort", name_of(request.sort)},
          {"lead", name_of(request.lead)},
          {"offset", request.offset},
          {"limit", number_or_all(request.limit)},
          {"stories", provenance.counts.stories},
          {"articles", provenance.counts.articles},
          {"results", provenance.counts.results}};
}

std::vector<ProvenanceFact> facts_of(const Provenance& provenance) {
  std::vector<ProvenanceFact> facts;
  const Json json = provenance_json(provenance);
  for (const auto& [name, value] : json.items()) {
    if (value.is_null() || (value.is_array() && value.empty())) continue;
    facts.emplace_back(name, line_of(value));
  }
  return facts;
}

std::string line_of(const Provenance& provenance) {
  std::string line;
  for (const auto& [name, value] : facts_of(provenance)) {
    line += (line.empty() ? "" : "; ") + name + ": " + value;
  }
  return line;
}

}  // namespace newsfold
