// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/publish.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/schema.h"
#include "common/stored_article.h"
#include "indexer/fold/fold.h"
#include "indexer/write/relabel.h"
#include "indexer/write/revision.h"
#include "indexer/write/segment.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

// So many segments of like size become one; each size is this much the next
// smaller.
constexpr std::size_t kLikeSegments = 4;

// Of a segment that nobody reads yet, blocks may change in place: copies of
// them would leave a tenth of it free.
constexpr int kUnread =
    Xapian::DB_OPEN | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;

std::string new_archive_id() {
  std::random_device random;
  return format_id(static_cast<std::uint64_t>(random()) << 32 | random());
}

// "auto segments/NNNNNN" lines, swapped in by rename after they are on disk.
void write_stub(const ArchivePaths& paths,
                const std::vector<std::string>& names) {
  std::string stub = "# newsfold archive: the segments that are published\n";
  for (const std::string& name : names) stub += "auto segments/" + name + '\n';
  write_synced(paths.stub(), stub);
}

std::string next_segment_name(const ArchivePaths& paths) {
  unsigned long last = 0;
  for (const auto& entry : fs::directory_iterator(paths.segments())) {
    const std::string name = entry.path().filename().string();
    last = std::max(last, std::strtoul(name.c_str(), nullptr, 10));
  }
  return fmt::format("{:06}", last + 1);
}

void clear_metadata(std::string_view prefix,
                    Xapian::WritableDatabase* segment) {
  const std::vector<std::string> keys(
      segment->metadata_keys_begin(std::string(prefix)),
      segment->metadata_keys_end(std::string(prefix)));
  for (const std::string& key : keys) segment->set_metadata(key, "");
}

void drop_forbidden(const Tombstones& tombstones,
                    Xapian::WritableDatabase* segment, Account* account) {
  if (tombstones.empty()) return;
  std::vector<Xapian::docid> forbidden;
  for (auto at = segment->postlist_begin(""); at != segment->postlist_end("");
       ++at) {
    const auto article = decode_article(segment->get_document(*at).get_data());
    if (article && tombstones.forbids(*article, article_id(*article))) {
      forbidden.push_back(*at);
    }
  }
  if (forbidden.empty()) return;
  for (const Xapian::docid id : forbidden) segment->delete_document(id);
  account->indexed -= forbidden.size();
  account->skipped[kSkippedAsDeleted] += forbidden.size();
}

// Puts a finished segment on disk under its name and publishes it in place of
// `replaced`.
void install_segment(const ArchivePaths& paths, const fs::path& fresh,
                     const std::vector<std::string>& replaced) {
  write_sums(fresh);
  sync_folder_and_files(fresh);
  const std::string name = fresh.stem().string();
  fs::rename(fresh, paths.segment(name));
  sync_file(paths.segments());

  std::vector<std::string> names = published_segments(paths);
  std::erase_if(names, [&](const std::string& old) {
    return std::find(replaced.begin(), replaced.end(), old) != replaced.end();
  });
  names.push_back(name);
  write_stub(paths, names);
  for (const std::string& old : replaced) fs::remove_all(paths.segment(old));
}

// Folds a run into the archive: labels its segment, and notes what changes in
// those that are published.
void fold_run(const ArchivePaths& paths, const fs::path& fresh,
              const std::string& run, EarliestCaptures captures) {
  const std::vector<std::string> names = published_segments(paths);
  std::vector<fs::path> segments = segment_paths(paths, names);
  const auto place = static_cast<std::uint32_t>(segments.size());
  segments.push_back(fresh);
  std::vector<FoldLabel> labels =
      FoldPass(paths.fold(), segments, std::move(captures))
          .add_segment(place, run);
  const auto own = std::partition(
      labels.begin(), labels.end(),
      [&](const FoldLabel& label) { return label.segment != place; });
  {
    Xapian::WritableDatabase segment(fresh.string(), kUnread);
    relabel({own, labels.end()}, &segment);
    segment.commit();
  }
  labels.erase(own, labels.end());
  note_labels(paths, labels, names, run);
}

fs::path fresh_segment(const ArchivePaths& paths) {
  return paths.segments() / (next_segment_name(paths) + ".new");
}

