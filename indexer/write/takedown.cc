// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/takedown.h"

#include <fstream>
#include <set>

#include "common/schema.h"
#include "common/stored_article.h"
#include "common/url.h"
#include "indexer/fold/fold.h"
#include "indexer/write/publish.h"
#include "indexer/write/relabel.h"
#include "indexer/write/revision.h"
#include "indexer/write/segment.h"

namespace newsfold {
namespace {

// The exact term that all articles under a tombstone bear: for a prefix that of
// the host, whose articles are then compared one by one.
std::string term_of_tombstone(const Tombstone& tombstone) {
  switch (tombstone.kind) {
    case TombstoneKind::Id:
      return term_of(field::kId, tombstone.value);
    case TombstoneKind::Url:
      return url_term(tombstone.value);
    default:
      return "";
  }
}

bool is_under(const Tombstone& tombstone, const Xapian::Document& document) {
  if (tombstone.kind != TombstoneKind::UrlPrefix) return true;
  const auto article = decode_article(document.get_data());
  return article && !article->url.empty() &&
         url_key(article->url).starts_with(tombstone.value);
}

// The hosts whose articles can stand under a URL prefix, as terms.  The key of
// a URL lacks "www.", the host term does not.
std::set<std::string> host_terms(const Tombstone& tombstone) {
  const std::string host(url_host("http://" + tombstone.value));
  return {term_of(field::kHost, host), term_of(field::kHost, "www." + host)};
}

std::set<Xapian::docid> find(const Tombstone& tombstone,
                             const Xapian::Database& segment) {
  std::set<std::string> terms = {term_of_tombstone(tombstone)};
  if (tombstone.kind == TombstoneKind::UrlPrefix) terms = host_terms(tombstone);
  std::set<Xapian::docid> found;
  for (const std::string& term : terms) {
    for (auto at = segment.postlist_begin(term);
         at != segment.postlist_end(term); ++at) {
      if (is_under(tombstone, segment.get_document(*at))) found.insert(*at);
    }
  }
  return found;
}

std::set<Xapian::docid> find_all(const std::filesystem::path& path,
                                 const std::vector<Tombstone>& tombstones) {
  const Xapian::Database segment(path.string());
  std::set<Xapian::docid> found;
  for (const Tombstone& tombstone : tombstones) {
    found.merge(find(tombstone, segment));
  }
  return found;
}

void delete_documents(const std::filesystem::path& path,
                      const std::set<Xapian::docid>& documents,
                      std::uint64_t revision) {
  if (documents.empty()) return;
  remove_sums(path);
  {
    Xapian::WritableDatabase segment(path.string(), Xapian::DB_OPEN);
    for (const Xapian::docid id : documents) segment.delete_document(id);
    set_revision(revision, &segment);
    segment.commit();
  }
  write_sums(path);
}

// What the fold has to look at once articles are gone.
struct Bereaved {
  std::set<ArticleId> relatives;  // of one text with a deleted article
  std::set<int> days;             // on which the deleted were published
};

void add_bereaved_by(const std::vector<std::set<Xapian::docid>>& doomed,
                     const FoldPass& fold, Bereaved* bereaved) {
  for (std::uint32_t i = 0; i < doomed.size(); ++i) {
    for (const Xapian::docid id : doomed[i]) {
      const ShelvedArticle article = fold.shelf().at(i, id);
      if (const auto day = published_day(article.facts)) {
        bereaved->days.insert(*day);
      }
      for (const ShelvedArticle& member : fold.family_of(article)) {
        bereaved->relatives.insert(member.id());
      }
    }
  }
}

std::filesystem::path bereaved_file(const ArchivePaths& paths) {
  return paths.fold() / "bereaved";
}

// "relative ID" and "day N" lines.
void note_bereaved(const ArchivePaths& paths, const Bereaved& bereaved) {
  std::string text;
  for (const ArticleId id : bereaved.relatives) {
    text += "relative " + format_id(id) + '\n';
  }
  for (const int day : bereaved.days) {
    text += "day " + std::to_string(day) + '\n';
  }
  write_synced(bereaved_file(paths), text);
}

// What a takedown that was killed has noted.
Bereaved noted_bereaved(const ArchivePaths& paths) {
  Bereaved bereaved;
  std::ifstream in(bereaved_file(paths));
  std::string kind;
  std::string value;
  while (in >> kind >> value) {
    if (kind == "day") {
      bereaved.days.insert(std::stoi(value));
    } else {
      bereaved.relatives.insert(parse_id(value).value_or(0));
    }
  }
  return bereaved;
}

void write_tombstones(const std::filesystem::path& path,
                      const std::vector<Tombstone>& tombstones) {
  remove_sums(path);
  {
    Xapian::WritableDatabase segment(path.string(), Xapian::DB_OPEN);
    for (const Tombstone& tombstone : tombstones) {
      segment.set_metadata(tombstone.metadata_key(),
                           tombstone.metadata_value());
    }
    segment.commit();
  }
  write_sums(path);
}

}  // namespace

std::uint64_t take_down(const ArchivePaths& paths,
                        const std::vector<Tombstone>& tombstones) {
  const std::vector<std::string> names = published_segments(paths);
  if (names.empty()) {
    throw ArchiveError(
        paths.root.string() +
        ": nothing was published yet, so nothing can be deleted");
  }
  write_tombstones(paths.segment(names.front()), tombstones);
  const std::vector<std::filesystem::path> segments =
      segment_paths(paths, names);
  std::vector<std::set<Xapian::docid>> doomed;
  for (const auto& segment : segments) {
    doomed.push_back(find_all(segment, tombstones));
  }
  std::uint64_t deleted = 0;
  for (const auto& documents : doomed) deleted += documents.size();
  if (deleted == 0 && !std::filesystem::exists(bereaved_file(paths))) return 0;

  Bereaved bereaved = noted_bereaved(paths);
  add_bereaved_by(doomed, FoldPass(paths.fold(), segments), &bereaved);
  note_bereaved(paths, bereaved);
  std::uint64_t revision = next_revision(paths);
  for (std::size_t i = 0; i < segments.size(); ++i) {
    delete_documents(segments[i], doomed[i], revision++);
  }
  note_labels(paths,
              FoldPass(paths.fold(), segments)
                  .after_deletion(
                      {bereaved.relatives.begin(), bereaved.relatives.end()},
                      bereaved.days),
              names, "");
  apply_noted_labels(paths);
  std::filesystem::remove(bereaved_file(paths));
  return deleted;
}

}  // namespace newsfold
