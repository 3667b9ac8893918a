// SPDX-License-Identifier: GPL-3.0-or-later
// Exports: all results of a search, in order, written as they are read.

#pragma once

#include <optional>
#include <ostream>

#include "searcher/match/engine.h"
#include "searcher/render/result_writer.h"

namespace newsfold {

// What a search came to, whatever is printed of it.
struct Outcome {
  Counts counts;
  ArchiveState archive;
};

// Writes the results of engine->match(request) from request.offset on,
// request.limit of them at most, and stops early if `out` can take no more,
// whose state says so.  `searched`: heads the export with its provenance, of
// that day.  The request's deadline bounds the match, not the writing.
// Throws Xapian::Error before anything is written, and ArchiveError if the
// archive cannot be read to the end: what was written then is not all.
Outcome write_results(SearchEngine* engine, const SearchRequest& request,
                      const MatchSet& found,
                      const std::optional<Date>& searched, ResultWriter* writer,
                      std::ostream& out);

// What was typed of a request that depends on the format.
struct Amount {
  std::optional<std::size_t> limit;     // results
  std::optional<std::size_t> articles;  // of each
};

// Asks for as much as a format prints.  Unless `typed` says otherwise: 10
// results, or all in an export; as many articles of each as there is room for.
void fit_to_format(SearchFormat format, const Amount& typed,
                   SearchRequest* request);

// What not every format has a place for.
struct Extras {
  bool full_text = false;
  bool provenance = false;
  bool batch = false;  // results of many queries in one output
};

// Why a format cannot hold the extras that are asked for, if it cannot.
std::optional<Error> refuse(SearchFormat format, const Extras& extras);

Provenance provenance_of(const SearchRequest& request, const Date& searched,
                         const ArchiveState& archive, std::string parsed,
                         const Counts& counts);

// Likewise, if the day of the search says that it is wanted.
std::optional<Provenance> wanted_provenance(const SearchRequest& request,
                                            const std::optional<Date>& searched,
                                            const SearchResult& result);

}  // namespace newsfold
