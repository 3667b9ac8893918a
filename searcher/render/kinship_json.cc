// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/kinship_json.h"

#include "searcher/render/json.h"

namespace newsfold {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kGrammarVersion = 1;

template <typename Part, typename Write>
Json or_null(const std::optional<Part>& part, Write write) {
  return part ? write(*part) : Json(nullptr);
}

Json filed_json(const FiledArticle& filed) {
  Json json = article_json(filed.facts.article, filed.article);
  json["words"] = filed.facts.words;
  json["story"] = format_id(filed.facts.story);
  json["copy_group"] = format_id(filed.copy_group);
  return json;
}

const char* name_of(Places places) {
  switch (places) {
    case Places::SameUrl:
      return "same_url";
    case Places::SameSource:
      return "same_source";
    case Places::Apart:
      return "apart";
  }
  return "";
}

const char* name_of(PairRule rule) {
  switch (rule) {
    case PairRule::OneDay:
      return "one_day";
    case PairRule::DaysApart:
      return "days_apart";
    case PairRule::BothUndated:
      return "both_undated";
    case PairRule::OneUndated:
      return "one_undated";
  }
  return "";
}

Json copies_json(const CopyKinship& copies) {
  const CopyEvidence& evidence = copies.evidence;
  const Overlap& overlap = evidence.overlap;
  const CopyThresholds& asked = copies.asked;
  return {
      {"alike", copies.alike},
      {"places", name_of(copies.places)},
      {"shingles",
       {{"first", overlap.first},
        {"second", overlap.second},
        {"shared", overlap.shared}}},
      {"containment", overlap.containment()},
      {"jaccard", overlap.jaccard()},
      {"beginning", evidence.lead},
      {"facts", evidence.facts},
      {"facts_absent", evidence.facts_absent},
      {"title_words", evidence.title},
      {"title_numbers_differ", evidence.title_numbers_differ},
      {"asked",
       {{"containment", asked.containment},
        {"jaccard", asked.jaccard},
        {"beginning", asked.lead},
        {"containment_by_itself", asked.by_itself},
        {"jaccard_of_part", asked.jaccard_of_part},
        {"facts_absent_share", asked.facts_absent}}},
      {"passage", {{"words", copies.passage_words}, {"text", copies.passage}}}};
}

Json pair_json(const PairKinship& pair) {
  Json signs = Json::array();
  for (const WeighedSign& sign : pair.signs) {
    signs.push_back({{"name", sign.name},
                     {"value", sign.value},
                     {"coefficient", sign.coefficient},
                     {"contribution", sign.contribution()}});
  }
  return {
      {"rule", name_of(pair.rule)},
      {"score", as_probability(pair.score)},
      {"asked", as_probability(pair.asked)},
      {"days_apart", pair.days_apart ? Json(*pair.days_apart) : Json(nullptr)},
      {"rare_words", pair.rare_words},
      {"words", pair.words},
      {"intercept", pair.intercept},
      {"signs", std::move(signs)}};
}

Json estimate_json(const DayEstimate& estimate) {
  return {{"day", format_date(date_of_day_number(estimate.day))},
          {"reports", estimate.reports}};
}

Json connection_json(const ConnectingTelling& connection) {
  return {{"article", filed_json(connection.telling)},
          {"to_first", as_probability(connection.to_first)},
          {"to_second", as_probability(connection.to_second)}};
}

Json groups_json(const GroupKinship& groups) {
  return {{"first_tellings", groups.first_tellings},
          {"second_tellings", groups.second_tellings},
          {"average", as_probability(groups.average)},
          {"asked", as_probability(groups.asked)}};
}

const char* verdict_of(const Kinship& kinship) {
  if (kinship.same_article) return "one_article";
  return kinship.same_story ? "one_story" : "two_stories";
}

}  // namespace

Json kinship_json(const Kinship& kinship) {
  Json articles = Json::array();
  articles.push_back(filed_json(kinship.first));
  articles.push_back(filed_json(kinship.second));
  return {{"version", kGrammarVersion},
          {"verdict", verdict_of(kinship)},
          {"same_copy_group", kinship.same_copy_group},
          {"same_url", kinship.same_url},
          {"languages_differ", kinship.languages_differ},
          {"folded", kinship.folded},
          {"articles", std::move(articles)},
          {"first_estimate", or_null(kinship.first_estimate, estimate_json)},
          {"second_estimate", or_null(kinship.second_estimate, estimate_json)},
          {"copies", or_null(kinship.copies, copies_json)},
          {"pair", or_null(kinship.pair, pair_json)},
          {"connection", or_null(kinship.connection, connection_json)},
          {"groups", or_null(kinship.groups, groups_json)}};
}

}  // namespace newsfold
