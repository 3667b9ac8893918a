// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/story_json.h"

#include "searcher/render/json.h"

namespace newsfold {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kGrammarVersion = 1;

// As one result of a search has it.
Json result_of(const StoryFacts& facts, std::vector<Hit> articles) {
  SearchResult search;
  StoryResult& result = search.results.emplace_back();
  result.facts = facts;
  result.articles = std::move(articles);
  return std::move(result_json(search)["results"][0]);
}

}  // namespace

Json whole_story_json(const WholeStory& story) {
  Json result = result_of(story.facts, story.articles);
  for (Json& article : result["articles"]) article.erase("score");
  Json wires = Json::array();
  for (const WireCount& wire : story.wires) {
    wires.push_back({{"value", wire.wire}, {"articles", wire.articles}});
  }
  return {{"version", kGrammarVersion},
          {"story", format_id(story.story)},
          {"asked", format_id(story.asked)},
          {"lead", format_id(story.lead)},
          {"facts", std::move(result["facts"])},
          {"wires", std::move(wires)},
          {"articles", std::move(result["articles"])}};
}

Json placed_article_json(const PlacedArticle& placed) {
  const FiledArticle& filed = placed.filed;
  Json article = article_json(filed.facts.article, filed.article);
  article["words"] = filed.facts.words;
  article["story"] = format_id(filed.facts.story);
  article["copy_group"] = format_id(filed.copy_group);
  article["copies"] = placed.copies;
  article["facts"] = std::move(result_of(placed.story, {})["facts"]);
  article["text"] = filed.article.text;
  Json json = {{"version", kGrammarVersion}};
  json["article"] = std::move(article);
  return json;
}

}  // namespace newsfold
