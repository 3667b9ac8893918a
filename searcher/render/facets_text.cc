// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/facets_text.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ostream.h>

#include "common/numbers.h"
#include "searcher/render/facet_tables.h"
#include "searcher/render/printable.h"

namespace newsfold {
namespace {

constexpr std::uint64_t kBarWidth = 32;

// As many blocks as `count` is of the greatest count, rounded up: whatever
// counts at all is seen.
std::string bar(std::uint64_t count, std::uint64_t greatest) {
  std::string blocks;
  const std::uint64_t length = (count * kBarWidth + greatest - 1) / greatest;
  for (std::uint64_t i = 0; i < length; ++i) blocks += "█";
  return blocks;
}

std::uint64_t greatest_count(const std::vector<FacetValue>& values) {
  std::uint64_t greatest = 1;
  for (const FacetValue& value : values) {
    greatest = std::max(greatest, value.stories);
  }
  return greatest;
}

void print_table(const FacetTable& table, const std::vector<FacetValue>& values,
                 std::ostream& out) {
  constexpr std::string_view kRow = "{:<32} {:>9} {:>9}";
  fmt::print(out, "\n{}\n",
             fmt::format(kRow, table.name, "stories", "articles"));
  const std::uint64_t greatest = greatest_count(values);
  for (const FacetValue& value : values) {
    const std::string name =
        value.value.empty() ? std::string(table.empty) : printable(value.value);
    const std::string row = fmt::format(kRow, name, grouped(value.stories),
                                        grouped(value.articles));
    fmt::print(out, "{}{}{}\n", row, table.is_date ? "  " : "",
               table.is_date ? bar(value.stories, greatest) : "");
  }
}

}  // namespace

void print_counts(const SearchResult& result, std::ostream& out) {
  const Counts& counts = result.counts;
  fmt::print(out, "{} ({})\n", counted(counts.stories, "story", "stories"),
             counted(counts.articles, "article", "articles"));
  for (const std::string& segment : result.archive.missing) {
    fmt::print(out, "incomplete: {} does not answer\n", segment);
  }
}

void print_facets(const SearchResult& result, const std::vector<Facet>& asked,
                  std::ostream& out) {
  print_counts(result, out);
  for (const FacetTable& table : facet_tables(asked)) {
    const auto& values = result.facets.*table.values;
    if (!values.empty()) print_table(table, values, out);
  }
}

}  // namespace newsfold
