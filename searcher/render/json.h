// SPDX-License-Identifier: GPL-3.0-or-later
// Results as JSON; the grammar, with its version, is searcher/json_output.md.

#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "searcher/match/result.h"
#include "searcher/render/provenance.h"

namespace newsfold {

struct JsonOptions {
  bool full_text = false;                  // with the text of each article
  const Provenance* provenance = nullptr;  // likewise, if wanted
};

nlohmann::ordered_json date_or_null(const std::optional<Date>& date);

// What is known of an article, but for its text.
nlohmann::ordered_json article_json(ArticleId id, const Article& article);

nlohmann::ordered_json hit_json(const Hit& hit, const JsonOptions& options);

nlohmann::ordered_json result_json(const SearchResult& result,
                                   const JsonOptions& options = {});

// "version", "copy", "telling"; empty of Relation::None.
std::string_view name_of(Relation relation);

// One line, or indented for people.  Bytes that are not UTF-8 are replaced.
std::string dump_line(const nlohmann::ordered_json& json);
std::string dump_indented(const nlohmann::ordered_json& json);

}  // namespace newsfold
