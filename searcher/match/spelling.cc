// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/spelling.h"

#include <algorithm>
#include <utility>

#include "common/text.h"

namespace newsfold {
namespace {

constexpr std::size_t kShortest = 3;   // of two letters all are alike
constexpr std::size_t kShortWord = 5;  // characters; longer ones may have two
                                       // mistakes

std::u32string characters_of(std::string_view utf8) {
  std::u32string characters;
  for (std::size_t at = 0; at < utf8.size();) {
    characters += static_cast<char32_t>(next_character(utf8, &at));
  }
  return characters;
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

// Bytes of the first character.
std::size_t first_size(std::string_view word) {
  std::size_t at = 0;
  next_character(word, &at);
  return at;
}

class SpellingSearch {
 public:
  SpellingSearch(const Xapian::Database& database, const Field& field,
                 const std::string& word)
      : database_(database),
        field_(field),
        word_(word),
        characters_(characters_of(word)),
        own_articles_(articles_with(word)) {}

  std::vector<Suggestion> find() {
    if (characters_.size() < kShortest || has_digit(word_)) return {};
    most_ = characters_.size() <= kShortWord ? 1 : 2;
    look_at_same_beginning();
    look_at_other_beginnings();
    return std::move(found_);
  }

 private:
  Xapian::doccount articles_with(const std::string& word) const {
    return database_.get_termfreq(term_of(field_, word));
  }

  void look_at_same_beginning() {
    const std::string beginning =
        term_of(field_, word_.substr(0, first_size(word_)));
    // Bytes are at least characters, and at most four times as many: most
    // words are passed over by their length alone.
    const std::size_t shortest = characters_.size() - most_;
    const std::size_t longest = 4 * (characters_.size() + most_);
    for (auto at = database_.allterms_begin(beginning);
         at != database_.allterms_end(beginning); ++at) {
      const std::string term = (*at).substr(field_.prefix.size());
      if (term.size() < shortest || term.size() > longest) continue;
      const std::size_t distance =
          osa_distance(characters_, characters_of(term), most_);
      if (distance > 0 && distance <= most_) {
        offer(term, distance, at.get_termfreq());
      }
    }
  }

  void look_at_other_beginnings() {
    const std::size_t first = first_size(word_);
    const std::string rest = word_.substr(first);
    look_at(rest);
    const std::size_t second = first_size(rest);
    look_at(rest.substr(0, second) + word_.substr(0, first) +
            rest.substr(second));
    for (const std::string& letter : first_letters()) {
      look_at(letter + rest);
      look_at(letter + word_);
    }
  }

  // The letters of the alphabet that the word is written in, or those near its
  // first one there: a letter from another alphabet is no slip.
  std::vector<std::string> first_letters() const {
    constexpr char32_t kNear = 32;  // characters around the first of the word
    std::vector<std::string> letters;
    const char32_t first = characters_.front();
    const bool is_latin = first < 0x80;
    const char32_t begin = is_latin ? U'a' : first - std::min(first, kNear);
    const char32_t end = is_latin ? U'z' + 1 : first + kNear;
    for (char32_t c = begin; c < end; ++c) {
      std::string letter;
      Xapian::Unicode::append_utf8(letter, c);
      if (c != first) letters.push_back(std::move(letter));
    }
    return letters;
  }

  void look_at(const std::string& word) {
    if (!word.empty()) offer(word, 1, articles_with(word));
  }

  void offer(const std::string& word, std::size_t distance,
             Xapian::doccount articles) {
    if (articles > own_articles_ && word != word_) {
      found_.push_back({word, distance, articles});
    }
  }

  const Xapian::Database& database_;
  const Field& field_;
  const std::string& word_;
  const std::u32string characters_;
  const Xapian::doccount own_articles_;
  std::size_t most_ = 1;  // mistakes
  std::vector<Suggestion> found_;
};

}  // namespace

std::size_t osa_distance(std::u32string_view a, std::u32string_view b,
                         std::size_t most) {
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer - std::min(a.size(), b.size()) > most) return most + 1;
  std::vector<std::size_t> before_last;
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1,
                         last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    if (*std::min_element(row.begin(), row.end()) > most) return most + 1;
    before_last = std::exchange(last, row);
  }
  return std::min(last[b.size()], most + 1);
}

std::vector<Suggestion> similar_words(const Xapian::Database& database,
                                      const Field& field,
                                      const std::string& word,
                                      std::size_t most) {
  std::vector<Suggestion> found = SpellingSearch(database, field, word).find();
  std::sort(found.begin(), found.end(),
            [](const Suggestion& a, const Suggestion& b) {
              if (a.distance != b.distance) return a.distance < b.distance;
              if (a.articles != b.articles) return a.articles > b.articles;
              return a.word < b.word;
            });
  found.erase(std::unique(found.begin(), found.end()), found.end());
  found.resize(std::min(found.size(), most));
  return found;
}

}  // namespace newsfold
