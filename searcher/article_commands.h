// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that are given articles by name (searcher/match/article_names.h)
// instead of a query.  A name that nothing bears is told on `messages`: Error.
// All throw ArchiveError, Xapian::Error.
//
// REQUIRES: the format is text or JSON.

#pragma once

#include <ostream>
#include <string>

#include "common/exit_code.h"
#include "common/messages.h"
#include "searcher/commands.h"

namespace newsfold {

// Prints the whole story of an article, matching or not.
ExitCode run_story(const SearchOptions& options, const std::string& article,
                   std::ostream& out, Messages* messages);

// Prints an article with its text.
ExitCode run_show(const SearchOptions& options, const std::string& article,
                  std::ostream& out, Messages* messages);

// Prints what changed from one article to another.  Done if nothing
// did, else NothingFound: the exit codes of diff(1).
ExitCode run_diff(const SearchOptions& options, const std::string& first,
                  const std::string& second, std::ostream& out,
                  Messages* messages);

// Prints, as a search prints its results, articles of other stories that are
// like one; NothingFound if none is.
ExitCode run_similar(const SearchOptions& options, const std::string& article,
                     std::ostream& out, Messages* messages);

// Why two articles are, or are not, one story: Done if they are one,
// NothingFound if they are two.
ExitCode run_kinship(const SearchOptions& options, const std::string& first,
                     const std::string& second, std::ostream& out,
                     Messages* messages);

}  // namespace newsfold