void merge_segments(const ArchivePaths& paths,
                    const std::vector<std::string>& names) {
  std::vector<fs::path> inputs;
  for (const std::string& name : names) inputs.push_back(paths.segment(name));
  const fs::path fresh = fresh_segment(paths);
  merge_databases(inputs, fresh);
  install_segment(paths, fresh, names);
}

// Segments of one class hold between 4^class and 4^(class + 1) articles.
int size_class(const Xapian::Database& segment) {
  const double count = std::max<double>(1.0, segment.get_doccount());
  return static_cast<int>(std::log(count) /
                          std::log(static_cast<double>(kLikeSegments)));
}

}  // namespace

void create_archive(const ArchivePaths& paths) {
  fs::create_directories(paths.segments());
  if (!fs::exists(paths.stub())) write_stub(paths, {});
}

void finish_interrupted_work(const ArchivePaths& paths) {
  const std::vector<std::string> names = published_segments(paths);
  std::vector<fs::path> strays;
  for (const auto& entry : fs::directory_iterator(paths.segments())) {
    const std::string name = entry.path().filename().string();
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      strays.push_back(entry.path());
    }
  }
  for (const fs::path& stray : strays) fs::remove_all(stray);
  apply_noted_labels(paths);
}

void publish_run(const ArchivePaths& paths, BuildingArea* building,
                 const Tombstones& tombstones, EarliestCaptures captures,
                 Account* account) {
  const std::string known_id = ArchiveReader(paths.root).archive_id();
  const std::uint64_t revision = next_revision(paths);
  const fs::path fresh = fresh_segment(paths);
  merge_databases(building->finished(), fresh);
  {
    Xapian::WritableDatabase segment(fresh.string(), kUnread);
    drop_forbidden(tombstones, &segment, account);
    note_captures(captures_in(segment), &captures);
    clear_metadata(metadata_key::kCovers, &segment);
    clear_metadata(metadata_key::kCaptured, &segment);
    segment.set_metadata(metadata_key::kFormat, std::string(kFormatVersion));
    segment.set_metadata(metadata_key::kArchive,
                         known_id.empty() ? new_archive_id() : known_id);
    set_revision(revision, &segment);
    segment.set_metadata(std::string(metadata_key::kRun) + building->run(),
                         nlohmann::json(*account).dump());
    segment.commit();
  }
  fold_run(paths, fresh, building->run(), std::move(captures));
  install_segment(paths, fresh, {});
  apply_noted_labels(paths);
  building->clear();
}

void publish_captures(const ArchivePaths& paths, EarliestCaptures captures) {
  const std::vector<std::string> names = published_segments(paths);
  if (names.empty() || captures.empty()) return;
  note_labels(
      paths,
      FoldPass(paths.fold(), segment_paths(paths, names), std::move(captures))
          .note_captures(),
      names, "");
  apply_noted_labels(paths);
}

void fold_archive(const ArchivePaths& paths) {
  const std::vector<std::string> names = published_segments(paths);
  std::vector<FoldLabel> labels;
  {
    FoldPass fold(paths.fold(), segment_paths(paths, names));
    labels = fold.all();
  }
  note_labels(paths, labels, names, "");
  apply_noted_labels(paths);
}

void merge_like_segments(const ArchivePaths& paths) {
  while (true) {
    std::map<int, std::vector<std::string>> classes;
    {
      const ArchiveReader archive(paths.root);
      for (std::size_t i = 0; i < archive.segments().size(); ++i) {
        classes[size_class(archive.segments()[i])].push_back(
            archive.segment_names()[i]);
      }
    }
    const auto full = std::find_if(
        classes.begin(), classes.end(),
        [](const auto& entry) { return entry.second.size() >= kLikeSegments; });
    if (full == classes.end()) return;
    merge_segments(paths, full->second);
  }
}

void merge_all_segments(const ArchivePaths& paths) {
  const std::vector<std::string> names = published_segments(paths);
  if (!names.empty()) merge_segments(paths, names);
}

std::set<std::string> published_runs(const ArchiveReader& archive) {
  const std::string prefix(metadata_key::kRun);
  std::set<std::string> runs;
  for (const std::string& key : archive.metadata_keys(prefix)) {
    runs.insert(key.substr(prefix.size()));
  }
  return runs;
}

}  // namespace newsfold
