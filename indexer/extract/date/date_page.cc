// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date/date_page.h"

#include <algorithm>
#include <array>
#include <limits>

#include "common/text.h"
#include "indexer/extract/date/day_order.h"

namespace newsfold {
namespace {

// How far below a title its byline goes, in bytes of text.
constexpr std::size_t kByline = 250;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Regions of other articles and of the site, by the words of their classes.
const NameWords& boilerplate_names() {
  static const NameWords names(
      {"related", "similar", "recommended", "recommendation", "recommendations",
       "popular", "trending", "latest", "mostread", "morenews", "teaser",
       "teasers", "carousel", "slider", "ticker", "sidebar", "sidebars",
       "sidenav", "archives", "promo", "advert", "ads", "sponsored",
       "newsletter", "event", "events", "weather",
       // readers' words
       "comment", "comments", "commentlist", "commentary", "respond", "reply",
       "replies", "reactions", "kommentar", "kommentare", "disqus", "twitter",
       "tweet", "facebook", "instagram",
       // of the site, and of the Wayback Machine
       "copyright", "cookie", "ipp"});
  return names;
}

// Regions that hold the date of the article where they are close to it.
const NameWords& frame_names() {
  static const NameWords names({"footer", "nav", "navi", "navigation", "navbar",
                                "menu", "calendar", "kalender", "breadcrumb",
                                "breadcrumbs", "aside"});
  return names;
}

const NameWords& byline_names() {
  static const NameWords names({"meta", "byline", "dateline", "date", "datum",
                                "posted", "published", "pubdate", "info"});
  return names;
}

bool is_hidden_tag(Tag tag) {
  switch (tag) {
    case Tag::Script:
    case Tag::Style:
    case Tag::Noscript:
    case Tag::Template:
    case Tag::Iframe:
    case Tag::Svg:
    case Tag::Object:
    case Tag::Select:
    case Tag::Textarea:
    case Tag::Head:
      return true;
    default:
      return false;
  }
}

bool is_heading(Tag tag) {
  return tag == Tag::H1 || tag == Tag::H2 || tag == Tag::H3;
}

// The bytes of `heading` that the title of a page repeats: all, or those at the
// front; 0 if they are few.
std::size_t common_size(std::string_view heading, std::string_view title) {
  constexpr std::size_t kFewOfAll = 8;
  constexpr std::size_t kFewAtFront = 20;
  if (heading.size() < kFewOfAll) return 0;
  if (title.find(heading) != title.npos) return heading.size();
  const auto ends =
      std::mismatch(heading.begin(), heading.end(), title.begin(), title.end());
  const auto front = static_cast<std::size_t>(ends.first - heading.begin());
  return front < kFewAtFront ? 0 : front;
}

}  // namespace

NameWords::NameWords(std::vector<std::string_view> words) {
  for (const std::string_view word : words) {
    if (word.ends_with('*')) {
      prefixes_.push_back(word.substr(0, word.size() - 1));
    } else {
      words_.push_back(word);
    }
  }
  std::sort(words_.begin(), words_.end());
}

bool NameWords::has(std::string_view lower) const {
  return std::binary_search(words_.begin(), words_.end(), lower) ||
         std::any_of(prefixes_.begin(), prefixes_.end(), [lower](auto prefix) {
           return lower.starts_with(prefix);
         });
}

bool NameWords::match(std::string_view name) const {
  constexpr std::size_t kLongestWord = 24;
  std::array<char, kLongestWord> word{};
  std::size_t size = 0;
  bool was_lower = false;
  for (std::size_t i = 0; i <= name.size(); ++i) {
    const char c = i < name.size() ? name[i] : ' ';
    const bool is_letter = is_lower(c) || is_upper(c);
    const bool is_edge = !is_letter || (was_lower && is_upper(c));
    if (is_edge && size > 0) {
      if (has({word.data(), size})) return true;
      size = 0;
    }
    was_lower = is_lower(c);
    if (!is_letter || size == kLongestWord) continue;
    word[size++] = is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return false;
}

DatePage::DatePage(const DateQuery& query) : query_(query) {
  measure();
  title_ = heading_of_article();
  if (title_ != 0) title_text_ = html().text_of(title_, 500);
  find_article();
  find_boilerplate();
  style_.order = day_order(query.page, query.url, query.language);
}

void DatePage::measure() {
  const HtmlDocument& page = html();
  hidden_.resize(page.size());
  text_before_.resize(page.size());
  std::uint32_t bytes = 0;
  for (NodeIndex i = 0; i < page.size(); ++i) {
    const HtmlNode& node = page[i];
    hidden_[i] = is_hidden_tag(node.tag) || (i > 0 && hidden_[node.parent]);
    text_before_[i] = bytes;
    if (node.tag == Tag::Text && !hidden_[i]) {
      bytes += static_cast<std::uint32_t>(trimmed(node.text).size());
    }
  }
}

// The heading that has most in common with the title of the page; without any,
// the first h1.
NodeIndex DatePage::heading_of_article() const {
  if (query_.title_node != 0) return query_.title_node;
  const HtmlDocument& page = html();
  std::string title;
  std::size_t most = 0;
  NodeIndex heading = 0;
  NodeIndex first_h1 = 0;
  for (NodeIndex i = 0; i < page.size(); ++i) {
    const Tag tag = page[i].tag;
    if (tag == Tag::Title && title.empty()) title = page.text_of(i, 1000);
    if (!is_heading(tag) || hidden_[i]) continue;
    if (first_h1 == 0 && tag == Tag::H1) first_h1 = i;
    const std::size_t common = common_size(page.text_of(i, 500), title);
    if (common <= most) continue;
    heading = i;
    most = common;
  }
  return heading != 0 ? heading : first_h1;
}

void DatePage::find_article() {
  const HtmlDocument& page = html();
  if (title_ == 0) {
    article_ = query_.body_node;
    return;
  }
  for (NodeIndex i = title_; i != 0; i = page[i].parent) {
    const bool has_body =
        query_.body_node != 0 && page.contains(i, query_.body_node);
    if (has_body || page[i].tag == Tag::Article || page[i].tag == Tag::Main) {
      article_ = i;
      return;
    }
  }
}

// What holds the title or the text is the article, whatever it is called.
void DatePage::find_boilerplate() {
  const HtmlDocument& page = html();
  boilerplate_.resize(page.size());
  for (NodeIndex i = 1; i < page.size(); ++i) {
    const HtmlNode& node = page[i];
    boilerplate_[i] = boilerplate_[node.parent];
    if (boilerplate_[i] || node.tag == Tag::Text) continue;
    boilerplate_[i] = is_boilerplate_root(i) && !holds_article(i);
  }
}

bool DatePage::is_boilerplate_root(NodeIndex i) const {
  const HtmlDocument& page = html();
  const Tag tag = page[i].tag;
  bool is_frame = tag == Tag::Nav || tag == Tag::Aside || tag == Tag::Footer;
  bool is_byline = distance_behind_title(i) < kByline;
  for (const HtmlAttribute& attribute : page.attributes(i)) {
    if (attribute.name != "class" && attribute.name != "id") continue;
    if (boilerplate_names().match(attribute.value)) return true;
    is_frame = is_frame || frame_names().match(attribute.value);
    is_byline = is_byline || byline_names().match(attribute.value);
  }
  // At the foot of an article stands its date, in bars beside it anything.
  const Tag article = page[article_].tag;
  const bool is_foot = tag != Tag::Nav && tag != Tag::Aside &&
                       (article == Tag::Article || article == Tag::Main) &&
                       page.contains(article_, i);
  return is_frame && !is_byline && !is_foot;
}

std::size_t DatePage::distance_behind_title(NodeIndex i) const {
  constexpr std::size_t kFar = std::numeric_limits<std::size_t>::max();
  if (title_ == 0 || i < title_) return kFar;
  const NodeIndex end = html()[title_].end;
  if (i < end) return 0;
  return text_before_[i] - text_before_[end];
}

bool DatePage::holds_article(NodeIndex i) const {
  const HtmlDocument& page = html();
  const NodeIndex body = query_.body_node;
  if (title_ != 0 && page.contains(i, title_)) return true;
  if (body != 0 && page.contains(i, body)) return true;
  const NodeIndex end = page[i].end;
  const std::size_t all = text_before_.back();
  const std::size_t text =
      (end < page.size() ? text_before_[end] : all) - text_before_[i];
  return 3 * text > all;
}

bool DatePage::is_believable(const Date& date) const {
  const Date day = day_of(date.year, date.month, date.day);
  // What databases print for no date.
  const bool is_zero = day == day_of(1970, 1, 1) || day == day_of(1969, 12, 31);
  return !is_zero && plausible(date, query_.latest).ok();
}

std::optional<Date> DatePage::read(std::string_view printed,
                                   ShortYears short_years) const {
  DateStyle style = style_;
  style.two_digit_years = short_years == ShortYears::Read;
  const Result<Date> whole = parse_date(printed, style);
  if (whole && whole->precision >= DatePrecision::Month) {
    if (is_believable(*whole)) return *whole;
    return {};
  }
  for (const DateInText& found : find_dates(printed, style)) {
    if (is_believable(found.date)) return found.date;
  }
  return {};
}

}  // namespace newsfold
