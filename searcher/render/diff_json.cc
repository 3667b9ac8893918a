// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/diff_json.h"

#include "searcher/render/json.h"

namespace newsfold {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kGrammarVersion = 1;

const char* name_of(EditKind kind) {
  switch (kind) {
    case EditKind::Same:
      return "same";
    case EditKind::Removed:
      return "removed";
    case EditKind::Added:
      return "added";
  }
  return "";
}

Json edits_json(const Edits& edits) {
  Json json = Json::array();
  for (const Edit& edit : edits) {
    json.push_back({{"op", name_of(edit.kind)}, {"text", edit.text}});
  }
  return json;
}

Json words_json(const Edits& edits) {
  Json words = {{"same", 0}, {"removed", 0}, {"added", 0}};
  for (const Edit& edit : edits) {
    Json& count = words[name_of(edit.kind)];
    count = count.get<std::size_t>() + edit.words;
  }
  return words;
}

Json filed_json(const FiledArticle& filed) {
  return article_json(filed.facts.article, filed.article);
}

}  // namespace

Json diff_json(const ArticleDiff& diff) {
  Json articles = Json::array();
  articles.push_back(filed_json(diff.first));
  articles.push_back(filed_json(diff.second));
  Json fields = Json::array();
  for (const FieldChange& change : diff.fields) {
    fields.push_back(
        {{"field", change.field}, {"edits", edits_json(change.edits)}});
  }
  return {{"version", kGrammarVersion},      {"differ", diff.differs()},
          {"articles", std::move(articles)}, {"fields", std::move(fields)},
          {"words", words_json(diff.text)},  {"text", edits_json(diff.text)}};
}

}  // namespace newsfold
