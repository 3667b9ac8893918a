// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/relabel.h"

#include <fstream>
#include <map>

#include <fmt/format.h>

#include "common/facet_record.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "indexer/write/publish.h"
#include "indexer/write/revision.h"
#include "indexer/write/segment.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

fs::path note_file(const ArchivePaths& paths) {
  return paths.fold() / "labels";
}

// Labels leave this table of a segment alone, by far the largest; its sum
// stands.
constexpr const char* kUntouchedTable = "position.glass";

void relabel_published(const fs::path& path,
                       const std::vector<FoldLabel>& labels,
                       std::uint64_t revision) {
  const SegmentSums sums = sums_of_tables(path, {kUntouchedTable});
  remove_sums(path);
  {
    Xapian::WritableDatabase segment(path.string(), Xapian::DB_OPEN);
    relabel(labels, &segment);
    set_revision(revision, &segment);
    segment.commit();
  }
  write_sums(path, sums);
}

void set_captured(std::uint64_t captured, Xapian::Document* document) {
  document->add_value(kCapturedSlot, fmt::format("{:014}", captured));
  Result<Article> article = decode_article(document->get_data());
  if (!article) throw ArchiveError(article.error().message);
  article->captured = date_of_time_number(captured);
  document->set_data(encode_article(*article));
}

std::string copies_of(const FoldLabel& label, ArticleId article) {
  if (label.copies == 0) return "";
  return copies_value(article == label.copy_group ? kOriginal : kCopy,
                      label.copies);
}

}  // namespace

// Xapian rewrites nothing but values and data where only values changed,
// provided the document is the last one that was opened.
void relabel(const std::vector<FoldLabel>& labels,
             Xapian::WritableDatabase* segment) {
  for (const FoldLabel& label : labels) {
    Xapian::Document document = segment->get_document(label.document);
    FacetRecord record = decode_facet_record(document.get_value(kFacetSlot));
    if (record.captured != label.captured) {
      set_captured(label.captured, &document);
    }
    record.story = label.story;
    record.captured = label.captured;
    record.lead_rank = label.lead_rank;
    document.add_value(kFacetSlot, encode(record));
    document.add_value(kStorySlot, id_value(label.story));
    document.add_value(kCopySlot, id_value(label.copy_group));
    document.add_value(kCopiesSlot, copies_of(label, record.article));
    segment->replace_document(label.document, document);
  }
}

// A line with the run, then one for each label: segment, document, story, copy
// group, copies, capture, lead rank.
void note_labels(const ArchivePaths& paths,
                 const std::vector<FoldLabel>& labels,
                 const std::vector<std::string>& names,
                 const std::string& run) {
  std::string text = "run " + run + '\n';
  for (const FoldLabel& label : labels) {
    text += fmt::format("{} {} {} {} {} {} {}\n", names[label.segment],
                        label.document, format_id(label.story),
                        format_id(label.copy_group), label.copies,
                        label.captured, label.lead_rank);
  }
  write_synced(note_file(paths), text);
}

void apply_noted_labels(const ArchivePaths& paths) {
  std::ifstream in(note_file(paths));
  if (!in) return;
  std::string line;
  std::getline(in, line);
  const std::string run = line.substr(std::string("run ").size());
  const bool holds =
      run.empty() || published_runs(ArchiveReader(paths.root)).contains(run);
  std::map<std::string, std::vector<FoldLabel>> labels;  // by segment
  std::string name;
  std::string story;
  std::string copy_group;
  FoldLabel label;
  while (holds && in >> name >> label.document >> story >> copy_group >>
                      label.copies >> label.captured >> label.lead_rank) {
    label.story = parse_id(story).value_or(0);
    label.copy_group = parse_id(copy_group).value_or(0);
    labels[name].push_back(label);
  }
  std::uint64_t revision = labels.empty() ? 0 : next_revision(paths);
  for (const auto& [segment, of_segment] : labels) {
    relabel_published(paths.segment(segment), of_segment, revision++);
  }
  if (holds) keep_counted(paths.fold());
  in.close();
  fs::remove(note_file(paths));
}

}  // namespace newsfold
