// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer.h"

#include <chrono>

#include "searcher/render/nothing_found.h"

namespace newsfold {

Result<Answer> answer(SearchEngine* engine, const ArchiveReader& archive,
                      const SearchRequest& request, Reasons reasons) {
  const auto began = std::chrono::steady_clock::now();
  Result<SearchResult> result = engine->search(request);
  if (!result) return result.error();
  Answer answer{*std::move(result), std::nullopt};
  if (reasons == Reasons::Unwanted || answer.result.counts.articles > 0) {
    return answer;
  }
  SearchRequest rest = request;
  rest.deadline -= std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::steady_clock::now() - began);
  Result<NothingFound> nothing = explain_nothing(archive, engine, rest);
  if (nothing) answer.nothing = *std::move(nothing);
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
