// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/styled_text.h"

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string_view>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "common/text.h"
#include "searcher/render/printable.h"
#include "searcher/render/width.h"

namespace newsfold {
namespace {

constexpr std::string_view kEllipsis = "…";

// A stretch of a text in bytes: begin inclusive, end exclusive.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::string joined(const StyledText& text) {
  std::string joined;
  for (const Run& run : text) joined += run.text;
  return joined;
}

// Where a line may end, the end of the text included.
std::vector<std::size_t> break_places(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
  const std::unique_ptr<UText, decltype(&utext_close)> utext(
      utext_openUTF8(nullptr, text.data(),
                     static_cast<std::int64_t>(text.size()), &status),
      utext_close);
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  breaks->setText(utext.get(), status);
  std::vector<std::size_t> places;
  while (breaks->next() != icu::BreakIterator::DONE) {
    places.push_back(static_cast<std::size_t>(breaks->current()));
  }
  return places;
}

// The end of the longest beginning of `text` from `begin` to `end` that fits.
// Marks stay with their character; one character is taken at least.
std::size_t end_of_fitting(std::string_view text, const Stretch& word,
                           std::size_t columns) {
  std::size_t width = 0;
  std::size_t at = word.begin;
  while (at < word.end) {
    std::size_t next = at;
    width += width_of_character(next_character(text, &next));
    if (width > columns && at > word.begin) break;
    at = next;
  }
  return at;
}

std::size_t end_without_blanks(std::string_view text, const Stretch& line) {
  std::size_t end = line.end;
  while (end > line.begin && text[end - 1] == ' ') --end;
  return end;
}

// Greedy: a line takes words as long as they fit.
std::vector<Stretch> lines_of(const std::string& text, const Columns& columns) {
  std::vector<Stretch> lines;
  const auto room = [&] {
    return lines.empty() ? columns.first : columns.others;
  };
  Stretch line;
  const auto width_to = [&](std::size_t end) {
    const Stretch longer{line.begin, end};
    return width_of(std::string_view(text).substr(
        line.begin, end_without_blanks(text, longer) - line.begin));
  };
  const auto close = [&](std::size_t end) {
    lines.push_back({line.begin, end_without_blanks(text, {line.begin, end})});
    line = {end, end};
  };
  for (const std::size_t place : break_places(text)) {
    if (width_to(place) > room() && line.end > line.begin) close(line.end);
    while (width_to(place) > room()) {
      close(end_of_fitting(text, {line.begin, place}, room()));
    }
    line.end = place;
  }
  if (line.end > line.begin || lines.empty()) close(line.end);
  return lines;
}

// The isolates that are open where a stretch ends, if `open` were where it
// begins.  Each is named by its direction, not by "first strong": a line that
// goes on with it may begin with a letter of the other direction.
std::string isolates_open(std::string_view whole, const Stretch& stretch,
                          std::string open) {
  for (std::size_t at = stretch.begin; at < stretch.end; ++at) {
    const std::string_view rest = whole.substr(at);
    if (rest.starts_with(kFirstStrongIsolate)) {
      open += resolved_isolate(rest.substr(kFirstStrongIsolate.size()));
    } else if (rest.starts_with(kPopDirectionalIsolate) && !open.empty()) {
      open.resize(open.size() - kPopDirectionalIsolate.size());
    }
  }
  return open;
}

StyledText runs_of(const StyledText& text, const Stretch& stretch) {
  StyledText runs;
  std::size_t begin = 0;  // of the run
  for (const Run& run : text) {
    const std::size_t end = begin + run.text.size();
    const std::size_t from = std::max(begin, stretch.begin);
    const std::size_t to = std::min(end, stretch.end);
    if (from < to) {
      runs.push_back({run.text.substr(from - begin, to - from), run.style});
    }
    begin = end;
  }
  if (runs.empty()) runs.push_back({});
  return runs;
}

void close_isolates(const std::string& isolates, StyledText* line) {
  constexpr std::size_t kBytes = kPopDirectionalIsolate.size();
  for (std::size_t i = 0; i < isolates.size(); i += kBytes) {
    line->back().text += kPopDirectionalIsolate;
  }
}

std::string_view escape_of(Style style) {
  switch (style) {
    case Style::Plain:
      return "";
    case Style::Bold:
      return "\x1b[1m";
    case Style::Faint:
      return "\x1b[2m";
    case Style::Match:
      return "\x1b[1;31m";
    case Style::Added:
      return "\x1b[32m";
    case Style::Removed:
      return "\x1b[31m";
  }
  return "";
}

}  // namespace

std::size_t width_of(const StyledText& text) {
  std::size_t width = 0;
  for (const Run& run : text) width += width_of(run.text);
  return width;
}

std::vector<StyledText> wrapped(const StyledText& text,
                                const Columns& columns) {
  const std::string whole = joined(text);
  std::vector<StyledText> lines;
  std::string open;
  for (const Stretch& stretch : lines_of(whole, columns)) {
    StyledText line = runs_of(text, stretch);
    line.front().text.insert(0, open);
    open = isolates_open(whole, stretch, std::move(open));
    close_isolates(open, &line);
    lines.push_back(std::move(line));
  }
  return lines;
}

StyledText cut_to(const StyledText& text, std::size_t columns) {
  const std::string whole = joined(text);
  if (width_of(whole) <= columns) return text;
  const Stretch all{0, whole.size()};
  const std::size_t end =
      columns > 1 ? end_of_fitting(whole, all, columns - 1) : 0;
  const Stretch kept{0, end_without_blanks(whole, {0, end})};
  StyledText cut = runs_of(text, kept);
  cut.back().text += kEllipsis;
  close_isolates(isolates_open(whole, kept, ""), &cut);
  return cut;
}

std::string painted(const StyledText& text, bool colour) {
  std::string line;
  for (const Run& run : text) {
    const std::string_view escape = colour ? escape_of(run.style) : "";
    line += escape;
    line += run.text;
    if (!escape.empty()) line += "\x1b[0m";
  }
  return line;
}

}  // namespace newsfold
