// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/similar.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "common/schema.h"
#include "searcher/match/article_names.h"
#include "searcher/match/collector.h"
#include "searcher/match/engine.h"
#include "searcher/match/facet_filters.h"
#include "searcher/query/compiler.h"

namespace newsfold {
namespace {

using WordCounts = std::map<std::string, double, std::less<>>;

void count_words(std::string_view text, double each, Analyzer* analyzer,
                 WordCounts* counts) {
  for (const Token& token : analyzer->tokens(text)) {
    const bool is_number =
        token.term.front() >= '0' && token.term.front() <= '9';
    if (!is_number) (*counts)[std::string(token.term)] += each;
  }
}

// In any other story.  Stories are smaller than kLargeStory, or nearly so.
bool is_elsewhere(const std::string& term, StoryId story,
                  const Xapian::Database& database) {
  constexpr Xapian::doccount kLargeStory = 200;
  if (database.get_termfreq(term) > kLargeStory) return true;
  const std::string own = id_value(story);
  for (auto at = database.postlist_begin(term);
       at != database.postlist_end(term); ++at) {
    if (database.get_document(*at).get_value(kStorySlot) != own) return true;
  }
  return false;
}

struct WeighedWord {
  double weight = 0;
  std::string word;
};

// The heaviest first.
std::vector<WeighedWord> weighed(const WordCounts& counts,
                                 const Xapian::Database& database) {
  std::vector<WeighedWord> words;
  for (const auto& [word, count] : counts) {
    const double frequency = database.get_termfreq(term_of(field::kText, word));
    if (frequency == 0) continue;
    words.push_back(
        {count * std::log(database.get_doccount() / frequency), word});
  }
  std::stable_sort(words.begin(), words.end(),
                   [](const WeighedWord& a, const WeighedWord& b) {
                     return a.weight > b.weight;
                   });
  return words;
}

QueryTree any_of(const std::vector<std::string>& words) {
  QueryTree any;
  any.kind = QueryTree::Kind::Or;
  for (const std::string& word : words) {
    QueryTree leaf;
    leaf.kind = QueryTree::Kind::Word;
    leaf.terms = {word};
    any.children.push_back(std::move(leaf));
  }
  return any;
}

// `dated` is * or "* AND dates"; the words stand for the *.
QueryTree with_words(const std::vector<std::string>& words, QueryTree dated) {
  if (dated.kind == QueryTree::Kind::All) return any_of(words);
  dated.children.front() = any_of(words);
  return dated;
}

// Just these words, without their other forms: with so many, those add nothing
// but time.
Xapian::Query exact_words(const std::vector<std::string>& words) {
  std::vector<Xapian::Query> terms;
  for (const std::string& word : words) {
    terms.emplace_back(term_of(field::kText, word));
  }
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

WordGroups marked(const std::vector<std::string>& words) {
  WordGroups groups;
  for (std::size_t i = 0; i < words.size(); ++i) groups.emplace(words[i], i);
  return groups;
}

class Similarity {
 public:
  Similarity(const ArchiveReader& archive, const SearchRequest& request,
             const FiledArticle& article)
      : archive_(archive), request_(request), article_(article) {
    Analyzer analyzer;
    words_ = telling_words(article, archive.database(), &analyzer);
  }

  // As SearchEngine::match().
  Result<MatchSet> match(SearchEngine* engine) {
    const Result<QueryTree> dates = dated(engine);
    if (!dates) return dates.error();
    const Result<FacetFilters> filters = FacetFilters::of(request_);
    if (!filters) return filters.error();
    MatchSet found;
    found.matches =
        matches(request_.facets ? filters->failing_one_at_most(*dates)
                                : filters->passing_all(*dates));
    found.parsed = describe(filters->passing_all(with_words(words_, *dates)));
    found.words = marked(words_);
    found.near_misses = filters->part(&found.matches);
    found.stories = fold_matches(found.matches, Fold::Story);
    found.fold = request_.fold;
    if (request_.fold != Fold::Story) {
      found.copies_or_articles = fold_matches(found.matches, request_.fold);
    }
    return found;
  }

 private:
  // Every article in the range of dates.
  Result<QueryTree> dated(SearchEngine* engine) const {
    SearchRequest request;
    request.query = "*";
    request.dates = request_.dates;
    return engine->parse(request);
  }

  std::vector<Match> collect(const Xapian::Query& filter) const {
    return collect_matches(
        archive_.database(),
        {Xapian::Query::OP_FILTER, exact_words(words_), filter},
        request_.fold == Fold::Copy ? ReadCopyGroup::Yes : ReadCopyGroup::No,
        request_.deadline);
  }

  double own_weight() const {
    const auto self = collect(
        Xapian::Query(term_of(field::kId, format_id(article_.facts.article))));
    return self.empty() ? 0 : self.front().weight;
  }

  std::vector<Match> matches(const QueryTree& filter) const {
    if (words_.empty()) return {};
    std::vector<Match> all =
        collect(QueryCompiler(archive_).compile(filter).query);
    const double least = kLeastLikeness * own_weight();
    std::erase_if(all, [&](const Match& match) {
      return match.weight < least || match.record.story == article_.facts.story;
    });
    return all;
  }

  const ArchiveReader& archive_;
  const SearchRequest& request_;
  const FiledArticle& article_;
  std::vector<std::string> words_;
};

SearchResult page_of(const SearchRequest& request, const MatchSet& found,
                     SearchEngine* engine) {
  SearchResult result;
  result.parsed = found.parsed;
  result.archive = engine->state();
  result.counts = found.counts();
  if (request.facets) result.facets = engine->facets(request, found);
  for (const std::uint32_t group :
       page_of_groups(found.matches, found.results(), request.sort,
                      request.offset, request.limit)) {
    result.results.push_back(engine->result(request, found, group));
  }
  return result;
}

}  // namespace

std::vector<std::string> telling_words(const FiledArticle& article,
                                       const Xapian::Database& database,
                                       Analyzer* analyzer) {
  WordCounts counts;
  count_words(article.article.title, 2, analyzer, &counts);
  count_words(article.article.text, 1, analyzer, &counts);
  std::vector<std::string> words;
  for (WeighedWord& one : weighed(counts, database)) {
    if (words.size() == kTellingWords || one.weight <= 0) break;
    if (is_elsewhere(term_of(field::kText, one.word), article.facts.story,
                     database)) {
      words.push_back(std::move(one.word));
    }
  }
  return words;
}

Result<SearchResult> find_similar(const ArchiveReader& archive,
                                  const SearchRequest& request,
                                  std::string_view name) {
  const Result<FiledArticle> article = find_article(archive, name);
  if (!article) return article.error();
  SearchEngine engine(archive);
  try {
    const Result<MatchSet> found =
        Similarity(archive, request, *article).match(&engine);
    if (!found) return found.error();
    return page_of(request, *found, &engine);
  } catch (const DeadlineExceeded&) {
    return Error{
        fmt::format("the search took longer than {} ms and was given up: "
                    "narrow it, or allow more time",
                    request.deadline.count())};
  }
}

}  // namespace newsfold
