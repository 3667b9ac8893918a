// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/story_text.h"

#include <fmt/format.h>

#include "common/numbers.h"
#include "common/text.h"
#include "common/wire.h"
#include "searcher/render/first_report_text.h"
#include "searcher/render/printable.h"

namespace newsfold {
namespace {

constexpr std::size_t kNameColumns = 12;  // of a field, with a gap
constexpr std::size_t kTimeColumns = 18;  // "2011-11-28 18:40", a gap

std::string safe(std::string_view text) { return isolated(printable(text)); }

// "Associated Press", or the code if this version does not know it.
std::string name_of_wire(const std::string& code) {
  const Agency* agency = agency_of_code(code);
  return agency ? std::string(agency->name) : safe(code);
}

std::string shown_facts(const StoryFacts& facts) {
  std::string line = counted(facts.articles, "article", "articles");
  if (facts.sources > 0) {
    line += " in " + counted(facts.sources, "source", "sources");
  }
  if (!facts.first_seen) return line + ", undated";
  const std::string first = day_of(*facts.first_seen);
  const std::string last = day_of(*facts.last_seen);
  return line + ", " + first + (first == last ? "" : " to " + last);
}

std::string shown_wires(const std::vector<WireCount>& wires) {
  std::string list;
  for (const WireCount& one : wires) {
    list += fmt::format("{}{} ({})", list.empty() ? "" : ", ",
                        name_of_wire(one.wire), grouped(one.articles));
  }
  return list;
}

// ", copy of 0000000000000001"
std::string shown_relation(const Hit& hit, const StoryFacts& facts) {
  if (facts.tells_who_was_first() && hit.id == facts.first) return ", first";
  switch (hit.relation) {
    case Relation::None:
      return "";
    case Relation::Version:
      return ", version of " + format_id(hit.related);
    case Relation::Copy:
      return ", copy of " + format_id(hit.related);
    case Relation::Telling:
      return ", telling";
  }
  return "";
}

// A timeline goes by minutes where they are known.
std::string time_of(const Article& article) {
  if (!article.date || article.date->precision < DatePrecision::Second) {
    return day_of(article);
  }
  return fmt::format("{} {:02}:{:02}", day_of(article), article.date->hour,
                     article.date->minute);
}

void print_entry(const Hit& hit, const WholeStory& story,
                 const Terminal& terminal, std::ostream& out) {
  const Article& article = hit.article;
  const Style title = hit.id == story.asked ? Style::Bold : Style::Plain;
  print_paragraph(terminal, {0, kTimeColumns},
                  {{fmt::format("{:<{}}", time_of(article), kTimeColumns)},
                   {title_of(article), title}},
                  out);
  print_paragraph(
      terminal, {kTimeColumns, kTimeColumns},
      {{source_of(article) + shown_relation(hit, story.facts) + "  "},
       {format_id(hit.id), Style::Faint}},
      out);
  if (article.url.empty()) return;
  print_line({0, terminal.colour}, kTimeColumns,
             {{safe(article.url), Style::Faint}}, out);
}

// A line "date        2011-11-28 (meta article:published_time)".
void print_field(std::string_view name, const std::string& value,
                 const std::string& evidence, const Terminal& terminal,
                 std::ostream& out) {
  if (value.empty() && evidence.empty()) return;
  StyledText line = {{fmt::format("{:<{}}", name, kNameColumns), Style::Faint},
                     {value.empty() ? "unknown" : value}};
  if (!evidence.empty()) {
    line.push_back({" (" + safe(evidence) + ")", Style::Faint});
  }
  print_paragraph(terminal, {0, kNameColumns}, line, out);
}

void print_place(const PlacedArticle& placed, const Terminal& terminal,
                 std::ostream& out) {
  const FacetRecord& facts = placed.filed.facts;
  print_field(
      "story",
      fmt::format("{}: {}", format_id(facts.story), shown_facts(placed.story)),
      "", terminal, out);
  if (placed.copies > 0) {
    print_field("copies", grouped(placed.copies) + " more", "", terminal, out);
  }
  print_field("words", grouped(facts.words), "", terminal, out);
}

void print_head(const FiledArticle& filed, const Terminal& terminal,
                std::ostream& out) {
  const Article& article = filed.article;
  const auto field = [&](std::string_view name, const std::string& value,
                         const std::string& evidence = "") {
    print_field(name, value, evidence, terminal, out);
  };
  print_paragraph(terminal, {}, {{title_of(article), Style::Bold}}, out);
  out << '\n';
  field("source", safe(article.source));
  field("date", article.date ? format_date(*article.date) : "undated",
        article.date_evidence);
  field("author", safe(article.author));
  field("language", safe(article.language));
  field("agency", article.wire.empty() ? "" : name_of_wire(article.wire),
        article.wire_evidence);
  field("captured", article.captured ? format_date(*article.captured) : "");
  print_field("url", safe(article.url), "", {0, terminal.colour}, out);
  field("id", format_id(filed.facts.article));
}

void print_text(std::string_view text, const Terminal& terminal,
                std::ostream& out) {
  while (!text.empty()) {
    const std::string_view paragraph = trimmed(take_line(&text));
    if (paragraph.empty()) continue;
    out << '\n';
    print_paragraph(terminal, {}, {{safe(paragraph)}}, out);
  }
}

}  // namespace

void print_story(const WholeStory& story, const Terminal& terminal,
                 std::ostream& out) {
  if (story.articles.empty()) return;
  const StoryFacts& facts = story.facts;
  print_paragraph(terminal, {}, {{title_of(lead_of(story)), Style::Bold}}, out);
  print_paragraph(terminal, {}, {{shown_facts(facts)}}, out);
  const std::string first = who_was_first(facts);
  if (!first.empty()) print_paragraph(terminal, {}, {{first}}, out);
  if (!story.wires.empty()) {
    print_paragraph(terminal, {}, {{"from " + shown_wires(story.wires)}}, out);
  }
  for (const Hit& hit : story.articles) {
    out << '\n';
    print_entry(hit, story, terminal, out);
  }
}

void print_article(const PlacedArticle& placed, const Terminal& terminal,
                   std::ostream& out) {
  print_head(placed.filed, terminal, out);
  print_place(placed, terminal, out);
  print_text(placed.filed.article.text, terminal, out);
}

}  // namespace newsfold
