// SPDX-License-Identifier: GPL-3.0-or-later
// newsfold-search: ranked stories from a news archive.

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include <CLI/CLI.hpp>
#include <unistd.h>
#include <xapian.h>

#include "common/command_line.h"
#include "common/version.h"
#include "searcher/batch_line.h"
#include "searcher/commands.h"
#include "searcher/match/article_names.h"

namespace newsfold {
namespace {

constexpr const char* kProgram = "newsfold-search";

constexpr const char* kFooter = R"(
query:
  ferry strike            both words, in any of their forms
  ferry OR dam            either word
  ferry -strike           not the second (also: ferry NOT strike)
  "ferry strike"          these words side by side
  ferry NEAR/5 strike     fewer than 5 words between them (in order: ADJ/5)
  =ferry  ferr*  b?at     this very word; words that match
  (ferry OR boat) fire    groups
  title:ferry             in the title; also author:, source:, lang:, wire:
  date:2011-09..2012      published then; also date:2011, date:..1969,
                          date:>=2011-09, date:last-week, date:undated
  date:0911               on the 11th of September of any year
  is:original             no copy; also is:copy, is:wire, copies:>5
  *                       every article

  explain X Y             why two articles are one story or two; each an id or
                          a URL.  Anything else after explain is a query

examples:
  newsfold-search --archive news ferry strike
  newsfold-search --archive news --from 2011-09 --sort oldest 'title:dam'
  newsfold-search --archive news --format json '"city council" -source:x.com'
  newsfold-search --archive news explain ee2ef9a58db1be6b https://x.com/bank

A query that begins with - goes behind --.  NEWSFOLD_ARCHIVE names the archive
where --archive does not.

exit codes: 0 found (one story), 1 nothing found (two stories), 2 error)";

// What was typed, before it is understood.
struct Arguments {
  std::string archive;
  std::vector<std::string> words;
  std::string from;
  std::string to;
  std::string fold = "story";
  std::string sort = "relevance";
  std::string format = "text";
  std::string batch;
  std::uint64_t timeout_ms = 5000;
  std::size_t articles = 0;
  bool explain = false;
  SearchOptions options;
};

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
}

void describe_results(CLI::App* app, Arguments* arguments) {
  SearchRequest& request = arguments->options.request;
  app->add_option("--fold", arguments->fold,
                  "what is one result: story, copy, none (each article)")
      ->option_text("WHAT (story)");
  app->add_option("--sort", arguments->sort, "relevance, newest, oldest")
      ->option_text("ORDER (relevance)");
  app->add_option("-n,--limit", request.limit, "results to show")
      ->check(CLI::NonNegativeNumber)
      ->option_text("N (10)");
  app->add_option("--offset", request.offset, "results to pass over")
      ->check(CLI::NonNegativeNumber)
      ->option_text("N (0)");
  app->add_option("--articles", arguments->articles,
                  "articles to list of each result; default: all as JSON, 5 as "
                  "text")
      ->check(CLI::NonNegativeNumber)
      ->option_text("N");
}

void describe_output(CLI::App* app, Arguments* arguments) {
  app->add_option("--format", arguments->format, "text, json, trec")
      ->check(CLI::IsMember({"text", "json", "trec"}))
      ->option_text("FORMAT (text)");
  app->add_option("--batch", arguments->batch,
                  "run the queries of a file (- for standard input), one JSON "
                  "object a line: {\"query\": \"ferry\", \"id\": \"7\"}")
      ->option_text("FILE");
  app->add_flag("--explain", arguments->explain,
                "print how the query is understood, and stop");
  app->add_option("--timeout", arguments->timeout_ms,
                  "milliseconds after which a search is given up")
      ->check(CLI::NonNegativeNumber)
      ->option_text("N (5000)");
  app->add_flag("--partial", arguments->options.reading.partial,
                "go on without remote segments that do not answer; the result "
                "says which");
}

bool is_colour_terminal() {
  const char* no_colour = std::getenv("NO_COLOR");
  return ::isatty(STDOUT_FILENO) && (!no_colour || !*no_colour);
}

