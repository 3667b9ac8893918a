// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/engine.h"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "common/schema.h"
#include "searcher/match/better_match.h"
#include "searcher/match/facet_filters.h"
#include "searcher/match/facets.h"
#include "searcher/match/filed_article.h"
#include "searcher/match/nearness.h"
#include "searcher/match/recency.h"
#include "searcher/match/relations.h"
#include "searcher/match/story_facts.h"
#include "searcher/query/parser.h"

namespace newsfold {
namespace {

Result<QueryTree> dated(QueryTree tree, const DateRange& range) {
  if (range == DateRange{}) return tree;
  if (range.from && range.to && *range.to < *range.from) {
    return Error{"the range ends before it begins: " +
                 format_date_range(range)};
  }
  QueryTree dates = node(QueryTree::Kind::Dates);
  dates.dates = range;
  return node(QueryTree::Kind::And, {std::move(tree), std::move(dates)});
}

std::uint32_t lead_of(const MatchGroup& group, LeadRule rule) {
  return rule == LeadRule::Best       ? group.best
         : rule == LeadRule::Earliest ? group.earliest
                                      : group.central;
}

// The matches of a group, the lead first, the others in the order of leads().
std::vector<std::uint32_t> in_order(const MatchSet& found,
                                    const MatchGroup& group,
                                    std::uint32_t lead) {
  const auto members = found.results().members_of(group);
  std::vector<std::uint32_t> order(members.begin(), members.end());
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (a == lead || b == lead) return a == lead && b != lead;
    return leads(found.matches[a].record, found.matches[b].record);
  });
  return order;
}

Result<QueryTree> parse_words(const SearchRequest& request,
                              Analyzer* analyzer) {
  ParseOptions options;
  options.saved_query =
      [&](std::string_view name) -> std::optional<std::string> {
    const auto saved = request.saved_queries.find(name);
    if (saved == request.saved_queries.end()) return std::nullopt;
    return saved->second;
  };
  return parse_query(request.query, analyzer, options);
}

// Of the best results, each by its best match.
std::vector<std::uint32_t> best_matches(const MatchSet& found,
                                        std::size_t count) {
  std::vector<std::uint32_t> best =
      page_of_groups(found.matches, found.results(), Sort::Relevance, 0, count);
  for (std::uint32_t& at : best) at = found.results().groups[at].best;
  return best;
}

void fold(Fold fold, MatchSet* found) {
  found->stories = fold_matches(found->matches, Fold::Story);
  found->fold = fold;
  if (fold == Fold::Story) return;
  found->copies_or_articles = fold_matches(found->matches, fold);
}

Error too_slow(std::chrono::milliseconds deadline) {
  return {fmt::format("the search took longer than {} ms and was given up: "
                      "narrow it, or allow more time",
                      deadline.count()),
          /*is_late=*/true};
}

}  // namespace

Result<QueryTree> SearchEngine::parse(const SearchRequest& request) {
  Result<QueryTree> tree = parse_words(request, &analyzer_);
  if (tree) tree = dated(*std::move(tree), request.dates);
  if (!tree) return tree;
  const Result<FacetFilters> filters =
      FacetFilters::of(request, archive_.database());
  if (!filters) return filters.error();
  return filters->passing_all(*std::move(tree));
}

Result<MatchSet> SearchEngine::match(const SearchRequest& request) {
  Result<QueryTree> tree = parse_words(request, &analyzer_);
  if (!tree) return tree.error();
  return match(request, *std::move(tree), {});
}

Result<MatchSet> SearchEngine::match(const SearchRequest& request,
                                     QueryTree tree, const Keep& keep) {
  const Result<QueryTree> wanted = dated(std::move(tree), request.dates);
  if (!wanted) return wanted.error();
  const Result<FacetFilters> filters =
      FacetFilters::of(request, archive_.database());
  if (!filters) return filters.error();
  MatchPass pass(archive_, &articles_, request.deadline);
  Result<CompiledQuery> compiled =
      compiler_.compile(request.facets ? filters->failing_one_at_most(*wanted)
                                       : filters->passing_all(*wanted),
                        pass.guard());
  if (!compiled) return compiled.error();
  MatchSet found;
  try {
    found.matches = pass.collect(compiled->query, request.fold == Fold::Copy
                                                      ? ReadCopyGroup::Yes
                                                      : ReadCopyGroup::No);
  } catch (const DeadlineExceeded&) {
    return too_slow(request.deadline);
  }
  if (keep) std::erase_if(found.matches, std::not_fn(keep));
  found.parsed = describe(filters->passing_all(*wanted));
  found.terms = std::move(compiled->terms);
  found.near_misses = filters->part(&found.matches);
  if (request.sort == Sort::Recent) prefer_recent(&found.matches);
  fold(request.fold, &found);
  if (is_by_weight(request.sort)) {
    add_nearness(archive_.database(), compiled->proximity,
                 best_matches(found, kNearnessDepth), &found.matches);
  }
  return found;
}

