// SPDX-License-Identifier: GPL-3.0-or-later
// The subcommands of newsfold-index, apart from reading the command line.
// Each prints its result to `out` and returns the exit code.

#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "common/exit_code.h"
#include "common/messages.h"
#include "indexer/pipeline.h"

namespace newsfold {

enum class OutputFormat { Text, Json };
enum class StoriesFormat { Text, Jsonl };

// All throw ArchiveError, Xapian::Error or std::system_error where they cannot
// go on.
ExitCode run_add(const AddOptions& options, OutputFormat format,
                 std::ostream& out, Messages* messages);

// `add --dry-run`: prints what run_add() would do, and does not do it.
ExitCode run_survey(const AddOptions& options, OutputFormat format,
                    std::ostream& out, Messages* messages);

ExitCode run_stats(const std::filesystem::path& archive, OutputFormat format,
                   std::ostream& out);

// Checks checksums, Xapian's structures and newsfold's own promises
// (common/schema.h).  Problems are results: a line each on `out`, Error at the
// end.
ExitCode run_check(const std::filesystem::path& archive, OutputFormat format,
                   std::ostream& out);

// Merges all segments into one.
ExitCode run_compact(const std::filesystem::path& archive, OutputFormat format,
                     std::ostream& out);

// Folds the archive anew, with word frequencies counted anew.
ExitCode run_fold(const std::filesystem::path& archive, OutputFormat format,
                  std::ostream& out);

// Prints a line for each article, by article id: its own, its story's, its copy
// group's and its story's lead.  NothingFound if there are no articles.
ExitCode run_stories(const std::filesystem::path& archive, StoriesFormat format,
                     std::ostream& out);

// Deletes articles for good: by id, by URL, or by the beginning of a URL ("*"
// at its end).  NothingFound if no article was there; the tombstones stand all
// the same.
ExitCode run_delete(const std::filesystem::path& archive,
                    const std::vector<std::string>& targets,
                    OutputFormat format, std::ostream& out, Messages* messages);

}  // namespace newsfold
