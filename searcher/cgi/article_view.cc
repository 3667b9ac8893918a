// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/article_view.h"

#include "common/text.h"
#include "searcher/cgi/facet_view.h"
#include "searcher/cgi/story_view.h"

namespace newsfold {
namespace {

ViewList facts_view(const PageContext& page, const PlacedArticle& placed) {
  const ReaderLanguage& reader = page.reader;
  const Article& article = placed.filed.article;
  FactsView facts(reader);
  facts.add("source", source_text(reader, article));
  facts.add("published",
            article.date ? reader.date_and_time(*article.date)
                         : reader.phrase("undated"),
            printable(article.date_evidence));
  facts.add("author", printable(article.author));
  facts.add("agency", article.wire.empty() ? "" : agency_name(article.wire),
            printable(article.wire_evidence));
  facts.add("language", article.language.empty()
                            ? ""
                            : reader.language_name(article.language));
  facts.add("copies",
            placed.copies == 0
                ? ""
                : reader.phrase("copies_text", {{"count", placed.copies}}));
  facts.add("captured",
            article.captured ? reader.date_and_time(*article.captured) : "");
  facts.add("identifier", format_id(placed.filed.facts.article));
  return facts.list();
}

ViewList paragraphs_view(std::string_view text) {
  ViewList paragraphs;
  while (!text.empty()) {
    const std::string paragraph = printable(take_line(&text));
    if (trimmed(paragraph).empty()) continue;
    View view;
    view.set("text", paragraph);
    paragraphs.push_back(view);
  }
  return paragraphs;
}

void set_story(const PageContext& page, const PlacedArticle& placed,
               View* view) {
  const std::uint64_t articles = placed.story.articles;
  if (articles < 2) {
    view->set("story_href", false);
    return;
  }
  view->set("story_href", page.links.story(placed.filed.facts.article));
  view->set("story_text", facts_text(page.reader, placed.story));
}

}  // namespace

View article_view(const PageContext& page, const PlacedArticle& placed) {
  const Article& article = placed.filed.article;
  View view = frame_view(page, title_text(page.reader, article));
  set_title(&view, page.reader, article);
  view.set("facts", facts_view(page, placed));
  set_story(page, placed, &view);
  set_links(&view, page.settings, article);
  view.set("paragraphs", paragraphs_view(article.text));
  set_language(&view, "text_", article.language);
  view.set("formats",
           formats_view({{SearchFormat::Ris, page.links.here_as("ris")},
                         {SearchFormat::Bibtex, page.links.here_as("bibtex")},
                         {SearchFormat::Json, page.links.here_as("json")}}));
  return view;
}

}  // namespace newsfold
