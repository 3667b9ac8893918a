// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/nothing_found.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>
#include <utility>

#include "common/analyzer.h"
#include "common/schema.h"
#include "searcher/match/query_parts.h"

namespace newsfold {
namespace {

using Clock = std::chrono::steady_clock;
using Kind = QueryTree::Kind;

// More are not looked at: nobody reads them.
constexpr std::size_t kMostConditions = 16;
constexpr std::size_t kMostTerms = 24;
constexpr std::size_t kMostSuggestions = 3;

// Articles that a word has at most which is taken for misspelt.
constexpr std::uint64_t kRare = 3;

// Misspelt word → what to put in its place.
using Corrections = std::map<std::string, std::string, std::less<>>;

// The query as typed, but for some words.
std::string corrected(std::string_view query, const Corrections& corrections,
                      Analyzer* analyzer) {
  std::string text;
  std::size_t at = 0;
  for (const Token& token : analyzer->tokens(query)) {
    const auto found = corrections.find(token.term);
    if (found == corrections.end() || token.begin < at) continue;
    text += query.substr(at, token.begin - at);
    text += found->second;
    at = token.end;
  }
  return text += query.substr(at);
}

// Too many words, or too little time.
struct GivenUp {};

class Explanation {
 public:
  Explanation(const ArchiveReader& archive, SearchEngine* engine,
              const SearchRequest& request)
      : archive_(archive),
        request_(request),
        engine_(*engine),
        end_(Clock::now() + std::min<std::chrono::milliseconds>(
                                request.deadline, std::chrono::hours(1))) {}

  // One that finds `least` articles.
  Result<std::optional<BetterQuery>> find_better(std::uint64_t least) {
    least_ = least;
    const Result<QueryTree> tree = engine_.parse(request_);
    if (!tree) return tree.error();
    try {
      for (const QueryTree& part : conditions_of(*tree)) look_at_words(part);
      look_for_better_query();
    } catch (const GivenUp&) {
      return std::optional<BetterQuery>();
    }
    return std::move(nothing_.did_you_mean);
  }

  Result<NothingFound> find() {
    const Result<QueryTree> tree = engine_.parse(request_);
    if (!tree) return tree.error();
    parts_ = conditions_of(*tree);
    nothing_.has_words = std::erase_if(parts_, [](const QueryTree& part) {
                           return part.kind == Kind::Nothing;
                         }) == 0;
    try {
      count_conditions();
      count_filtered();
      look_for_better_query();
      count_apart();
      count_undated();
    } catch (const GivenUp&) {
      // What was found so far still helps.
    }
    return std::move(nothing_);
  }

 private:
  std::chrono::milliseconds time_left() const {
    return std::max(std::chrono::duration_cast<std::chrono::milliseconds>(
                        end_ - Clock::now()),
                    std::chrono::milliseconds(0));
  }

  SearchRequest counting() const {
    SearchRequest request;
    request.facets = false;
    request.deadline = time_left();
    return request;
  }

  std::uint64_t count(const QueryTree& tree) {
    if (Clock::now() > end_) throw GivenUp();  // remote servers know no time
    const Result<MatchSet> found = engine_.match(counting(), tree, {});
    if (!found) throw GivenUp();
    return found->matches.size();
  }

  std::vector<QueryTree> others(std::size_t part) const {
    std::vector<QueryTree> others = parts_;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(part));
    return others;
  }

  void count_conditions() {
    std::vector<std::uint64_t> articles;
    for (const QueryTree& part : parts_) articles.push_back(count(part));
    for (const std::size_t i : rarest(articles)) {
      Condition condition;
      condition.text = describe(parts_[i]);
      condition.articles = articles[i];
      if (parts_.size() > 1) condition.without = count(all_of(others(i)));
      condition.terms = count_terms(parts_[i]);
      nothing_.conditions.push_back(std::move(condition));
    }
  }

