// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/wire/byline.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/text.h"
#include "indexer/extract/wire/agency_forms.h"

namespace newsfold {
namespace {

constexpr std::size_t kBylineBytes = 100;

// "By ", in the languages in which agencies are credited so.
std::size_t by_word_at(std::string_view text) {
  constexpr auto kByWords = std::to_array<std::string_view>(
      {"by ", "von ", "par ", "por ", "av ", "af ", "door ", "di ", "da ",
       "przez ", "autor: ", "author: "});
  for (const std::string_view word : kByWords) {
    if (starts_with_lower(text, word)) return word.size();
  }
  return 0;
}

// The bytes of what parts authors at the beginning of `text`; 0 if nothing.
std::size_t between_at(std::string_view text) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {" and ", " und ", " et ", " y ", " e ", " - ", " \u2013 ", " \u2014 "});
  const char c = text.front();
  if (c == ',' || c == ';' || c == '/' || c == '|' || c == '&') return 1;
  if (c != ' ') return 0;
  for (const std::string_view word : kWords) {
    if (text.starts_with(word)) return word.size();
  }
  return 0;
}

// Cuts at commas, slashes and "and": "Jane Doe and John Roe, AP".
std::vector<std::string_view> parts_of(std::string_view list) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= list.size();) {
    const bool at_end = at == list.size();
    const std::size_t between = at_end ? 1 : between_at(list.substr(at));
    if (between == 0) {
      ++at;
      continue;
    }
    const std::string_view part = trimmed(list.substr(0, at));
    if (!part.empty()) parts.push_back(part);
    if (at_end) break;
    list.remove_prefix(at + between);
    at = 0;
  }
  return parts;
}

bool is_role(std::string_view word) {
  constexpr auto kRoles = std::to_array<std::string_view>(
      {"staff", "writer", "writers", "reporter", "reporters", "correspondent",
       "correspondents", "journalist", "newsroom", "editor", "desk"});
  return std::find(kRoles.begin(), kRoles.end(), ascii_lower(word)) !=
         kRoles.end();
}

// "Reuters Staff", "AP Medical Writer", "Reuters in Tokyo".
const Agency* agency_at_begin(std::string_view part) {
  constexpr std::size_t kWords = 5;
  const bool has_role = is_role(part.substr(part.rfind(' ') + 1));
  if (!has_role && part.find(" in ") == part.npos &&
      part.find(" In ") == part.npos) {
    return nullptr;
  }
  std::size_t at = part.find(' ');
  for (std::size_t i = 0; i < kWords && at != part.npos; ++i) {
    const Agency* const agency = agency_written(part.substr(0, at));
    if (agency && (has_role || starts_with_lower(part.substr(at), " in "))) {
      return agency;
    }
    at = part.find(' ', at + 1);
  }
  return nullptr;
}

// "Jane Doe of The Associated Press", "Jane Doe (AP)".
const Agency* agency_at_end(std::string_view part) {
  if (part.ends_with(')')) {
    const std::size_t open = part.rfind('(');
    if (open == std::string_view::npos) return nullptr;
    return agency_written(part.substr(open + 1, part.size() - open - 2));
  }
  for (const std::string_view word : {" of ", " for "}) {
    const std::size_t at = part.rfind(word);
    if (at == std::string_view::npos) continue;
    return agency_of_name(part.substr(at + word.size()));
  }
  return nullptr;
}

const Agency* agency_of_part(std::string_view part) {
  part.remove_prefix(by_word_at(part));
  if (part.ends_with('.')) part.remove_suffix(1);
  if (const Agency* agency = agency_written(part)) return agency;
  if (const Agency* agency = agency_at_begin(part)) return agency;
  return agency_at_end(part);
}

// "Courier Staff", "Dailymail.com Reporter": others wrote, too.
bool is_newsroom(std::string_view part) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"staff", "reporter", "editor", ".com", "news", "today", "times", "post",
       "wire", "agencies", "desk", "daily", "tribune"});
  const std::string lower = ascii_lower(part);
  return std::any_of(kWords.begin(), kWords.end(), [&](auto word) {
    return lower.find(word) != std::string::npos;
  });
}

// Two letters behind a name can be a degree or a state: "Jane Doe, PA".
bool is_doubtful(std::string_view part) {
  return part.size() <= 2 && part != "AP";
}

bool is_name_of_several_words(std::string_view text) {
  return text.find(' ') != std::string_view::npos && agency_of_name(text);
}

}  // namespace

WireSign find_byline(std::string_view author) {
  constexpr std::size_t kAuthors = 3;  // longer lists are of a whole page
  author = trimmed(author);
  if (author.empty() || author.size() > kBylineBytes) return {};
  const std::vector<std::string_view> parts = parts_of(author);
  WireSign sign;
  for (const std::string_view part : parts) {
    const Agency* const agency = agency_of_part(part);
    if (sign.agency && !agency) return {};
    if (!agency && is_newsroom(part)) return {};
    if (agency && parts.size() > 1 && is_doubtful(part)) return {};
    if (!sign.agency && agency) sign = {agency, author};
  }
  return parts.size() <= kAuthors ? sign : WireSign{};
}

WireSign find_byline_line(std::string_view line, std::string_view next) {
  if (line.size() > kBylineBytes) return {};
  const WireSign sign = find_byline(line);
  if (!sign.agency) return {};
  const std::string_view bare = line.substr(by_word_at(line));
  const bool has_by = bare.size() < line.size();
  const bool is_plain =
      is_name_of_several_words(bare) ||
      (has_by && (agency_written(bare) == sign.agency ||
                  is_name_of_several_words(parts_of(bare).back())));
  return is_plain || starts_with_place(next) ? sign : WireSign{};
}

}  // namespace newsfold
