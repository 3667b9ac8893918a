// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/likeness/story_vector.h"

#include <algorithm>
#include <cmath>

namespace newsfold {
namespace {

constexpr double kTitleFactor = 3.0;
constexpr double kBeginningFactor = 1.5;
constexpr std::size_t kBeginningWords = 60;
constexpr std::size_t kLeadWords = 80;
constexpr double kNumberFactor = 1.5;
constexpr double kIdfPower = 0.7;
constexpr double kRareIdf = 4.0;
constexpr double kFullOfNumbers = 0.08;
constexpr double kHeavy = 0.2;  // of the heaviest: in short texts "the" is not

struct Counted {
  double tf = 0;
  bool number = false;
};
using Counts = boost::unordered_flat_map<TermKey, Counted>;

void count(const ArticleWord& word, double factor, Counts* counts) {
  Counted& counted = (*counts)[term_key(word)];
  counted.tf += factor;
  counted.number = word.number;
}

struct Weighed {
  TermKey term;
  double weight;
  bool rare;
};

// By falling weight; equal weights by term.
std::vector<Weighed> weigh(const Counts& counts, std::uint32_t language,
                           const TermFrequencies& frequencies) {
  std::vector<Weighed> weighed;
  weighed.reserve(counts.size());
  for (const auto& [term, counted] : counts) {
    const double idf = frequencies.idf(language, term);
    const double weight = (1 + std::log(counted.tf)) *
                          std::pow(idf, kIdfPower) *
                          (counted.number ? kNumberFactor : 1.0);
    if (weight > 0) weighed.push_back({term, weight, idf > kRareIdf});
  }
  std::sort(
      weighed.begin(), weighed.end(), [](const Weighed& a, const Weighed& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
      });
  return weighed;
}

TermVector unit_vector(std::vector<Weighed> weighed, std::size_t terms) {
  weighed.resize(std::min(weighed.size(), terms));
  double square = 0;
  for (const Weighed& term : weighed) square += term.weight * term.weight;
  const double scale = kUnitWeight / std::sqrt(square);
  TermVector vector;
  vector.reserve(weighed.size());
  for (const Weighed& term : weighed) {
    const auto weight =
        static_cast<std::uint16_t>(std::lround(term.weight * scale));
    vector.push_back({term.term, weight, term.rare});
  }
  std::sort(vector.begin(), vector.end(),
            [](const WeightedTerm& a, const WeightedTerm& b) {
              return a.term < b.term;
            });
  return vector;
}

// Words `first` to `last` of a text, all alike.
TermVector plain_vector(const std::vector<ArticleWord>& words,
                        std::size_t limit, std::uint32_t language,
                        const TermFrequencies& frequencies) {
  Counts counts;
  for (std::size_t i = 0; i < std::min(limit, words.size()); ++i) {
    count(words[i], 1.0, &counts);
  }
  return unit_vector(weigh(counts, language, frequencies), counts.size());
}

void add_numbers(const ArticleWords& words, std::size_t body_words,
                 StoryVector* vector) {
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < body_words; ++i) {
    if (!words.prose[i].number) continue;
    ++numbers;
    vector->numbers.push_back(term_key(words.prose[i]));
  }
  std::sort(vector->numbers.begin(), vector->numbers.end());
  vector->numbers.erase(
      std::unique(vector->numbers.begin(), vector->numbers.end()),
      vector->numbers.end());
  vector->full_of_numbers = static_cast<double>(numbers) >
                            kFullOfNumbers * static_cast<double>(body_words);
}

}  // namespace

StoryVector story_vector(const ArticleWords& words, std::uint32_t language,
                         const TermFrequencies& frequencies) {
  const std::size_t body_words = std::min(words.prose.size(), kStoryWords);
  Counts counts;
  for (const ArticleWord& word : words.title)
    count(word, kTitleFactor, &counts);
  for (std::size_t i = 0; i < body_words; ++i) {
    count(words.prose[i], i < kBeginningWords ? kBeginningFactor : 1.0,
          &counts);
  }
  const std::vector<Weighed> weighed = weigh(counts, language, frequencies);

  StoryVector vector;
  vector.whole = unit_vector(weighed, kVectorTerms);
  vector.title =
      plain_vector(words.title, words.title.size(), language, frequencies);
  vector.lead = plain_vector(words.prose, kLeadWords, language, frequencies);
  for (std::size_t i = 0; i < std::min(weighed.size(), kHeaviestTerms); ++i) {
    if (weighed[i].weight < kHeavy * weighed[0].weight) break;
    vector.heaviest.push_back(weighed[i].term);
  }
  vector.words = static_cast<std::uint32_t>(words.title.size() + body_words);
  vector.weekdays = words.weekdays;
  add_numbers(words, body_words, &vector);
  return vector;
}

double cosine(const TermVector& a, const TermVector& b) {
  std::uint64_t product = 0;
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end()) {
    if (left->term == right->term) {
      product += std::uint64_t{left->weight} * right->weight;
      ++left;
      ++right;
    } else if (left->term < right->term) {
      ++left;
    } else {
      ++right;
    }
  }
  return std::min(
      1.0, static_cast<double>(product) / (double{kUnitWeight} * kUnitWeight));
}

}  // namespace newsfold
