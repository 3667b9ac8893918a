// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/page_kind.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/text.h"
#include "indexer/extract/html/cue_lines.h"
#include "indexer/extract/html/page_regions.h"

namespace newsfold {
namespace {

// Less running text than this is a caption, not an article; what declares
// itself one may be a flash of a sentence.
constexpr std::uint32_t kLeastRunning = 80;
constexpr std::uint32_t kLeastOfDeclared = 25;

// An announcement among links to articles.
constexpr std::uint32_t kFewRunning = 200;

// An error page says little.
constexpr std::uint32_t kMaxErrorRunning = 600;
constexpr std::uint32_t kShortRunning = 400;

// So many articles in one container, with a headline that links elsewhere
// each, are teasers.
constexpr int kTeasers = 4;

template <typename List>
bool holds_any(std::string_view text, const List& phrases) {
  const std::string lower = lower_case(text);
  return std::any_of(phrases.begin(), phrases.end(), [&](auto phrase) {
    return lower.find(phrase) != std::string::npos;
  });
}

// Parts of a title, in lower case.
constexpr auto kErrorTitles =
    std::to_array<std::string_view>({"404",
                                     "404 not found",
                                     "403 forbidden",
                                     "access denied",
                                     "attention required!",
                                     "error",
                                     "error 403",
                                     "error 404",
                                     "error 500",
                                     "http 404",
                                     "just a moment...",
                                     "not found",
                                     "page not found",
                                     "page unavailable",
                                     "internal server error",
                                     "500 internal server error",
                                     "404 error",
                                     "seite nicht gefunden",
                                     "nicht gefunden",
                                     "fehler 404",
                                     "page introuvable",
                                     "page non trouvée",
                                     "erreur 404",
                                     "página no encontrada",
                                     "página não encontrada",
                                     "pagina non trovata",
                                     "pagina niet gevonden",
                                     "nie znaleziono strony",
                                     "страница не найдена",
                                     "ошибка 404",
                                     "sayfa bulunamadı"});

// Of a text that is short.
constexpr auto kErrorTexts = std::to_array<std::string_view>(
    {"page you are looking for", "page you requested",
     "page that you were looking for", "cannot find the page",
     "could not find the page", "page does not exist",
     "page could not be found", "page cannot be found", "page was not found",
     "or it does not exist", "page has been removed", "seite existiert nicht",
     "seite wurde nicht gefunden", "page n'existe", "page demandée",
     "страница не найдена", "ページが見つかりません", "页面不存在"});

bool links_its_heading(const HtmlDocument& page, NodeIndex element) {
  for (NodeIndex i = element; i < page[element].end; ++i) {
    if (page[i].tag < Tag::H1 || page[i].tag > Tag::H6) continue;
    if (page[page[i].parent].tag == Tag::A) return true;
    for (NodeIndex inside = i; inside < page[i].end; ++inside) {
      if (page[inside].tag == Tag::A) return true;
    }
  }
  return false;
}

// Articles whose headlines lead elsewhere, and little text beside them.
bool holds_teasers(const PageEvidence& evidence) {
  const HtmlDocument& page = evidence.page;
  const NodeIndex container = evidence.main.container;
  int teasers = 0;
  std::vector<bool> in_teaser(page.size());
  for (NodeIndex i = container + 1; i < page[container].end; ++i) {
    if (page[i].tag != Tag::Article || !links_its_heading(page, i)) continue;
    ++teasers;
    std::fill(in_teaser.begin() + i, in_teaser.begin() + page[i].end, true);
    i = page[i].end - 1;
  }
  std::uint32_t inside = 0;
  std::uint32_t outside = 0;
  for (const TextBlock& block : evidence.blocks) {
    if (!is_running_text(page, block)) continue;
    if (!page.contains(container, block.begin)) continue;
    (in_teaser[block.begin] ? inside : outside) += block.length;
  }
  return teasers >= kTeasers && outside < inside;
}

// Listings that have no <article> are made of headlines that link to their
// articles, and of what those begin with.
bool holds_beginnings(const PageEvidence& evidence) {
  constexpr std::uint32_t kShortestHeadline = 15;
  constexpr std::uint32_t kLongHeadline = 25;
  std::uint32_t running = 0;
  int headlines = 0;
  int headed = 0;  // paragraphs right behind a linked headline
  int cut = 0;     // paragraphs that go on elsewhere
  std::uint32_t headed_length = 0;
  std::uint32_t cut_length = 0;
  bool after_headline = false;
  for (const TextBlock& block : evidence.blocks) {
    if (!evidence.page.contains(evidence.main.container, block.begin)) continue;
    if (block.link_share() > 0.8 && block.length >= kShortestHeadline) {
      after_headline = true;
      headlines += block.length >= kLongHeadline && !block.aside;
    } else if (is_running_text(evidence.page, block)) {
      const bool is_cut = is_cut_teaser(block.text);
      running += block.length;
      headed += after_headline;
      headed_length += after_headline ? block.length : 0;
      cut += is_cut;
      cut_length += is_cut ? block.length : 0;
      after_headline = false;
    }
  }
  return (headed >= 3 && 4 * headed_length >= 3 * running) ||
         (cut >= 2 && 4 * cut_length >= 3 * running) ||
         (headlines >= 4 && evidence.main.running < kFewRunning);
}

bool is_listing_type(std::string_view type) {
  constexpr auto kListings = std::to_array<std::string_view>(
      {"CollectionPage", "SearchResultsPage", "ProfilePage", "ContactPage"});
  return std::find(kListings.begin(), kListings.end(), type) != kListings.end();
}

// "404 - Harbour Times", "Museum: Error"; but not "Flu: 404 new cases".
bool names_error(std::string_view title) {
  constexpr auto kSeparators =
      std::to_array<std::string_view>({" - ", " | ", ": ", " – "});
  const std::string lower = lower_case(title);
  const auto is_part = [&](std::string_view error) {
    std::string_view rest = lower;
    const bool first = rest.starts_with(error);
    if (!first && !rest.ends_with(error)) return false;
    first ? rest.remove_prefix(error.size()) : rest.remove_suffix(error.size());
    return rest.empty() ||
           std::any_of(kSeparators.begin(), kSeparators.end(), [&](auto mark) {
             return first ? rest.starts_with(mark) : rest.ends_with(mark);
           });
  };
  return std::any_of(kErrorTitles.begin(), kErrorTitles.end(), is_part);
}

bool is_error(const PageEvidence& evidence) {
  const std::uint32_t running = evidence.main.running;
  return (running < kMaxErrorRunning && names_error(evidence.metadata.title)) ||
         (running < kShortRunning &&
          holds_any(evidence.main.text, kErrorTexts));
}

}  // namespace

bool is_front_page(std::string_view url) {
  const std::size_t host = url.find("://");
  if (host == std::string_view::npos) return false;
  const std::size_t path = url.find('/', host + 3);
  if (path == std::string_view::npos) return true;
  const std::string_view rest = url.substr(path + 1);
  const bool is_file = rest.find_first_of("/?") == std::string_view::npos;
  return rest.empty() ||
         (is_file && (rest.starts_with("index.") || rest.starts_with("home.")));
}

std::string reason_not_article(const PageEvidence& evidence) {
  const bool is_linked_article = !evidence.linked.articles.empty();
  if (!is_linked_article && is_error(evidence)) return "an error page";
  const std::uint32_t least =
      is_linked_article ? kLeastOfDeclared : kLeastRunning;
  if (evidence.main.running < least) return "no running text";
  const bool lists = is_listing_type(evidence.linked.page_type) &&
                     evidence.linked.articles.size() != 1;
  if (lists) return "a list of articles";
  if (is_linked_article) return "";
  if (holds_teasers(evidence)) return "a list of articles";
  if (evidence.metadata.og_type == "article") return "";
  if (is_front_page(evidence.url)) return "a home page";
  return holds_beginnings(evidence) ? "a list of articles" : "";
}

}  // namespace newsfold
