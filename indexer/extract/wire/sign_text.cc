// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/wire/sign_text.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "common/text.h"

namespace newsfold {
namespace {

constexpr char to_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

enum class Case { Capital, Small, None, Digit, Sign };

Case case_of(std::int32_t character) {
  if (character < 0) return Case::Sign;
  if (u_isdigit(character)) return Case::Digit;
  if (u_isUUppercase(character) || u_istitle(character)) return Case::Capital;
  if (u_isULowercase(character)) return Case::Small;
  return u_isalpha(character) ? Case::None : Case::Sign;
}

// The case of the first letter or digit.
Case first_case(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const Case found = case_of(next_character(word, &at));
    if (found != Case::Sign) return found;
  }
  return Case::Sign;
}

bool has_small_letter(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (case_of(next_character(word, &at)) == Case::Small) return true;
  }
  return false;
}

// Small words inside names of places, and "Frankfurt am Main, den 19. ...".
bool connects(std::string_view word) {
  constexpr auto kConnecting = std::to_array<std::string_view>(
      {"al",  "am", "an",  "bei",  "d",   "da",  "das", "de", "del", "den",
       "der", "di", "do",  "dos",  "du",  "e",   "el",  "en", "et",  "i",
       "im",  "la", "las", "le",   "les", "los", "na",  "of", "och", "og",
       "sur", "u",  "und", "upon", "y",   "в",   "на",  "и"});
  return std::find(kConnecting.begin(), kConnecting.end(), word) !=
         kConnecting.end();
}

// The next word of `*text` without the marks around it; empty at the end.
// `*comma` tells whether one follows it.
std::string_view take_word(std::string_view* text, bool* comma) {
  const std::size_t begin =
      std::min(text->find_first_not_of(' '), text->size());
  text->remove_prefix(begin);
  const std::size_t end = std::min(text->find(' '), text->size());
  std::string_view word = text->substr(0, end);
  text->remove_prefix(end);
  *comma = word.ends_with(',');
  while (!word.empty() && (word.back() == ',' || word.back() == ')')) {
    word.remove_suffix(1);
  }
  while (!word.empty() && word.front() == '(') word.remove_prefix(1);
  return word;
}

}  // namespace

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), to_lower);
  return lower;
}

bool starts_with_lower(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(),
                    [](char a, char b) { return a == to_lower(b); });
}

std::size_t dash_at(std::string_view text) {
  constexpr auto kDashes = std::to_array<std::string_view>(
      {"--", "-", "\u2013", "\u2014", "\u2015", "\u2212", "\u2010", "\u2011"});
  for (const std::string_view dash : kDashes) {
    if (text.starts_with(dash)) return dash.size();
  }
  return 0;
}

std::string_view take_filled_line(std::string_view* text) {
  while (!text->empty()) {
    const std::string_view line = trimmed(take_line(text));
    if (!line.empty()) return line;
  }
  return {};
}

Place read_place(std::string_view text) {
  constexpr std::size_t kPlaceBytes = 90;
  constexpr std::size_t kPlaceWords = 6;
  constexpr std::size_t kDateWords = 6;
  Place place;
  if (text.size() > kPlaceBytes) return place;
  if (text.find_first_of(";:!?\"@=|") != std::string_view::npos) return place;
  bool named = false;  // by a word that can begin a name
  bool in_city = true;
  bool comma = false;
  std::size_t date_words = 0;
  place.capitals = true;
  for (std::string_view word; !(word = take_word(&text, &comma)).empty();) {
    const Case first = first_case(word);
    if (first == Case::Sign) continue;  // a dash
    if (first == Case::Digit) place.dated = true;
    if (place.dated) {
      if (++date_words > kDateWords) return place;
      continue;
    }
    if (first == Case::Small && !connects(word)) return place;
    named = named || first != Case::Small;
    if (in_city && (first == Case::None || has_small_letter(word))) {
      place.capitals = false;
    }
    in_city = in_city && !comma;
    if (++place.words > kPlaceWords) return place;
  }
  place.valid = named;
  place.capitals = place.capitals && named;
  return place;
}

bool starts_with_place(std::string_view line) {
  constexpr std::size_t kPlaceBytes = 50;
  for (std::size_t at = 0; at < std::min(line.size(), kPlaceBytes); ++at) {
    if (line[at] != ' ' || dash_at(line.substr(at + 1)) == 0) continue;
    const Place place = read_place(line.substr(0, at));
    return place.valid && place.capitals;
  }
  return false;
}

bool spells_out(std::string_view text, std::string_view initials) {
  text = trimmed(text);
  for (std::size_t i = initials.size(); i-- > 0;) {
    if (text.empty()) return false;
    const std::size_t begin = text.rfind(' ') + 1;  // 0 if there is none
    if (to_lower(text[begin]) != to_lower(initials[i])) return false;
    text = trimmed(text.substr(0, begin));
  }
  return initials.size() > 1;
}

}  // namespace newsfold
