// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date/script_date.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace newsfold {
namespace {

bool is_in_key(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         c == '-';
}

// The string after `"key":` where `text` begins inside the key; else "".
std::string_view value_behind(std::string_view text) {
  const auto* key_end = std::find_if_not(text.begin(), text.end(), is_in_key);
  text.remove_prefix(static_cast<std::size_t>(key_end - text.begin()));
  // The quotes may be escaped: JSON inside a string.
  constexpr std::string_view kJoint = "\\\"' :=";
  constexpr std::size_t kLongestJoint = 8;
  const std::size_t begin = text.find_first_not_of(kJoint);
  if (begin == text.npos || begin > kLongestJoint) return {};
  if (text.substr(0, begin).find_first_of(":=") == text.npos) return {};
  constexpr std::size_t kLongestDate = 40;
  text = text.substr(begin, kLongestDate);
  return text.substr(0, text.find_first_of("\\\"'"));
}

constexpr auto kStems = std::to_array<std::string_view>(
    // "publishedAt", "datePublished", "first_published_at"
    {"ublished", "ublish_date", "ublishDate", "ublish_time"});

// JSON-LD has its own reader, which knows what is a comment.
bool is_data(const HtmlDocument& html, NodeIndex i) {
  const NodeIndex parent = html[i].parent;
  return html[i].tag == Tag::Text && html[parent].tag == Tag::Script &&
         html.attribute(parent, "type").find("ld+json") ==
             std::string_view::npos;
}

bool is_same_day(const Date& a, const Date& b) {
  return a.year == b.year && a.month == b.month && a.day == b.day;
}

// The days that follow a stem in `text`, until two differ: then false.
bool collect(const DatePage& page, std::string_view text, std::string_view stem,
             std::optional<DateEvidence>* found) {
  for (std::size_t at = text.find(stem); at != text.npos;
       at = text.find(stem, at + 1)) {
    const std::string_view printed = value_behind(text.substr(at));
    const Result<Date> date = parse_date(printed);
    if (!date || date->precision < DatePrecision::Day) continue;
    if (!page.is_believable(*date)) continue;
    if (*found && !is_same_day((*found)->date, *date)) return false;
    if (*found) continue;
    *found = {*date, "script", std::string(printed), 0.5,
              DateConfidence::Guess};
  }
  return true;
}

}  // namespace

void add_script_date(const DatePage& page, std::vector<DateEvidence>* all) {
  const HtmlDocument& html = page.html();
  std::optional<DateEvidence> found;
  for (NodeIndex i = 0; i < html.size(); ++i) {
    if (!is_data(html, i)) continue;
    for (const std::string_view stem : kStems) {
      if (!collect(page, html[i].text, stem, &found)) return;
    }
  }
  if (found) all->push_back(*found);
}

}  // namespace newsfold