Facets SearchEngine::facets(const SearchRequest& request,
                            const MatchSet& found) {
  const auto source_name = [&](std::uint64_t key) {
    return source_names_.of(key);
  };
  const auto count = [&](Facet facet) {
    for (const auto& [filtered, misses] : found.near_misses) {
      if (filtered != facet) continue;
      std::vector<Match> matches = found.matches;
      matches.insert(matches.end(), misses.begin(), misses.end());
      return count_facet(facet, matches, fold_matches(matches, Fold::Story),
                         source_name);
    }
    return count_facet(facet, found.matches, found.stories, source_name);
  };
  Facets facets;
  facets.sources = count(Facet::Source);
  facets.languages = count(Facet::Language);
  facets.wires = count(Facet::Wire);
  if (request.decades) facets.decades = count(Facet::Decade);
  facets.years = count(Facet::Year);
  if (request.histogram >= DateStep::Month) facets.months = count(Facet::Month);
  if (request.histogram >= DateStep::Day) facets.days = count(Facet::Day);
  return facets;
}

Result<SearchResult> SearchEngine::search(const SearchRequest& request) {
  const Result<MatchSet> found = match(request);
  if (!found) return found.error();
  return page(request, *found);
}

SearchResult SearchEngine::page(const SearchRequest& request,
                                const MatchSet& found) {
  SearchResult result;
  result.parsed = found.parsed;
  result.archive = state();
  result.counts = found.counts();
  if (request.facets) result.facets = facets(request, found);
  const std::vector<std::uint32_t> page =
      page_of_groups(found.matches, found.results(), request.sort,
                     request.offset, request.limit);
  expect(found, page);
  for (const std::uint32_t group : page) {
    result.results.push_back(this->result(request, found, group));
  }
  return result;
}

void SearchEngine::expect(const MatchSet& found,
                          std::span<const std::uint32_t> groups) {
  std::vector<StoryId> stories;
  for (const std::uint32_t group : groups) {
    const MatchGroup& shown = found.results().groups[group];
    stories.push_back(found.matches[shown.best].record.story);
  }
  articles_.expect(stories);
}

std::vector<Hit> SearchEngine::hits(const SearchRequest& request,
                                    const MatchSet& found,
                                    const MatchGroup& group) {
  std::vector<Hit> hits;
  Relations relations;
  for (const std::uint32_t match :
       in_order(found, group, lead_of(group, request.lead))) {
    if (hits.size() >= request.articles) break;
    const Match& matched = found.matches[match];
    const Xapian::Document document =
        archive_.database().get_document(matched.document);
    Hit& hit = hits.emplace_back();
    hit.id = matched.record.article;
    hit.score = matched.weight;
    hit.article = stored_article(document);
    if (group.count == 1) break;  // it has none to relate to
    relations.relate(id_of_value(document.get_value(kCopySlot)), &hit);
  }
  return hits;
}

StoryResult SearchEngine::result(const SearchRequest& request,
                                 const MatchSet& found,
                                 std::uint32_t group_index) {
  const MatchGroup& group = found.results().groups[group_index];
  const Match& best = found.matches[group.best];
  StoryResult result;
  result.story = best.record.story;
  result.facts =
      story_facts(articles_.articles_of(result.story), &source_names_);
  result.score = best.weight;
  result.best = best.record.article;
  result.matching = group.count;
  result.articles = hits(request, found, group);
  const auto listed =
      std::find_if(result.articles.begin(), result.articles.end(),
                   [&](const Hit& hit) { return hit.id == result.best; });
  const Hit best_hit =
      listed == result.articles.end()
          ? Hit{.id = result.best,
                .score = best.weight,
                .article = stored_article(
                    archive_.database().get_document(best.document))}
          : *listed;
  result.best_dump_id = best_hit.article.dump_id;
  if (request.snippets) {
    set_snippets(found.terms, best_hit, &analyzer_, &result);
  }
  return result;
}

Result<WholeStory> SearchEngine::story(std::string_view name) {
  return find_story(archive_, name, {&articles_, &source_names_});
}

Result<PlacedArticle> SearchEngine::article(std::string_view name) {
  return find_placed_article(archive_, name, {&articles_, &source_names_});
}

ArchiveState SearchEngine::state() const {
  return {archive_.archive_id(), archive_.revision(),
          archive_.database().get_doccount(), archive_.missing()};
}

}  // namespace newsfold
