// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include "common/archive.h"
#include "common/facet_record.h"
#include "common/numbers.h"
#include "common/schema.h"
#include "indexer/commands.h"
#include "indexer/folded.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

struct Stats {
  std::string archive_id;
  std::uint64_t articles = 0;
  std::uint64_t stories = 0;
  std::uint64_t sources = 0;
  std::uint64_t undated = 0;
  std::uint64_t tombstones = 0;
  std::uint64_t bytes = 0;
  std::size_t segments = 0;
  bool run_in_progress = false;
  std::map<std::string, std::uint64_t> languages;  // articles
  std::map<std::string, std::uint64_t> years;      // articles, dated ones
  std::map<std::string, std::uint64_t> wires;      // articles from an agency
};

std::uint64_t size_of(const fs::path& folder) {
  std::uint64_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

// Articles by the values of an exact field.
std::map<std::string, std::uint64_t> count_terms(
    const Xapian::Database& database, const Field& field) {
  std::map<std::string, std::uint64_t> counts;
  const std::string prefix(field.prefix);
  for (auto term = database.allterms_begin(prefix);
       term != database.allterms_end(prefix); ++term) {
    counts[(*term).substr(prefix.size())] = term.get_termfreq();
  }
  return counts;
}

Stats gather(const ArchiveReader& archive, const ArchivePaths& paths) {
  Stats stats;
  stats.archive_id = archive.archive_id();
  stats.articles = archive.database().get_doccount();
  stats.segments = archive.segment_names().size();
  stats.tombstones =
      archive.metadata_keys(std::string(metadata_key::kTombstone)).size();
  stats.bytes = size_of(paths.segments());
  stats.run_in_progress = fs::exists(paths.building());
  if (archive.empty()) return stats;
  stats.stories = count_folded(archive.database()).stories;
  stats.sources = count_terms(archive.database(), field::kSource).size();
  stats.languages = count_terms(archive.database(), field::kLanguage);
  stats.years = count_terms(archive.database(), field::kYear);
  stats.wires = count_terms(archive.database(), field::kWire);
  stats.wires.erase(std::string(kNoWire));
  const auto undated = stats.years.extract(std::string(kUndatedYear));
  if (!undated.empty()) stats.undated = undated.mapped();
  return stats;
}

nlohmann::json stats_json(const Stats& stats) {
  return {{"archive", stats.archive_id},
          {"format", kFormatVersion},
          {"articles", stats.articles},
          {"stories", stats.stories},
          {"sources", stats.sources},
          {"undated", stats.undated},
          {"languages", stats.languages},
          {"years", stats.years},
          {"wires", stats.wires},
          {"segments", stats.segments},
          {"bytes", stats.bytes},
          {"tombstones", stats.tombstones},
          {"run_in_progress", stats.run_in_progress}};
}

void print_counts(std::string_view what,
                  const std::map<std::string, std::uint64_t>& counts,
                  std::ostream& out) {
  for (const auto& [name, count] : counts) {
    fmt::print(out, "{:<12}{:>14}  {}\n", what, grouped(count), name);
    what = "";
  }
}

void print_stats(const Stats& stats, std::ostream& out) {
  const auto line = [&](std::string_view what, std::uint64_t count) {
    fmt::print(out, "{:<12}{:>14}\n", what, grouped(count));
  };
  fmt::print(out, "{:<12}{:>16}\n", "archive",
             stats.archive_id.empty() ? "-" : stats.archive_id);
  line("articles", stats.articles);
  line("stories", stats.stories);
  line("sources", stats.sources);
  line("undated", stats.undated);
  print_counts("languages", stats.languages, out);
  print_counts("years", stats.years, out);
  print_counts("wires", stats.wires, out);
  line("segments", stats.segments);
  line("bytes", stats.bytes);
  line("tombstones", stats.tombstones);
  if (stats.run_in_progress) {
    out << "a run is in progress, or was interrupted: the next add takes it "
           "up\n";
  }
}

}  // namespace

ExitCode run_stats(const fs::path& archive, OutputFormat format,
                   std::ostream& out) {
  const Stats stats = read_archive(archive, [&](const ArchiveReader& reader) {
    return gather(reader, ArchivePaths{archive});
  });
  if (format == OutputFormat::Json) {
    out << stats_json(stats).dump(2) << '\n';
  } else {
    print_stats(stats, out);
  }
  return ExitCode::Done;
}

}  // namespace newsfold
