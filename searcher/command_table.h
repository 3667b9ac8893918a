// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of newsfold-search, in one table: what help, manual page and
// completion tell, and what is run.
//
// A search is what people type most, so it needs no command; and a word that
// is a command is still a word.  The first word is a command only if what
// stands behind it is what the command works on: a query of at least one word,
// or names of articles (searcher/match/article_names.h), as many as it takes.
// All else is a query.

#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/exit_code.h"
#include "common/messages.h"
#include "searcher/commands.h"

namespace newsfold {

enum class Operands { Query, Article, TwoArticles };

using Names = std::vector<std::string>;  // of articles

struct Command {
  std::string_view name;
  Operands operands;
  std::string_view about;  // what it prints
  std::vector<SearchFormat> formats;
  ExitCode (*run)(const SearchOptions& options, const Names& names,
                  std::ostream& out, Messages* messages);
};

// In the order in which they are told; the first is the one that needs not be
// named, a search.
std::span<const Command> commands();

// "QUERY", "ID", "ID ID".
std::string_view shown_operands(Operands operands);

// A command and what it works on: `query` or `names`.
struct Invocation {
  const Command* command = nullptr;
  std::string query;
  Names names;
};

enum class MayName { Command, QueryCommand, Nothing };

// What the words of a command line mean.  `first` says what the first of them
// may be besides a word of the query.
Invocation invocation_of(const std::vector<std::string>& words, MayName first);

// A line for each command, for --help.
std::string describe_commands();

bool prints(const Command& command, SearchFormat format);

// "text, json or csv"
std::string shown_formats(const Command& command);

}  // namespace newsfold
