// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer.h"

#include <chrono>

#include "searcher/render/nothing_found.h"

namespace newsfold {

namespace {

// Few enough that a reader wonders.
constexpr std::uint64_t kFewArticles = 5;

void add_reasons(SearchEngine* engine, const ArchiveReader& archive,
                 const SearchRequest& request, Reasons reasons,
                 Answer* answer) {
  const std::uint64_t articles = answer->result.counts.articles;
  if (reasons == Reasons::Unwanted) return;
  if (articles == 0) {
    auto nothing = explain_nothing(archive, engine, request);
    if (nothing) answer->nothing = *std::move(nothing);
  } else if (reasons == Reasons::AndSpelling && articles <= kFewArticles) {
    auto better = better_spelling(archive, engine, request, articles);
    if (better) answer->better = *std::move(better);
  }
}

}  // namespace

Result<Answer> answer(SearchEngine* engine, const ArchiveReader& archive,
                      const SearchRequest& request, Reasons reasons) {
  const auto began = std::chrono::steady_clock::now();
  Result<SearchResult> result = engine->search(request);
  if (!result) return result.error();
  Answer answer{*std::move(result), std::nullopt};
  SearchRequest rest = request;
  rest.deadline -= std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::steady_clock::now() - began);
  add_reasons(engine, archive, rest, reasons, &answer);
  return answer;
}

nlohmann::ordered_json answer_json(const Answer& answer,
                                   const JsonOptions& options) {
  nlohmann::ordered_json json = result_json(answer.result, options);
  if (answer.nothing) {
    json["nothing_found"] = nothing_found_json(*answer.nothing);
  }
  return json;
}

}  // namespace newsfold
