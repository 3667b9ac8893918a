// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/printable.h"

#include <unicode/uchar.h>

#include "common/text.h"

namespace newsfold {
namespace {

bool is_strong_right_to_left(std::int32_t c) {
  const UCharDirection direction = u_charDirection(c);
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool is_right_to_left(std::int32_t c) {
  return is_strong_right_to_left(c) || u_charDirection(c) == U_ARABIC_NUMBER;
}

}  // namespace

std::string printable(std::string_view text) {
  return shown(text, text.size());
}

bool has_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_right_to_left(next_character(text, &at))) return true;
  }
  return false;
}

std::string_view resolved_isolate(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::int32_t c = next_character(text, &at);
    if (is_strong_right_to_left(c)) return kRightToLeftIsolate;
    if (u_charDirection(c) == U_LEFT_TO_RIGHT) break;
  }
  return kLeftToRightIsolate;
}

std::string isolated(std::string text) {
  if (!has_right_to_left(text)) return text;
  text.insert(0, kFirstStrongIsolate);
  return text += kPopDirectionalIsolate;
}

std::string title_of(const Article& article) {
  return article.title.empty() ? "(no title)"
                               : isolated(printable(article.title));
}

std::string source_of(const Article& article) {
  if (!article.source.empty()) return isolated(printable(article.source));
  return article.dump_id.empty() ? "unknown source"
                                 : isolated(printable(article.dump_id));
}

std::string day_of(const Date& date) {
  constexpr std::size_t kDayBytes = 10;  // "2011-09-20"
  return format_date(date).substr(0, kDayBytes);
}

std::string day_of(const Article& article) {
  return article.date ? day_of(*article.date) : "undated";
}

}  // namespace newsfold
