// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/fold/count_table.h"

#include <algorithm>
#include <map>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

#include "common/likeness/copy_rule.h"
#include "common/likeness/shingles.h"

namespace newsfold {
namespace {

// Articles of each language.  Frequencies of some thousand articles serve
// as well as those of all.
constexpr std::size_t kSample = 8'192;

// A shingle in more articles than this (of those in the archive, by the sample)
// is everybody's, and one that is rarer in the sample than kSeenInSample tells
// nothing.
constexpr std::size_t kCommonShingle = 300;
constexpr std::uint32_t kSeenInSample = 8;

using Sample = std::vector<ShelvedArticle>;

// The sampled articles of each language, and how many there are.
struct Language {
  std::uint64_t articles = 0;
  Sample sample;  // a heap, the largest id first
};

bool by_id(const ShelvedArticle& a, const ShelvedArticle& b) {
  return a.id() < b.id();
}

std::map<std::uint32_t, Language> sample_of(const ArticleShelf& shelf) {
  std::map<std::uint32_t, Language> languages;
  shelf.for_each([&](const ShelvedArticle& article) {
    Language& language = languages[article.facts.language];
    ++language.articles;
    Sample& sample = language.sample;
    sample.push_back(article);
    std::push_heap(sample.begin(), sample.end(), by_id);
    if (sample.size() <= kSample) return;
    std::pop_heap(sample.begin(), sample.end(), by_id);
    sample.pop_back();
  });
  return languages;
}

using ShingleCounts = boost::unordered_flat_map<std::uint64_t, std::uint32_t>;

void note_common(const ShingleCounts& counts, double articles_per_sampled,
                 FoldTable* table) {
  for (const auto& [shingle, count] : counts) {
    if (count >= kSeenInSample &&
        count * articles_per_sampled > kCommonShingle) {
      table->common_shingles.insert(shingle);
    }
  }
}

}  // namespace

FoldTable count_table(const ArticleShelf& shelf) {
  FoldTable table;
  table.articles = shelf.size();
  table.undated = shelf.without_day().size();
  WordReader reader;
  for (auto& [key, language] : sample_of(shelf)) {
    ShingleCounts counts;
    for (const ShelvedArticle& article : language.sample) {
      const ArticleWords words = reader.read(shelf.read(article));
      table.frequencies.count(key, words);
      if (language.articles <= kCommonShingle) continue;
      for (const std::uint64_t shingle :
           candidate_keys(compared_shingles(words))) {
        ++counts[shingle];
      }
    }
    note_common(counts,
                static_cast<double>(language.articles) /
                    static_cast<double>(language.sample.size()),
                &table);
  }
  return table;
}

}  // namespace newsfold
