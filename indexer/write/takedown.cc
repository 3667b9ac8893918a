// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/takedown.h"

#include <set>

#include "common/schema.h"
#include "common/stored_article.h"
#include "common/url.h"
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

std::uint64_t take_down_in(const std::filesystem::path& path,
                           const std::vector<Tombstone>& tombstones) {
  std::set<Xapian::docid> found;
  {
    const Xapian::Database segment(path.string());
    for (const Tombstone& tombstone : tombstones) {
      found.merge(find(tombstone, segment));
    }
  }
  if (found.empty()) return 0;
  remove_sums(path);
  {
    Xapian::WritableDatabase segment(path.string(), Xapian::DB_OPEN);
    for (const Xapian::docid id : found) segment.delete_document(id);
    segment.commit();
  }
  write_sums(path);
  return found.size();
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
  std::uint64_t deleted = 0;
  for (const std::string& name : names) {
    deleted += take_down_in(paths.segment(name), tombstones);
  }
  return deleted;
}

}  // namespace newsfold
