// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/title_line.h"

#include <algorithm>
#include <array>

#include "common/text.h"

namespace newsfold {
namespace {

constexpr std::size_t kMaxTitleBytes = 250;
// Of a headline with section and site name.
constexpr std::size_t kMaxPageTitleBytes = 1000;
// Lines from a headline to its text, a byline and a picture between them.
constexpr std::size_t kHeadlineDistance = 8;
// What is shorter is a section, not a headline.
constexpr std::uint32_t kMinTitleWidth = 12;

// Old newspapers end their headlines with a full stop, in capitals.
bool is_in_capitals(const LineFeatures& line) {
  return line.letters > 0 && line.upper_letters * 10 >= line.letters * 9;
}

bool may_be_title(const LineFeatures& line) {
  return line.letters > 0 && line.text.size() <= kMaxTitleBytes &&
         (!line.full_stop || is_in_capitals(line) ||
          line.text.ends_with("..."));
}

bool may_be_headline(const TextUnit& unit) {
  return may_be_title(unit.line) && unit.line.width >= kMinTitleWidth &&
         (unit.cue == Cue::None || unit.cue == Cue::Credit) &&
         (unit.line.words >= 3 || unit.line.caseless);
}

// "Storm hits coast | World | The Herald" → "Storm hits coast"
std::string_view without_site_name(std::string_view title) {
  constexpr auto kMarks = std::to_array<std::string_view>(
      {" | ", " - ", " – ", " — ", " » ", " :: ", " · ", "｜", " / "});
  for (const std::string_view mark : kMarks) {
    const std::size_t at =
        mark == " | " || mark == "｜" ? title.find(mark) : title.rfind(mark);
    if (at == std::string_view::npos) continue;
    const std::string_view head = title.substr(0, at);
    const LineFeatures line = measure_line(head);
    if (line.words >= 3 || (line.caseless && line.width >= kMinTitleWidth)) {
      return head;
    }
  }
  return title;
}

}  // namespace

TitleLine title_of_text(std::span<const TextUnit> units) {
  if (units.size() < 2 || !may_be_title(units[0].line)) return {};
  // The second half of a sentence; where more lines are wrapped, they are one.
  const bool goes_on = !units[1].after_blank && units[1].line.starts_lower;
  if (goes_on && units.size() <= 3) return {};
  return {fold_space(units[0].raw), 1};
}

std::string title_within_first(std::span<const TextUnit> units,
                               std::size_t body) {
  if (units[0].raw.size() > kMaxPageTitleBytes) return "";
  const std::string first = fold_space(units[0].raw);
  const TextUnit* best = nullptr;
  for (std::size_t i = 1; i < body; ++i) {
    const LineFeatures& line = units[i].line;
    if (!may_be_headline(units[i])) continue;
    if (best && line.width < best->line.width) continue;
    // A headline recurs on front pages, a site's name above its menus.
    if (units[i].recurs && body - i > kHeadlineDistance) continue;
    if (line.text.size() <= first.size() &&
        first.find(line.text) != std::string::npos) {
      best = &units[i];
    }
  }
  const bool most = best && best->line.width * 5 >= units[0].line.width;
  return most ? fold_space(best->line.text) : "";
}

std::string title_of_page(std::span<const TextUnit> units, std::size_t body) {
  std::string title = title_within_first(units, body);
  if (!title.empty()) return title;
  if (body > 0 && !units[0].recurs && may_be_headline(units[0])) {
    return std::string(without_site_name(fold_space(units[0].raw)));
  }
  for (std::size_t i = body; i-- > 1;) {
    if (may_be_headline(units[i])) return fold_space(units[i].line.text);
  }
  return "";
}

}  // namespace newsfold
