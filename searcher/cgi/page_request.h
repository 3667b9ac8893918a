// SPDX-License-Identifier: GPL-3.0-or-later
// PageRequest: what the parameters of the page ask for.
//
//   q              the query (searcher/query_syntax.md), at most 4096 bytes
//   from, to       published then: a day, a month, a year, a name
//   date           published in that range, "2011..2012", "undated"; from and
//                  to go before it
//   source, lang, wire    any of these; may be repeated, to 100 in all
//   sort, fold, lead      as the options of newsfold-search
//   page, hits     the page of results, from 1, and how many it holds
//   format         html, json, jsonl, csv, atom, ris, bibtex
//   provenance     1: with what is needed to cite it, as --provenance; of other
//                  formats than html
//   archive        one of the settings', by its name
//   ui             the language of the page
//
// Others are ignored, but for those of Omega (omega_parameters.h).

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/result.h"
#include "searcher/cgi/parameters.h"
#include "searcher/match/request.h"
#include "searcher/match/result.h"
#include "searcher/render/format.h"

namespace newsfold {

inline constexpr std::size_t kHitsPerPage = 10;
inline constexpr std::size_t kMostHitsPerPage = 100;

// What an export of a search holds: its articles, or one for each result; 0 of
// formats that hold a page.
std::uint64_t entries_of(SearchFormat format, const Counts& counts);

// Is it "html", or one of the other formats above?
bool is_page_format(std::string_view name);

struct PageRequest {
  std::string archive;  // empty: the first
  std::string ui;       // empty: as the browser says
  std::string from;     // as typed, as are
  std::string to;
  std::string date;
  std::size_t page = 1;  // from 1
  std::size_t hits = kHitsPerPage;
  std::optional<SearchFormat> format;  // none: HTML
  bool provenance = false;
  // What the above comes to.  Of exports, all results.
  SearchRequest search;

  // Is anything searched for?  If not, the page is a search box.
  bool is_search() const { return !search.query.empty(); }
};

// Fails on values that cannot be understood: "page: not a whole number from 1
// on: -3".  A query that is empty, beside a filter that is not, is "*".
Result<PageRequest> read_page_request(const Parameters& parameters);

// What of it can be kept as it was typed where read_page_request() fails, so
// that a reader has only to mend the mistake: words, from and to, archive,
// language, and those filters and that format that can be understood.
PageRequest typed_part(const Parameters& parameters);

// The same search of other words.
PageRequest with_query(PageRequest request, std::string query);

// The same, published from the one to the other; as typed.
PageRequest with_dates(PageRequest request, std::string from, std::string to);

// The inverse of read_page_request(): what is as usual is left out.
Parameters parameters_of(const PageRequest& request);

}  // namespace newsfold
