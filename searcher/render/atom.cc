// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/atom.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ostream.h>

#include "common/hash.h"
#include "common/numbers.h"
#include "common/version.h"
#include "searcher/render/citation.h"
#include "searcher/render/printable.h"
#include "searcher/render/snippet_parts.h"
#include "searcher/render/xml.h"

namespace newsfold {
namespace {

constexpr std::string_view kProvenanceSpace = "urn:newsfold:provenance";

// RFC 3339.
std::string moment_of(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", date.year,
                     std::max(date.month, 1), std::max(date.day, 1), date.hour,
                     date.minute, date.second);
}

std::string updated(const Citation& citation) {
  if (citation.date) return moment_of(*citation.date);
  return moment_of(citation.accessed.value_or(day_of(1970, 1, 1)));
}

std::string display_name(const AuthorName& author) {
  std::string name = author.given;
  for (const std::string& part : {author.family, author.suffix}) {
    if (!part.empty()) name += (name.empty() ? "" : " ") + part;
  }
  return name;
}

void print_element(std::string_view indent, std::string_view name,
                   std::string_view text, std::ostream& out) {
  fmt::print(out, "{}<{}>{}</{}>\n", indent, name, xml_text(text), name);
}

// HTML: the matching words in <b>.
std::string html_of(const Snippet& snippet) {
  std::string html;
  for (const auto& [text, match] : parts_of(snippet)) {
    html += match ? "<b>" + xml_text(text) + "</b>" : xml_text(text);
  }
  return html;
}

// "from thehill.example: The ferry strike began...", the source with a link.
std::string html_of(const BetterMatch& match) {
  const Article& article = match.article;
  std::string source = xml_text(source_of(article));
  if (!article.url.empty()) {
    source = "<a href=\"" + xml_text(article.url) + "\">" + source + "</a>";
  }
  return "<p>from " + source + ": " + html_of(match.snippet) + "</p>";
}

void print_authors(const Citation& citation, std::ostream& out) {
  for (const AuthorName& author : citation.authors) {
    fmt::print(out, "    <author><name>{}</name></author>\n",
               xml_text(display_name(author)));
  }
  if (citation.authors.empty() && !citation.source.empty()) {
    fmt::print(out, "    <author><name>{}</name></author>\n",
               xml_text(citation.source));
  }
}

void print_entry(const StoryResult& result, std::ostream& out) {
  constexpr std::string_view kIndent = "    ";
  const Citation citation = citation_of(result);
  if (citation.language.empty()) {
    out << "  <entry>\n";
  } else {
    fmt::print(out, "  <entry xml:lang=\"{}\">\n", xml_text(citation.language));
  }
  print_element(kIndent, "title",
                citation.title.empty() ? "(no title)" : citation.title, out);
  print_element(kIndent, "id", "urn:newsfold:article:" + format_id(citation.id),
                out);
  print_element(kIndent, "updated", updated(citation), out);
  if (citation.date) {
    print_element(kIndent, "published", moment_of(*citation.date), out);
  }
  print_authors(citation, out);
  if (!citation.url.empty()) {
    fmt::print(out, "    <link rel=\"alternate\" href=\"{}\"/>\n",
               xml_text(citation.url));
  }
  // An entry without a link must have content.
  const std::string_view body = citation.url.empty() ? "content" : "summary";
  fmt::print(
      out, "    <{} type=\"html\">{}</{}>\n", body,
      xml_text("<p>" + html_of(result.snippet) + "</p>" +
               (result.better_match ? html_of(*result.better_match) : "") +
               "<p>" + xml_text(citation.note) + "</p>"),
      body);
  out << "  </entry>\n";
}

// The latest of its entries; so a feed that says the same bears the same time.
std::string updated(const SearchResult& result) {
  std::string latest = moment_of(day_of(1970, 1, 1));
  for (const StoryResult& story : result.results) {
    latest = std::max(latest, updated(citation_of(story)));
  }
  return latest;
}

void print_provenance(const Provenance& provenance, std::ostream& out) {
  fmt::print(out, "  <provenance xmlns=\"{}\">\n", kProvenanceSpace);
  for (const auto& [name, value] : facts_of(provenance)) {
    print_element("    ", name, value, out);
  }
  out << "  </provenance>\n";
}

void print_head(const SearchResult& result, const AtomOptions& options,
                std::ostream& out) {
  constexpr std::string_view kIndent = "  ";
  print_element(kIndent, "title", "newsfold: " + result.parsed, out);
  print_element(kIndent, "subtitle",
                counted(result.counts.stories, "story", "stories") + " (" +
                    counted(result.counts.articles, "article", "articles") +
                    ")",
                out);
  print_element(kIndent, "id",
                "urn:newsfold:search:" +
                    format_id(hash64(result.archive.id + '\n' + result.parsed)),
                out);
  print_element(kIndent, "updated", updated(result), out);
  fmt::print(out,
             "  <author><name>newsfold</name></author>\n"
             "  <generator version=\"{}\">newsfold</generator>\n",
             kVersion);
  print_element(kIndent, "opensearch:totalResults",
                std::to_string(result.counts.results), out);
  print_element(
      kIndent, "opensearch:startIndex",
      std::to_string(
          std::min<std::uint64_t>(options.offset, result.counts.results) + 1),
      out);
  print_element(kIndent, "opensearch:itemsPerPage",
                std::to_string(std::max(options.limit, result.results.size())),
                out);
  if (options.provenance) print_provenance(*options.provenance, out);
}

}  // namespace

void print_atom(const SearchResult& result, const AtomOptions& options,
                std::ostream& out) {
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<feed xmlns=\"http://www.w3.org/2005/Atom\" "
         "xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\">\n";
  print_head(result, options, out);
  for (const StoryResult& story : result.results) print_entry(story, out);
  out << "</feed>\n";
}

}  // namespace newsfold
