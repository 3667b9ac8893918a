// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/authors.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "common/text.h"

namespace newsfold {
namespace {

// Words that end the names of desks and agencies, not those of people.
constexpr std::array kGroupWords{
    "agencies",    "agency",        "bureau",         "business", "columnist",
    "contributor", "correspondent", "correspondents", "desk",     "editor",
    "editors",     "magazine",      "network",        "news",     "politics",
    "press",       "reporter",      "reporters",      "service",  "sports",
    "staff",       "team",          "times",          "writer",   "writers"};

constexpr std::array kSuffixes{"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"};

// Whole words that join two names.
constexpr std::array kJoints{"and", "&", "und", "et", "och", "og", "и"};

template <typename Words>
bool is_among(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Parts of `text` between any of the separators, trimmed, without empty ones.
std::vector<std::string> split(std::string_view text,
                               std::string_view separators) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end =
        std::min(text.find_first_of(separators), text.size());
    const std::string_view part = trimmed(text.substr(0, end));
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::string joined(const std::vector<std::string>& words, std::size_t begin,
                   std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    text += (text.empty() ? "" : " ") + words[i];
  }
  return text;
}

enum class Letter { Upper, Lower, Other };

Letter first_letter(std::string_view word) {
  std::size_t at = 0;
  const std::int32_t c = word.empty() ? -1 : next_character(word, &at);
  if (u_isupper(c)) return Letter::Upper;
  return u_islower(c) ? Letter::Lower : Letter::Other;
}

bool is_whole(const std::vector<std::string>& words) {
  if (words.size() < 2 || first_letter(words.back()) != Letter::Upper) {
    return true;
  }
  if (is_among(kGroupWords, lower_case(words.back()))) return true;
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return first_letter(word) == Letter::Other;
  });
}

AuthorName name_of_words(std::vector<std::string> words) {
  AuthorName name;
  if (words.size() > 2 && is_among(kSuffixes, lower_case(words.back()))) {
    name.suffix = words.back();
    words.pop_back();
  }
  if (is_whole(words)) return {joined(words, 0, words.size()), "", ""};
  // "van der" and its like belong to the family's name.
  std::size_t family = words.size() - 1;
  while (family > 1 && first_letter(words[family - 1]) == Letter::Lower) {
    --family;
  }
  name.family = joined(words, family, words.size());
  name.given = joined(words, 0, family);
  return name;
}

// "Lee, Ann": but "Reuters, AFP" are two.
bool is_inverted(const std::vector<std::string>& parts) {
  return parts.size() == 2 && split(parts[0], " ").size() == 1 &&
         parts[1] != lower_case(parts[1]) && split(parts[1], " ").size() < 3 &&
         std::any_of(parts[1].begin(), parts[1].end(),
                     [](char c) { return c >= 'a' && c <= 'z'; });
}

void add_once(AuthorName name, std::vector<AuthorName>* names) {
  if (std::find(names->begin(), names->end(), name) == names->end()) {
    names->push_back(std::move(name));
  }
}

// Names between "and" and its like.
void add_joined(const std::string& part, std::vector<AuthorName>* names) {
  std::vector<std::string> words;
  const auto add = [&] {
    if (!words.empty()) add_once(name_of_words(std::move(words)), names);
    words.clear();
  };
  for (std::string& word : split(part, " ")) {
    if (is_among(kJoints, lower_case(word))) {
      add();
    } else if (word.find('@') == std::string::npos) {
      words.push_back(std::move(word));
    }
  }
  add();
}

// Names between semicolons may be inverted, or lists of names by commas.
void add_part(const std::string& part, std::vector<AuthorName>* names) {
  std::vector<std::string> listed = split(part, ",");
  for (std::size_t i = 1; i < listed.size();) {
    if (!is_among(kSuffixes, lower_case(listed[i]))) {
      ++i;
      continue;
    }
    listed[i - 1] += " " + listed[i];
    listed.erase(listed.begin() + static_cast<std::ptrdiff_t>(i));
  }
  if (is_inverted(listed)) {
    add_once({listed[0], listed[1], ""}, names);
    return;
  }
  for (const std::string& one : listed) add_joined(one, names);
}

}  // namespace

std::vector<AuthorName> authors_of(std::string_view line) {
  std::string text = fold_space(line);
  constexpr std::string_view kBy = "by ";
  if (lower_case(text).starts_with(kBy)) text.erase(0, kBy.size());
  std::vector<AuthorName> names;
  for (const std::string& part : split(text, ";|")) add_part(part, &names);
  return names;
}

}  // namespace newsfold
