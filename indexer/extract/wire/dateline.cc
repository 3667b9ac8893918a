// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/wire/dateline.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/extract/wire/agency_forms.h"
#include "indexer/extract/wire/east_asian_dateline.h"

namespace newsfold {
namespace {

constexpr std::size_t kMarkBytes = 48;

// What follows a mark.
enum class After {
  Dash,     // or a colon: a dateline always
  Stop,     // as a sentence ends
  Text,     // as a sentence begins
  LineEnd,  // nothing
  Other,    // "/Getty Images", "'s", a sentence that goes on
};

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

After what_follows(std::string_view rest) {
  rest = trimmed(rest);
  if (rest.empty()) return After::LineEnd;
  if (dash_at(rest) > 0 || rest.front() == ':' || rest.front() == '=') {
    return After::Dash;
  }
  if (rest.front() == '.') {
    return dash_at(trimmed(rest.substr(1))) > 0 ? After::Dash : After::Stop;
  }
  constexpr std::string_view kGoesOn = "/,;'&)|";
  const bool goes_on = is_small(rest.front()) ||
                       kGoesOn.find(rest.front()) != std::string_view::npos;
  return goes_on ? After::Other : After::Text;
}

bool is_dateline(std::string_view before, const Mark& mark,
                 std::string_view mark_text, std::string_view rest) {
  before = trimmed(before);
  const After after = what_follows(rest);
  if (before.empty()) {
    const bool opens = after == After::Dash || starts_with_place(trimmed(rest));
    return opens && !mark.common_initials;
  }
  const Place place = read_place(before);
  if (!place.valid || spells_out(before, mark_text)) return false;
  const bool is_sure = place.capitals || place.dated;
  if (mark.common_initials && !is_sure) return false;
  switch (after) {
    case After::Dash:
      return true;
    case After::Stop:
      return is_sure;
    case After::LineEnd:
      return place.capitals;
    case After::Text:
      return is_sure || place.words == 1;
    case After::Other:
      return false;
  }
  return false;
}

// What stands between parentheses or slashes.
struct Enclosed {
  std::string_view inside;
  std::size_t size = 0;  // with both signs; 0 if there is nothing
};

// At the beginning of `text`, if it is closed soon.
Enclosed enclosed_at(std::string_view text) {
  using Pair = std::pair<std::string_view, std::string_view>;
  constexpr auto kPairs =
      std::to_array<Pair>({{"(", ")"}, {"/", "/"}, {"\uFF08", "\uFF09"}});
  for (const auto& [open, close] : kPairs) {
    if (!text.starts_with(open)) continue;
    const std::string_view rest = text.substr(open.size(), kMarkBytes);
    const std::size_t end = rest.find(close);
    if (end == std::string_view::npos) return {};
    return {rest.substr(0, end), open.size() + end + close.size()};
  }
  return {};
}

// By their first bytes: most of a line is neither sign.
bool can_open(char c) { return c == '(' || c == '/' || c == '\xEF'; }
bool can_separate(char c) {
  return c == ' ' || c == ',' || c == '.' || c == '\xE2';
}

// "PARIS (AFP) -", "МОСКВА, 19 октября. /ТАСС/.", "(Reuters) -".
WireSign find_enclosed(std::string_view line) {
  const std::size_t limit = std::min(line.size(), kDatelineBytes);
  for (std::size_t at = 0; at < limit; ++at) {
    if (!can_open(line[at])) continue;
    // "KYIV/LVIV (Reuters)", "JANE DOE/AFP/Getty Images": of the pieces of one
    // word, none is a mark.
    if (line[at] == '/' && at > 0 && line[at - 1] != ' ') continue;
    const Enclosed mark_text = enclosed_at(line.substr(at));
    if (mark_text.size == 0) continue;
    const Mark mark = find_first_mark(mark_text.inside);
    const std::size_t end = at + mark_text.size;
    if (mark.agency && is_dateline(line.substr(0, at), mark, mark_text.inside,
                                   line.substr(end))) {
      return {mark.agency, line.substr(0, end)};
    }
  }
  return {};
}

// The bytes of what parts the pieces of "YEREVAN, OCTOBER 19, ARMENPRESS." at
// the beginning of `text`; 0 if nothing does.
std::size_t separator_at(std::string_view text) {
  if (text.starts_with(", ") || text.starts_with(". ")) return 2;
  if (!text.starts_with(' ')) {
    return text.starts_with('-') ? 0 : dash_at(text);
  }
  const std::size_t dash = dash_at(text.substr(1));
  return dash == 0 ? 0 : 1 + dash;
}

// "МОСКВА, 19 окт - РИА Новости.", "SYDNEY, AAP -".
WireSign find_bare(std::string_view line) {
  const std::size_t limit = std::min(line.size(), kDatelineBytes);
  for (std::size_t at = 0; at < limit; ++at) {
    if (!can_separate(line[at])) continue;
    const std::size_t separator = separator_at(line.substr(at));
    if (separator == 0) continue;
    const std::size_t begin =
        std::min(line.find_first_not_of(' ', at + separator), line.size());
    std::size_t end = begin;
    while (end < line.size() && end < begin + kMarkBytes &&
           separator_at(line.substr(end)) == 0 && line[end] != '.' &&
           line[end] != ':' && line[end] != ',') {
      ++end;
    }
    const std::string_view text = line.substr(begin, end - begin);
    const Mark mark = find_mark(text);
    if (!mark.agency || trimmed(line.substr(0, at)).empty()) continue;
    const Place place = read_place(line.substr(0, at));
    const After after = what_follows(line.substr(end));
    const bool closed =
        after == After::Dash || (after == After::Stop && place.dated);
    const bool is_sure =
        place.dated || (place.capitals && !mark.common_initials);
    if (place.valid && is_sure && closed) {
      return {mark.agency, line.substr(0, end)};
    }
  }
  return {};
}

}  // namespace

WireSign find_dateline(std::string_view line) {
  for (const auto find : {find_enclosed, find_bare, find_east_asian_dateline}) {
    const WireSign sign = find(line);
    if (sign.agency) return sign;
  }
  return {};
}

}  // namespace newsfold
