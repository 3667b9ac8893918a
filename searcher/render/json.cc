// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/json.h"

#include "searcher/render/snippet_parts.h"

namespace newsfold {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kGrammarVersion = 1;

// Unknown is null, never "".
Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json id_or_null(ArticleId id) {
  return id == 0 ? Json(nullptr) : Json(format_id(id));
}

// Parts in turn, so that no reader has to count bytes.
Json snippet_json(const Snippet& snippet) {
  Json parts = Json::array();
  for (const auto& [text, match] : parts_of(snippet)) {
    parts.push_back({{"text", text}, {"match", match}});
  }
  return parts;
}

Json facts_json(const StoryFacts& facts) {
  return {{"articles", facts.articles},
          {"sources", facts.sources},
          {"first", id_or_null(facts.first)},
          {"first_source", text_or_null(facts.first_source)},
          {"first_seen", date_or_null(facts.first_seen)},
          {"last_seen", date_or_null(facts.last_seen)},
          {"first_day_sources", facts.first_day_sources}};
}

Json better_match_json(const BetterMatch& match) {
  Json json = article_json(match.id, match.article);
  json["score"] = match.score;
  json["snippet"] = snippet_json(match.snippet);
  return json;
}

Json story_json(const StoryResult& result, const JsonOptions& options) {
  Json articles = Json::array();
  for (const Hit& hit : result.articles) {
    articles.push_back(hit_json(hit, options));
  }
  return {{"story", format_id(result.story)},
          {"facts", facts_json(result.facts)},
          {"lead", result.articles.empty()
                       ? Json(nullptr)
                       : Json(format_id(result.articles.front().id))},
          {"best", format_id(result.best)},
          {"score", result.score},
          {"matching", result.matching},
          {"snippet_of", id_or_null(result.snippet_of)},
          {"snippet", snippet_json(result.snippet)},
          {"better_match", result.better_match
                               ? better_match_json(*result.better_match)
                               : Json(nullptr)},
          {"articles", std::move(articles)}};
}

Json facet_json(const std::vector<FacetValue>& values) {
  Json json = Json::array();
  for (const FacetValue& value : values) {
    json.push_back({{"value", text_or_null(value.value)},
                    {"stories", value.stories},
                    {"articles", value.articles}});
  }
  return json;
}

Json facets_json(const Facets& facets) {
  return {{"source", facet_json(facets.sources)},
          {"year", facet_json(facets.years)},
          {"month", facet_json(facets.months)},
          {"day", facet_json(facets.days)},
          {"language", facet_json(facets.languages)},
          {"wire", facet_json(facets.wires)}};
}

Json archive_json(const ArchiveState& archive) {
  return {{"id", text_or_null(archive.id)},
          {"revision", archive.revision},
          {"articles", archive.articles},
          {"incomplete", !archive.missing.empty()},
          {"missing", archive.missing}};
}

Json counts_json(const Counts& counts) {
  return {{"stories", counts.stories},
          {"articles", counts.articles},
          {"results", counts.results}};
}

}  // namespace

Json date_or_null(const std::optional<Date>& date) {
  return date ? Json(format_date(*date)) : Json(nullptr);
}

std::string_view name_of(Relation relation) {
  switch (relation) {
    case Relation::None:
      return "";
    case Relation::Version:
      return "version";
    case Relation::Copy:
      return "copy";
    case Relation::Telling:
      return "telling";
  }
  return "";
}

Json article_json(ArticleId id, const Article& article) {
  Json json = {{"id", format_id(id)},
               {"dump_id", text_or_null(article.dump_id)},
               {"url", text_or_null(article.url)},
               {"title", text_or_null(article.title)},
               {"author", text_or_null(article.author)},
               {"source", text_or_null(article.source)},
               {"language", text_or_null(article.language)},
               {"date", date_or_null(article.date)}};
  json["date_precision"] = article.date
                               ? Json(precision_name(article.date->precision))
                               : Json(nullptr);
  json["date_evidence"] = text_or_null(article.date_evidence);
  json["wire"] = text_or_null(article.wire);
  json["wire_evidence"] = text_or_null(article.wire_evidence);
  json["captured"] = date_or_null(article.captured);
  return json;
}

Json hit_json(const Hit& hit, const JsonOptions& options) {
  Json json = article_json(hit.id, hit.article);
  json["relation"] = text_or_null(std::string(name_of(hit.relation)));
  json["related"] = id_or_null(hit.related);
  json["score"] = hit.score;
  if (options.full_text) json["text"] = hit.article.text;
  return json;
}

Json result_json(const SearchResult& result, const JsonOptions& options) {
  Json results = Json::array();
  for (const StoryResult& story : result.results) {
    results.push_back(story_json(story, options));
  }
  Json json = {{"version", kGrammarVersion}};
  if (options.provenance) {
    json["provenance"] = provenance_json(*options.provenance);
  }
  json["query"] = result.parsed;
  json["archive"] = archive_json(result.archive);
  json["counts"] = counts_json(result.counts);
  json["results"] = std::move(results);
  json["facets"] = facets_json(result.facets);
  return json;
}

std::string dump_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string dump_indented(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace newsfold
