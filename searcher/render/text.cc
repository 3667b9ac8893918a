// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/text.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ostream.h>

#include "common/numbers.h"
#include "common/schema.h"
#include "searcher/render/citation.h"
#include "searcher/render/first_report_text.h"
#include "searcher/render/printable.h"
#include "searcher/render/snippet_parts.h"

namespace newsfold {
namespace {

constexpr std::size_t kIndent = 3;

// The words that matched stand out; the whole is one isolate if it needs one.
StyledText styled(const Snippet& snippet) {
  StyledText text;
  for (const auto& [part, match] : parts_of(snippet)) {
    text.push_back({printable(part), match ? Style::Match : Style::Plain});
  }
  if (has_right_to_left(snippet.text)) {
    text.insert(text.begin(), {std::string(kFirstStrongIsolate)});
    text.push_back({std::string(kPopDirectionalIsolate)});
  }
  return text;
}

// "valmora-post.example 2011-11-28": the listed articles of a relation, without
// the lead.
std::vector<std::string> listed(const StoryResult& result, Relation relation) {
  std::vector<std::string> list;
  for (std::size_t i = 1; i < result.articles.size(); ++i) {
    const Hit& hit = result.articles[i];
    if (hit.relation != relation) continue;
    list.push_back(source_of(hit.article) + " " + day_of(hit.article));
  }
  return list;
}

// "7 articles in 7 sources, ..., first in a.example; 3 match",
// "2 articles in 2 sources, 2011-09-20; on 2011-09-20: a.example, b.example"
std::string told_with_matches(const StoryResult& result) {
  std::string line = told(result.facts);
  const std::string first = who_was_first(result.facts);
  if (!first.empty()) {
    line += (result.facts.tells_who_was_first() ? ", " : "; ") + first;
  }
  if (result.matching == result.facts.articles) return line;
  return line + "; " + grouped(result.matching) +
         (result.matching == 1 ? " matches" : " match");
}

class ResultPrinter {
 public:
  ResultPrinter(const Terminal& terminal, std::ostream& out)
      : terminal_(terminal), out_(out) {}

  void print(std::size_t number, const StoryResult& result) {
    const Hit& lead = result.articles.front();
    print_line(terminal_, 0,
               {{std::to_string(number) + ". "},
                {title_of(lead.article), Style::Bold}},
               out_);
    print_indented(
        {{source_of(lead.article) + ", " + day_of(lead.article) + "  "},
         {format_id(lead.id), Style::Faint}});
    if (!result.snippet.text.empty()) print_indented(styled(result.snippet));
    if (result.better_match) print_better(*result.better_match);
    print_story(result);
    // Not wrapped: an address is to be followed, or copied.
    if (!lead.article.url.empty()) {
      out_ << std::string(kIndent, ' ')
           << painted({{printable(lead.article.url), Style::Faint}},
                      terminal_.colour)
           << '\n';
    }
    out_ << '\n';
  }

 private:
  void print_indented(const StyledText& text) {
    print_paragraph(terminal_, {kIndent, kIndent}, text, out_);
  }

  // "from thehill.example (00000000000000ab): The ferry strike began..."
  void print_better(const BetterMatch& match) {
    StyledText text{{"from " + source_of(match.article) + " "},
                    {"(" + format_id(match.id) + ")", Style::Faint},
                    {": "}};
    const StyledText snippet = styled(match.snippet);
    text.insert(text.end(), snippet.begin(), snippet.end());
    print_indented(text);
  }

  // The whole story, then the other articles that match.
  void print_story(const StoryResult& result) {
    if (result.facts.articles > 1) {
      print_indented({{told_with_matches(result), Style::Faint}});
    }
    constexpr std::array<std::pair<Relation, std::string_view>, 3> kRelations{
        {{Relation::Version, "versions"},
         {Relation::Copy, "copies"},
         {Relation::Telling, "other tellings"}}};
    for (const auto& [relation, name] : kRelations) {
      print_list(name, listed(result, relation));
    }
    const std::uint64_t shown =
        std::max<std::uint64_t>(result.articles.size(), 1);
    if (shown < result.matching) {
      print_list("more that match", {grouped(result.matching - shown)});
    }
  }

  void print_list(std::string_view name, std::vector<std::string> items) {
    if (items.empty()) return;
    print_items(terminal_, {kIndent, 2 * kIndent},
                {std::string(name) + ":", std::move(items), Style::Faint},
                out_);
  }

  const Terminal& terminal_;
  std::ostream& out_;
};

struct FacetLine {
  std::string_view name;
  const std::vector<FacetValue>& values;
  std::string_view empty = "unknown";  // shown for the empty value
};

// `count` values from `first` on; none if all articles have the same.
void print_facet(const FacetLine& line, std::size_t first, std::size_t count,
                 const Terminal& terminal, std::ostream& out) {
  constexpr std::size_t kNameColumns = 10;
  const auto& [name, values, empty] = line;
  if (values.size() < 2) return;
  ItemList list;
  list.heading = fmt::format("{:<{}}", name, kNameColumns - 1);
  const std::size_t last = std::min(values.size(), first + count);
  for (std::size_t i = first; i < last; ++i) {
    const std::string value = isolated(printable(values[i].value));
    list.items.push_back(
        fmt::format("{} {} ({})", value.empty() ? empty : value,
                    grouped(values[i].stories), grouped(values[i].articles)));
  }
  if (last - first < values.size()) {
    list.items.push_back("... " + grouped(values.size()) + " in all");
  }
  print_items(terminal, {0, kNameColumns}, list, out);
}

// The finest step that has room for all of its values; if none has, the latest
// years.
void print_dates(const Facets& facets, const TextOptions& options,
                 std::ostream& out) {
  const std::size_t room = 2 * options.facet_values;
  const auto fits = [&](const std::vector<FacetValue>& values) {
    return !values.empty() && values.size() <= room;
  };
  const Terminal& terminal = options.terminal;
  if (fits(facets.days)) {
    print_facet({"days", facets.days}, 0, room, terminal, out);
  } else if (fits(facets.months)) {
    print_facet({"months", facets.months}, 0, room, terminal, out);
  } else {
    const std::size_t years = facets.years.size();
    print_facet({"years", facets.years}, years > room ? years - room : 0, room,
                terminal, out);
  }
}

}  // namespace

void print_provenance(const Provenance& provenance, std::ostream& out) {
  for (const auto& [name, value] : facts_of(provenance)) {
    fmt::print(out, "# {}: {}\n", name, isolated(printable(value)));
  }
  out << '\n';
}

void print_text(const SearchResult& result, const TextOptions& options,
                std::ostream& out) {
  if (options.provenance) print_provenance(*options.provenance, out);
  fmt::print(out, "{} ({})\n\n",
             counted(result.counts.stories, "story", "stories"),
             counted(result.counts.articles, "article", "articles"));
  for (const std::string& segment : result.archive.missing) {
    fmt::print(out, "incomplete: {} does not answer\n\n", segment);
  }
  ResultPrinter printer(options.terminal, out);
  std::size_t number = options.offset;
  for (const StoryResult& story : result.results) {
    printer.print(++number, story);
  }
  const Facets& facets = result.facets;
  const std::size_t count = options.facet_values;
  const Terminal& terminal = options.terminal;
  print_facet({"sources", facets.sources}, 0, count, terminal, out);
  print_dates(facets, options, out);
  print_facet({"languages", facets.languages}, 0, count, terminal, out);
  print_facet({"wires", facets.wires, kNoWire}, 0, count, terminal, out);
}

}  // namespace newsfold
