// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/pair_kinship.h"

#include <algorithm>
#include <map>

#include "common/analyzer.h"
#include "common/hash.h"

namespace newsfold {
namespace {

constexpr std::size_t kWordsNamed = 12;

struct SharedTerm {
  std::uint32_t weight = 0;  // in the product of the two
  TermKey term = 0;
  bool rare = false;
};

// The heaviest first.
std::vector<SharedTerm> shared_terms(const StoryVector& a,
                                     const StoryVector& b) {
  std::vector<SharedTerm> terms;
  auto other = b.whole.begin();
  for (const WeightedTerm& term : a.whole) {
    while (other != b.whole.end() && other->term < term.term) ++other;
    if (other == b.whole.end()) break;
    if (other->term != term.term) continue;
    terms.push_back(
        {std::uint32_t{term.weight} * other->weight, term.term, term.rare});
  }
  std::stable_sort(terms.begin(), terms.end(),
                   [](const SharedTerm& x, const SharedTerm& y) {
                     return x.weight > y.weight;
                   });
  return terms;
}

// Terms are hashes: the words of an article that has them are read again.
std::map<TermKey, std::string> names_of(const std::vector<SharedTerm>& terms,
                                        const Article& article) {
  std::map<TermKey, std::string> names;
  for (const SharedTerm& term : terms) names[term.term];
  Analyzer analyzer;
  for (const std::string* text : {&article.title, &article.text}) {
    for (const Token& token : analyzer.tokens(*text)) {
      const auto found = names.find(static_cast<TermKey>(hash64(token.term)));
      if (found != names.end() && found->second.empty()) {
        found->second = token.term;
      }
    }
  }
  return names;
}

void name_shared_words(const Article& article, const StoryVector& a,
                       const StoryVector& b, PairKinship* pair) {
  const std::vector<SharedTerm> terms = shared_terms(a, b);
  const std::map<TermKey, std::string> names = names_of(terms, article);
  const auto add = [&](TermKey term, std::vector<std::string>* words) {
    if (words->size() < kWordsNamed) words->push_back(names.at(term));
  };
  for (const SharedTerm& term : terms) {
    if (term.rare) add(term.term, &pair->rare_words);
    add(term.term, &pair->words);
  }
}

void weigh(const PairSigns& signs, const PairModel& model, PairKinship* pair) {
  pair->intercept = model.intercept;
  const auto values = signs.as_array();
  const auto coefficients = model.coefficients.as_array();
  for (std::size_t i = 0; i < PairSigns::kCount; ++i) {
    pair->signs.push_back({kPairSigns[i], values[i], coefficients[i]});
  }
}

}  // namespace

PairKinship compare_tellings(const Telling& a, const Telling& b,
                             const FoldTable& table) {
  PairKinship pair;
  pair.rule = rule_of(a, b);
  pair.days_apart = days_between(a.day, b.day);
  pair.compared_days = compared_days(a, b);
  pair.score = score_of_pair(a, b);
  pair.asked = asked_by(pair.rule, table);
  if (pair.rule == PairRule::OneUndated) {
    const UndatedSigns signs = undated_signs_of(a, b);
    const UndatedModel model = undated_model();
    weigh(signs.pair, model.pair, &pair);
    pair.signs.push_back(
        {"weekday_amiss", signs.weekday_amiss, model.weekday_amiss});
  } else {
    weigh(signs_of(a, b), pair_model(), &pair);
  }
  name_shared_words(a.article->article, a.vector, b.vector, &pair);
  return pair;
}

}  // namespace newsfold
