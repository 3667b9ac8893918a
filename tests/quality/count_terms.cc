// SPDX-License-Identifier: GPL-3.0-or-later
// count_terms: in how many articles each term is, for the background tables
// (common/likeness/background/README.md).
//
// usage: count_terms LANGUAGE < ARTICLES.jsonl
//
// An article is a JSON object with "title", "text" and perhaps "date".  The
// first line says "articles" and their number, then the number of each year,
// as "2016:3653"; "-" are those without a date.  A line per term follows, by
// tabs: the term, the articles with it, how often it was written with a capital
// inside a sentence, how often with a small letter, and its articles of each
// year.  Terms are counted as TermFrequencies counts them.

#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <unordered_map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unicode/uchar.h>

#include "common/analyzer.h"
#include "common/hash.h"
#include "common/likeness/article_words.h"
#include "common/likeness/story_vector.h"
#include "common/text.h"

namespace newsfold {
namespace {

using Years = std::map<std::string, std::uint32_t>;  // articles of each

struct Counted {
  std::string term;
  std::uint32_t articles = 0;
  std::uint32_t capital = 0;  // occurrences in the prose
  std::uint32_t small = 0;
  Years years;
  std::uint32_t last_article = 0;
};

// "2016" of "2016-09-20".
std::string year_of(const nlohmann::json& record) {
  const auto date = record.find("date");
  if (date == record.end() || !date->is_string()) return "-";
  const std::string text = *date;
  const bool iso = text.size() >= 5 && text[4] == '-' &&
                   std::all_of(text.begin(), text.begin() + 4,
                               [](char c) { return c >= '0' && c <= '9'; });
  return iso ? text.substr(0, 4) : "-";
}

class TermCounter {
 public:
  explicit TermCounter(std::string language) : language_(std::move(language)) {}

  void count(const nlohmann::json& record) {
    Article article;
    article.language = language_;
    article.title = record.value("title", "");
    article.text = record.value("text", "");
    const std::string year = year_of(record);
    ++articles_;
    ++years_[year];
    spell(article.title);
    spell(article.text);
    const ArticleWords words = reader_.read(article);
    for (const ArticleWord& word : words.title) count(word, year);
    const std::size_t body = std::min(words.prose.size(), kStoryWords);
    for (std::size_t i = 0; i < body; ++i) {
      count(words.prose[i], year);
      count_letter(words.prose[i], article.text);
    }
  }

  void print() const {
    std::cout << "articles\t" << articles_ << '\t' << print_years(years_)
              << '\n';
    for (const auto& [hash, counted] : terms_) {
      if (counted.articles == 0) continue;
      std::cout << fmt::format("{}\t{}\t{}\t{}\t{}\n", counted.term,
                               counted.articles, counted.capital, counted.small,
                               print_years(counted.years));
    }
  }

 private:
  // ArticleWord has the hash of its term alone.
  void spell(const std::string& text) {
    for (const Token& token : analyzer_.tokens(text)) {
      Counted& counted = terms_[hash64(token.term)];
      if (counted.term.empty()) counted.term = token.term;
    }
  }

  void count(const ArticleWord& word, const std::string& year) {
    Counted& counted = terms_.at(word.hash);
    if (counted.last_article == articles_) return;
    counted.last_article = articles_;
    ++counted.articles;
    ++counted.years[year];
  }

  void count_letter(const ArticleWord& word, std::string_view text) {
    std::size_t at = word.begin;
    if (word.name) {
      ++terms_.at(word.hash).capital;
    } else if (u_islower(next_character(text, &at))) {
      ++terms_.at(word.hash).small;
    }
  }

  static std::string print_years(const Years& years) {
    std::string out;
    for (const auto& [year, articles] : years) {
      out += fmt::format("{}{}:{}", out.empty() ? "" : " ", year, articles);
    }
    return out;
  }

  std::string language_;
  WordReader reader_;
  Analyzer analyzer_;
  std::uint32_t articles_ = 0;
  Years years_;
  std::unordered_map<std::uint64_t, Counted> terms_;
};

int run(const std::string& language) {
  TermCounter counter(language);
  for (std::string line; std::getline(std::cin, line);) {
    counter.count(nlohmann::json::parse(line));
  }
  counter.print();
  return 0;
}

}  // namespace
}  // namespace newsfold

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: count_terms LANGUAGE < ARTICLES.jsonl\n";
    return 2;
  }
  return newsfold::run(argv[1]);
}
