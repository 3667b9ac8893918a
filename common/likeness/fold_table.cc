// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/likeness/fold_table.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "common/byte_file.h"
#include "common/hash.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t kMagic = 0x32656C6261746664;  // "dftable2"

void put_languages(const TermFrequencies& frequencies, ByteWriter* out) {
  out->put(static_cast<std::uint32_t>(frequencies.languages().size()));
  for (const auto& [key, language] : frequencies.languages()) {
    const std::map<TermKey, std::uint32_t> terms(language.df.begin(),
                                                 language.df.end());
    out->put(key);
    out->put(language.articles);
    out->put(static_cast<std::uint32_t>(terms.size()));
    for (const auto& [term, df] : terms) {
      out->put(term);
      out->put(df);
    }
  }
}

TermFrequencies take_languages(ByteReader* in) {
  TermFrequencies frequencies;
  const auto languages = in->take<std::uint32_t>();
  for (std::uint32_t i = 0; i < languages && in->ok(); ++i) {
    const auto key = in->take<std::uint32_t>();
    TermFrequencies::Language language;
    language.articles = in->take<std::uint32_t>();
    const std::size_t terms = in->take_length(2 * sizeof(std::uint32_t));
    language.df.reserve(terms);
    for (std::size_t j = 0; j < terms; ++j) {
      const auto term = in->take<TermKey>();
      language.df[term] = in->take<std::uint32_t>();
    }
    frequencies.set(key, std::move(language));
  }
  return frequencies;
}

}  // namespace

// The magic number, the articles, the undated ones, the languages (key,
// articles, terms with their frequencies), the common shingles, and a hash of
// all that.  Terms and shingles rise, so that equal tables are equal files.
void write_fold_table(const FoldTable& table, const fs::path& file) {
  ByteWriter out;
  out.put(kMagic);
  out.put(table.articles);
  out.put(table.undated);
  put_languages(table.frequencies, &out);
  std::vector<std::uint64_t> shingles(table.common_shingles.begin(),
                                      table.common_shingles.end());
  std::sort(shingles.begin(), shingles.end());
  out.put(static_cast<std::uint32_t>(shingles.size()));
  for (const std::uint64_t shingle : shingles) out.put(shingle);
  write_sealed(file, out.bytes());
}

std::optional<FoldTable> read_fold_table(const fs::path& file) {
  const std::optional<std::string> bytes = read_sealed(file);
  if (!bytes) return std::nullopt;
  ByteReader in(*bytes);
  if (in.take<std::uint64_t>() != kMagic) return std::nullopt;
  FoldTable table;
  table.id = hash64(*bytes);
  table.articles = in.take<std::uint64_t>();
  table.undated = in.take<std::uint64_t>();
  table.frequencies = take_languages(&in);
  const std::size_t shingles = in.take_length(sizeof(std::uint64_t));
  for (std::size_t i = 0; i < shingles; ++i) {
    table.common_shingles.insert(in.take<std::uint64_t>());
  }
  return in.ok() ? std::optional(std::move(table)) : std::nullopt;
}

}  // namespace newsfold
