// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/result_view.h"

#include <algorithm>
#include <set>

#include "searcher/cgi/facet_view.h"
#include "searcher/cgi/histogram_view.h"
#include "searcher/cgi/nothing_view.h"
#include "searcher/cgi/story_view.h"
#include "searcher/render/snippet_parts.h"

namespace newsfold {
namespace {

ViewList snippet_view(const Snippet& snippet) {
  ViewList parts;
  for (const auto& [text, match] : parts_of(snippet)) {
    View part;
    part.set("text", printable(text));
    part.set("match", match);
    parts.push_back(part);
  }
  return parts;
}

View better_match_view(const PageContext& page, const BetterMatch& match) {
  View view;
  set_title(&view, page.reader, match.article);
  view.set("article_href", page.links.article(match.id));
  view.set("from_text",
           page.reader.phrase(
               "better_from",
               {{"source", source_text(page.reader, match.article)}}));
  view.set("snippet", snippet_view(match.snippet));
  return view;
}

View telling_view(const PageContext& page, const Hit& hit,
                  const Article& lead) {
  View view;
  set_title(&view, page.reader, hit.article);
  if (hit.article.title == lead.title) view.set("title", false);
  view.set("source", source_text(page.reader, hit.article));
  set_date(&view, page.reader, hit.article.date);
  view.set("relation_text", relation_text(page.reader, hit.relation));
  view.set("article_href", page.links.article(hit.id));
  return view;
}

void set_tellings(const PageContext& page, const StoryResult& result,
                  View* view) {
  ViewList tellings;
  const Article& lead = result.articles.front().article;
  for (std::size_t i = 1; i < result.articles.size(); ++i) {
    tellings.push_back(telling_view(page, result.articles[i], lead));
  }
  const std::uint64_t listed = result.articles.size();
  const std::uint64_t more =
      result.matching - std::min(result.matching, listed);
  view->set("tellings", tellings);
  set_optional(
      view, "tellings_text",
      tellings.empty()
          ? ""
          : page.reader.phrase("tellings", {{"count", result.matching - 1}}));
  set_optional(
      view, "more_tellings_text",
      more == 0 ? "" : page.reader.phrase("more_tellings", {{"count", more}}));
}

View story_result_view(const PageContext& page, const StoryResult& result,
                       std::size_t number) {
  const Hit& lead = result.articles.front();
  const Article& article = lead.article;
  View view;
  view.set("number", std::to_string(number));
  set_title(&view, page.reader, article);
  view.set("article_href", page.links.article(lead.id));
  view.set("source", source_text(page.reader, article));
  set_date(&view, page.reader, article.date);
  set_optional(&view, "wire_text", via_text(page.reader, article.wire));
  view.set("snippet", snippet_view(result.snippet));
  view.set("better_match", result.better_match
                               ? better_match_view(page, *result.better_match)
                               : View(false));
  set_links(&view, page.settings, article);
  const bool is_told_often = result.facts.articles > 1;
  set_optional(&view, "story_href",
               is_told_often ? page.links.story(lead.id) : "");
  set_optional(&view, "facts_text",
               is_told_often ? facts_text(page.reader, result.facts) : "");
  set_optional(&view, "first_text",
               is_told_often ? first_text(page.reader, result.facts) : "");
  set_tellings(page, result, &view);
  return view;
}

std::string page_href(const PageContext& page, std::size_t number) {
  PageRequest request = page.request;
  request.page = number;
  return page.links.search(request);
}

View page_number_view(const PageContext& page, std::size_t number) {
  View view;
  view.set("number", page.reader.number(number));
  view.set("href", page_href(page, number));
  view.set("current", number == page.request.page);
  view.set("gap", false);
  return view;
}

View gap_view() {
  View view;
  view.set("gap", true);
  return view;
}

// The first, the last, and those around this one; a gap between others.
ViewList page_numbers_view(const PageContext& page, std::size_t last) {
  constexpr std::size_t kAround = 2;
  const std::size_t current = page.request.page;
  std::set<std::size_t> shown{1, last};
  for (std::size_t number = current - std::min(current - 1, kAround);
       number <= std::min(last, current + kAround); ++number) {
    shown.insert(number);
  }
  ViewList numbers;
  std::size_t before = 0;
  for (const std::size_t number : shown) {
    if (number > before + 1) numbers.push_back(gap_view());
    numbers.push_back(page_number_view(page, number));
    before = number;
  }
  return numbers;
}

View pages_view(const PageContext& page, std::uint64_t results) {
  const std::size_t last =
      (results + page.request.hits - 1) / page.request.hits;
  const std::size_t current = page.request.page;
  if (last < 2 || current > last) return false;
  View view;
  set_optional(&view, "previous_href",
               current > 1 ? page_href(page, current - 1) : "");
  set_optional(&view, "next_href",
               current < last ? page_href(page, current + 1) : "");
  view.set("numbers", page_numbers_view(page, last));
  return view;
}

// Of which an export would hold no more than the site gives.
std::vector<SearchFormat> offered_formats(const PageContext& page,
                                          const Counts& counts) {
  std::vector<SearchFormat> formats;
  for (const SearchFormat format :
       {SearchFormat::Csv, SearchFormat::Ris, SearchFormat::Bibtex,
        SearchFormat::Json, SearchFormat::Jsonl, SearchFormat::Atom}) {
    if (entries_of(format, counts) <= page.settings.export_limit) {
      formats.push_back(format);
    }
  }
  return formats;
}

std::string href_as(const PageContext& page, SearchFormat format) {
  PageRequest request = page.request;
  request.format = format;
  if (is_export(format)) request.page = 1;
  return page.links.search(request);
}

void set_formats(const PageContext& page, const Counts& counts, View* view) {
  std::vector<FormatLink> links;
  for (const SearchFormat format : offered_formats(page, counts)) {
    links.push_back({format, href_as(page, format)});
  }
  view->set("formats", formats_view(links));
  PageRequest feed = page.request;
  feed.page = 1;
  feed.format = SearchFormat::Atom;
  // Who follows a search waits for what is new.
  if (feed.search.sort == Sort::Relevance) feed.search.sort = Sort::Newest;
  view->set("feed_href", page.links.search(feed));
}

void set_results(const PageContext& page, const SearchResult& result,
                 View* view) {
  ViewList results;
  std::size_t number = page.request.search.offset;
  for (const StoryResult& story : result.results) {
    results.push_back(story_result_view(page, story, ++number));
  }
  view->set("results", results);
  view->set("past_the_end", results.empty() && result.counts.results > 0);
  view->set("first_href", page_href(page, 1));
  set_optional(
      view, "range_text",
      results.empty()
          ? ""
          : page.reader.phrase(
                "range",
                {{"first", page.reader.number(page.request.search.offset + 1)},
                 {"last", page.reader.number(number)},
                 {"total", page.reader.number(result.counts.results)}}));
  view->set("pages", pages_view(page, result.counts.results));
}

}  // namespace

View home_view(const PageContext& page) {
  View view = frame_view(page, "", Fields::DatesAndMenus);
  view.set("searched", false);
  return view;
}

View result_view(const PageContext& page, const Answer& answer) {
  const SearchResult& result = answer.result;
  View view = frame_view(page, printable(page.request.search.query),
                         Fields::DatesAndMenus);
  view.set("searched", true);
  view.set("count_text", counts_text(page.reader, result.counts.stories,
                                     result.counts.articles));
  set_optional(&view, "incomplete_text",
               incomplete_text(page.reader, result.archive.missing));
  const ViewList filters = filters_view(page);
  view.set("narrowed", !filters.empty());
  view.set("filters", filters);
  set_results(page, result, &view);
  view.set("facets", facets_view(page, result.facets));
  view.set("histogram", histogram_view(page, histogram_of(result.facets)));
  set_formats(page, result.counts, &view);
  view.set("better",
           answer.better ? better_view(page, *answer.better) : View(false));
  view.set("nothing",
           answer.nothing ? nothing_view(page, *answer.nothing) : View(false));
  return view;
}

}  // namespace newsfold
