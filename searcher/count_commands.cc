// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/count_commands.h"

#include <algorithm>
#include <optional>

#include "searcher/export.h"
#include "searcher/match/engine.h"
#include "searcher/render/csv.h"
#include "searcher/render/facets_csv.h"
#include "searcher/render/facets_json.h"
#include "searcher/render/facets_text.h"
#include "searcher/render/json.h"
#include "searcher/render/text.h"

namespace newsfold {
namespace {

// Counts and facets, without results.
Result<SearchResult> count(const SearchOptions& options,
                           const SearchRequest& request) {
  return read_archive(
      options.archive, options.reading,
      [&](const ArchiveReader& archive) -> Result<SearchResult> {
        SearchEngine engine(archive);
        const Result<MatchSet> found = engine.match(request);
        if (!found) return found.error();
        SearchResult result;
        result.parsed = found->parsed;
        result.archive = engine.state();
        result.counts = found->counts();
        if (request.facets) result.facets = engine.facets(request, *found);
        return result;
      });
}

ExitCode exit_code_of(const SearchResult& result) {
  return result.counts.articles > 0 ? ExitCode::Done : ExitCode::NothingFound;
}

bool is_asked_for(Facet facet, const std::vector<Facet>& facets) {
  return std::find(facets.begin(), facets.end(), facet) != facets.end();
}

// Dates are counted as finely as the finest facet that was asked for.
SearchRequest with_steps_of(const std::vector<Facet>& facets,
                            SearchRequest request) {
  request.facets = true;
  if (is_asked_for(Facet::Day, facets)) {
    request.histogram = DateStep::Day;
  } else if (is_asked_for(Facet::Month, facets)) {
    request.histogram = std::max(request.histogram, DateStep::Month);
  }
  return request;
}

// The provenance of a count, if it is wanted, above what is printed of it.
void head(const SearchOptions& options,
          const std::optional<Provenance>& provenance, std::ostream& out) {
  if (!provenance) return;
  options.format == SearchFormat::Csv ? print_csv_provenance(*provenance, out)
                                      : print_provenance(*provenance, out);
}

}  // namespace

ExitCode run_count(const SearchOptions& options, std::ostream& out,
                   Messages* messages) {
  SearchRequest request = options.request;
  request.facets = false;
  const Result<SearchResult> result = count(options, request);
  if (!result) {
    messages->say(result.error().message);
    return ExitCode::Error;
  }
  const auto provenance =
      wanted_provenance(options.request, options.searched, *result);
  if (options.format == SearchFormat::Json) {
    out << dump_indented(
               count_json(*result, provenance ? &*provenance : nullptr))
        << '\n';
  } else {
    head(options, provenance, out);
    print_counts(*result, out);
  }
  return exit_code_of(*result);
}

ExitCode run_facets(const SearchOptions& options, std::ostream& out,
                    Messages* messages) {
  const Result<SearchResult> result =
      count(options, with_steps_of(options.facets, options.request));
  if (!result) {
    messages->say(result.error().message);
    return ExitCode::Error;
  }
  const auto provenance =
      wanted_provenance(options.request, options.searched, *result);
  if (options.format == SearchFormat::Json) {
    out << dump_indented(facets_json(*result, options.facets,
                                     provenance ? &*provenance : nullptr))
        << '\n';
    return exit_code_of(*result);
  }
  if (options.format == SearchFormat::Csv) {
    tell_missing(result->archive.missing, messages);
  }
  head(options, provenance, out);
  options.format == SearchFormat::Csv
      ? print_facets_csv(*result, options.facets, out)
      : print_facets(*result, options.facets, out);
  return exit_code_of(*result);
}

}  // namespace newsfold
