// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date/meta_date.h"

#include <array>
#include <string>
#include <string_view>

#include "indexer/extract/date/meta_names.h"
#include "indexer/extract/date/url_date.h"

namespace newsfold {
namespace {

std::string_view meta_name(const HtmlDocument& page, NodeIndex i) {
  for (const char* const key : {"property", "name", "itemprop", "http-equiv"}) {
    const std::string_view name = page.attribute(i, key);
    if (!name.empty()) return name;
  }
  return {};
}

// How much a statement of each kind of name says.
struct MetaKind {
  MetaDate kind;
  double weight;
  DateConfidence confidence;
};

constexpr std::array<MetaKind, 4> kMetaKinds{{
    {MetaDate::Published, 3.0, DateConfidence::Certain},
    {MetaDate::Vague, 1.3, DateConfidence::Likely},
    {MetaDate::Created, 1.2, DateConfidence::Likely},
    {MetaDate::Modified, 0.6, DateConfidence::Guess},
}};

bool add_address(const DatePage& page, std::string_view rule,
                 std::string_view url, std::vector<DateEvidence>* all) {
  const auto date = date_in_url(url);
  if (!date || !page.is_believable(*date)) return false;
  all->push_back({*date, std::string(rule), std::string(url), 3.0,
                  DateConfidence::Certain});
  return true;
}

// The article that bears the title of the page; else the first with a date.
const LinkedArticle* article_of(const DatePage& page) {
  const std::vector<LinkedArticle>& all = page.query().linked.articles;
  const LinkedArticle* first = nullptr;
  for (const LinkedArticle& article : all) {
    if (article.date_published.empty() && article.date_modified.empty()) {
      continue;
    }
    if (!first) first = &article;
    if (article.headline == page.title_text()) return &article;
  }
  return first;
}

// Readers' words are works of their own.
bool is_in_comment(const HtmlDocument& html, NodeIndex i) {
  for (; i != 0; i = html[i].parent) {
    if (html.attribute(i, "itemtype").ends_with("Comment")) return true;
  }
  return false;
}

// What node i says about the page in a few words, if it is of that kind.
std::string title_or_description(const HtmlDocument& html, NodeIndex i) {
  constexpr std::size_t kFewWords = 300;
  if (html[i].tag == Tag::Title) return html.text_of(i, kFewWords);
  if (html[i].tag != Tag::Meta) return {};
  const std::string_view name = meta_name(html, i);
  const std::string_view content = html.attribute(i, "content");
  const bool is_meant = name == "description" || name == "og:description";
  return std::string(is_meant && content.size() <= kFewWords ? content : "");
}

}  // namespace

void add_address_date(const DatePage& page, std::vector<DateEvidence>* all) {
  const HtmlDocument& html = page.html();
  if (add_address(page, "url", page.query().url, all)) return;
  for (NodeIndex i = 0; i < html.size(); ++i) {
    const Tag tag = html[i].tag;
    bool is_found = false;
    if (tag == Tag::Link && html.attribute(i, "rel") == "canonical") {
      is_found = add_address(page, "canonical", html.attribute(i, "href"), all);
    } else if (tag == Tag::Meta && html.attribute(i, "property") == "og:url") {
      is_found = add_address(page, "og:url", html.attribute(i, "content"), all);
    }
    if (is_found) return;
  }
}

// The first date of each kind.
void add_meta_dates(const DatePage& page, std::vector<DateEvidence>* all) {
  const HtmlDocument& html = page.html();
  std::array<bool, kMetaKinds.size()> is_done{};
  for (NodeIndex i = 0; i < html.size(); ++i) {
    if (html[i].tag != Tag::Meta) continue;
    const std::string_view name = meta_name(html, i);
    const MetaDate kind = meta_date_of(name);
    const std::string_view content = html.attribute(i, "content");
    for (std::size_t k = 0; k < kMetaKinds.size(); ++k) {
      if (kMetaKinds[k].kind != kind || is_done[k]) continue;
      const auto date = page.read(content, ShortYears::Read);
      if (!date) continue;
      is_done[k] = true;
      all->push_back({*date, "meta " + std::string(name), std::string(content),
                      kMetaKinds[k].weight, kMetaKinds[k].confidence});
    }
  }
}

void add_linked_dates(const DatePage& page, std::vector<DateEvidence>* all) {
  const LinkedData& linked = page.query().linked;
  const auto add = [&](const std::string& rule, const std::string& printed,
                       double weight, DateConfidence confidence) {
    const auto date = page.read(printed);
    if (date) all->push_back({*date, rule, printed, weight, confidence});
  };
  if (const LinkedArticle* const article = article_of(page)) {
    add("JSON-LD " + article->type, article->date_published, 2.2,
        DateConfidence::Certain);
    add("JSON-LD dateModified", article->date_modified, 0.5,
        DateConfidence::Guess);
  }
  add("JSON-LD page", linked.page_date_published, 2.0, DateConfidence::Likely);
  add("JSON-LD page dateModified", linked.page_date_modified, 0.4,
      DateConfidence::Guess);
}

void add_title_date(const DatePage& page, std::vector<DateEvidence>* all) {
  const HtmlDocument& html = page.html();
  for (NodeIndex i = 0; i < html.size(); ++i) {
    const std::string printed = title_or_description(html, i);
    if (printed.empty()) continue;
    const auto date = page.read(printed);
    if (!date || date->precision < DatePrecision::Day) continue;
    all->push_back({*date, "title", printed, 0.8, DateConfidence::Guess});
    return;
  }
}

void add_microdata_date(const DatePage& page, std::vector<DateEvidence>* all) {
  const HtmlDocument& html = page.html();
  for (NodeIndex i = 0; i < html.size(); ++i) {
    const std::string_view property = html.attribute(i, "itemprop");
    if (property.find("datePublished") == property.npos) continue;
    if (page.is_boilerplate(i) || is_in_comment(html, i)) continue;
    std::string printed(html.attribute(i, "content"));
    if (printed.empty()) printed = html.attribute(i, "datetime");
    if (printed.empty()) printed = html.text_of(i, 100);
    const auto date = page.read(printed, ShortYears::Read);
    if (!date) continue;
    all->push_back({*date, "itemprop datePublished", printed, 3.0,
                    DateConfidence::Certain});
    return;
  }
}

}  // namespace newsfold
