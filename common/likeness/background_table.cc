// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/likeness/background_table.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace newsfold {
namespace {

// The share of every term where nothing is known.  Which it is decides nothing:
// all words weigh the same.
constexpr double kNothingKnown = 0.001;

// Shares of the classes: exp() for each word would cost more than finding it.
const std::array<double, 256>& class_shares() {
  static const std::array<double, 256> shares = [] {
    std::array<double, 256> all{};
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i] = std::exp(-BackgroundTable::kClassStep * static_cast<double>(i));
    }
    return all;
  }();
  return shares;
}

}  // namespace

int BackgroundTable::find(TermKey term) const {
  if (data_.keys.empty()) return kUnknown;
  const std::size_t bucket = term >> (32 - data_.bucket_bits);
  const std::size_t end = data_.buckets[bucket + 1];
  for (std::size_t i = data_.buckets[bucket]; i < end; ++i) {
    if (data_.keys[i] == term) return data_.classes[i];
  }
  return kUnknown;
}

double BackgroundTable::share(TermKey term) const {
  const int found = find(term);
  if (found == kUnknown) return floor();
  return class_shares()[static_cast<std::size_t>(found)];
}

std::size_t BackgroundTable::bytes() const {
  return data_.keys.size_bytes() + data_.classes.size_bytes() +
         data_.buckets.size_bytes();
}

const BackgroundTable& background_table(std::uint32_t language) {
  static constexpr BackgroundTable kNone(
      BackgroundTable::Data{0, 0, kNothingKnown, 0, {}, {}, {}});
  for (const BackgroundTable& table : background_tables()) {
    if (table.language() == language) return table;
  }
  return kNone;
}

}  // namespace newsfold
