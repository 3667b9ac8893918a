// SPDX-License-Identifier: GPL-3.0-or-later
// What newsfold-search does, apart from reading the command line.

#pragma once

#include <filesystem>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "common/archive.h"
#include "common/exit_code.h"
#include "common/messages.h"
#include "searcher/match/facets.h"
#include "searcher/match/request.h"
#include "searcher/match/result.h"
#include "searcher/render/format.h"
#include "searcher/render/terminal.h"

namespace newsfold {

struct SearchOptions {
  std::filesystem::path archive;
  ReadOptions reading;
  SearchRequest request;
  SearchFormat format = SearchFormat::Text;
  Terminal terminal;             // that text is printed on
  bool full_text = false;        // print the text of each article, too
  std::optional<Date> searched;  // print the provenance, as of that day
  std::string topic = "1";       // of a TREC run
  std::vector<Facet> facets;     // that run_facets() tells; none: all
};

// Tells of remote segments that did not answer, where the output does not.
void tell_missing(const std::vector<std::string>& missing, Messages* messages);

// Prints a page of results.  REQUIRES: the format is not an export.
void print_page(const SearchOptions& options, const SearchResult& result,
                std::ostream& out);

// One search, its results as they are asked for.  NothingFound if no article
// matches.  A query that cannot be understood is told on `messages`: Error.
// Throws ArchiveError, Xapian::Error.
ExitCode run_search(const SearchOptions& options, std::ostream& out,
                    Messages* messages);

// Prints how the query is understood.  Likewise.
ExitCode run_explain(const SearchOptions& options, std::ostream& out,
                     Messages* messages);

// Many searches, one JSON object a line: {"query": "...", "id": "7"}, and any
// of "from", "to", "source", "lang", "wire" (text or lists of it), "fold",
// "sort", "lead", "by", "limit", "offset", which go before those of `options`.
// Blank lines are passed over.  JSON results are a line each, with the "id"; a
// line that cannot be understood yields {"id", "error"} there, and Error at the
// end. REQUIRES: the format is text, JSON or TREC.
ExitCode run_batch(const SearchOptions& options, std::istream& in,
                   const std::string& in_name, std::ostream& out,
                   Messages* messages);

}  // namespace newsfold
