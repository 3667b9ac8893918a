// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/inventions.h"

#include <array>
#include <random>

#include "common/hash.h"

namespace newsfold {
namespace {

constexpr unsigned kCommonWords = 1000;
constexpr unsigned kEventWords = 20;
constexpr int kSentenceWords = 14;

// std::uniform_int_distribution differs between libraries.
unsigned below(unsigned limit, std::mt19937* random) {
  return static_cast<unsigned>((*random)() % limit);
}

// Small numbers are common, large ones rare, as with words.
std::string common_word(std::mt19937* random) {
  return invented_word(below(below(kCommonWords, random) + 1, random));
}

std::string capitalized(std::string word) {
  word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

// Every third word of an event is a name.
std::string event_word(unsigned event, unsigned number) {
  const std::string word = invented_word(1000 + event * kEventWords + number);
  return number % 3 == 0 ? capitalized(word) : word;
}

}  // namespace

std::string invented_word(unsigned number) {
  static constexpr std::array<const char*, 50> kSyllables = {
      "ba", "be", "bi", "bo", "bu", "da", "de", "di", "do", "du",
      "fa", "fe", "fi", "fo", "fu", "ga", "ge", "gi", "go", "gu",
      "ka", "ke", "ki", "ko", "ku", "la", "le", "li", "lo", "lu",
      "ma", "me", "mi", "mo", "mu", "na", "ne", "ni", "no", "nu",
      "ra", "re", "ri", "ro", "ru", "ta", "te", "ti", "to", "tu"};
  std::string word;
  const auto syllables = static_cast<unsigned>(kSyllables.size());
  for (int i = 0; i < 3; ++i, number /= syllables) {
    word += kSyllables[number % kSyllables.size()];
  }
  return word + 'x';  // no word of any language
}

std::string invented_text(unsigned seed, int sentences) {
  std::mt19937 random(seed);
  std::string text;
  for (int i = 0; i < sentences; ++i) {
    for (int j = 0; j < kSentenceWords; ++j) {
      const std::string word = common_word(&random);
      text += (j == 0 ? capitalized(word) : ' ' + word);
    }
    text += ".\n";
  }
  return text;
}

Article telling(unsigned event, unsigned telling,
                const std::optional<Date>& day) {
  constexpr int kSentences = 10;
  std::mt19937 random(event * 1000 + telling);
  Article article;
  article.source = "paper-" + std::to_string(telling) + ".example";
  article.url = "https://" + article.source + '/' + std::to_string(event);
  article.language = "en";
  article.date = day;
  for (unsigned i = 0; i < 5; ++i) {
    article.title += event_word(event, (telling + i) % kEventWords) + ' ';
  }
  article.title.pop_back();
  for (int i = 0; i < kSentences; ++i) {
    article.text += capitalized(common_word(&random));
    for (int j = 1; j < kSentenceWords; ++j) {
      article.text += ' ';
      article.text += below(3, &random) == 0
                          ? event_word(event, below(kEventWords, &random))
                          : common_word(&random);
    }
    article.text += ".\n";
  }
  return article;
}

Article reprint(Article article, const std::string& paper) {
  article.source = paper;
  article.url = "https://" + paper + "/reprint/" +
                std::to_string(hash64(article.text) % 1000);
  return article;
}

ArticleWords read_words(const std::string& title, const std::string& text,
                        const std::string& language) {
  static WordReader reader;
  Article article;
  article.title = title;
  article.text = text;
  article.language = language;
  return reader.read(article);
}

}  // namespace newsfold
