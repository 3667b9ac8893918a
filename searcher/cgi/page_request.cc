// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/page_request.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "common/numbers.h"
#include "common/text.h"
#include "searcher/cgi/omega_parameters.h"
#include "searcher/export.h"
#include "searcher/match/request_names.h"
#include "searcher/query/date_range.h"
#include "searcher/query/field_value.h"

namespace newsfold {
namespace {

constexpr std::size_t kMostPages = 1'000'000'000;

// Of the query, and of all filters.  The links of a page hold both, each byte
// as three at worst.
constexpr std::size_t kLongestQuery = 4096;

// Each has a link by which it goes, and all links hold the others.
constexpr std::size_t kMostFilters = 100;

// Sets `*target` to what `parse` makes of the value of a parameter, if it has
// one.
template <typename Parse, typename Target>
std::optional<Error> read(const Parameters& parameters, std::string_view name,
                          Parse parse, Target* target) {
  const std::string_view value = trimmed(value_of(parameters, name));
  if (value.empty()) return std::nullopt;
  auto parsed = parse(value);
  if (!parsed) return Error{std::string(name) + ": " + parsed.error().message};
  *target = *std::move(parsed);
  return std::nullopt;
}

Result<std::size_t> parse_count(std::string_view value, std::size_t most) {
  const auto number = parse_number<std::size_t>(value);
  if (!number || *number == 0) {
    return Error{"not a whole number from 1 on: " + shown(value)};
  }
  return std::min(*number, most);
}

Result<std::optional<SearchFormat>> parse_page_format(std::string_view name) {
  if (name == "html") return std::optional<SearchFormat>();
  constexpr std::array kFormats{SearchFormat::Json, SearchFormat::Jsonl,
                                SearchFormat::Csv,  SearchFormat::Atom,
                                SearchFormat::Ris,  SearchFormat::Bibtex};
  std::vector<std::string> known{"html"};
  for (const SearchFormat format : kFormats) {
    if (name_of(format) == name) return std::optional(format);
    known.emplace_back(name_of(format));
  }
  return unknown_name("format", std::move(known), name);
}

std::optional<Error> read_dates(const Parameters& parameters,
                                PageRequest* request) {
  const auto today = newsfold::today();
  const auto period = [&](std::string_view text) {
    return parse_period(text, today);
  };
  const auto range = [&](std::string_view text) {
    return parse_date_range(text, today);
  };
  DateRange& dates = request->search.dates;
  DateRange from;
  DateRange to;
  if (auto error = read(parameters, "date", range, &dates)) return error;
  if (auto error = read(parameters, "from", period, &from)) return error;
  if (auto error = read(parameters, "to", period, &to)) return error;
  if (!from.from && !to.to) return std::nullopt;
  dates = {.from = from.from, .to = to.to};
  request->date.clear();
  return std::nullopt;
}

std::optional<Error> read_choices(const Parameters& parameters,
                                  PageRequest* request) {
  SearchRequest* const search = &request->search;
  if (auto error = read(parameters, "fold", parse_fold, &search->fold)) {
    return error;
  }
  if (auto error = read(parameters, "sort", parse_sort, &search->sort)) {
    return error;
  }
  if (auto error = read(parameters, "lead", parse_lead, &search->lead)) {
    return error;
  }
  return read(parameters, "format", parse_page_format, &request->format);
}

std::optional<Error> read_counts(const Parameters& parameters,
                                 PageRequest* request) {
  const auto page = [](std::string_view value) {
    return parse_count(value, kMostPages);
  };
  const auto hits = [](std::string_view value) {
    return parse_count(value, kMostHitsPerPage);
  };
  if (auto error = read(parameters, "page", page, &request->page)) return error;
  return read(parameters, "hits", hits, &request->hits);
}

std::size_t count_filters(const SearchRequest& search) {
  return search.sources.size() + search.languages.size() + search.wires.size();
}

std::size_t bytes_of_filters(const PageRequest& request) {
  std::size_t bytes = request.from.size() + request.to.size() +
                      request.date.size() + request.archive.size();
  for (const auto* values : {&request.search.sources, &request.search.languages,
                             &request.search.wires}) {
    for (const std::string& value : *values) bytes += value.size();
  }
  return bytes;
}

bool has_filters(const SearchRequest& search) {
  return search.dates != DateRange{} || count_filters(search) > 0;
}

// As many results as the format has.
void fit(PageRequest* request) {
  SearchRequest* const search = &request->search;
  const SearchFormat format = request->format.value_or(SearchFormat::Json);
  if (is_export(format)) {
    fit_to_format(format, {}, search);
    return;
  }
  fit_to_format(format, {.limit = request->hits, .articles = {}}, search);
  search->offset = (request->page - 1) * request->hits;
}

void add(std::string_view name, std::string value, Parameters* parameters) {
  if (!value.empty()) parameters->push_back({std::string(name), value});
}

void add_filters(const PageRequest& request, Parameters* parameters) {
  const SearchRequest& search = request.search;
  add("from", request.from, parameters);
  add("to", request.to, parameters);
  add("date", request.date, parameters);
  for (const auto& one : search.sources) add("source", one, parameters);
  for (const auto& one : search.languages) add("lang", one, parameters);
  for (const auto& one : search.wires) add("wire", one, parameters);
}

void add_choices(const SearchRequest& search, Parameters* parameters) {
  const SearchRequest usual;
  const auto add_choice = [&](std::string_view name, auto value,
                              auto as_usual) {
    if (value != as_usual) add(name, std::string(name_of(value)), parameters);
  };
  add_choice("sort", search.sort, usual.sort);
  add_choice("fold", search.fold, usual.fold);
  add_choice("lead", search.lead, usual.lead);
}

PageRequest as_typed(const Parameters& parameters) {
  PageRequest request;
  request.archive = value_of(parameters, "archive");
  request.ui = value_of(parameters, "ui");
  request.provenance = value_of(parameters, "provenance") == "1";
  request.from = trimmed(value_of(parameters, "from"));
  request.to = trimmed(value_of(parameters, "to"));
  request.date = trimmed(value_of(parameters, "date"));
  request.search.query = trimmed(value_of(parameters, "q"));
  request.search.sources = values_of(parameters, "source");
  request.search.languages = values_of(parameters, "lang");
  request.search.wires = values_of(parameters, "wire");
  return request;
}

void drop_values_that_are_none(const Field& field,
                               std::vector<std::string>* values) {
  std::erase_if(*values, [&](const std::string& value) {
    return pattern_of_values(field, value) || !exact_value(field, value);
  });
}

// What would only be refused again, and cannot be seen in the form.
void drop_what_is_none(PageRequest* request) {
  SearchRequest* const search = &request->search;
  drop_values_that_are_none(field::kSource, &search->sources);
  drop_values_that_are_none(field::kLanguage, &search->languages);
  drop_values_that_are_none(field::kWire, &search->wires);
  if (!parse_date_range(request->date)) request->date.clear();
  if (count_filters(*search) > kMostFilters ||
      bytes_of_filters(*request) > kLongestQuery) {
    *request = with_query({}, search->query);
  }
}

}  // namespace

std::uint64_t entries_of(SearchFormat format, const Counts& counts) {
  if (!is_export(format)) return 0;
  const bool is_one_a_result =
      format == SearchFormat::Ris || format == SearchFormat::Bibtex;
  return is_one_a_result ? counts.results : counts.articles;
}

bool is_page_format(std::string_view name) {
  return parse_page_format(name).ok();
}

Result<PageRequest> read_page_request(const Parameters& given) {
  const Result<Parameters> translated = from_omega(given);
  if (!translated) return translated.error();
  const Parameters& parameters = *translated;
  PageRequest request = as_typed(parameters);
  SearchRequest& search = request.search;
  if (search.query.size() > kLongestQuery) {
    return Error{fmt::format("a query of {} bytes is longer than {}",
                             search.query.size(), kLongestQuery)};
  }
  if (bytes_of_filters(request) > kLongestQuery) {
    return Error{
        fmt::format("the filters are longer than {} bytes", kLongestQuery)};
  }
  if (const std::size_t count = count_filters(search); count > kMostFilters) {
    return Error{
        fmt::format("{} values of source, lang and wire are more than {}",
                    count, kMostFilters)};
  }
  for (const auto& read : {read_dates, read_choices, read_counts}) {
    if (const auto error = read(parameters, &request)) return *error;
  }
  if (search.query.empty() && has_filters(search)) search.query = "*";
  fit(&request);
  return request;
}

PageRequest typed_part(const Parameters& parameters) {
  const Result<Parameters> translated = from_omega(parameters);
  PageRequest request = as_typed(translated ? *translated : parameters);
  std::string& query = request.search.query;
  query = prefix_at_character(query, kLongestQuery);
  if (translated) {
    read(*translated, "format", parse_page_format, &request.format);
  }
  drop_what_is_none(&request);
  return request;
}

PageRequest with_query(PageRequest request, std::string query) {
  request.search.query = std::move(query);
  request.page = 1;
  return request;
}

PageRequest with_dates(PageRequest request, std::string from, std::string to) {
  request.from = std::move(from);
  request.to = std::move(to);
  request.date.clear();
  request.page = 1;
  return request;
}

Parameters parameters_of(const PageRequest& request) {
  Parameters parameters;
  add("q", request.search.query, &parameters);
  add_filters(request, &parameters);
  add_choices(request.search, &parameters);
  if (request.page != 1) {
    add("page", std::to_string(request.page), &parameters);
  }
  if (request.hits != kHitsPerPage) {
    add("hits", std::to_string(request.hits), &parameters);
  }
  if (request.format) {
    add("format", std::string(name_of(*request.format)), &parameters);
  }
  if (request.provenance) add("provenance", "1", &parameters);
  add("archive", request.archive, &parameters);
  add("ui", request.ui, &parameters);
  return parameters;
}

}  // namespace newsfold
