// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/count_range.h"

#include <algorithm>
#include <optional>

#include "common/numbers.h"
#include "common/text.h"
#include "searcher/query/range_text.h"

namespace newsfold {
namespace {

std::optional<std::uint32_t> parse_count(std::string_view text) {
  constexpr std::size_t kMostDigits = 9;  // no sum below passes 32 bits
  if (text.size() > kMostDigits) return std::nullopt;
  return parse_number<std::uint32_t>(text);
}

// The range of two ends that were read; `first` alone for all forms but
// Between.
CountRange range_of(RangeForm form, std::uint32_t first, std::uint32_t last) {
  switch (form) {
    case RangeForm::One:
      return {first, first};
    case RangeForm::Between:
      return {first, last};
    case RangeForm::Above:
      return {first + 1, CountRange::kNoLimit};
    case RangeForm::AtLeast:
      return {first, CountRange::kNoLimit};
    case RangeForm::Below:
      // Below 0 there is nothing: an end before the beginning.
      return first == 0 ? CountRange{1, 0} : CountRange{0, first - 1};
    case RangeForm::AtMost:
      return {0, first};
  }
  return {};
}

}  // namespace

Result<CountRange> parse_count_range(std::string_view text) {
  const Error bad{"a number of copies looks like 5, 2..5, >5 or <=5: " +
                  shown(text)};
  const RangeText parts = split_range(text);
  const bool open_ends = parts.form == RangeForm::Between;
  std::optional<std::uint32_t> first = 0;
  std::optional<std::uint32_t> last = CountRange::kNoLimit;
  if (!open_ends || !parts.first.empty()) first = parse_count(parts.first);
  if (!parts.last.empty()) last = parse_count(parts.last);
  if (!first || !last) return bad;
  const CountRange range = range_of(parts.form, *first, *last);
  if (range.most < range.least) {
    return Error{"no number lies in this range: " + shown(text)};
  }
  return range;
}

std::string format_count_range(const CountRange& range) {
  std::string text = std::to_string(range.least) + "..";
  if (range.most != CountRange::kNoLimit) text += std::to_string(range.most);
  return text;
}

}  // namespace newsfold
