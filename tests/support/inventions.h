// SPDX-License-Identifier: GPL-3.0-or-later
// Invented articles for the tests of likeness and fold: events that several
// papers tell in words of their own, made of words that no language has, so
// that a test says exactly what two articles share.

#pragma once

#include <string>
#include <vector>

#include "common/article.h"
#include "common/likeness/article_words.h"

namespace newsfold {

// A word of its own for each number below 100,000, in small letters.
std::string invented_word(unsigned number);

// Sentences of common words, a paragraph each; no two seeds share a phrase.
std::string invented_text(unsigned seed, int sentences);

// An article about an event: tellings share the words of the event, some 20,
// and hardly a phrase.  At "https://paper-TELLING.example/EVENT".
Article telling(unsigned event, unsigned telling,
                const std::optional<Date>& day);

// The same text in another paper.
Article reprint(Article article, const std::string& paper);

// As the fold reads them.
ArticleWords read_words(const std::string& title, const std::string& text,
                        const std::string& language = "en");

}  // namespace newsfold
