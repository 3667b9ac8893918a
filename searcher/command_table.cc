// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/command_table.h"

#include <algorithm>

#include <fmt/format.h>

#include "searcher/article_commands.h"
#include "searcher/count_commands.h"
#include "searcher/match/article_names.h"

namespace newsfold {
namespace {

// A query command as the table holds it.
template <ExitCode (*Run)(const SearchOptions&, std::ostream&, Messages*)>
ExitCode run_query(const SearchOptions& options, const Names&,
                   std::ostream& out, Messages* messages) {
  return Run(options, out, messages);
}

// A command on one article, likewise.
template <ExitCode (*Run)(const SearchOptions&, const std::string&,
                          std::ostream&, Messages*)>
ExitCode run_article(const SearchOptions& options, const Names& names,
                     std::ostream& out, Messages* messages) {
  return Run(options, names[0], out, messages);
}

// A command on two.
template <ExitCode (*Run)(const SearchOptions&, const std::string&,
                          const std::string&, std::ostream&, Messages*)>
ExitCode run_articles(const SearchOptions& options, const Names& names,
                      std::ostream& out, Messages* messages) {
  return Run(options, names[0], names[1], out, messages);
}

std::size_t articles_of(Operands operands) {
  return operands == Operands::Article ? 1 : 2;
}

bool works_on(const Command& command, std::span<const std::string> words,
              MayName first) {
  if (command.operands == Operands::Query) return !words.empty();
  return first == MayName::Command &&
         words.size() == articles_of(command.operands) &&
         std::all_of(words.begin(), words.end(), is_article_name);
}

const Command* command_named(const std::vector<std::string>& words,
                             MayName first) {
  if (first == MayName::Nothing || words.empty()) return nullptr;
  for (const Command& command : commands()) {
    if (command.name != words.front()) continue;
    const auto operands = std::span(words).subspan(1);
    return works_on(command, operands, first) ? &command : nullptr;
  }
  return nullptr;
}

std::string joined(std::span<const std::string> words) {
  return fmt::format("{}", fmt::join(words, " "));
}

}  // namespace

std::span<const Command> commands() {
  using enum SearchFormat;
  static const std::vector<Command> all{
      {"search",
       Operands::Query,
       "the stories that match; needs no name",
       {Text, Json, Atom, Jsonl, Csv, Ris, Bibtex, Trec},
       run_query<run_search>},
      {"count",
       Operands::Query,
       "how many match",
       {Text, Json},
       run_query<run_count>},
      {"facets",
       Operands::Query,
       "how these spread over sources, languages, agencies, dates",
       {Text, Json, Csv},
       run_query<run_facets>},
      {"story",
       Operands::Article,
       "the whole story of an article, as it was published",
       {Text, Json},
       run_article<run_story>},
      {"show",
       Operands::Article,
       "an article with its text",
       {Text, Json},
       run_article<run_show>},
      {"similar",
       Operands::Article,
       "other stories that are like an article",
       {Text, Json},
       run_article<run_similar>},
      {"diff",
       Operands::TwoArticles,
       "what changed from one article to the other",
       {Text, Json},
       run_articles<run_diff>},
      {"explain",
       Operands::TwoArticles,
       "why two articles are one story or two",
       {Text, Json},
       run_articles<run_kinship>},
  };
  return all;
}

std::string_view shown_operands(Operands operands) {
  switch (operands) {
    case Operands::Query:
      return "QUERY";
    case Operands::Article:
      return "ID";
    case Operands::TwoArticles:
      return "ID ID";
  }
  return "";
}

Invocation invocation_of(const std::vector<std::string>& words, MayName first) {
  const Command* const command = command_named(words, first);
  if (!command) return {&commands().front(), joined(words), {}};
  const auto operands = std::span(words).subspan(1);
  if (command->operands == Operands::Query) {
    return {command, joined(operands), {}};
  }
  return {command, "", {operands.begin(), operands.end()}};
}

std::string describe_commands() {
  std::string lines;
  for (const Command& command : commands()) {
    lines += fmt::format(
        "  {:<22}  {}\n",
        fmt::format("{} {}", command.name, shown_operands(command.operands)),
        command.about);
  }
  return lines;
}

bool prints(const Command& command, SearchFormat format) {
  return std::find(command.formats.begin(), command.formats.end(), format) !=
         command.formats.end();
}

std::string shown_formats(const Command& command) {
  std::string list;
  const std::vector<SearchFormat>& formats = command.formats;
  for (std::size_t i = 0; i < formats.size(); ++i) {
    const bool is_last = i > 0 && i + 1 == formats.size();
    list += i == 0 ? "" : is_last ? " or " : ", ";
    list += name_of(formats[i]);
  }
  return list;
}

}  // namespace newsfold
