// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/text_units.h"

#include <algorithm>

namespace newsfold {
namespace {

// Lines wrapped by hand are no wider, as a rule.
constexpr std::uint32_t kWidestWrap = 120;
// A line this much shorter than the widest ends a paragraph.
constexpr double kFullLine = 0.6;

std::vector<TextUnit> lines_of(std::string_view text) {
  std::vector<TextUnit> lines;
  bool blank = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view raw = text.substr(begin, end - begin);
    begin = end + 1;
    if (trim_space(raw).empty()) {
      blank = true;
      continue;
    }
    TextUnit& unit = lines.emplace_back();
    unit.raw = raw;
    unit.line = measure_line(raw);
    unit.after_blank = blank;
    blank = false;
  }
  return lines;
}

// The width at which most lines are wrapped; 0 if they are not.
std::uint32_t wrap_width(const std::vector<TextUnit>& lines) {
  if (lines.size() < 3) return 0;
  std::vector<std::uint32_t> widths;
  for (const TextUnit& unit : lines) widths.push_back(unit.line.width);
  const auto wide =
      widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), wide, widths.end());
  return *wide <= kWidestWrap ? *wide : 0;
}

// A line that cannot show by a small letter that it goes on with a sentence:
// of a script without case, or all in capitals.
bool hides_case(const LineFeatures& line) {
  return line.caseless ||
         (line.words >= 4 && line.upper_letters * 10 >= line.letters * 9);
}

// `next` goes on with the sentence of `line`.
bool continues(const TextUnit& line, const TextUnit& next,
               std::uint32_t width) {
  if (next.after_blank || next.line.bullet || line.line.sentence_end) {
    return false;
  }
  const bool full = line.line.width >= kFullLine * width;
  return full && (next.line.starts_lower || hides_case(next.line));
}

bool is_wrapped(const std::vector<TextUnit>& lines, std::uint32_t width) {
  std::size_t neighbours = 0;
  std::size_t continued = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].after_blank) continue;
    ++neighbours;
    continued += continues(lines[i - 1], lines[i], width);
  }
  return continued >= 2 && 3 * continued >= neighbours;
}

std::vector<TextUnit> paragraphs_of(const std::vector<TextUnit>& lines,
                                    std::uint32_t width) {
  std::vector<TextUnit> units;
  bool open = false;
  for (const TextUnit& line : lines) {
    if (open && !line.after_blank && !line.line.bullet) {
      TextUnit& unit = units.back();
      const char* const end = line.raw.data() + line.raw.size();
      unit.raw = std::string_view(
          unit.raw.data(), static_cast<std::size_t>(end - unit.raw.data()));
    } else {
      units.push_back(line);
    }
    open = line.line.width >= kFullLine * width;
  }
  for (TextUnit& unit : units) unit.line = measure_line(unit.raw);
  return units;
}

}  // namespace

std::vector<TextUnit> split_text(std::string_view text) {
  std::vector<TextUnit> units = lines_of(text);
  const std::uint32_t width = wrap_width(units);
  if (width > 0 && is_wrapped(units, width)) {
    units = paragraphs_of(units, width);
  }
  for (TextUnit& unit : units) {
    unit.cue = cue_of(unit.line);
    unit.doubled_card = is_doubled_card(unit.line.text);
    unit.glued_card = is_glued_card(unit.line.text);
  }
  return units;
}

}  // namespace newsfold
