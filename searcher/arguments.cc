// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/arguments.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>
#include <string_view>

#include <fmt/format.h>
#include <unistd.h>

#include "common/numbers.h"
#include "common/text.h"
#include "searcher/batch_line.h"
#include "searcher/config.h"
#include "searcher/match/request_names.h"

namespace newsfold {
namespace {

// CLI11's own checks of numbers name the largest of them all.
CLI::Validator whole_number(std::uint64_t least) {
  return {[least](std::string& text) -> std::string {
            const auto number = parse_number<std::uint64_t>(text);
            if (number && *number >= least) return "";
            return fmt::format("a whole number from {} on: {}", least,
                               shown(text));
          },
          "", "whole number"};
}

void describe_filters(CLI::App* app, Arguments* arguments) {
  SearchRequest& request = arguments->options.request;
  app->add_option("--from", arguments->from,
                  "published on that day, or in that month or year, or later")
      ->option_text("DATE");
  app->add_option("--to", arguments->to, "likewise, or earlier")
      ->option_text("DATE");
  app->add_option("--source", request.sources,
                  "published there: bbc.co.uk; several: any of them")
      ->allow_extra_args(false)
      ->option_text("SOURCE");
  app->add_option("--lang", request.languages,
                  "in that language: en, German; several: any of them")
      ->allow_extra_args(false)
      ->option_text("LANGUAGE");
  app->add_option("--wire", request.wires,
                  "from that news agency: ap, Reuters, none; several: any of "
                  "them")
      ->allow_extra_args(false)
      ->option_text("AGENCY");
}

void describe_results(CLI::App* app, Arguments* arguments) {
  SearchRequest& request = arguments->options.request;
  app->add_option("--fold", arguments->fold,
                  "what is one result: story, copy, none (each article)")
      ->option_text("WHAT (story)");
  app->add_option("--lead", arguments->lead,
                  "which matching article leads a result: central (nearest to "
                  "the others), earliest, best (match)")
      ->option_text("WHICH (central)");
  app->add_option(
         "--sort", arguments->sort,
         "relevance, recent (relevance, newer ones preferred), newest, "
         "oldest")
      ->option_text("ORDER (relevance)");
  app->add_flag_callback(
      "--recent", [arguments] { arguments->sort = "recent"; },
      "the same as --sort recent");
  app->add_option("-n,--limit", arguments->amount.limit,
                  "results to show; default: 10, and all in exports")
      ->check(whole_number(0))
      ->option_text("N");
  app->add_option("--offset", request.offset, "results to pass over")
      ->check(whole_number(0))
      ->option_text("N (0)");
  app->add_option("--articles", arguments->amount.articles,
                  "matching articles to list of each result; default: 5 as "
                  "text, else all")
      ->check(whole_number(1))
      ->option_text("N");
}

void describe_facets(CLI::App* app, Arguments* arguments) {
  app->add_option("--by", arguments->by,
                  "dates are counted by year, month or day")
      ->option_text("STEP (month)");
  app->add_option("--facet", arguments->facets,
                  "what the command facets counts: source, lang, wire, year, "
                  "month, day; several: each; default: all")
      ->allow_extra_args(false)
      ->option_text("FACET");
}

void describe_output(CLI::App* app, Arguments* arguments) {
  app->add_option("--format", arguments->format,
                  "a page: text, json, atom; exports: jsonl, csv (each "
                  "article), ris, bibtex, trec (each result)")
      ->option_text("FORMAT (text)");
  app->add_flag("--full-text", arguments->options.full_text,
                "with the text of each article: json, jsonl, csv");
  app->add_flag("--provenance", arguments->provenance,
                "with the query, the archive, the counts and the day, to cite "
                "the results by");
  app->add_option("--batch", arguments->batch,
                  "run the queries of a file (- for standard input), one JSON "
                  "object a line: {\"query\": \"ferry\", \"id\": \"7\"}")
      ->option_text("FILE");
  app->add_flag("--explain", arguments->explain,
                "print how the query is understood, and stop");
  app->add_option("--timeout", arguments->timeout_ms,
                  "milliseconds after which a search is given up")
      ->check(whole_number(0))
      ->option_text("N (5000)");
  app->add_flag("--partial", arguments->options.reading.partial,
                "go on without remote segments that do not answer; the result "
                "says which");
}

// Sets `*value` to what parse(text) makes of it.
template <typename T, typename Parse>
std::optional<Error> read(const std::string& text, Parse parse, T* value) {
  Result<T> result = parse(text);
  if (!result) return result.error();
  *value = *std::move(result);
  return std::nullopt;
}

std::optional<Error> read_dates(const Arguments& arguments, DateRange* dates) {
  DateRange from;
  DateRange to;
  const auto parse = [](const std::string& text) {
    return text.empty() ? Result<DateRange>(DateRange{}) : parse_period(text);
  };
  if (auto error = read(arguments.from, parse, &from)) return error;
  if (auto error = read(arguments.to, parse, &to)) return error;
  dates->from = from.from;
  dates->to = to.to;
  return std::nullopt;
}

std::optional<Error> read_request(const Arguments& arguments,
                                  SearchRequest* request) {
  if (auto error = read_dates(arguments, &request->dates)) return error;
  if (auto error = read(arguments.fold, parse_fold, &request->fold)) {
    return error;
  }
  if (auto error = read(arguments.lead, parse_lead, &request->lead)) {
    return error;
  }
  if (auto error = read(arguments.by, parse_step, &request->histogram)) {
    return error;
  }
  request->deadline = std::chrono::milliseconds(std::min<std::uint64_t>(
      arguments.timeout_ms, std::chrono::milliseconds::max().count()));
  return read(arguments.sort, parse_sort, &request->sort);
}

std::optional<Error> read_facets(const Arguments& arguments,
                                 std::vector<Facet>* facets) {
  for (const std::string& name : arguments.facets) {
    if (auto error = read(name, parse_facet, &facets->emplace_back())) {
      return error;
    }
  }
  return std::nullopt;
}

std::optional<Error> read_output(const Arguments& arguments,
                                 SearchOptions* options) {
  if (auto error = read(arguments.format, parse_format, &options->format)) {
    return error;
  }
  options->terminal = terminal_at(STDOUT_FILENO);
  if (arguments.provenance) options->searched = today();
  fit_to_format(options->format, arguments.amount, &options->request);
  return refuse(options->format, {.full_text = options->full_text,
                                  .provenance = arguments.provenance,
                                  .batch = !arguments.batch.empty()});
}

// The option that a setting is for; none if a file may not set it.
CLI::Option* option_for(const Setting& setting, CLI::App* app) {
  for (const char* once : {"help", "version", "config", "generate"}) {
    if (setting.option == once) return nullptr;
  }
  return app->get_option_no_throw("--" + setting.option);
}

// The names of the options that stand on the command line.
std::set<std::string> typed_options(const CLI::App& app) {
  std::set<std::string> typed;
  for (const CLI::Option* option : app.get_options()) {
    if (option->count() > 0) typed.insert(option->get_name());
  }
  return typed;
}

// What is typed goes before what is set; --recent is an order too.
bool is_typed(const Setting& setting, const std::set<std::string>& typed) {
  if (setting.option == "sort" || setting.option == "recent") {
    return typed.contains("--sort") || typed.contains("--recent");
  }
  return typed.contains("--" + setting.option);
}

std::optional<Error> set_option(const Setting& setting,
                                const std::set<std::string>& typed,
                                CLI::App* app) {
  CLI::Option* option = option_for(setting, app);
  if (!option) return Error{"there is no option " + setting.option};
  if (is_typed(setting, typed) || setting.values.empty()) return std::nullopt;
  try {
    for (const std::string& value : setting.values) option->add_result(value);
    option->run_callback();
  } catch (const CLI::Error& error) {
    return Error{error.what()};
  }
  return std::nullopt;
}

}  // namespace

void describe_options(CLI::App* app, Arguments* arguments) {
  app->add_option("-a,--archive", arguments->archive, "folder of the archive")
      ->envname("NEWSFOLD_ARCHIVE")
      ->option_text("FOLDER");
  app->add_option("--config", arguments->config,
                  "file of options and saved queries (query:name); default: "
                  "~/.config/newsfold/config")
      ->envname("NEWSFOLD_CONFIG")
      ->option_text("FILE");
  app->add_option("query", arguments->words, "words of the query");
  describe_filters(app, arguments);
  describe_results(app, arguments);
  describe_facets(app, arguments);
  describe_output(app, arguments);
}

Choices option_choices() {
  return {{"--fold", fold_names()},
          {"--lead", lead_names()},
          {"--sort", sort_names()},
          {"--by", step_names()},
          {"--facet", {"source", "lang", "wire", "year", "month", "day"}},
          {"--format",
           {"text", "json", "atom", "jsonl", "csv", "ris", "bibtex", "trec"}}};
}

std::optional<Error> read_settings(CLI::App* app, Arguments* arguments) {
  std::filesystem::path path = arguments->config;
  if (path.empty()) {
    path = usual_config_path();
    if (path.empty() || !std::filesystem::exists(path)) return std::nullopt;
  }
  Result<Config> config = read_config(path);
  if (!config) return config.error();
  const std::set<std::string> typed = typed_options(*app);
  for (const Setting& setting : config->settings) {
    if (const auto error = set_option(setting, typed, app)) {
      return Error{fmt::format("{}: line {}: {}", path.string(), setting.line,
                               error->message)};
    }
  }
  arguments->options.request.saved_queries = std::move(config->queries);
  return std::nullopt;
}

bool words_stand_behind_dashes(int argc, const char* const* argv,
                               std::size_t words) {
  const char* const* const end = argv + argc;
  const char* const* const dashes =
      std::find(argv, end, std::string_view("--"));
  return dashes != end && words == static_cast<std::size_t>(end - dashes) - 1;
}

Result<SearchOptions> understand(const Arguments& arguments) {
  SearchOptions options = arguments.options;
  if (arguments.archive.empty()) {
    return Error{"--archive is required: the folder of the archive"};
  }
  options.archive = arguments.archive;
  if (auto error = read_request(arguments, &options.request)) return *error;
  options.reading.timeout = options.request.deadline;
  if (auto error = read_facets(arguments, &options.facets)) return *error;
  if (auto error = read_output(arguments, &options)) return *error;
  return options;
}

}  // namespace newsfold
