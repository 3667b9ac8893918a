// SPDX-License-Identifier: GPL-3.0-or-later
// WordForms: the other forms of a query word, from the archive's own table of
// stems (common/stems.h).

#pragma once

#include <string>
#include <vector>

#include "common/archive.h"
#include "common/stems.h"

namespace newsfold {

// The languages whose stems are asked for: those of the archive, the commonest
// first, sixteen at most.
std::vector<std::string> main_languages(const ArchiveReader& archive);

// Not for use by two threads at once.  `archive` must outlive this.
class WordForms {
 public:
  explicit WordForms(const ArchiveReader& archive)
      : archive_(archive), languages_(main_languages(archive)) {}

  // Words of the archive that share a stem with the folded `word` in one of its
  // main languages, or in `language` alone if it is not empty; `word` itself
  // first, each once.
  std::vector<std::string> of(const std::string& word,
                              const std::string& language = "");

 private:
  const ArchiveReader& archive_;
  const std::vector<std::string> languages_;
  Stemmers stemmers_;
};

}  // namespace newsfold
