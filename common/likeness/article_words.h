// SPDX-License-Identifier: GPL-3.0-or-later
// The words of an article as the fold compares them: hashes of the analyzer's
// terms, of the title and of the prose.
//
// Prose is what reads like sentences.  Menus, lists of headlines and forms that
// extraction left in, or that a dump's own text brings along, would make
// strangers alike: lists of related headlines cost two tellings of one story a
// third of their cosine.  A line is prose if it has kProseWords words and ends
// as a sentence ends; in a text whose lines were broken at a fixed width, the
// paragraph takes the place of the line.  That looks at nothing but the text
// itself, so it does not depend on what else is in the archive.  Where hardly
// anything is prose (no full stops, as in Thai; a table), all words are taken.

#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "common/analyzer.h"
#include "common/article.h"
#include "common/likeness/weekdays.h"

namespace newsfold {

struct ArticleWord {
  std::uint64_t hash = 0;   // hash64() of the term
  std::uint32_t begin = 0;  // bytes of the text it was read from: first,
  std::uint32_t end = 0;    // inclusive, and last, exclusive
  bool number = false;      // begins with a digit
  bool name = false;        // a capital inside a sentence
};

struct ArticleWords {
  std::vector<ArticleWord> title;
  std::vector<ArticleWord> prose;  // of the body, in order
  Weekdays weekdays;               // named first in the prose
};

// Not for use by two threads at once.
class WordReader {
 public:
  // REQUIRES: title and text are below 4 GiB, as all records are.
  ArticleWords read(const Article& article);

 private:
  Analyzer analyzer_;
  std::map<std::string, WeekdayNames> weekday_names_;  // by language
};

}  // namespace newsfold
