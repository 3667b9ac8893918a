// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/author_finder.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "common/text.h"
#include "indexer/extract/html/element_names.h"
#include "indexer/extract/html/page_regions.h"

namespace newsfold {
namespace {

constexpr std::size_t kMaxAuthorBytes = 200;
constexpr std::size_t kMaxBylineBytes = 120;
constexpr std::size_t kMaxMarkedBytes = 80;
constexpr std::ptrdiff_t kMaxNameWords = 6;

// What stands before a name, in lower case.
constexpr auto kOpenings = std::to_array<std::string_view>(
    {"written by ", "posted by ", "by: ",   "by ",     "author: ",
     "reporter: ",  "von: ",      "von ",   "autor: ", "text: ",
     "par : ",      "par ",       "por: ",  "por ",    "autore: ",
     "di ",         "door ",      "af ",    "av ",     "tekst: ",
     "автор: ",     "текст: ",    "автор ", "文：",    "文＝",
     "記者：",      "记者：",     "作者：", "بقلم: ",  "بقلم "});

// What stands where an author might, and is none.
constexpr auto kLabels = std::to_array<std::string_view>(
    {"posted", "published", "updated", "share", "about", "author", "admin",
     "staff", "comments", "view all", "more from", "by"});

std::size_t opening_size(const std::string& lower) {
  for (const std::string_view opening : kOpenings) {
    if (lower.starts_with(opening)) return opening.size();
  }
  return 0;
}

// Of an opening that is no part of a name: "Von Storch" and "Di Cesare" are.
std::size_t label_size(const std::string& lower) {
  const std::size_t size = opening_size(lower);
  const std::string_view opening = std::string_view(lower).substr(0, size);
  return opening.starts_with("by") || opening.find("by ") != opening.npos ||
                 opening.find(':') != opening.npos
             ? size
             : 0;
}

// Names hold no digits: what begins with one is a date or an address.  Marks
// that joined it to other things go too.
std::string bare_name(std::string_view text) {
  constexpr std::string_view kMarks = " ,;:|/-(";
  text = text.substr(0, text.find_first_of("0123456789"));
  const std::size_t begin = text.find_first_not_of(kMarks);
  if (begin == std::string_view::npos) return "";
  const std::size_t end = text.find_last_not_of(kMarks);
  return std::string(text.substr(begin, end - begin + 1));
}

bool is_address(std::string_view text) {
  return text.find("://") != std::string_view::npos ||
         text.starts_with("www.") || text.starts_with("//");
}

// True for a capital, and for letters of scripts that have none.
bool opens_name(std::string_view text) {
  std::size_t at = 0;
  const std::int32_t c = text.empty() ? -1 : next_character(text, &at);
  return c >= 0 && u_isalpha(c) && !u_islower(c);
}

bool is_label(std::string_view text) {
  const std::string lower = lower_case(text);
  return std::any_of(kLabels.begin(), kLabels.end(), [&](auto label) {
    return lower == label || lower.starts_with(std::string(label) + " on") ||
           lower.starts_with(std::string(label) + ":");
  });
}

// The name in "By Ada Quill, Port Selwick", or nothing.
std::string name_of_segment(std::string_view segment) {
  const std::string text = fold_space(segment);
  const std::size_t opening = opening_size(lower_case(text));
  if (opening == 0) return "";
  std::string_view rest = std::string_view(text).substr(opening);
  for (const std::string_view end : {", ", " / ", " on ", " - ", " – "}) {
    rest = rest.substr(0, rest.find(end));
  }
  std::string name = bare_name(rest);
  const auto words = 1 + std::count(name.begin(), name.end(), ' ');
  const bool is_name = opens_name(name) && name.size() <= kMaxMarkedBytes &&
                       words <= kMaxNameWords;
  return is_name ? name : "";
}

std::string name_of_line(std::string_view line) {
  constexpr auto kSeparators =
      std::to_array<std::string_view>({" | ", " · ", " • ", " — "});
  if (line.size() > kMaxBylineBytes || ends_like_sentence(line)) return "";
  while (true) {
    std::size_t cut = std::string_view::npos;
    std::size_t size = 0;
    for (const std::string_view separator : kSeparators) {
      if (const std::size_t at = line.find(separator); at < cut) {
        cut = at;
        size = separator.size();
      }
    }
    std::string name = name_of_segment(line.substr(0, cut));
    if (!name.empty() || cut == std::string_view::npos) return name;
    line.remove_prefix(cut + size);
  }
}

std::string name_of_block(std::string_view text) {
  while (!text.empty()) {
    std::string name = name_of_line(take_line(&text));
    if (!name.empty()) return name;
  }
  return "";
}

// "Von Ada Quill" → "Ada Quill", where a byline is marked as such.
std::string name_in_byline(const std::string& names) {
  const std::string_view rest =
      std::string_view(names).substr(opening_size(lower_case(names)));
  const bool is_full_name =
      rest.find(' ') != std::string_view::npos && opens_name(rest);
  return is_full_name ? std::string(rest) : names;
}

}  // namespace

std::string author_names(std::string_view printed) {
  const std::string text = bare_name(fold_space(printed));
  const std::string names =
      bare_name(std::string_view(text).substr(label_size(lower_case(text))));
  const bool is_name = names.size() <= kMaxAuthorBytes && !is_address(names) &&
                       names.find_first_of("{}<>|@") == std::string::npos &&
                       !is_label(names);
  return is_name ? names : "";
}

std::string marked_author(const HtmlDocument& page) {
  std::string named;
  for (NodeIndex i = 1; i < page.size(); ++i) {
    if (page[i].attribute_count == 0) continue;
    if (is_named_comments(page, i)) {
      i = page[i].end - 1;  // their authors are readers
      continue;
    }
    const bool marked = page.attribute(i, "rel") == "author" ||
                        page.attribute(i, "itemprop") == "author";
    if (!marked && (!named.empty() || !is_named_author(page, i))) continue;
    const std::string text = page.text_of(i, 2 * kMaxMarkedBytes);
    const std::string names = name_in_byline(author_names(text));
    if (names.empty() || ends_like_sentence(text) ||
        names.size() > kMaxMarkedBytes || text.size() > kMaxBylineBytes) {
      continue;
    }
    if (marked) return names;
    named = names;
  }
  return named;
}

std::string byline_author(const HtmlDocument& page,
                          std::span<const TextBlock> blocks) {
  int running = 0;
  for (const TextBlock& block : blocks) {
    if (is_running_text(page, block) && ++running == 3) break;
    if (block.aside || is_heading(page[block.owner].tag)) continue;
    std::string name = name_of_block(block.text);
    if (!name.empty()) return name;
  }
  return "";
}

}  // namespace newsfold
