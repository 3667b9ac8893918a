// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/first_report.h"

#include <algorithm>
#include <limits>

namespace newsfold {
namespace {

// Both ends inclusive, as YYYYMMDDHHMM.
struct Span {
  std::uint64_t begin = 0;
  std::uint64_t end = std::numeric_limits<std::uint64_t>::max();
};

// From a date as FacetRecord has it, where what is unknown is 00: the end is
// the greatest number that begins likewise, be it a day of the calendar or not.
Span span_of(std::uint64_t published) {
  if (published == 0) return {};
  const std::uint64_t begin = published / 100;
  const bool has_month = begin / 1'000'000 % 100 != 0;
  const bool has_day = begin / 10'000 % 100 != 0;
  const bool has_time = published % 1'000'000 != 0;
  if (!has_month) return {begin, begin + 99'999'999};
  if (!has_day) return {begin, begin + 999'999};
  return {begin, has_time ? begin : begin + 9'999};
}

// That of the day, whatever is known of the hour.
Span day_span_of(std::uint64_t published) {
  return span_of(published / 1'000'000 * 1'000'000);
}

// The first of those whose span is over first; nullptr if all are undated.
const FacetRecord* over_first(std::span<const FacetRecord> articles,
                              Span (*span_of_time)(std::uint64_t)) {
  const auto first = std::ranges::min_element(
      articles, {},
      [&](const FacetRecord& one) { return span_of_time(one.published).end; });
  const bool dated = first != articles.end() && first->published != 0;
  return dated ? &*first : nullptr;
}

}  // namespace

const FacetRecord* proven_first(std::span<const FacetRecord> articles) {
  const FacetRecord* const first = over_first(articles, span_of);
  if (!first) return nullptr;
  const Span span = span_of(first->published);
  const bool proven =
      std::ranges::all_of(articles, [&](const FacetRecord& other) {
        return other.article == first->article || same_source(other, *first) ||
               span.end < span_of(other.published).begin;
      });
  return proven ? first : nullptr;
}

const FacetRecord* of_first_day(std::span<const FacetRecord> articles) {
  return over_first(articles, day_span_of);
}

std::vector<std::uint64_t> sources_of_first_day(
    std::span<const FacetRecord> articles) {
  std::vector<std::uint64_t> sources;
  const FacetRecord* const first = of_first_day(articles);
  if (!first) return sources;
  const Span day = day_span_of(first->published);
  for (const FacetRecord& article : articles) {
    if (article.source == 0 || article.published == 0) continue;
    if (span_of(article.published).begin > day.end) continue;
    if (std::ranges::find(sources, article.source) == sources.end()) {
      sources.push_back(article.source);
    }
  }
  return sources;
}

}  // namespace newsfold
