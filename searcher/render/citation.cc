// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/citation.h"

#include "common/numbers.h"
#include "common/text.h"
#include "common/wire.h"
#include "searcher/render/printable.h"

namespace newsfold {
namespace {

std::string one_line(std::string_view text) {
  return fold_space(shown(text, text.size()));
}

std::vector<AuthorName> authors_or_agency(const Article& article) {
  std::vector<AuthorName> authors = authors_of(one_line(article.author));
  const Agency* agency = agency_of_code(article.wire);
  if (authors.empty() && agency) {
    authors.push_back({std::string(agency->name), "", ""});
  }
  return authors;
}

std::string days_told(const StoryFacts& facts) {
  if (!facts.first_seen) return "undated";
  const std::string first = day_of(*facts.first_seen);
  const std::string last = facts.last_seen ? day_of(*facts.last_seen) : first;
  return first == last ? first : first + " to " + last;
}

}  // namespace

std::string told(const StoryFacts& facts) {
  std::string line = counted(facts.articles, "article", "articles");
  if (facts.sources > 0) {
    line += " in " + counted(facts.sources, "source", "sources");
  }
  return line + ", " + days_told(facts);
}

Citation citation_of(const StoryResult& result) {
  const Hit& lead = result.articles.front();
  const Article& article = lead.article;
  Citation citation;
  citation.id = lead.id;
  citation.title = one_line(article.title);
  citation.authors = authors_or_agency(article);
  citation.source = one_line(article.source);
  citation.url = one_line(article.url);
  citation.language = article.language;
  citation.date = article.date;
  citation.accessed = article.captured;
  citation.note =
      "story " + format_id(result.story) + ": " + told(result.facts);
  return citation;
}

}  // namespace newsfold
