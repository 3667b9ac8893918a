// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/site_pages.h"

#include <sstream>
#include <utility>

#include "searcher/answer.h"
#include "searcher/cgi/about_view.h"
#include "searcher/cgi/article_view.h"
#include "searcher/cgi/open_search.h"
#include "searcher/cgi/problem.h"
#include "searcher/cgi/result_view.h"
#include "searcher/cgi/story_view.h"
#include "searcher/export.h"
#include "searcher/match/completion.h"
#include "searcher/render/atom.h"
#include "searcher/render/story_json.h"

namespace newsfold {
namespace {

// A page in another format, without its content.  Exports are saved.
PageContent blank_page(SearchFormat format) {
  const std::string_view ending =
      format == SearchFormat::Bibtex ? "bib" : name_of(format);
  return {std::string(media_type_of(format)) + "; charset=utf-8", "",
          is_export(format) ? "newsfold." + std::string(ending) : ""};
}

// Writes by `write(out)`.  A stream that ran out of memory holds a part of what
// was written, and says so to nobody who does not ask.
template <typename Write>
std::string written(Write write) {
  std::ostringstream out;
  out.exceptions(std::ios::badbit);
  write(out);
  return std::move(out).str();
}

template <typename T>
T or_throw(Result<T> result) {
  if (!result) throw bad_request(result.error());
  return *std::move(result);
}

// With what the settings say of every search.
SearchRequest by_settings(const PageSource& source, SearchRequest request) {
  request.deadline = source.context.settings.deadline;
  request.saved_queries = source.context.settings.queries;
  return request;
}

void refuse_too_many(const PageContext& context, std::uint64_t entries) {
  const std::uint64_t most = context.settings.export_limit;
  if (entries <= most) return;
  throw Problem{400, "problem_bad_request",
                context.reader.phrase("problem_too_large",
                                      {{"count", entries},
                                       {"most", context.reader.number(most)}})};
}

// Formats that have no place to say that something is missing are whole.
void refuse_incomplete(const PageSource& source) {
  if (!source.archive.missing().empty()) throw unavailable();
}

// The day, if provenance is wanted.
std::optional<Date> searched(const PageSource& source) {
  return source.context.request.provenance ? std::optional(today())
                                           : std::nullopt;
}

// As newsfold-search --format does.
PageContent exported(const PageSource& source, const SearchRequest& request,
                     SearchFormat format) {
  refuse_incomplete(source);
  const MatchSet found = or_throw(source.engine->match(request));
  refuse_too_many(source.context, entries_of(format, found.counts()));
  PageContent page = blank_page(format);
  page.body = written([&](std::ostream& out) {
    const auto writer = make_writer(format, {}, out);
    write_results(source.engine, request, found, searched(source), writer.get(),
                  out);
  });
  return page;
}

PageContent feed(const PageSource& source) {
  refuse_incomplete(source);
  const SearchRequest request =
      by_settings(source, source.context.request.search);
  const SearchResult result = or_throw(source.engine->search(request));
  const auto provenance = wanted_provenance(request, searched(source), result);
  PageContent page = blank_page(SearchFormat::Atom);
  page.body = written([&](std::ostream& out) {
    print_atom(
        result,
        {request.offset, request.limit, provenance ? &*provenance : nullptr},
        out);
  });
  return page;
}

PageContent json_page(const nlohmann::ordered_json& json) {
  PageContent page = blank_page(SearchFormat::Json);
  page.body = dump_indented(json) + "\n";
  return page;
}

PageContent html_page(const PageSource& source) {
  SearchRequest request = by_settings(source, source.context.request.search);
  request.articles = kListedOfResult;
  request.histogram = DateStep::Day;
  request.decades = true;
  const Answer found = or_throw(
      answer(source.engine, source.archive, request, Reasons::AndSpelling));
  const bool is_whole = found.result.counts.articles > 0 || found.nothing;
  return {.body = source.templates->render("result",
                                           result_view(source.context, found)),
          .is_whole = is_whole};
}

PageContent json_results(const PageSource& source) {
  const SearchRequest request =
      by_settings(source, source.context.request.search);
  const Answer found =
      or_throw(answer(source.engine, source.archive, request, Reasons::Wanted));
  const auto provenance =
      wanted_provenance(request, searched(source), found.result);
  return json_page(answer_json(
      found,
      {.full_text = false, .provenance = provenance ? &*provenance : nullptr}));
}

void set_incomplete(const PageSource& source, View* view) {
  set_optional(
      view, "incomplete_text",
      incomplete_text(source.context.reader, source.archive.missing()));
}

// Not all pages have all formats.
Problem no_such_format() {
  return bad_request({"this page has no such format"});
}

// An article that is not there, as far as we can see.
Problem not_seen(const PageSource& source) {
  return source.archive.missing().empty() ? not_found() : unavailable();
}

}  // namespace

PageContent search_page(const PageSource& source) {
  const PageRequest& request = source.context.request;
  if (!request.is_search()) {
    if (request.format) throw bad_request({"q is missing: what to search for"});
    return {.body =
                source.templates->render("result", home_view(source.context))};
  }
  if (!request.format) return html_page(source);
  if (is_export(*request.format)) {
    return exported(source, by_settings(source, request.search),
                    *request.format);
  }
  if (*request.format == SearchFormat::Atom) return feed(source);
  return json_results(source);
}

PageContent story_page(const PageSource& source, const std::string& id) {
  const Result<WholeStory> story = source.engine->story(id);
  if (!story) throw not_seen(source);
  const auto format = source.context.request.format;
  if (format) refuse_incomplete(source);
  if (format == SearchFormat::Json) return json_page(whole_story_json(*story));
  if (format) throw no_such_format();
  View view = story_view(source.context, *story);
  set_incomplete(source, &view);
  return {.body = source.templates->render("story", std::move(view))};
}

PageContent article_page(const PageSource& source, const std::string& id) {
  const Result<PlacedArticle> placed = source.engine->article(id);
  if (!placed) throw not_seen(source);
  const auto format = source.context.request.format;
  if (!format) {
    View view = article_view(source.context, *placed);
    set_incomplete(source, &view);
    return {.body = source.templates->render("article", std::move(view))};
  }
  refuse_incomplete(source);
  if (*format == SearchFormat::Json) {
    return json_page(placed_article_json(*placed));
  }
  if (*format != SearchFormat::Ris && *format != SearchFormat::Bibtex) {
    throw no_such_format();
  }
  SearchRequest request = by_settings(source, {});
  request.query = "id:" + id;
  fit_to_format(*format, {}, &request);
  return exported(source, request, *format);
}

PageContent about_page(const PageSource& source) {
  if (source.context.request.format) throw no_such_format();
  SearchRequest request = by_settings(source, {});
  request.query = "*";
  request.limit = 0;
  request.histogram = DateStep::Year;
  request.decades = true;
  const SearchResult all = or_throw(source.engine->search(request));
  View view = about_view(source.context, all);
  set_incomplete(source, &view);
  return {.body = source.templates->render("about", std::move(view))};
}

PageContent suggestions_page(const PageSource& source) {
  constexpr std::size_t kMost = 8;
  const std::string& typed = source.context.request.search.query;
  Analyzer analyzer;
  return {"application/x-suggestions+json; charset=utf-8",
          suggestions_json(typed, completions(source.archive.database(),
                                              &analyzer, typed, kMost))};
}

}  // namespace newsfold
