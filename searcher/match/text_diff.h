// SPDX-License-Identifier: GPL-3.0-or-later
// What changed from one article to another, word by word.
//
// A word is what stands between blanks, with its punctuation; in scripts
// without blanks each character.  The end of a paragraph counts as a word.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/analyzer.h"
#include "common/archive.h"
#include "common/result.h"
#include "searcher/match/article_names.h"

namespace newsfold {

enum class EditKind { Same, Removed, Added };

// The texts of all that is Same or Removed make the first text, those of all
// that is Same or Added the second, each with single blanks and line ends.
struct Edit {
  EditKind kind = EditKind::Same;
  std::string text;       // not empty
  std::size_t words = 0;  // in it, without ends of paragraphs

  bool operator==(const Edit&) const = default;
};

using Edits = std::vector<Edit>;

// Removed stands before Added.  A few words that both have in the midst of many
// that differ are told as removed and added too: they say nothing.
Edits compare_words(std::string_view first, std::string_view second,
                    Analyzer* analyzer);

bool differ(const Edits& edits);

struct FieldChange {
  std::string_view field;  // "title", "date", "author"
  Edits edits;
};

struct ArticleDiff {
  FiledArticle first;
  FiledArticle second;
  std::vector<FieldChange> fields;  // those that differ
  Edits text;

  bool differs() const { return !fields.empty() || differ(text); }
};

ArticleDiff compare_articles(FiledArticle first, FiledArticle second);

// The articles by name (article_names.h).  Fails where find_article() does.
// Throws Xapian::Error, ArchiveError.
Result<ArticleDiff> find_diff(const ArchiveReader& archive,
                              std::string_view first, std::string_view second);

}  // namespace newsfold
