// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date/text_date.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "common/text.h"
#include "indexer/extract/date/date_labels.h"

namespace newsfold {
namespace {

constexpr std::size_t kLongestText = 200;
constexpr int kNever = 20;  // more than all that can speak for a date

// A date that the page shows, and what speaks for it.
struct Sighting {
  Date date;
  std::string printed;
  NodeIndex node = 0;
  bool is_time_element = false;
  DateLabel label = DateLabel::None;  // in words
  DateLabel name = DateLabel::None;   // by class, id or itemprop
  std::size_t text_size = 0;          // of the text around it
  int score = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The lead bytes of Arabic, Persian and Hindi digits.
bool may_be_digit(std::string_view text, std::size_t i) {
  if (is_digit(text[i])) return true;
  if (i + 1 >= text.size()) return false;
  const auto next = static_cast<unsigned char>(text[i + 1]);
  return (text[i] == '\xD9' && next >= 0xA0 && next <= 0xA9) ||
         (text[i] == '\xDB' && next >= 0xB0 && next <= 0xB9) ||
         (text[i] == '\xE0' && next == 0xA5);
}

// A first look without reading: the shortest date is "1.2.16".
bool may_hold_date(std::string_view text) {
  constexpr int kLeast = 4;
  int digits = 0;
  for (std::size_t i = 0; i < text.size() && digits < kLeast; ++i) {
    if (may_be_digit(text, i)) ++digits;
  }
  return digits == kLeast;
}

// Looks at all dates of a page, in document order, and keeps the best.
class Sightings {
 public:
  explicit Sightings(const DatePage& page) : page_(page), html_(page.html()) {}

  std::optional<Sighting> best();

 private:
  void look_at_time(NodeIndex i);
  void look_at_text(NodeIndex i);
  void look_at_start(NodeIndex i);
  void look_around(NodeIndex i);
  bool look_in(NodeIndex i, std::string_view text, NodeIndex owner,
               std::size_t whole_size);
  void add(NodeIndex i, const Date& date, std::string_view printed,
           std::string_view before, std::size_t text_size);
  DateLabel name_around(NodeIndex i) const;
  int score(const Sighting& sighting) const;
  bool stands_in_link(NodeIndex i, std::size_t printed_size) const;
  bool stands_by_title(NodeIndex i) const;
  int score_of_place(NodeIndex i) const;

