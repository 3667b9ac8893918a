// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/stems.h"

#include <algorithm>

#include "common/schema.h"

namespace newsfold {
namespace {

// Longer words are compounds and accidents; their stems help nobody.
constexpr std::size_t kMaxStemmedBytes = 48;

std::optional<Xapian::Stem> find_stemmer(std::string_view language) {
  try {
    return Xapian::Stem(std::string(language));
  } catch (const Xapian::InvalidArgumentError&) {
    return std::nullopt;  // Snowball has none
  }
}

bool inflects(std::string_view word) {
  return word.size() <= kMaxStemmedBytes &&
         std::none_of(word.begin(), word.end(),
                      [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<std::string> Stemmers::key(std::string_view language,
                                         std::string_view word) {
  if (language.empty() || !inflects(word)) return std::nullopt;
  auto found = stemmers_.find(language);
  if (found == stemmers_.end()) {
    found = stemmers_.emplace(language, find_stemmer(language)).first;
  }
  if (!found->second) return std::nullopt;
  std::string key(metadata_key::kStem);
  key += language;
  key += '/';
  key += (*found->second)(std::string(word));
  return key;
}

}  // namespace newsfold
