// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date/day_order.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "common/text.h"

namespace newsfold {
namespace {

// What the page says of itself in front of its body.
struct Declared {
  std::string language;  // "en-us"
  std::string_view url;
};

Declared declared_by(const HtmlDocument& page) {
  Declared declared;
  for (NodeIndex i = 0; i < page.size() && page[i].tag != Tag::Body; ++i) {
    if (page[i].tag == Tag::Html) {
      declared.language = lower_case(page.attribute(i, "lang"));
    } else if (page[i].tag == Tag::Meta && declared.url.empty() &&
               page.attribute(i, "property") == "og:url") {
      declared.url = page.attribute(i, "content");
    } else if (page[i].tag == Tag::Link &&
               page.attribute(i, "rel") == "canonical") {
      declared.url = page.attribute(i, "href");
    }
  }
  return declared;
}

bool is_english(std::string_view language) {
  return language == "en" || language.starts_with("en-") ||
         language.starts_with("en_");
}

DateOrder order_of_language(std::string_view language) {
  if (language.empty() || language == "en") return DateOrder::Unknown;
  if (!is_english(language)) return DateOrder::DayFirst;
  return language.substr(3) == "us" ? DateOrder::MonthFirst
                                    : DateOrder::DayFirst;
}

DateOrder order_of_host(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == url.npos) return DateOrder::Unknown;
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/:?#"));
  const std::string_view domain = host.substr(host.rfind('.') + 1);
  constexpr auto kAmerican =
      std::to_array<std::string_view>({"us", "gov", "edu", "mil"});
  // Countries that write both, and names sold to anybody.
  constexpr auto kSilent = std::to_array<std::string_view>(
      {"ca", "ph", "co", "io", "me", "tv", "ai", "fm", "cc", "eu", "ly"});
  const auto is_in = [domain](const auto& list) {
    return std::find(list.begin(), list.end(), domain) != list.end();
  };
  if (is_in(kAmerican)) return DateOrder::MonthFirst;
  return domain.size() == 2 && !is_in(kSilent) ? DateOrder::DayFirst
                                               : DateOrder::Unknown;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Of "9/20/2016" around the first slash, at `slash`.
DateOrder order_of_numbers(std::string_view text, std::size_t slash) {
  const auto number_at = [text](std::size_t begin, std::size_t end) {
    int number = 0;
    for (std::size_t i = begin; i < end; ++i)
      number = number * 10 + text[i] - '0';
    return number;
  };
  std::size_t begin = slash;
  while (begin > 0 && slash - begin < 3 && is_digit(text[begin - 1])) --begin;
  std::size_t end = slash + 1;
  while (end < text.size() && end - slash < 4 && is_digit(text[end])) ++end;
  const bool is_date =
      slash - begin >= 1 && slash - begin <= 2 && end - slash >= 2 &&
      end - slash <= 3 && text.size() >= end + 5 && text[end] == '/' &&
      std::all_of(&text[end + 1], &text[end + 1] + 4, is_digit);
  if (!is_date) return DateOrder::Unknown;
  const int first = number_at(begin, slash);
  const int second = number_at(slash + 1, end);
  if (first > 12 && first <= 31 && second <= 12) return DateOrder::DayFirst;
  if (second > 12 && second <= 31 && first <= 12) return DateOrder::MonthFirst;
  return DateOrder::Unknown;
}

DateOrder order_of_dates(const HtmlDocument& page) {
  for (const HtmlNode& node : page.nodes()) {
    const Tag around = page[node.parent].tag;
    if (node.tag != Tag::Text || around == Tag::Script || around == Tag::Style)
      continue;
    std::size_t slash = node.text.find('/');
    for (; slash != node.text.npos; slash = node.text.find('/', slash + 1)) {
      const DateOrder order = order_of_numbers(node.text, slash);
      if (order != DateOrder::Unknown) return order;
    }
  }
  return DateOrder::Unknown;
}

}  // namespace

DateOrder day_order(const HtmlDocument& page, std::string_view url,
                    std::string_view language) {
  const Declared declared = declared_by(page);
  const std::string known = lower_case(language);
  // A template may declare English whatever is written.
  const bool agree = known.empty() || declared.language.starts_with(known);
  DateOrder order = order_of_language(agree ? declared.language : known);
  if (order == DateOrder::Unknown) {
    order = order_of_host(url.empty() ? declared.url : url);
  }
  return order == DateOrder::Unknown ? order_of_dates(page) : order;
}

}  // namespace newsfold