  const DatePage& page_;
  const HtmlDocument& html_;
  NodeIndex too_long_ = 0;
  std::string_view before_;  // the shown text just before
  std::optional<Sighting> best_;
};

std::optional<Sighting> Sightings::best() {
  for (NodeIndex i = 1; i < html_.size(); ++i) {
    if (page_.is_hidden(i)) continue;
    const Tag tag = html_[i].tag;
    if (tag == Tag::Time || tag == Tag::Abbr) look_at_time(i);
    if (tag == Tag::Text) look_at_text(i);
  }
  constexpr int kLeast = 0;
  if (best_ && best_->score < kLeast) best_.reset();
  return best_;
}

void Sightings::look_at_time(NodeIndex i) {
  std::string_view printed = html_.attribute(i, "datetime");
  if (printed.empty()) printed = html_.attribute(i, "title");
  if (printed.empty()) printed = html_.attribute(i, "data-utime");
  if (!may_hold_date(printed)) return;
  const auto date = page_.read(printed, ShortYears::Read);
  if (date) add(i, *date, printed, "", 0);
}

void Sightings::look_at_text(NodeIndex i) {
  const std::string_view text = trimmed(html_[i].text);
  if (text.size() > kLongestText) {
    look_at_start(i);
  } else if (may_hold_date(text) && !look_in(i, text, i, text.size())) {
    look_around(i);
  }
  if (!text.empty()) before_ = text;
}

// "20.09.2016 - The harbour ...": the dateline of a paragraph.
void Sightings::look_at_start(NodeIndex i) {
  constexpr std::size_t kDateline = 60;
  const std::string_view start =
      prefix_at_character(trimmed(html_[i].text), kDateline);
  if (may_hold_date(start)) look_in(i, start, i, kLongestText);
}

// "20" "Sep" "2016" in elements of their own.
void Sightings::look_around(NodeIndex i) {
  constexpr std::size_t kLongest = 60;
  NodeIndex owner = html_[i].parent;
  for (int level = 0; level < 3 && owner != too_long_; ++level) {
    const std::string whole = html_.text_of(owner, kLongest + 1);
    if (whole.size() > kLongest) {
      too_long_ = owner;  // and is not read again for each date in it
      return;
    }
    if (look_in(i, whole, owner, whole.size())) return;
    owner = html_[owner].parent;
  }
}

bool Sightings::look_in(NodeIndex i, std::string_view text, NodeIndex owner,
                        std::size_t whole_size) {
  constexpr std::size_t kTiny = 24;
  DateStyle style = page_.style();
  style.two_digit_years =
      text.size() <= kTiny || name_around(owner) == DateLabel::Published;
  bool is_found = false;
  for (const DateInText& found : find_dates(text, style)) {
    if (!page_.is_believable(found.date)) continue;
    const bool is_dateline = whole_size > text.size();
    if (is_dateline && found.begin > kTiny) continue;
    is_found = true;
    add(i, found.date, text.substr(found.begin, found.end - found.begin),
        text.substr(0, found.begin),
        is_dateline ? whole_size : fold_space(text).size());
  }
  return is_found;
}

void Sightings::add(NodeIndex i, const Date& date, std::string_view printed,
                    std::string_view before, std::size_t text_size) {
  // The day in the words of a title is that of an event.
  constexpr std::size_t kFewWords = 16;
  const bool is_in_title =
      page_.title() != 0 && html_.contains(page_.title(), i);
  if (is_in_title && text_size > printed.size() + kFewWords) return;
  Sighting sighting;
  sighting.date = date;
  sighting.printed = printed;
  sighting.node = i;
  sighting.is_time_element = html_[i].tag != Tag::Text;
  constexpr std::size_t kLongestLabel = 40;
  sighting.label = label_in(before);
  if (sighting.label == DateLabel::None && before_.size() <= kLongestLabel) {
    sighting.label = label_in(before_);
  }
  if (html_.has_attribute(i, "pubdate")) sighting.label = DateLabel::Published;
  sighting.name = name_around(i);
  sighting.text_size = text_size;
  sighting.score = score(sighting);
  // Of equals, the first.
  if (!best_ || sighting.score > best_->score) best_ = std::move(sighting);
}

DateLabel Sightings::name_around(NodeIndex i) const {
  for (int level = 0; level < 4 && i != 0; ++level, i = html_[i].parent) {
    for (const HtmlAttribute& attribute : html_.attributes(i)) {
      if (attribute.name != "class" && attribute.name != "id" &&
          attribute.name != "itemprop") {
        continue;
      }
      const DateLabel label = label_of_name(attribute.value);
      if (label != DateLabel::None) return label;
    }
  }
  return DateLabel::None;
}

// In the text of a link, a date is that of what is linked.
bool Sightings::stands_in_link(NodeIndex i, std::size_t printed_size) const {
  constexpr std::size_t kMore = 20;
  for (int level = 0; level < 3 && i != 0; ++level, i = html_[i].parent) {
    if (html_[i].tag != Tag::A) continue;
    const std::size_t limit = printed_size + kMore;
    return html_.text_of(i, limit + 1).size() > limit;
  }
  return false;
}

// In a list of the latest articles stands this one, too: in the smallest
// element with a link around the date is the title.
bool Sightings::stands_by_title(NodeIndex i) const {
  constexpr std::size_t kFewWords = 12;
  constexpr std::size_t kLongest = 300;
  constexpr NodeIndex kMostNodes = 60;
  if (page_.title_text().size() < kFewWords) return false;
  while (page_.is_boilerplate(html_[i].parent)) {
    i = html_[i].parent;
    const auto inside = html_.nodes().subspan(i, html_[i].end - i);
    if (inside.size() > kMostNodes) return false;
    const bool has_link =
        std::any_of(inside.begin(), inside.end(),
                    [](const auto& node) { return node.tag == Tag::A; });
    if (!has_link) continue;
    const std::string text = html_.text_of(i, kLongest);
    return text.find(page_.title_text()) != text.npos;
  }
  return false;
}

int Sightings::score_of_place(NodeIndex i) const {
  int score = 0;
  const NodeIndex title = page_.title();
  if (page_.article() != 0 && html_.contains(page_.article(), i)) ++score;
  if (title == 0) return score;
  if (i < title) {
    const std::size_t distance =
        page_.text_before(title) - page_.text_before(i);
    return score + (distance < 200 ? 3 : 0);
  }
  const std::size_t distance = page_.distance_behind_title(i);
  return score + (distance < 300 ? 5 : distance < 1500 ? 3 : 1);
}

// Points set by hand, with one half of the pages of htmldate's gold in sight.
int Sightings::score(const Sighting& sighting) const {
  int score = score_of_place(sighting.node);
  if (page_.is_boilerplate(sighting.node) && !stands_by_title(sighting.node)) {
    score -= sighting.label == DateLabel::Published ? 6 : kNever;
  }
  if (sighting.date.precision == DatePrecision::Second) ++score;
  if (sighting.date.precision == DatePrecision::Month) score -= 8;
  if (sighting.is_time_element) score += 3;
  if (sighting.label == DateLabel::Published) score += 4;
  if (sighting.label == DateLabel::Updated) score -= 3;
  if (sighting.label == DateLabel::Other) score -= 8;
  if (sighting.name == DateLabel::Published) score += 2;
  if (sighting.name == DateLabel::Updated) score -= 3;
  if (sighting.name == DateLabel::Other) score -= 6;
  if (sighting.text_size > 80) score -= 3;
  if (stands_in_link(sighting.node, sighting.printed.size())) score -= 4;
  return score;
}

}  // namespace

void add_text_date(const DatePage& page, std::vector<DateEvidence>* all) {
  const std::optional<Sighting> best = Sightings(page).best();
  if (!best) return;
  const int score = best->score;
  constexpr int kLikely = 5;
  const double weight = score >= 10        ? 3.0
                        : score >= kLikely ? 2.6
                        : score >= 3       ? 1.8
                                           : 1.2;
  all->push_back(
      {best->date, best->is_time_element ? "time" : "text", best->printed,
       weight,
       score >= kLikely ? DateConfidence::Likely : DateConfidence::Guess});
}

}  // namespace newsfold
