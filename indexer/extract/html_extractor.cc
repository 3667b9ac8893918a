// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html_extractor.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/language.h"
#include "common/text.h"
#include "common/url.h"
#include "indexer/extract/date/date_finder.h"
#include "indexer/extract/html/author_finder.h"
#include "indexer/extract/html/charset.h"
#include "indexer/extract/html/linked_data.h"
#include "indexer/extract/html/main_text.h"
#include "indexer/extract/html/page_kind.h"
#include "indexer/extract/html/page_metadata.h"
#include "indexer/extract/html/text_blocks.h"

namespace newsfold {
namespace {

// Hosts that show the pages of others: there the canonical link is believed
// whatever host it names.
bool is_cache(std::string_view host) {
  constexpr auto kCaches = std::to_array<std::string_view>(
      {"cdn.ampproject.org", "webcache.googleusercontent.com",
       "web.archive.org", "archive.org"});
  return std::any_of(kCaches.begin(), kCaches.end(), [host](auto cache) {
    return host == cache || host.ends_with("." + std::string(cache));
  });
}

// The address of an article: what the page calls canonical, unless that is
// another publisher's, or the front page, to which broken templates point.
std::string article_url(std::string url, std::string_view canonical) {
  Result<std::string> stated = canonical_url(canonical);
  if (!stated) return url;
  if (url.empty()) return *std::move(stated);
  const std::string source = source_of_host(url_host(url));
  const bool same_site = source_of_host(url_host(*stated)) == source;
  if (!same_site && !is_cache(url_host(url))) return url;
  if (is_front_page(*stated) && !is_front_page(url)) return url;
  return *std::move(stated);
}

std::string language_of(const Article& article, std::string_view stated) {
  std::string language = detect_language(article.title + "\n" + article.text);
  return language.empty() ? language_code(stated) : language;
}

void set_date(FoundDate found, Article* article) {
  article->date = found.date;
  article->date_evidence = std::move(found.evidence);
  if (found.date) {
    article->date_evidence +=
        fmt::format(" ({})", confidence_name(found.confidence));
  }
}

}  // namespace

// Where the page itself shows little, the text that it hands to search engines.
// Markup in it is undone.
std::string HtmlExtractor::rescued_text(const LinkedArticle* article,
                                        const std::string& text) {
  constexpr std::size_t kLittleBytes = 200;
  constexpr std::size_t kMuchBytes = 600;
  std::string body = article ? article->body : "";
  if (body.find("</") != std::string::npos) {
    std::string lines;
    for (const TextBlock& block : cut_blocks(inner_.parse(clean_utf8(body)))) {
      if (!lines.empty()) lines += '\n';
      lines += block.text;
    }
    body = std::move(lines);
  } else {
    body = decode_page(body, "text/plain; charset=utf-8");
  }
  const bool is_better =
      (text.size() < kLittleBytes && body.size() > text.size()) ||
      (body.size() >= kMuchBytes && body.size() > 2 * text.size());
  return is_better ? std::string(trimmed(body)) : "";
}

Extraction HtmlExtractor::extract(const HtmlPage& page) {
  const std::string utf8 = decode_page(page.bytes, page.content_type);
  const HtmlDocument& document = parser_.parse(utf8);
  const LinkedData linked = read_linked_data(document);
  PageMetadata metadata = read_metadata(document, linked);
  const LinkedArticle* linked_article =
      article_of_page(linked, metadata.canonical);
  const std::vector<TextBlock> blocks = cut_blocks(document);
  if (metadata.author.empty()) {
    metadata.author = byline_author(document, blocks);
  }
  MainText main =
      find_main_text(document, blocks, {metadata.title, metadata.author});

  Article article;
  if (std::string text = rescued_text(linked_article, main.text);
      !text.empty()) {
    main.running = static_cast<std::uint32_t>(text.size());
    main.text = std::move(text);
  }
  article.text = main.text;
  article.title = metadata.title;
  article.author = metadata.author;
  article.url = article_url(page.url, metadata.canonical);
  article.source = article.url.empty() ? source_of_name(metadata.site_name)
                                       : source_of_host(url_host(article.url));
  article.language = language_of(article, metadata.language);
  set_date(find_publication_date({document, linked, article.url, page.latest,
                                  metadata.language, metadata.heading,
                                  main.container}),
           &article);
  const std::string reason =
      reason_not_article({document, blocks, linked, metadata, main, page.url});
  if (!reason.empty()) return Skipped{reason, std::move(article)};
  return article;
}

}  // namespace newsfold