  // The places of the smallest numbers, kMostConditions at most, in order.
  static std::vector<std::size_t> rarest(
      const std::vector<std::uint64_t>& articles) {
    std::vector<std::size_t> places(articles.size());
    std::iota(places.begin(), places.end(), 0U);
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) {
                       return articles[a] < articles[b];
                     });
    places.resize(std::min(places.size(), kMostConditions));
    std::sort(places.begin(), places.end());
    return places;
  }

  std::vector<TermCount> count_terms(const QueryTree& part) {
    std::vector<TermCount> counts;
    for (const QueryTree& term : terms_of(part)) {
      if (words_seen_ == kMostTerms) break;
      ++words_seen_;
      const std::uint64_t articles = count(term);
      counts.push_back({describe(term), articles, {}});
      if (term.kind == Kind::Word) {
        counts.back().suggestions = suggestions(term, articles);
      } else if (is_phrase(term) && articles == 0) {
        add_rare_words(term, &counts);
      }
    }
    return counts;
  }

  // Only the rare ones are counted in all their forms.
  void look_at_words(const QueryTree& part) {
    for (const QueryTree& term : terms_of(part)) {
      if (term.kind != Kind::Word || words_seen_ == kMostTerms) continue;
      ++words_seen_;
      const std::string exact = term_of(term.field, term.terms[0]);
      if (archive_.database().get_termfreq(exact) > kRare) continue;
      suggestions(term, count(term));
    }
  }

  // A phrase may be in no article because one of its words is.
  void add_rare_words(const QueryTree& phrase, std::vector<TermCount>* counts) {
    for (const QueryTree& word : words_of(phrase)) {
      if (words_seen_ == kMostTerms) break;
      ++words_seen_;
      const std::uint64_t articles = count(word);
      auto found = suggestions(word, articles);
      if (articles > 0 && found.empty()) continue;
      counts->push_back({describe(word), articles, std::move(found)});
    }
  }

  // Mistakes are printed too: a rare word may be one if it is like another
  // that is much less rare.
  std::vector<Suggestion> suggestions(const QueryTree& word,
                                      std::uint64_t articles) {
    constexpr std::uint64_t kMuchLessRare = 10;
    if (articles > kRare) return {};
    if (Clock::now() > end_) throw GivenUp();
    auto found = similar_words(archive_.database(), word.field, word.terms[0],
                               kMostSuggestions);
    std::erase_if(found, [&](const Suggestion& one) {
      return one.articles < kMuchLessRare * articles;
    });
    if (!found.empty()) misspelt_[word.terms[0]] = found;
    return found;
  }

  void count_filtered() {
    std::vector<QueryTree> filters;
    std::copy_if(parts_.begin(), parts_.end(), std::back_inserter(filters),
                 [](const QueryTree& part) { return terms_of(part).empty(); });
    if (filters.empty() || filters.size() == parts_.size()) return;
    nothing_.filtered = count(all_of(std::move(filters)));
  }

  // The first suggestions together, then the second ones, and so on.
  void look_for_better_query() {
    for (std::size_t rank = 0; rank < kMostSuggestions; ++rank) {
      Corrections corrections;
      bool is_new = false;
      for (const auto& [word, found] : misspelt_) {
        is_new = is_new || rank < found.size();
        corrections[word] = found[std::min(rank, found.size() - 1)].word;
      }
      if (!is_new || try_query(corrections)) return;
    }
  }

  bool try_query(const Corrections& corrections) {
    SearchRequest request = request_;
    request.query = corrected(request_.query, corrections, &analyzer_);
    request.facets = false;
    request.deadline = time_left();
    const Result<MatchSet> found = engine_.match(request);
    if (!found || found->matches.size() < least_) return false;
    nothing_.did_you_mean = {std::move(request.query), found->counts()};
    return true;
  }

  void count_apart() {
    const QueryTree all = all_of(parts_);
    if (has_phrase(all)) nothing_.apart = count(apart(all));
  }

  void count_undated() {
    std::vector<QueryTree> rest;
    std::copy_if(parts_.begin(), parts_.end(), std::back_inserter(rest),
                 [](const QueryTree& part) { return !asks_for_a_day(part); });
    if (rest.size() == parts_.size()) return;
    rest.push_back(undated());
    nothing_.undated = count(all_of(std::move(rest)));
  }

  const ArchiveReader& archive_;
  const SearchRequest& request_;
  SearchEngine& engine_;
  Analyzer analyzer_;
  const Clock::time_point end_;
  std::vector<QueryTree> parts_;
  std::size_t words_seen_ = 0;
  std::uint64_t least_ = 1;  // articles that a better query finds
  std::map<std::string, std::vector<Suggestion>> misspelt_;
  NothingFound nothing_;
};

}  // namespace

Result<std::optional<BetterQuery>> better_spelling(const ArchiveReader& archive,
                                                   SearchEngine* engine,
                                                   const SearchRequest& request,
                                                   std::uint64_t articles) {
  constexpr std::uint64_t kTimes = 10;
  return Explanation(archive, engine, request).find_better(kTimes * articles);
}

Result<NothingFound> explain_nothing(const ArchiveReader& archive,
                                     const SearchRequest& request) {
  SearchEngine engine(archive);
  return explain_nothing(archive, &engine, request);
}

Result<NothingFound> explain_nothing(const ArchiveReader& archive,
                                     SearchEngine* engine,
                                     const SearchRequest& request) {
  return Explanation(archive, engine, request).find();
}

}  // namespace newsfold
