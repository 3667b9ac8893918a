// SPDX-License-Identifier: GPL-3.0-or-later
// newsfold-search: ranked stories from a news archive.

#include <csignal>
#include <fstream>
#include <iostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <xapian.h>

#include "common/command_line.h"
#include "common/manual/program_manual.h"
#include "common/text.h"
#include "common/version.h"
#include "searcher/arguments.h"
#include "searcher/command_table.h"
#include "searcher/commands.h"

namespace newsfold {
namespace {

constexpr const char* kProgram = "newsfold-search";

constexpr const char* kCommands =
    "\ncommands (each ID an id or a URL; else, and behind --, the words are a "
    "query):\n";

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

examples:
  newsfold-search --archive news ferry strike
  newsfold-search --archive news --from 2011-09 --sort oldest 'title:dam'
  newsfold-search --archive news --format json '"city council" -source:x.com'
  newsfold-search --archive news --format csv --provenance flood > flood.csv
  newsfold-search --archive news facets --by year ferry
  newsfold-search --archive news explain ee2ef9a58db1be6b https://x.com/bank

A query that begins with - or with the name of a command goes behind --.
NEWSFOLD_ARCHIVE names the archive where --archive does not, NEWSFOLD_CONFIG
the file of --config: lines name = value for any option, and saved queries
behind a line [query].

exit codes: 0 found (explain: one story; diff: no difference), 1 nothing found
            (two stories; a difference), 2 error)";

ExitCode run_batch_file(const SearchOptions& options, const std::string& path,
                        Messages* messages) {
  if (path == "-") {
    return run_batch(options, std::cin, path, std::cout, messages);
  }
  std::ifstream in(path);
  if (!in) {
    messages->report(path, "", "cannot be opened");
    return ExitCode::Error;
  }
  return run_batch(options, in, path, std::cout, messages);
}

// What keeps a command from running; empty if nothing does.
std::string misfit(const Command& command, const SearchOptions& options) {
  if (!prints(command, options.format)) {
    return fmt::format("{} prints {}: {}", command.name, shown_formats(command),
                       name_of(options.format));
  }
  if (!options.facets.empty() && command.name != "facets") {
    return "--facet is an option of the command facets";
  }
  if (options.searched && command.operands != Operands::Query) {
    return "--provenance goes with search, count and facets";
  }
  if (options.full_text && command.name != "search" &&
      command.name != "similar") {
    return "--full-text goes with search and similar";
  }
  return "";
}

ExitCode run_words(const Arguments& arguments, SearchOptions options,
                   Messages* messages) {
  const MayName first = arguments.only_query ? MayName::Nothing
                        : arguments.explain  ? MayName::QueryCommand
                                             : MayName::Command;
  const Invocation invocation = invocation_of(arguments.words, first);
  options.request.query = invocation.query;
  if (arguments.explain) return run_explain(options, std::cout, messages);
  const std::string why_not = misfit(*invocation.command, options);
  if (!why_not.empty()) {
    messages->say(why_not);
    return ExitCode::Error;
  }
  return invocation.command->run(options, invocation.names, std::cout,
                                 messages);
}

ExitCode run_arguments(const Arguments& arguments, Messages* messages) {
  const Result<SearchOptions> options = understand(arguments);
  if (!options) {
    messages->say(options.error().message);
    return ExitCode::Error;
  }
  if (!arguments.batch.empty() && !arguments.words.empty()) {
    messages->say("--batch has its queries in the file: leave out " +
                  shown(arguments.words.front()));
    return ExitCode::Error;
  }
  if (!arguments.batch.empty()) {
    return run_batch_file(*options, arguments.batch, messages);
  }
  if (arguments.words.empty()) {
    messages->say(
        "what is to be searched for?  * finds every article; "
        "--help tells more");
    return ExitCode::Error;
  }
  return run_words(arguments, *options, messages);
}

// The commands are no subcommands of CLI11: a word that is one may be a query.
ProgramManual manual_of_commands(const CLI::App& app) {
  ProgramManual manual = manual_of(app, option_choices());
  manual.footer = kFooter;
  for (const Command& command : commands()) {
    manual.commands.push_back({std::string(command.name),
                               std::string(shown_operands(command.operands)),
                               std::string(command.about),
                               {}});
  }
  return manual;
}

ExitCode run(int argc, char** argv, Messages* messages) {
  CLI::App app("Searches a news archive; each story is shown once.", kProgram);
  app.set_version_flag("--version", std::string(kProgram) + " " + kVersion);
  app.footer(kCommands + describe_commands() + kFooter);
  Arguments arguments;
  describe_options(&app, &arguments);
  offer_manual(&app, [&] { return manual_of_commands(app); });
  try {
    app.parse(argc, argv);
  } catch (const CLI::ExtrasError& error) {
    const ExitCode code = exit_code_of(app, error, messages);
    messages->say(
        "a query with a word behind - goes in quotes, 'ferry -strike', or "
        "behind --");
    return code;
  } catch (const CLI::ParseError& error) {
    return exit_code_of(app, error, messages);
  }
  if (const auto error = read_settings(&app, &arguments)) {
    messages->say(error->message);
    return ExitCode::Error;
  }
  arguments.only_query =
      words_stand_behind_dashes(argc, argv, arguments.words.size());
  return run_arguments(arguments, messages);
}

}  // namespace
}  // namespace newsfold

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  // A reader that has seen enough (head) ends this program without a word, also
  // under a parent that ignores the signal.
  std::signal(SIGPIPE, SIG_DFL);
  return newsfold::run_program(newsfold::kProgram, argc, argv, newsfold::run);
}
