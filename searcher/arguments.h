// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of newsfold-search: its options, and what was typed.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "common/manual/program_manual.h"
#include "common/result.h"
#include "searcher/commands.h"
#include "searcher/export.h"

namespace newsfold {

// What was typed, before it is understood.
struct Arguments {
  std::string archive;
  std::string config;              // its path; empty: the usual one
  std::vector<std::string> words;  // a command, a query
  bool only_query = false;         // the words stood behind "--"
  std::string from;
  std::string to;
  std::string fold = "story";
  std::string sort = "relevance";
  std::string lead = "central";
  std::string by = "month";
  std::string format = "text";
  std::vector<std::string> facets;
  std::string batch;
  std::uint64_t timeout_ms = 5000;
  Amount amount;
  bool provenance = false;
  bool explain = false;
  SearchOptions options;
};

// Adds all options to `app`; parsing fills in `arguments`, which must outlive
// it.
void describe_options(CLI::App* app, Arguments* arguments);

// The values of options that take one of a few, for completion.
Choices option_choices();

// Gives those options of a parsed `app` that were not typed, nor stand in the
// environment, the values of the configuration file (searcher/config.h):
// arguments->config, or the usual one if it is there.  Fails, naming file and
// line, on a file that cannot be read, on options that do not exist and on
// values that they do not take.
std::optional<Error> read_settings(CLI::App* app, Arguments* arguments);

// True if all the words of a command line stand behind "--".
bool words_stand_behind_dashes(int argc, const char* const* argv,
                               std::size_t words);

// What the options ask for; the query is left empty.  Fails on what cannot be
// understood, and without an archive.
Result<SearchOptions> understand(const Arguments& arguments);

}  // namespace newsfold
