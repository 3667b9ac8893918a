// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/text.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include "common/numbers.h"
#include "common/schema.h"
#include "searcher/render/printable.h"

namespace newsfold {
namespace {

constexpr std::string_view kIndent = "   ";

// Escape sequences of a terminal, or nothing.
struct Style {
  std::string_view bold, faint, mark, end;
};

Style style_of(const TextOptions& options) {
  if (!options.colour) return {};
  return {"\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[0m"};
}

std::string marked(const Snippet& snippet, const Style& style) {
  std::string line;
  std::size_t at = 0;
  for (const Highlight& highlight : snippet.highlights) {
    line += printable(snippet.text.substr(at, highlight.begin - at));
    line += style.mark;
    line += printable(
        snippet.text.substr(highlight.begin, highlight.end - highlight.begin));
    line += style.end;
    at = highlight.end;
  }
  return line + printable(snippet.text.substr(at));
}

void print_others(const StoryResult& result, const Style& style,
                  std::ostream& out) {
  const std::size_t listed = result.articles.size();
  if (result.matching < 2) return;
  fmt::print(out, "{}{}+ {}", kIndent, style.faint,
             counted(result.matching - 1, "more telling", "more tellings"));
  for (std::size_t i = 1; i < listed; ++i) {
    const Article& article = result.articles[i].article;
    fmt::print(out, "{}{} {}", i == 1 ? ": " : ", ", source_of(article),
               day_of(article));
  }
  fmt::print(out, "{}{}\n",
             listed < result.matching && listed > 1 ? ", ..." : "", style.end);
}

void print_result(std::size_t number, const StoryResult& result,
                  const Style& style, std::ostream& out) {
  const Hit& lead = result.articles.front();
  fmt::print(out, "{}. {}{}{}\n", number, style.bold, title_of(lead.article),
             style.end);
  fmt::print(out, "{}{}, {}  {}{}{}\n", kIndent, source_of(lead.article),
             day_of(lead.article), style.faint, format_id(lead.id), style.end);
  if (!result.snippet.text.empty()) {
    fmt::print(out, "{}{}\n", kIndent, marked(result.snippet, style));
  }
  print_others(result, style, out);
  if (!lead.article.url.empty()) {
    fmt::print(out, "{}{}{}{}\n", kIndent, style.faint,
               printable(lead.article.url), style.end);
  }
  out << '\n';
}

struct FacetLine {
  std::string_view name;
  const std::vector<FacetValue>& values;
  std::string_view empty = "unknown";  // shown for the empty value
};

void print_facet(const FacetLine& line, std::size_t first, std::size_t count,
                 std::ostream& out) {
  const auto& [name, values, empty] = line;
  if (values.size() < 2) return;
  fmt::print(out, "{:<10}", name);
  const std::size_t last = std::min(values.size(), first + count);
  for (std::size_t i = first; i < last; ++i) {
    const std::string value = printable(values[i].value);
    fmt::print(out, "{}{} {} ({})", i == first ? "" : ", ",
               value.empty() ? empty : value, grouped(values[i].stories),
               grouped(values[i].articles));
  }
  if (last - first < values.size()) {
    fmt::print(out, ", ... {} in all", grouped(values.size()));
  }
  out << '\n';
}

}  // namespace

void print_text(const SearchResult& result, const TextOptions& options,
                std::ostream& out) {
  const Style style = style_of(options);
  fmt::print(out, "{} ({})\n\n",
             counted(result.counts.stories, "story", "stories"),
             counted(result.counts.articles, "article", "articles"));
  for (const std::string& segment : result.archive.missing) {
    fmt::print(out, "incomplete: {} does not answer\n\n", segment);
  }
  std::size_t number = options.offset;
  for (const StoryResult& story : result.results) {
    print_result(++number, story, style, out);
  }
  const Facets& facets = result.facets;
  const std::size_t count = options.facet_values;
  const std::size_t months = facets.months.size();
  print_facet({"sources", facets.sources}, 0, count, out);
  print_facet({"months", facets.months}, months > count ? months - count : 0,
              count, out);
  print_facet({"languages", facets.languages}, 0, count, out);
  print_facet({"wires", facets.wires, kNoWire}, 0, count, out);
}

}  // namespace newsfold