// Understands what was typed; complains and returns false if it cannot.
bool fill_request(Arguments* arguments, Messages* messages) {
  SearchOptions& options = arguments->options;
  SearchRequest& request = options.request;
  const auto complain = [&](const Error& error) {
    messages->say(error.message);
    return false;
  };
  if (!arguments->from.empty()) {
    const auto period = parse_period(arguments->from);
    if (!period) return complain(period.error());
    request.dates.from = period->from;
  }
  if (!arguments->to.empty()) {
    const auto period = parse_period(arguments->to);
    if (!period) return complain(period.error());
    request.dates.to = period->to;
  }
  const auto fold = parse_fold(arguments->fold);
  if (!fold) return complain(fold.error());
  const auto sort = parse_sort(arguments->sort);
  if (!sort) return complain(sort.error());
  request.fold = *fold;
  request.sort = *sort;
  request.deadline = std::chrono::milliseconds(std::min<std::uint64_t>(
      arguments->timeout_ms, std::chrono::milliseconds::max().count()));
  options.reading.timeout = request.deadline;
  for (const std::string& word : arguments->words) {
    request.query += (request.query.empty() ? "" : " ") + word;
  }
  return true;
}

void fill_output(Arguments* arguments) {
  constexpr std::size_t kArticlesInText = 5;
  SearchOptions& options = arguments->options;
  options.archive = arguments->archive;
  options.format = arguments->format == "json"   ? SearchFormat::Json
                   : arguments->format == "trec" ? SearchFormat::Trec
                                                 : SearchFormat::Text;
  options.colour = is_colour_terminal();
  if (arguments->articles > 0) {
    options.request.articles = arguments->articles;
  } else if (options.format != SearchFormat::Json) {
    options.request.articles = kArticlesInText;
  }
  options.request.snippets = options.format != SearchFormat::Trec;
}

ExitCode run_batch_file(const Arguments& arguments, Messages* messages) {
  if (arguments.batch == "-") {
    return run_batch(arguments.options, std::cin, "-", std::cout, messages);
  }
  std::ifstream in(arguments.batch);
  if (!in) {
    messages->report(arguments.batch, "", "cannot be opened");
    return ExitCode::Error;
  }
  return run_batch(arguments.options, in, arguments.batch, std::cout, messages);
}

// "explain" and the names of two articles; all else is a query.
bool asks_for_kinship(const Arguments& arguments) {
  const std::vector<std::string>& words = arguments.words;
  return words.size() == 3 && words[0] == "explain" &&
         is_article_name(words[1]) && is_article_name(words[2]) &&
         !arguments.explain;
}

ExitCode run_words(const Arguments& arguments, Messages* messages) {
  const SearchOptions& options = arguments.options;
  if (!asks_for_kinship(arguments)) {
    const auto run = arguments.explain ? run_explain : run_search;
    return run(options, std::cout, messages);
  }
  if (options.format == SearchFormat::Trec) {
    messages->say("explain prints text or json: trec");
    return ExitCode::Error;
  }
  return run_kinship(options, arguments.words[1], arguments.words[2], std::cout,
                     messages);
}

ExitCode run(int argc, char** argv, Messages* messages) {
  CLI::App app("Searches a news archive; each story is shown once.", kProgram);
  app.set_version_flag("--version", std::string(kProgram) + " " + kVersion);
  app.footer(kFooter);
  Arguments arguments;
  app.add_option("-a,--archive", arguments.archive, "folder of the archive")
      ->envname("NEWSFOLD_ARCHIVE")
      ->required()
      ->option_text("FOLDER");
  app.add_option("query", arguments.words, "words of the query");
  describe_filters(&app, &arguments);
  describe_results(&app, &arguments);
  describe_output(&app, &arguments);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return exit_code_of(app, error, messages);
  }
  if (!fill_request(&arguments, messages)) return ExitCode::Error;
  fill_output(&arguments);
  if (!arguments.batch.empty()) return run_batch_file(arguments, messages);
  if (arguments.words.empty()) {
    messages->say(
        "what is to be searched for?  * finds every article; "
        "--help tells more");
    return ExitCode::Error;
  }
  return run_words(arguments, messages);
}

}  // namespace
}  // namespace newsfold

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  return newsfold::run_program(newsfold::kProgram, argc, argv, newsfold::run);
}
