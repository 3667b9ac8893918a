// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/element_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <boost/unordered/unordered_flat_set.hpp>

namespace newsfold {
namespace {

using Words = boost::unordered_flat_set<std::string_view>;

// Words that alone name something around an article.
const Words kBoilerplate{
    // ways to pass it on
    "addthis", "addtoany", "follow", "share", "sharebar", "sharedaddy",
    "shares", "sharing", "sharethis", "social", "socials", "syndication",
    // other articles
    "crosslinks", "mostpopular", "mostread", "onward", "popular", "promo",
    "promos", "ranking", "readmore", "recirc", "recirculation", "recommend",
    "recommendation", "recommendations", "recommended", "related",
    "relatedposts", "relateds", "seealso", "suggested", "suggestions", "teaser",
    "teasers", "trending", "upnext", "yarpp", "zergnet",
    // readers' words
    "comment", "commentform", "commentlist", "comments", "disqus", "feedback",
    "livefyre", "reply", "respond",
    // advertisements
    "ad", "ads", "advert", "advertisement", "advertising", "adslot", "anzeige",
    "banner", "criteo", "dfp", "outbrain", "paywall", "publicidad", "pub",
    "sponsor", "sponsored", "taboola", "werbung",
    // the site's frame
    "breadcrumb", "breadcrumbs", "colophon", "crumbs", "footer", "masthead",
    "menu", "nav", "navbar", "navigation", "pager", "pagination", "paging",
    "sidebar", "sidenav", "skiplink", "submenu", "toolbar", "topbar", "widget",
    "widgets",
    // forms and offers
    "donate", "donation", "login", "newsletter", "newsletters", "optin",
    "signin", "signup", "subscribe", "subscription", "survey", "poll", "quiz",
    // notices over the page
    "consent", "cookie", "cookies", "gdpr", "lightbox", "modal", "overlay",
    "popup", "tooltip", "hovercard",
    // about the article
    "author", "authors", "authorbox", "authorinfo", "bio", "biography",
    "byline", "bylines", "caption", "captions", "copyright", "credit",
    "credits", "disclaimer", "hashtags", "keywords", "meta", "metadata",
    "metas", "postmeta", "entrymeta", "rating", "ratings", "tag", "tags",
    "tagcloud", "taglist", "timestamp", "topics", "toolbox", "tools",
    // pictures
    "carousel", "gallery", "slider", "slideshow", "slick", "thumbnails"};

// Pairs of neighbours that do so together.
constexpr auto kBoilerplatePairs =
    std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"also", "read"},    {"also", "like"},     {"entry", "utility"},
         {"latest", "news"},  {"latest", "posts"},  {"link", "list"},
         {"more", "from"},    {"more", "news"},     {"more", "on"},
         {"more", "stories"}, {"more", "articles"}, {"most", "popular"},
         {"most", "read"},    {"most", "viewed"},   {"next", "article"},
         {"next", "post"},    {"page", "nav"},      {"photo", "credit"},
         {"post", "nav"},     {"prev", "next"},     {"read", "also"},
         {"read", "more"},    {"read", "next"},     {"recent", "posts"},
         {"see", "also"},     {"site", "header"},   {"site", "info"},
         {"story", "links"},  {"story", "tools"},   {"top", "stories"},
         {"up", "next"},      {"about", "author"}});

// "has-sidebar", "no-sidebar": the element is what has it, or has it not.
const Words kNegations{"has", "have", "hide", "no",
                       "non", "not",  "with", "without"};

const Words kAuthors{"auteur", "author", "autor",      "autore",
                     "byline", "writer", "journalist", "redakteur"};
const Words kNotAuthors{"avatar",  "bio",   "box",  "comment", "comments",
                        "desc",    "image", "img",  "label",   "more",
                        "photo",   "prep",  "role", "social",  "description",
                        "twitter", "title", "email"};

const Words kBodySubjects{"article", "artikel", "blog",  "content", "detail",
                          "entry",   "field",   "main",  "news",    "page",
                          "post",    "single",  "story", "text"};
const Words kBodyParts{"body",     "bodytext", "content",   "copy",
                       "fulltext", "text",     "paragraphs"};
const Words kBodyNames{
    "articlebody",  "articlecontent", "articlecopy", "articletext",
    "artikeltext",  "bodycopy",       "bodytext",    "contentbody",
    "entrycontent", "fulltext",       "newsbody",    "newscontent",
    "newstext",     "postbody",       "postcontent", "posttext",
    "storybody",    "storycontent",   "storytext",   "textcontent"};

// A quotation brought in from elsewhere is a part of the text around it.
const Words kEmbedded{"embed", "embedded", "embeds", "tweet"};

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_lower(c) || is_upper(c); }

