// SPDX-License-Identifier: GPL-3.0-or-later
// The oracle: searching without an index.  It keeps articles as plain words,
// looks at each of them for each question, and shares no code with the searcher
// but the request.
//
// Its words are of the form "w7": no language inflects them, and no other way
// of splitting texts is possible.

#pragma once

#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "searcher/match/request.h"

namespace newsfold {

using WordList = std::vector<std::string>;

struct PlainArticle {
  std::string dump_id;
  std::string url;
  std::string source;
  std::string language;
  std::string date;      // as printed in the record: "", "2011", "2011-09", ...
  std::string captured;  // likewise
  std::string wire;      // code of an agency; "" if none
  WordList title;
  WordList author;
  WordList body;
  std::string story;       // any name; equal names are one story
  std::string copy;        // likewise
  std::uint64_t id = 0;    // the archive's, which breaks ties
  unsigned lead_rank = 0;  // likewise; the smaller represents its story better

  nlohmann::json record() const;
  // YYYYMMDDHHMMSS, 00 where unknown; greater than any date if undated.
  std::string published_key() const;
  std::string captured_key() const;
};

// A query that can be asked of both: print() is its text, matches() its
// meaning.
struct Ask {
  enum class Kind {
    All,
    Word,
    Phrase,
    Pattern,
    Near,
    Adjacent,
    Exact,
    Dates,
    And,
    Or,
    Not
  };

  Kind kind = Kind::All;
  std::string field;  // "", "title", "author", "source", "lang"
  WordList words;     // Exact: one value; Dates: what is typed; Pattern: "w1*"
  std::vector<Ask> children;
  bool spelled_out = false;  // "a AND NOT b" rather than "a -b"
  std::size_t distance = 0;  // of Near and Adjacent

  std::string print() const;
  bool matches(const PlainArticle& article) const;
};

// True if every day that the article's date can mean lies in "2011-09..2012"
// and the like; "undated" holds those without a date.
bool lies_in(const PlainArticle& article, const std::string& range);

class Chance {
 public:
  explicit Chance(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t n) { return random_() % n; }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <typename T>
  const T& of(const std::vector<T>& values) {
    return values[below(values.size())];
  }

 private:
  std::mt19937 random_;
};

std::vector<PlainArticle> random_articles(Chance* chance, std::size_t count);
Ask random_ask(Chance* chance, int depth);
std::string random_range(Chance* chance);

// Publishers and languages of random_articles(); the last may be "".
const std::vector<std::string>& plain_sources();
const std::vector<std::string>& plain_languages();

}  // namespace newsfold
