// SPDX-License-Identifier: GPL-3.0-or-later
// A page of results as an Atom feed (RFC 4287), with exact totals by OpenSearch
// 1.1: an entry for each result, by its lead.
//
// Atom wants moments with a zone; an archive knows days as printed.  They are
// given as if printed in UTC, and begin where the known ends: a month at its
// first day.  `updated`, which every entry must have, is the publication; of
// undated articles the first capture; if that is unknown too, 1970-01-01.
// Ids are urn:newsfold:article:ID, of the lead.  The summary is the snippet of
// the lead, and of another report that matches better, with a link to it.

#pragma once

#include <ostream>

#include "searcher/match/result.h"
#include "searcher/render/provenance.h"

namespace newsfold {

struct AtomOptions {
  std::size_t offset = 0;                  // results passed over
  std::size_t limit = 10;                  // that the page holds at most
  const Provenance* provenance = nullptr;  // stands in the head if wanted
};

void print_atom(const SearchResult& result, const AtomOptions& options,
                std::ostream& out);

}  // namespace newsfold
