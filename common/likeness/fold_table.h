// SPDX-License-Identifier: GPL-3.0-or-later
// FoldTable: what the fold counted once and keeps, so that its answers do not
// change with every run: how common words are, and which shingles are
// everybody's.
//
// For one table, copies and stories depend on the articles alone, not on the
// order or the grouping of dumps.

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include <boost/unordered/unordered_flat_set.hpp>

#include "common/likeness/term_frequencies.h"

namespace newsfold {

struct FoldTable {
  std::uint64_t id = 0;        // a hash of it, once it was written
  std::uint64_t articles = 0;  // in the archive when it was made
  std::uint64_t undated = 0;   // of these, without a day
  TermFrequencies frequencies;

  // Shingles of too many articles to tell copies: slogans, legal notices,
  // frames of a site.  They bring no candidates together.
  boost::unordered_flat_set<std::uint64_t> common_shingles;
};

// None if there is no table at `file`, or one of another version, or a damaged
// one: then it is made anew.
std::optional<FoldTable> read_fold_table(const std::filesystem::path& file);

// The file appears whole or not at all.
// Throws std::filesystem::filesystem_error.
void write_fold_table(const FoldTable& table,
                      const std::filesystem::path& file);

}  // namespace newsfold
