// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/similar.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "common/schema.h"
#include "searcher/match/article_names.h"
#include "searcher/match/engine.h"

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

// Just these words, without their other forms: with so many, those add nothing
// but time.
QueryTree any_of(const std::vector<std::string>& words) {
  QueryTree any = node(QueryTree::Kind::Or);
  for (const std::string& word : words) {
    any.children.push_back(leaf(QueryTree::Kind::Phrase, field::kText, {word}));
  }
  return any;
}

QueryTree with_id(QueryTree tree, ArticleId id) {
  return node(QueryTree::Kind::And,
              {std::move(tree),
               leaf(QueryTree::Kind::Exact, field::kId, {format_id(id)})});
}

// Of an article for some words, whatever the filters of the request.
Result<double> weight_of(ArticleId id, const QueryTree& words,
                         const SearchRequest& request, SearchEngine* engine) {
  SearchRequest unfiltered;
  unfiltered.deadline = request.deadline;
  const Result<MatchSet> own =
      engine->match(unfiltered, with_id(words, id), {});
  if (!own) return own.error();
  return own->matches.empty() ? 0 : own->matches.front().weight;
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
  const FacetRecord& own = article->facts;
  Analyzer analyzer;
  const QueryTree words =
      any_of(telling_words(*article, archive.database(), &analyzer));
  SearchEngine engine(archive);
  const Result<double> weight = weight_of(own.article, words, request, &engine);
  if (!weight) return weight.error();
  const double least = kLeastLikeness * *weight;
  const Result<MatchSet> found =
      engine.match(request, words, [&](const Match& match) {
        return match.weight >= least && match.record.story != own.story;
      });
  if (!found) return found.error();
  return engine.page(request, *found);
}

}  // namespace newsfold
