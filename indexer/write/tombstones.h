// SPDX-License-Identifier: GPL-3.0-or-later
// Tombstones: what was deleted, and may not come back with the next dump.

#pragma once

#include <set>
#include <string>
#include <string_view>

#include "common/archive.h"
#include "common/article.h"
#include "common/result.h"

namespace newsfold {

enum class TombstoneKind { Id, Url, UrlPrefix };

struct Tombstone {
  TombstoneKind kind = TombstoneKind::Id;
  std::string value;  // an id as format_id() writes it, or a url_key()

  auto operator<=>(const Tombstone&) const = default;

  // As it stands in metadata.
  std::string metadata_key() const;
  std::string metadata_value() const;
};

// From what a user types: an article id, a URL, or a URL with "*" at its end
// for all that begin so.  Fails on anything else.
Result<Tombstone> parse_tombstone(std::string_view typed);

class Tombstones {
 public:
  Tombstones() = default;
  explicit Tombstones(const ArchiveReader& archive);

  void add(const Tombstone& tombstone);
  bool forbids(const Article& article, ArticleId id) const;
  bool empty() const { return all_.empty(); }
  const std::set<Tombstone>& all() const { return all_; }

 private:
  bool forbids_page(std::string_view url) const;
  bool forbids_prefix_of(std::string_view url_key) const;

  std::set<Tombstone> all_;
};

}  // namespace newsfold
