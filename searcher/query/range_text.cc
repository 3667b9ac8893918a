// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/range_text.h"

namespace newsfold {

RangeText split_range(std::string_view text) {
  constexpr std::string_view kBetween = "..";
  if (text.starts_with(">=")) return {RangeForm::AtLeast, text.substr(2), {}};
  if (text.starts_with("<=")) return {RangeForm::AtMost, text.substr(2), {}};
  if (text.starts_with(">")) return {RangeForm::Above, text.substr(1), {}};
  if (text.starts_with("<")) return {RangeForm::Below, text.substr(1), {}};
  const std::size_t between = text.find(kBetween);
  if (between == std::string_view::npos) return {RangeForm::One, text, {}};
  return {RangeForm::Between, text.substr(0, between),
          text.substr(between + kBetween.size())};
}

}  // namespace newsfold
