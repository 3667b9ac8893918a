// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/page_metadata.h"

#include <map>
#include <string_view>

#include "common/text.h"
#include "indexer/extract/html/author_finder.h"
#include "indexer/extract/html/headline.h"

namespace newsfold {
namespace {

// The first non-empty value of each name= and property= of the <meta>s.
using Metas = std::map<std::string, std::string, std::less<>>;

Metas read_metas(const HtmlDocument& page) {
  Metas metas;
  for (NodeIndex i = 1; i < page.size(); ++i) {
    if (page[i].tag != Tag::Meta) continue;
    const std::string content = fold_space(page.attribute(i, "content"));
    if (content.empty()) continue;
    for (const char* key : {"property", "name", "http-equiv"}) {
      const std::string_view name = page.attribute(i, key);
      if (!name.empty()) metas.emplace(lower_case(name), content);
    }
  }
  return metas;
}

std::string first_of(const Metas& metas,
                     std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const auto found = metas.find(name);
    if (found != metas.end()) return found->second;
  }
  return "";
}

std::string find_author(const HtmlDocument& page, const LinkedArticle* article,
                        const Metas& metas) {
  if (article) {
    const std::string author = author_names(article->author);
    if (!author.empty()) return author;
  }
  for (const char* name :
       {"author", "article:author", "article:author_name", "byl", "dc.creator",
        "dcterms.creator", "parsely-author", "sailthru.author",
        "cxenseparse:author", "citation_author"}) {
    const std::string author = author_names(first_of(metas, {name}));
    if (!author.empty()) return author;
  }
  return marked_author(page);
}

std::string find_canonical(const HtmlDocument& page, const Metas& metas) {
  for (NodeIndex i = 1; i < page.size(); ++i) {
    if (page[i].tag == Tag::Link &&
        lower_case(page.attribute(i, "rel")) == "canonical") {
      std::string address = fold_space(page.attribute(i, "href"));
      if (!address.empty()) return address;
    }
  }
  return first_of(metas, {"og:url"});
}

std::string find_language(const HtmlDocument& page, const Metas& metas) {
  for (NodeIndex i = 1; i < page.size(); ++i) {
    if (page[i].tag != Tag::Html) continue;
    for (const char* name : {"lang", "xml:lang"}) {
      const std::string_view language = page.attribute(i, name);
      if (!language.empty()) return std::string(language);
    }
    break;
  }
  return first_of(metas,
                  {"content-language", "og:locale", "language", "dc.language"});
}

// A page with more is no article, or hostile.
constexpr std::size_t kMaxHeadings = 50;
constexpr std::size_t kMaxTitleBytes = 500;

HeadlineEvidence headline_evidence(const HtmlDocument& page,
                                   const LinkedArticle* article,
                                   const Metas& metas,
                                   const std::string& site_name) {
  HeadlineEvidence evidence;
  evidence.site_name = site_name;
  const auto capped = [](const std::string& title) {
    return std::string(prefix_at_character(title, kMaxTitleBytes));
  };
  evidence.og_title = capped(first_of(metas, {"og:title", "twitter:title"}));
  if (article) evidence.linked = capped(article->headline);
  for (NodeIndex i = 1; i < page.size(); ++i) {
    if (page[i].tag == Tag::H1 && evidence.headings.size() < kMaxHeadings) {
      std::string text = page.text_of(i, kMaxTitleBytes);
      if (!text.empty()) evidence.headings.push_back({i, std::move(text)});
    } else if (page[i].tag == Tag::Title && evidence.title.empty() &&
               page[page[i].parent].tag != Tag::Svg) {
      evidence.title = page.text_of(i, kMaxTitleBytes);
    }
  }
  return evidence;
}

}  // namespace

PageMetadata read_metadata(const HtmlDocument& page, const LinkedData& linked) {
  const Metas metas = read_metas(page);
  PageMetadata metadata;
  metadata.site_name =
      first_of(metas, {"og:site_name", "application-name", "dc.publisher"});
  if (metadata.site_name.empty()) metadata.site_name = linked.site_name;
  metadata.canonical = find_canonical(page, metas);
  const LinkedArticle* article = article_of_page(linked, metadata.canonical);
  Headline headline = choose_headline(
      headline_evidence(page, article, metas, metadata.site_name));
  metadata.title = std::move(headline.text);
  metadata.heading = headline.heading;
  metadata.author = find_author(page, article, metas);
  metadata.language = find_language(page, metas);
  metadata.og_type = first_of(metas, {"og:type"});
  return metadata;
}

}  // namespace newsfold
