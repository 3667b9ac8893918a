// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export.h"

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <span>

#include "common/version.h"

namespace newsfold {
namespace {

constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

void write_all(SearchEngine* engine, const SearchRequest& request,
               const MatchSet& found, ResultWriter* writer, std::ostream& out) {
  constexpr std::size_t kAtOnce = 100;
  const std::vector<std::uint32_t> groups =
      page_of_groups(found.matches, found.results(), request.sort,
                     request.offset, request.limit);
  for (std::size_t i = 0; i < groups.size() && out; ++i) {
    if (i % kAtOnce == 0) {
      engine->expect(found, std::span(groups).subspan(
                                i, std::min(kAtOnce, groups.size() - i)));
    }
    writer->write(engine->result(request, found, groups[i]));
  }
}

std::size_t articles_of(SearchFormat format) {
  switch (format) {
    case SearchFormat::Text:
      return 5;
    case SearchFormat::Json:
    case SearchFormat::Jsonl:
    case SearchFormat::Csv:
      return kAll;
    case SearchFormat::Ris:
    case SearchFormat::Bibtex:
    case SearchFormat::Atom:
      return 1;  // the lead
    case SearchFormat::Trec:
      return 0;
  }
  return kAll;
}

}  // namespace

void fit_to_format(SearchFormat format, const Amount& typed,
                   SearchRequest* request) {
  const bool is_page = !is_export(format);
  if (!is_page) request->limit = kAll;
  if (typed.limit) request->limit = *typed.limit;
  request->articles = articles_of(format);
  if (typed.articles && request->articles > 1) {
    request->articles = *typed.articles;
  }
  request->snippets = is_page;
  request->facets = is_page && format != SearchFormat::Atom;
}

std::optional<Error> refuse(SearchFormat format, const Extras& extras) {
  const auto is_among = [&](std::initializer_list<SearchFormat> formats) {
    return std::find(formats.begin(), formats.end(), format) != formats.end();
  };
  using enum SearchFormat;
  const std::string name(name_of(format));
  if (extras.full_text && !is_among({Json, Jsonl, Csv})) {
    return Error{"--full-text goes with json, jsonl and csv: " + name};
  }
  if (extras.batch && !is_among({Text, Json, Trec})) {
    return Error{"--batch goes with text, json and trec: " + name};
  }
  if (extras.provenance && format == Trec) {
    return Error{"a TREC run has no place for --provenance"};
  }
  return std::nullopt;
}

Provenance provenance_of(const SearchRequest& request, const Date& searched,
                         const ArchiveState& archive, std::string parsed,
                         const Counts& counts) {
  return {std::string("newsfold-search ") + kVersion,
          searched,
          archive,
          request,
          std::move(parsed),
          counts};
}

std::optional<Provenance> wanted_provenance(const SearchRequest& request,
                                            const std::optional<Date>& searched,
                                            const SearchResult& result) {
  if (!searched) return std::nullopt;
  return provenance_of(request, *searched, result.archive, result.parsed,
                       result.counts);
}

Outcome write_results(SearchEngine* engine, const SearchRequest& request,
                      const MatchSet& found,
                      const std::optional<Date>& searched, ResultWriter* writer,
                      std::ostream& out) {
  const Outcome outcome{found.counts(), engine->state()};
  std::optional<Provenance> provenance;
  if (searched) {
    provenance = provenance_of(request, *searched, outcome.archive,
                               found.parsed, outcome.counts);
  }
  try {
    writer->begin(provenance ? &*provenance : nullptr);
    write_all(engine, request, found, writer, out);
  } catch (const Xapian::Error& error) {
    // What is printed cannot be taken back, and the rest, from another state of
    // the archive, might not fit it: nobody is to try again behind our back.
    throw ArchiveError("the export broke off, do it again: " +
                       error.get_description());
  }
  return outcome;
}

}  // namespace newsfold
