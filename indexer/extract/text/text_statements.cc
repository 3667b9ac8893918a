// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/text_statements.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/text.h"

namespace newsfold {
namespace {

constexpr std::uint32_t kMaxNameWidth = 60;
// A byline stands close above its article.
constexpr std::size_t kBylineLines = 8;

constexpr auto kBylines = std::to_array<std::string_view>(
    {"By ", "BY ", "by ", "Written by ", "Author: ", "Von ",
     "Autor: ", "Autorin: ", "Par ", "Auteur : ", "Por ", "Di ", "Door ", "Av ",
     "Af ", "Автор: "});

constexpr auto kSources = std::to_array<std::string_view>(
    {"Source:", "Quelle:", "Source :", "Fuente:", "Fonte:", "Bron:", "Källa:",
     "Kilde:", "Źródło:", "Zdroj:", "Источник:", "Джерело:", "来源：",
     "来源:", "來源：", "出典：", "출처:"});

// "Nora Pettibone", "Jan van der Meer and Ada Noll": small words only inside.
bool is_name(const LineFeatures& line) {
  const bool words = line.words >= 2 && line.words <= 8 &&
                     line.capitals * 2 >= line.words && line.capitals >= 2;
  return words && line.width <= kMaxNameWidth && line.digits == 0 &&
         !line.sentence_end && !line.starts_lower;
}

// What follows the name on its line.
std::string_view until_separator(std::string_view text) {
  constexpr auto kMarks = std::to_array<std::string_view>(
      {" | ", " • ", " · ", " - ", " – ", " — ", ", "});
  for (const std::string_view mark : kMarks) {
    text = text.substr(0, text.find(mark));
  }
  return text;
}

template <std::size_t n>
std::string_view behind(std::string_view text,
                        const std::array<std::string_view, n>& labels) {
  for (const std::string_view label : labels) {
    if (text.starts_with(label)) return trim_space(text.substr(label.size()));
  }
  return {};
}

std::string source_of_line(const LineFeatures& line) {
  constexpr std::string_view kNewspaper = "\U0001F4F0";
  if (line.width > 2 * kMaxNameWidth) return "";
  std::string_view name = behind(line.text, kSources);
  if (line.text.starts_with(kNewspaper)) {
    name = trim_space(line.text.substr(kNewspaper.size()));
  }
  const LineFeatures measured = measure_line(name);
  const bool fits = measured.letters > 0 && measured.width <= kMaxNameWidth &&
                    name.find("://") == std::string_view::npos;
  return fits ? fold_space(name) : "";
}

}  // namespace

std::string stated_author(std::span<const TextUnit> units, std::size_t body) {
  for (std::size_t i = body; i-- > 0 && body - i <= kBylineLines;) {
    const LineFeatures& line = units[i].line;
    if (line.width > 2 * kMaxNameWidth) continue;
    const std::string_view name = until_separator(behind(line.text, kBylines));
    if (is_name(measure_line(name))) return fold_space(name);
  }
  return "";
}

std::string stated_source(std::span<const TextUnit> units) {
  for (const TextUnit& unit : units) {
    std::string source = source_of_line(unit.line);
    if (!source.empty()) return source;
  }
  return "";
}

}  // namespace newsfold
