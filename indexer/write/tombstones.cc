// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/tombstones.h"

#include <array>

#include "common/hash.h"
#include "common/schema.h"
#include "common/text.h"
#include "common/url.h"

namespace newsfold {
namespace {

constexpr std::array<std::string_view, 3> kKindNames{"id", "url", "prefix"};

std::string_view kind_name(TombstoneKind kind) {
  return kKindNames[static_cast<std::size_t>(kind)];
}

// False if the end of `typed` says nothing in a canonical URL: a fragment, a
// tracking parameter, "..".  As the beginning of URLs it would be shorter than
// what was typed, and name what nobody meant.
bool can_go_on(std::string_view typed, const std::string& canonical) {
  const Result<std::string> longer = canonical_url(std::string(typed) + "x");
  return longer && *longer == canonical + "x";
}

}  // namespace

std::string Tombstone::metadata_key() const {
  return std::string(metadata_key::kTombstone) + std::string(kind_name(kind)) +
         '/' + format_id(hash64(value));
}

std::string Tombstone::metadata_value() const {
  return std::string(kind_name(kind)) + ' ' + value;
}

Result<Tombstone> parse_tombstone(std::string_view typed) {
  if (const auto id = parse_id(typed)) {
    return Tombstone{TombstoneKind::Id, format_id(*id)};
  }
  const bool is_prefix = typed.ends_with('*');
  if (is_prefix) typed.remove_suffix(1);
  const Result<std::string> url = canonical_url(typed);
  if (!url) {
    return Error{"neither an article id (16 hexadecimal digits) nor a URL: " +
                 shown(typed)};
  }
  if (is_prefix && !can_go_on(typed, *url)) {
    return Error{"not a beginning of URLs, which reaches into the path: " +
                 shown(typed)};
  }
  return Tombstone{is_prefix ? TombstoneKind::UrlPrefix : TombstoneKind::Url,
                   std::string(url_key(*url))};
}

Tombstones::Tombstones(const ArchiveReader& archive) {
  const std::string prefix(metadata_key::kTombstone);
  for (const std::string& key : archive.metadata_keys(prefix)) {
    for (const std::string& value : archive.metadata(key)) {
      const std::size_t blank = value.find(' ');
      for (std::size_t kind = 0; kind < kKindNames.size(); ++kind) {
        if (value.substr(0, blank) != kKindNames[kind]) continue;
        add({static_cast<TombstoneKind>(kind), value.substr(blank + 1)});
      }
    }
  }
}

void Tombstones::add(const Tombstone& tombstone) { all_.insert(tombstone); }

bool Tombstones::forbids(const Article& article, ArticleId id) const {
  if (all_.empty()) return false;
  if (all_.contains({TombstoneKind::Id, format_id(id)})) return true;
  return forbids_page(article.url) || forbids_page(article.page_url);
}

bool Tombstones::forbids_page(std::string_view url) const {
  if (url.empty()) return false;
  const std::string key(url_key(url));
  return all_.contains({TombstoneKind::Url, key}) || forbids_prefix_of(key);
}

// Prefixes of a key sort at or before it, so the search goes from the greatest
// candidate to ever shorter common beginnings.
bool Tombstones::forbids_prefix_of(std::string_view url_key) const {
  Tombstone probe{TombstoneKind::UrlPrefix, std::string(url_key)};
  while (true) {
    auto at = all_.upper_bound(probe);
    if (at == all_.begin()) return false;
    --at;
    if (at->kind != TombstoneKind::UrlPrefix) return false;
    if (url_key.starts_with(at->value)) return true;
    std::size_t common = 0;
    while (common < at->value.size() && common < probe.value.size() &&
           at->value[common] == probe.value[common]) {
      ++common;
    }
    if (common == 0) return false;
    probe.value.resize(common);
  }
}

}  // namespace newsfold
