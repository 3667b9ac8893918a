// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/engine.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/schema.h"
#include "common/stored_article.h"
#include "searcher/match/facets.h"
#include "searcher/query/parser.h"

namespace newsfold {
namespace {

// Any of the values, as one more condition of `tree`.
Result<QueryTree> filtered(QueryTree tree, const Field& field,
                           const std::vector<std::string>& values) {
  if (values.empty()) return tree;
  QueryTree any;
  any.kind = QueryTree::Kind::Or;
  for (const std::string& value : values) {
    Result<QueryTree> exact = exact_value(field, value);
    if (!exact) return exact.error();
    any.children.push_back(*std::move(exact));
  }
  QueryTree both;
  both.kind = QueryTree::Kind::And;
  both.children = {std::move(tree),
                   any.children.size() == 1 ? any.children.front() : any};
  return both;
}

QueryTree dated(QueryTree tree, const DateRange& range) {
  if (range == DateRange{}) return tree;
  QueryTree dates;
  dates.kind = QueryTree::Kind::Dates;
  dates.dates = range;
  QueryTree both;
  both.kind = QueryTree::Kind::And;
  both.children = {std::move(tree), std::move(dates)};
  return both;
}

// The matches of a group, the lead first.
std::vector<std::uint32_t> members(const std::vector<Match>& matches,
                                   const FoldedMatches& folded,
                                   std::uint32_t group) {
  std::vector<std::uint32_t> found;
  const MatchGroup& wanted = folded.groups[group];
  if (wanted.count == 1) return {wanted.lead};
  for (std::uint32_t i = 0; i < matches.size(); ++i) {
    if (folded.group_of[i] == group) found.push_back(i);
  }
  std::sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) {
    return leads(matches[a].record, matches[b].record);
  });
  return found;
}

}  // namespace

Result<QueryTree> SearchEngine::parse(const SearchRequest& request) {
  Result<QueryTree> tree = parse_query(request.query, &analyzer_);
  if (!tree) return tree;
  tree = filtered(*std::move(tree), field::kSource, request.sources);
  if (!tree) return tree;
  tree = filtered(*std::move(tree), field::kLanguage, request.languages);
  if (!tree) return tree;
  const DateRange& dates = request.dates;
  if (dates.from && dates.to && *dates.to < *dates.from) {
    return Error{"the range ends before it begins: " +
                 format_date_range(dates)};
  }
  return dated(*std::move(tree), request.dates);
}

Result<SearchResult> SearchEngine::search(const SearchRequest& request) {
  const Result<QueryTree> tree = parse(request);
  if (!tree) return tree.error();
  const CompiledQuery compiled = compiler_.compile(*tree);
  std::vector<Match> matches;
  try {
    matches = collect_matches(
        archive_.database(), compiled.query,
        request.fold == Fold::Copy ? ReadCopyGroup::Yes : ReadCopyGroup::No,
        request.deadline);
  } catch (const DeadlineExceeded&) {
    return Error{
        fmt::format("the search took longer than {} ms and was given "
                    "up: narrow it, or allow more time",
                    request.deadline.count())};
  }
  const FoldedMatches stories = fold_matches(matches, Fold::Story);
  const FoldedMatches folded = request.fold == Fold::Story
                                   ? stories
                                   : fold_matches(matches, request.fold);
  SearchResult result;
  result.parsed = describe(*tree);
  result.counts = {stories.groups.size(), matches.size(), folded.groups.size()};
  result.facets = count_facets(
      matches, stories, [&](std::uint64_t key) { return source_name(key); });
  for (const std::uint32_t group : page_of_groups(
           matches, folded, request.sort, request.offset, request.limit)) {
    result.results.push_back(
        make_result(request, matches, folded, group, compiled.words));
  }
  return result;
}

StoryResult SearchEngine::make_result(const SearchRequest& request,
                                      const std::vector<Match>& matches,
                                      const FoldedMatches& folded,
                                      std::uint32_t group,
                                      const WordGroups& words) {
  const Match& best = matches[folded.groups[group].best];
  StoryResult result;
  result.story = best.record.story;
  result.score = best.weight;
  result.best = best.record.article;
  result.matching = folded.groups[group].count;
  for (const std::uint32_t i : members(matches, folded, group)) {
    if (result.articles.size() >= request.articles) break;
    const ArticleId id = matches[i].record.article;
    result.articles.push_back({id, matches[i].weight, fetch(id)});
  }
  const auto shown =
      std::find_if(result.articles.begin(), result.articles.end(),
                   [&](const Hit& hit) { return hit.id == result.best; });
  const Article article =
      shown == result.articles.end() ? fetch(result.best) : shown->article;
  result.best_dump_id = article.dump_id;
  if (request.snippets) {
    result.snippet = make_snippet(article.text, words, &analyzer_);
  }
  return result;
}

// By its id: the documents that a MatchSpy sees are numbered within segments.
Article SearchEngine::fetch(ArticleId id) const {
  const Xapian::Database& database = archive_.database();
  const auto found =
      database.postlist_begin(term_of(field::kId, format_id(id)));
  if (found == Xapian::PostingIterator()) {
    throw Xapian::DatabaseModifiedError("article " + format_id(id) +
                                        " went away during the search");
  }
  Result<Article> article =
      decode_article(database.get_document(*found).get_data());
  if (!article) throw ArchiveError(article.error().message);
  return *std::move(article);
}

const std::string& SearchEngine::source_name(std::uint64_t key) {
  const auto [at, is_new] = source_names_.try_emplace(key);
  if (is_new) {
    const auto names =
        archive_.metadata(std::string(metadata_key::kSource) + format_id(key));
    if (!names.empty()) at->second = names.front();
  }
  return at->second;
}

}  // namespace newsfold
