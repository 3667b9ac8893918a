// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/story_view.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "searcher/render/first_report_text.h"
#include "searcher/render/json.h"

namespace newsfold {
namespace {

constexpr std::size_t kListedOfStory = 500;

// The day alone, or what is known of it.
std::optional<Date> day_of(const std::optional<Date>& date) {
  if (!date || date->precision < DatePrecision::Day) return date;
  return newsfold::day_of(date->year, date->month, date->day);
}

std::string time_text(const std::optional<Date>& date) {
  if (!date || date->precision < DatePrecision::Second) return "";
  return fmt::format("{:02}:{:02}", date->hour, date->minute);
}

View article_view(const PageContext& page, const StoryFacts& facts,
                  const Hit& hit) {
  View view;
  set_title(&view, page.reader, hit.article);
  view.set("source", source_text(page.reader, hit.article));
  set_optional(&view, "time_text", time_text(hit.article.date));
  view.set("relation", std::string(name_of(hit.relation)));
  view.set("relation_text", relation_text(page.reader, hit.relation));
  view.set("is_first", facts.tells_who_was_first() && hit.id == facts.first);
  set_optional(&view, "wire_text", via_text(page.reader, hit.article.wire));
  view.set("article_href", page.links.article(hit.id));
  set_optional(&view, "related_href",
               hit.related == 0 ? "" : page.links.article(hit.related));
  set_links(&view, page.settings, hit.article);
  return view;
}

View day_view(const PageContext& page, const std::optional<Date>& day,
              const ViewList& articles) {
  View view;
  set_date(&view, page.reader, day);
  view.set("articles", articles);
  return view;
}

// The articles stand in the order of their dates.
ViewList days_view(const PageContext& page, const WholeStory& story) {
  const std::vector<Hit>& hits = story.articles;
  ViewList days;
  const std::size_t listed = std::min(hits.size(), kListedOfStory);
  for (std::size_t i = 0; i < listed;) {
    const std::optional<Date> day = day_of(hits[i].article.date);
    ViewList articles;
    for (; i < listed && day_of(hits[i].article.date) == day; ++i) {
      articles.push_back(article_view(page, story.facts, hits[i]));
    }
    days.push_back(day_view(page, day, articles));
  }
  return days;
}

// "on 28 Nov 2011: a.example, b.example, 3 more"
std::string first_day_text(const ReaderLanguage& reader,
                           const StoryFacts& facts) {
  constexpr std::array<std::string_view, 3> kWhen{"in_year", "in_month",
                                                  "on_day"};
  const Date day = *day_of(facts.first_seen);
  const std::size_t named =
      std::min(facts.first_day_sources.size(), kNamedOfFirstDay);
  std::vector<std::string> sources;
  for (std::size_t i = 0; i < named; ++i) {
    sources.push_back(printable(facts.first_day_sources[i]));
  }
  const std::uint64_t others = facts.first_day_sources.size() - named;
  if (others > 0) {
    sources.push_back(reader.phrase("show_more", {{"count", others}}));
  }
  return reader.phrase(
      kWhen.at(static_cast<std::size_t>(day.precision) - 1),
      {{"date", reader.date(day)}, {"sources", joined(reader, sources)}});
}

std::string wires_text(const PageContext& page, const WholeStory& story) {
  std::vector<std::string> wires;
  for (const WireCount& wire : story.wires) {
    wires.push_back(fmt::format("{} ({})", agency_name(wire.wire),
                                page.reader.number(wire.articles)));
  }
  if (wires.empty()) return "";
  return page.reader.phrase("wires_seen",
                            {{"wires", joined(page.reader, wires)}});
}

}  // namespace

std::string facts_text(const ReaderLanguage& reader, const StoryFacts& facts) {
  if (!facts.first_seen || !facts.last_seen) {
    return reader.phrase(
        "facts", {{"articles", facts.articles}, {"sources", facts.sources}});
  }
  return reader.phrase(
      "facts_dated",
      {{"articles", facts.articles},
       {"sources", facts.sources},
       {"dates", reader.dates(*facts.first_seen, *facts.last_seen)}});
}

std::string first_text(const ReaderLanguage& reader, const StoryFacts& facts) {
  if (facts.tells_who_was_first()) {
    return reader.phrase("first_in",
                         {{"source", printable(facts.first_source)}});
  }
  return facts.tells_first_day() ? first_day_text(reader, facts) : "";
}

std::string relation_text(const ReaderLanguage& reader, Relation relation) {
  if (relation == Relation::None) return "";
  return reader.phrase("relation_" + std::string(name_of(relation)));
}

std::string via_text(const ReaderLanguage& reader, const std::string& wire) {
  if (wire.empty()) return "";
  return reader.phrase("via", {{"agency", agency_name(wire)}});
}

View story_view(const PageContext& page, const WholeStory& story) {
  const Article& lead = lead_of(story);
  View view = frame_view(page, title_text(page.reader, lead));
  set_title(&view, page.reader, lead);
  view.set("facts_text", facts_text(page.reader, story.facts));
  set_optional(&view, "first_text", first_text(page.reader, story.facts));
  set_optional(&view, "wires_text", wires_text(page, story));
  view.set("search_href", page.links.search("story:" + format_id(story.asked)));
  view.set("days", days_view(page, story));
  const std::uint64_t untold =
      story.articles.size() - std::min(story.articles.size(), kListedOfStory);
  set_optional(
      &view, "untold_text",
      untold == 0 ? ""
                  : page.reader.phrase("untold_articles", {{"count", untold}}));
  view.set("formats",
           formats_view({{SearchFormat::Json, page.links.here_as("json")}}));
  return view;
}

}  // namespace newsfold
