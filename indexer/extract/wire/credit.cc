// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/wire/credit.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text.h"
#include "indexer/extract/wire/agency_forms.h"

namespace newsfold {
namespace {

// Removes "Copyright (c) 2016 by" and the like from the front of `*text`.
// Returns whether a word that claims a right was among it.
bool skip_claim(std::string_view* text) {
  constexpr auto kClaims =
      std::to_array<std::string_view>({"\u00A9", "(c)", "copyright", "\u24D2"});
  constexpr auto kWords =
      std::to_array<std::string_view>({"by ", "riproduzione riservata"});
  bool claimed = false;
  while (!text->empty()) {
    std::size_t size = 0;
    for (const std::string_view claim : kClaims) {
      if (!starts_with_lower(*text, claim)) continue;
      size = claim.size();
      claimed = true;
    }
    for (const std::string_view word : kWords) {
      if (starts_with_lower(*text, word)) size = word.size();
    }
    constexpr std::string_view kBetween = " ,-*:0123456789";
    if (kBetween.find(text->front()) != std::string_view::npos) size = 1;
    if (size == 0) return claimed;
    text->remove_prefix(size);
  }
  return claimed;
}

// "Copyright 2016 The Associated Press. All rights reserved."
WireSign find_copyright(std::string_view line) {
  std::string_view rest = line;
  if (!skip_claim(&rest)) return {};
  std::size_t end = std::min(rest.find_first_of(".,;|("), rest.size());
  const std::string lower = ascii_lower(rest);
  for (const std::string_view word : {" 19", " 20", " all rights", " - "}) {
    end = std::min(end, lower.find(word));
  }
  const Agency* const agency = agency_written(trimmed(rest.substr(0, end)));
  return {agency, line.substr(0, line.size() - rest.size() + end)};
}

// Reuters names who reported and who edited, in this order and in these words:
// "(Reporting by Jane Doe; Editing by John Roe)".  In parentheses, the editors
// may stand alone; others write of theirs without.
WireSign find_editing(std::string_view line) {
  using Pair = std::pair<std::string_view, std::string_view>;
  constexpr auto kOpenings = std::to_array<Pair>({
      {"reporting by ", "editing by "},
      {"additional reporting by ", "editing by "},
      {"reporting and writing by ", "editing by "},
      {"writing by ", "editing by "},
      {"editing by ", ""},
      {"reporte de ", "editado por "},
      {"reporte de ", "edición de "},
      {"reportagem de ", "edição de "},
      {"por ", "edição de "},
  });
  const bool enclosed = line.ends_with(')');
  std::string_view text = line;
  if (enclosed) text.remove_prefix(std::min(line.rfind('('), line.size()));
  const std::string lower =
      ascii_lower(trimmed(text.substr(text.starts_with('(') ? 1 : 0)));
  for (const auto& [opening, then] : kOpenings) {
    if (!lower.starts_with(opening)) continue;
    const std::size_t at = lower.find(then, opening.size() - 1);
    if (at == std::string::npos) continue;
    const bool parted = lower.rfind(';', at) != std::string::npos;
    if (enclosed || (parted && !then.empty())) {
      return {agency_of_code("reuters"), text};
    }
  }
  return {};
}

// "This report by The Canadian Press was first published Oct. 19, 2016."
WireSign find_first_published(std::string_view line) {
  constexpr std::string_view kReport = "this report by ";
  constexpr std::string_view kPublished = " was first published";
  if (!starts_with_lower(line, kReport)) return {};
  const std::size_t end = line.find(kPublished);
  if (end == std::string_view::npos) return {};
  return {agency_of_name(line.substr(kReport.size(), end - kReport.size())),
          line.substr(0, end)};
}

bool is_rule(std::string_view line) {
  return line.size() > 1 && line.find_first_not_of("_-") == line.npos;
}

// Under a rule, AP names its other writers, or where to follow it.
WireSign find_below_rule(std::string_view line) {
  constexpr auto kOpenings = std::to_array<std::string_view>(
      {"associated press ", "ap ", "follow ap", "find ap", "more ap",
       "the associated press receives", "the associated press health"});
  for (const std::string_view opening : kOpenings) {
    if (starts_with_lower(line, opening)) {
      return {agency_of_code("ap"), line};
    }
  }
  return {};
}

bool ends_sentence(std::string_view text) {
  text = trimmed(text);
  constexpr auto kEnds = std::to_array<std::string_view>(
      {".", "!", "?", "\"", "\u201D", "\u201C", "\u2019", "\u00BB", "。", "」",
       "\u0964"});
  return text.empty() || std::any_of(kEnds.begin(), kEnds.end(), [&](auto end) {
           return text.ends_with(end);
         });
}

// "... he said. (AFP)", "(dpa/afp)".
WireSign find_last_enclosed(std::string_view text) {
  const std::size_t open = text.rfind('(');
  if (open == text.npos || !ends_sentence(text.substr(0, open))) return {};
  const Mark mark =
      find_first_mark(text.substr(open + 1, text.size() - open - 2));
  if (mark.common_initials) return {};
  return {mark.agency, text.substr(open)};
}

// "... he said. - Bernama".
WireSign find_last_dashed(std::string_view text) {
  constexpr std::size_t kCreditBytes = 32;
  for (std::size_t at = text.size() - std::min(text.size(), kCreditBytes);
       at < text.size(); ++at) {
    const std::size_t dash = dash_at(text.substr(at));
    if (dash == 0 || !ends_sentence(text.substr(0, at))) continue;
    const Agency* const agency =
        agency_written(trimmed(text.substr(at + dash)));
    if (agency) return {agency, text.substr(at)};
  }
  return {};
}

// The last line is, or ends with, an agency: also "dpa/afp", "/ritzau/",
// "Quelle: dpa".
WireSign find_last(std::string_view line) {
  std::string_view text = line;
  while (text.ends_with('.') || text.ends_with(' ')) text.remove_suffix(1);
  if (text.ends_with(')')) return find_last_enclosed(text);
  if (const WireSign sign = find_last_dashed(text); sign.agency) return sign;
  for (const std::string_view word :
       {"source: ", "quelle: ", "fuente: ", "fonte: ", "kilde: "}) {
    if (starts_with_lower(text, word)) text.remove_prefix(word.size());
  }
  if (text.size() > 2 && text.starts_with('/') && text.ends_with('/')) {
    text = text.substr(1, text.size() - 2);
  }
  const Mark mark = find_first_mark(text);
  if (mark.agency) return {mark.common_initials ? nullptr : mark.agency, line};
  return {agency_of_name(text), line};
}

// A line of a dash and a mark: "--IANS".  What follows it are initials.
WireSign find_dashed(std::string_view line) {
  const std::size_t dash = dash_at(line);
  if (dash == 0) return {};
  return {agency_written(trimmed(line.substr(dash))), line};
}

}  // namespace

WireSign find_credit(std::string_view tail) {
  std::string_view last;
  bool below_rule = false;
  bool below_colon = false;  // "Contributing:"
  while (true) {
    const std::string_view line = take_filled_line(&tail);
    if (line.empty()) break;
    below_colon = last.ends_with(':');
    last = line;
    for (const auto find :
         {find_copyright, find_editing, find_first_published, find_dashed}) {
      const WireSign sign = find(line);
      if (sign.agency) return sign;
    }
    if (below_rule) {
      const WireSign sign = find_below_rule(line);
      if (sign.agency) return sign;
    }
    below_rule = is_rule(line);
  }
  return last.empty() || below_colon ? WireSign{} : find_last(last);
}

}  // namespace newsfold
