// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/commands.h"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include "common/archive.h"
#include "common/numbers.h"
#include "indexer/folded.h"
#include "indexer/write/archive_lock.h"
#include "indexer/write/publish.h"
#include "indexer/write/takedown.h"

namespace newsfold {
namespace {

void print_json(const nlohmann::json& json, std::ostream& out) {
  out << json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace)
      << '\n';
}

nlohmann::json add_json(const AddReport& report) {
  return {{"account", report.account},
          {"taken_up", report.taken_up},
          {"unreadable_dumps", report.unreadable},
          {"interrupted", report.interrupted},
          {"undated", report.undated},
          {"new_sources", report.new_sources},
          {"articles", report.articles},
          {"seconds", report.seconds}};
}

void print_add(const AddReport& report, std::ostream& out) {
  out << describe(report.account);
  if (report.taken_up > 0) {
    fmt::print(out, "of these, {} had been done before an interruption\n",
               counted(report.taken_up, "record", "records"));
  }
  if (report.interrupted) {
    out << "interrupted: nothing is published yet; give the same command again "
           "to go on\n";
  } else {
    fmt::print(out, "the archive holds {} ({:.1f} s)\n",
               counted(report.articles, "article", "articles"), report.seconds);
  }
}

void print_survey(const AddReport& report, std::ostream& out) {
  out << describe(report.account);
  if (report.interrupted) out << "interrupted: this is what was read so far\n";
  const std::uint64_t indexed = report.account.indexed;
  fmt::print(out,
             "nothing was written; adding these would bring {}, {} of them "
             "undated ({} %), from {}\n",
             counted(indexed, "new article", "new articles"), report.undated,
             indexed == 0 ? 0 : 100 * report.undated / indexed,
             counted(report.new_sources, "new source", "new sources"));
  fmt::print(out, "the archive holds {} ({:.1f} s)\n",
             counted(report.articles, "article", "articles"), report.seconds);
}

// Damaged records are counted and leave the run a success, unless nothing but
// damage was met.
ExitCode exit_code_of(const AddReport& report) {
  const Account& account = report.account;
  const bool all_failed = account.failed > 0 && account.failed == account.read;
  return report.interrupted || report.unreadable > 0 || all_failed
             ? ExitCode::Error
             : ExitCode::Done;
}

}  // namespace

ExitCode run_add(const AddOptions& options, OutputFormat format,
                 std::ostream& out, Messages* messages) {
  const AddReport report = add_dumps(options, messages);
  if (format == OutputFormat::Json) {
    print_json(add_json(report), out);
  } else {
    print_add(report, out);
  }
  return exit_code_of(report);
}

ExitCode run_survey(const AddOptions& options, OutputFormat format,
                    std::ostream& out, Messages* messages) {
  const AddReport report = survey_dumps(options, messages);
  if (format == OutputFormat::Json) {
    print_json(add_json(report), out);
  } else {
    print_survey(report, out);
  }
  return exit_code_of(report);
}

ExitCode run_compact(const std::filesystem::path& archive, OutputFormat format,
                     std::ostream& out) {
  const ArchivePaths paths{archive};
  const std::size_t before = ArchiveReader(archive).segment_names().size();
  const ArchiveLock lock(paths);
  finish_interrupted_work(paths);
  merge_all_segments(paths);
  const ArchiveReader reader(archive);
  if (format == OutputFormat::Json) {
    print_json({{"segments_before", before},
                {"segments", reader.segment_names().size()},
                {"articles", reader.database().get_doccount()}},
               out);
  } else {
    fmt::print(
        out, "{} merged into {}: {}\n", counted(before, "segment", "segments"),
        reader.segment_names().size(),
        counted(reader.database().get_doccount(), "article", "articles"));
  }
  return ExitCode::Done;
}

ExitCode run_fold(const std::filesystem::path& archive, OutputFormat format,
                  std::ostream& out) {
  const ArchivePaths paths{archive};
  const ArchiveReader complains_of_what_is_no_archive(archive);
  const ArchiveLock lock(paths);
  finish_interrupted_work(paths);
  fold_archive(paths);
  const FoldCounts counts = count_folded(ArchiveReader(archive).database());
  if (format == OutputFormat::Json) {
    print_json({{"articles", counts.articles},
                {"copy_groups", counts.copy_groups},
                {"stories", counts.stories}},
               out);
  } else {
    fmt::print(out, "{} in {}, {}\n",
               counted(counts.articles, "article", "articles"),
               counted(counts.copy_groups, "copy group", "copy groups"),
               counted(counts.stories, "story", "stories"));
  }
  return ExitCode::Done;
}

ExitCode run_delete(const std::filesystem::path& archive,
                    const std::vector<std::string>& targets,
                    OutputFormat format, std::ostream& out,
                    Messages* messages) {
  std::vector<Tombstone> tombstones;
  for (const std::string& target : targets) {
    const Result<Tombstone> tombstone = parse_tombstone(target);
    if (!tombstone) {
      messages->say(tombstone.error().message);
      return ExitCode::Error;
    }
    tombstones.push_back(*tombstone);
  }
  const ArchivePaths paths{archive};
  const ArchiveReader complains_of_what_is_no_archive(archive);
  const ArchiveLock lock(paths);
  const std::uint64_t deleted = take_down(paths, tombstones);
  if (format == OutputFormat::Json) {
    print_json({{"deleted", deleted}}, out);
  } else {
    fmt::print(out, "deleted {}\n", counted(deleted, "article", "articles"));
  }
  return deleted > 0 ? ExitCode::Done : ExitCode::NothingFound;
}

}  // namespace newsfold
