// SPDX-License-Identifier: GPL-3.0-or-later
// BibTeX: an entry for each result, by its lead, in UTF-8: @misc, which styles
// of BibTeX and of biblatex know alike.
//
// An entry is cited by a key in ASCII that does not change with the search:
// the name of the source, the year, the id of the article.  Provenance is a
// @comment.

#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "searcher/render/citation.h"
#include "searcher/render/result_writer.h"

namespace newsfold {

class BibtexWriter : public ResultWriter {
 public:
  explicit BibtexWriter(std::ostream& out) : out_(out) {}

  void begin(const Provenance* provenance) override;
  void write(const StoryResult& result) override;

 private:
  std::ostream& out_;
};

// Text for LaTeX: its special characters as commands.  Braces too, as BibTeX
// counts them with or without a backslash.
std::string latex_of(std::string_view text);

// "meridianpress2011-ee2ef9a58db1be6b"
std::string key_of(const Citation& citation);

}  // namespace newsfold