// The words of one class name in lower case.  "articleBody" is two words.
class CutName {
 public:
  explicit CutName(std::string_view name) : lower_(name) {
    for (char& c : lower_) {
      if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
    }
    for (std::size_t at = 0; at < name.size();) {
      if (!is_letter(name[at])) {
        ++at;
        continue;
      }
      std::size_t end = at + 1;
      while (end < name.size() && is_letter(name[end]) &&
             !(is_upper(name[end]) && is_lower(name[end - 1]))) {
        ++end;
      }
      words_.push_back(std::string_view(lower_).substr(at, end - at));
      at = end;
    }
  }
  CutName(const CutName&) = delete;
  CutName& operator=(const CutName&) = delete;

  const std::vector<std::string_view>& words() const { return words_; }

 private:
  std::string lower_;
  std::vector<std::string_view> words_;
};

bool is_boilerplate_pair(std::string_view first, std::string_view second) {
  return std::any_of(kBoilerplatePairs.begin(), kBoilerplatePairs.end(),
                     [&](const auto& pair) {
                       return pair.first == first && pair.second == second;
                     });
}

void add_clues_of_name(std::string_view name, NameClues* clues) {
  const CutName cut(name);
  const auto& words = cut.words();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view before = i > 0 ? words[i - 1] : "";
    if (kNegations.contains(before)) continue;
    clues->quotation |= kEmbedded.contains(words[i]);
    clues->boilerplate |= kBoilerplate.contains(words[i]) ||
                          is_boilerplate_pair(before, words[i]);
    clues->body |= kBodyNames.contains(words[i]) ||
                   (kBodyParts.contains(words[i]) &&
                    kBodySubjects.contains(before) && before != words[i]);
  }
}

// Calls visit(name) for each of the names in a class attribute.
template <typename Visit>
void each_name(std::string_view names, Visit visit) {
  constexpr std::string_view kSpace = " \t\r\n\f";
  while (true) {
    const std::size_t begin = names.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) return;
    names.remove_prefix(begin);
    const std::size_t end = std::min(names.find_first_of(kSpace), names.size());
    visit(names.substr(0, end));
    names.remove_prefix(end);
  }
}

bool holds_any(const std::vector<std::string_view>& words, const Words& list) {
  return std::any_of(words.begin(), words.end(),
                     [&](auto word) { return list.contains(word); });
}

bool is_hidden(const HtmlDocument& page, NodeIndex element) {
  for (const HtmlAttribute& attribute : page.attributes(element)) {
    if (attribute.name == "hidden") return true;
    if (attribute.name == "aria-hidden" && attribute.value == "true") {
      return true;
    }
    if (attribute.name == "style") {
      const std::size_t display = attribute.value.find("display");
      if (display == std::string_view::npos) continue;
      const std::size_t value =
          attribute.value.find_first_not_of(" :", display + 7);
      if (value != std::string_view::npos &&
          attribute.value.substr(value).starts_with("none")) {
        return true;
      }
    }
  }
  return false;
}

bool is_role_around(std::string_view role) {
  static const Words kRoles{"alert",         "alertdialog", "banner",
                            "complementary", "contentinfo", "dialog",
                            "menu",          "menubar",     "navigation",
                            "search",        "tooltip"};
  return kRoles.contains(role);
}

}  // namespace

NameClues name_clues(std::string_view names) {
  NameClues clues;
  each_name(names, [&](auto name) { add_clues_of_name(name, &clues); });
  return clues;
}

bool is_named_comments(const HtmlDocument& page, NodeIndex element) {
  static const Words kComments{"comment", "commentlist", "comments", "disqus"};
  bool is_comments = false;
  for (const char* attribute : {"class", "id"}) {
    each_name(page.attribute(element, attribute), [&](auto name) {
      const CutName cut(name);
      is_comments |=
          !cut.words().empty() && kComments.contains(cut.words().front());
    });
  }
  return is_comments;
}

bool is_named_author(const HtmlDocument& page, NodeIndex element) {
  bool is_author = false;
  each_name(page.attribute(element, "class"), [&](auto name) {
    const CutName cut(name);
    is_author |= holds_any(cut.words(), kAuthors) &&
                 !holds_any(cut.words(), kNotAuthors);
  });
  return is_author;
}

NameClues name_clues(const HtmlDocument& page, NodeIndex element) {
  NameClues clues;
  for (const HtmlAttribute& attribute : page.attributes(element)) {
    if (attribute.name == "class" || attribute.name == "id") {
      const NameClues found = name_clues(attribute.value);
      clues.boilerplate |= found.boilerplate;
      clues.body |= found.body;
      clues.quotation |= found.quotation;
    } else if (attribute.name == "role") {
      clues.boilerplate |= is_role_around(attribute.value);
    } else if (attribute.name == "itemprop") {
      clues.boilerplate |= attribute.value == "author";
    }
  }
  clues.boilerplate &= !clues.body && !clues.quotation;
  clues.hidden = is_hidden(page, element);
  return clues;
}

}  // namespace newsfold
